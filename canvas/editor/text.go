package editor

import (
	"touchline/canvas"
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/selection"
)

// Typing is whose text is being edited, or "".
func (e *Editor) Typing() canvas.Owner { return e.on.Typing() }

// EditText asks for a field over what an owner says.
func (e *Editor) EditText(o canvas.Owner) event.Did { e.on.Rename(o, ""); return e.done() }

// SetText changes the text of what is edited, while it is typed: what is
// typed without a pause is one step of undo.
func (e *Editor) SetText(o canvas.Owner, text string) event.Did {
	e.on.Type(o, text)
	return e.done()
}

// EndText ends the editing of a text; keep says whether it stays as typed, or
// becomes again what it was: see [stage.Stage.Untype].
func (e *Editor) EndText(keep bool) event.Did {
	if keep {
		e.on.Typed()
	} else {
		e.on.Untype()
	}
	return e.done()
}

// TabText keeps the text that is edited and goes on by one: from the name of
// a step, a phase or a lane to that of the next, which is edited then; from
// anything else to the next card.
func (e *Editor) TabText(by int) event.Did {
	o := e.on.Typed()
	if o == "" {
		return e.done()
	}
	next, head := change.NextHead(e.Document(), o, by)
	switch {
	case !head:
		e.inTurn(by)
	case next == "":
		e.on.Say("keys.edge")
	default:
		e.on.Pick(selection.Of(next))
		e.on.Rename(next, "")
	}
	return e.done()
}

// Text is what an owner says, and whether it can say something.
func (e *Editor) Text(o canvas.Owner) (string, bool) { return e.on.Text(o) }

// Field is where an owner's text is edited as it is now: while one types, the
// card grows and the field with it. false: it has no text.
func (e *Editor) Field(o canvas.Owner) (event.EditText, bool) { return e.on.Field(o) }
