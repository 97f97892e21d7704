package book

import (
	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/exports"
	"touchline/ui/frame"
)

// Books is the handouts of a window.
type Books struct {
	*frame.Frame
	exports *exports.Exports
	source  func() exports.Source

	// Goto shows a record of the document on the canvas.
	Goto func(owner string)
	// Selected is the ids of the cards and rows that are selected on the canvas.
	Selected func() (cards []model.CardID, lanes []model.LaneID)
	// SaveHandout and RemoveHandout change the presets that the document keeps.
	SaveHandout   func(model.Handout) error
	RemoveHandout func(name string) error

	Dialog *Dialog // that is open; nil for none
}

// New makes the handouts of a window. source is what it shows.
func New(f *frame.Frame, e *exports.Exports, source func() exports.Source) *Books {
	return &Books{Frame: f, exports: e, source: source}
}

// t is a text of the dialog.
func (w *Books) t(key string, args ...any) string {
	return words.T(w.Language, "book."+key, args...)
}

// Settings is what was chosen last for a document, or what the first handout of
// one begins with: a window's language is not its document's, so that is left to
// the document.
func (w *Books) Settings(path string) preset.Settings {
	if data, ok := w.Memory.Handout(path); ok {
		if s, err := preset.Parse(data); err == nil {
			return s
		}
	}
	first, _ := handout.PresetNamed("handout")
	return preset.Of(first)
}

// keep remembers what was chosen for a document.
func (w *Books) keep(path string, s preset.Settings) {
	if data, err := s.Encode(); err == nil {
		w.Memory.KeepHandout(path, data)
	}
}

// kindName is what a kind of page is called.
func (w *Books) kindName(k handout.Kind) string { return w.t("kind." + string(k)) }

// presetName is what a preset of the program is called.
func (w *Books) presetName(name string) string {
	return words.T(w.Language, "handout.preset."+name)
}
