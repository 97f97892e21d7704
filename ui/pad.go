package ui

import (
	"touchline/canvas/editor/event"
	"touchline/model/words"
)

// padTip says in the status bar what the button of the pad under the pointer
// does; "" is none.
func (w *Window) padTip(text string) {
	if text == "" {
		w.status.ShowCard()
		return
	}
	w.status.Say(words.T(w.app.Language, text))
}

// asked does what the editor asks of the canvas: a field for a text.
func (w *Window) asked(r event.Request) {
	if r, ok := r.(event.EditText); ok {
		w.field.Open(r)
	}
}
