package editor

import (
	"slices"

	"touchline/canvas/editor/event"
)

// Listen has a function told what each call of the editor changed, whoever made
// the call: 0 where it changed nothing. It is told when all of it is in place,
// those that listen longest first; what it has the editor do is told in turn.
// stop ends it.
func (e *Editor) Listen(told func(event.Did)) (stop func()) {
	l := &listener{told}
	e.listeners = append(slices.Clone(e.listeners), l)
	return func() {
		e.listeners = slices.DeleteFunc(slices.Clone(e.listeners), func(other *listener) bool { return other == l })
	}
}
