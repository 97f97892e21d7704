package panels

import (
	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/input"
)

// Host is the window that panels stand in. All of it is called on the
// toolkit's goroutine, but Later, which is called on any.
type Host interface {
	Editor() *editor.Editor // nil while no document is open
	Lang() model.Lang
	Theme() *compose.Theme // that the picture has on the screen

	Did(editor.Did)      // a panel changed something in the editor
	Reveal(canvas.Owner) // brings what an owner owns into view
	Undo()               // as the window's own command
	Redo()
	Keys() *input.Keys          // of the window
	FocusBoard()                // gives the keyboard back to the canvas
	ChoosePicture(model.CardID) // asks for a picture file
	Later(func())               // runs a function on the toolkit's goroutine

	// Carry is something of the palette over a place of the window, in units,
	// Drop lets it go there; Put puts it into the cell of what is selected.
	Carry(t Tile, at fyne.Position)
	Drop(t Tile, at fyne.Position)
	Put(t Tile)
}

// speaker has the texts of the panels in the window's language.
type speaker struct{ host Host }

// t is a text of the panels.
func (s speaker) t(key string, args ...any) string {
	return words.T(s.host.Lang(), "panel."+key, args...)
}

// n is a text of the panels for so many things.
func (s speaker) n(key string, n int, args ...any) string {
	return words.N(s.host.Lang(), "panel."+key, n, args...)
}

// document is what is edited, or nil.
func (s speaker) document() *model.Document {
	if e := s.host.Editor(); e != nil {
		return e.Document()
	}
	return nil
}

// pick selects something and brings it into view.
func (s speaker) pick(o canvas.Owner) {
	e := s.host.Editor()
	if e == nil {
		return
	}
	s.host.Did(e.Select(o))
	if o != "" {
		s.host.Reveal(o)
	}
}
