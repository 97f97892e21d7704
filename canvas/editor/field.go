package editor

import "touchline/canvas"

// Field is where an owner's text is edited as it is now: while one types, the
// card grows and the field with it. false: it has no text.
func (e *Editor) Field(o canvas.Owner) (EditText, bool) { return e.textField(o) }
