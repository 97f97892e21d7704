package editor

import (
	"touchline/canvas/editor/event"
)

// Key is a key going down. handled is false for a key that has no meaning
// here: the window may have one.
func (e *Editor) Key(k event.KeyEvent) (did event.Did, handled bool) {
	e.forgetSheet()
	handled = e.key(k)
	return e.done(), handled
}

func (e *Editor) key(k event.KeyEvent) bool {
	switch {
	case k.Key == 0 && k.Rune != 0 && k.Mods&(event.Ctrl|event.Alt) == 0:
		return e.character(k)
	case k.Key == event.KeySpace && !k.Held && e.wordGoesOn():
		return e.character(event.KeyEvent{Rune: ' '})
	}
	if e.settleLetter(k) {
		return true
	}
	if k.Key == event.KeySpace {
		e.panKey = true
		return true
	}
	if e.on.Gesture() != nil {
		return e.inState(k)
	}
	if k.Key == event.KeyEscape && e.on.View().Mapped && (e.atMap || needsSomething(e) != "") {
		e.SetMap(false)
		return true
	}
	return e.command(k)
}

// KeyUp is a key going up again: space stops panning.
func (e *Editor) KeyUp(k event.Key) event.Did {
	if k == event.KeySpace {
		e.panKey = false
	}
	return e.done()
}
