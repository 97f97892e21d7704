package panels

import (
	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// Host is the window that panels stand in. All of it is called on the
// toolkit's goroutine, but Later, which is called on any.
type Host interface {
	widgets.Host

	Editor() *editor.Editor // nil while no document is open
	Lang() model.Lang
	Theme() *compose.Theme // that the picture has on the screen

	Reveal(canvas.Owner) // brings what an owner owns into view
	Undo()               // as the window's own command
	Redo()
	FocusBoard()                // gives the keyboard back to the canvas
	ChoosePicture(model.CardID) // asks for a picture file
	Later(func())               // runs a function on the toolkit's goroutine
}

// Speaker has the texts of the panels in the window's language.
type Speaker struct{ Host Host }

// T is a text of the panels.
func (s Speaker) T(key string, args ...any) string {
	return words.T(s.Host.Lang(), "panel."+key, args...)
}

// N is a text of the panels for so many things.
func (s Speaker) N(key string, n int, args ...any) string {
	return words.N(s.Host.Lang(), "panel."+key, n, args...)
}

// Document is what is edited, or nil.
func (s Speaker) Document() *model.Document {
	if e := s.Host.Editor(); e != nil {
		return e.Document()
	}
	return nil
}

// Pick selects something and brings it into view.
func (s Speaker) Pick(o canvas.Owner) {
	e := s.Host.Editor()
	if e == nil {
		return
	}
	e.Select(o)
	if o != "" {
		s.Host.Reveal(o)
	}
}
