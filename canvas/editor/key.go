package editor

import "unicode"

// Chord is a key, or a letter in lower case, with the modifiers held.
type Chord struct {
	Key  Key
	Rune rune
	Mods Mods
}

// run is what a chord does; it reports whether it had a use for the key.
type run func(e *Editor, k KeyEvent) bool

// Key is a key going down. handled is false for a key that has no meaning
// here: the window may have one.
func (e *Editor) Key(k KeyEvent) (did Did, handled bool) {
	handled = e.key(k)
	return e.Take(), handled
}

func (e *Editor) key(k KeyEvent) bool {
	switch {
	case k.Key == 0 && k.Rune != 0 && k.Mods&(Ctrl|Alt) == 0:
		return e.character(k)
	case k.Key == KeySpace && !k.Held && e.wordGoesOn():
		return e.character(KeyEvent{Rune: ' '})
	}
	if e.settleLetter(k) {
		return true
	}
	if k.Key == KeySpace {
		e.panKey = true
		return true
	}
	if e.state != nil {
		return e.inState(k)
	}
	return e.command(k)
}

// inState is a key while a gesture is on.
func (e *Editor) inState(k KeyEvent) bool {
	if k.Key == KeyEscape {
		return e.cancel()
	}
	if s, ok := e.state.(keyed); ok && s.key(e, k) {
		return true
	}
	if _, ok := e.state.(presser); !ok {
		return false // a button is down: commands would pull the ground away
	}
	return e.command(k)
}

// command does what the table has for a key.
func (e *Editor) command(k KeyEvent) bool {
	c := Chord{Key: k.Key, Rune: unicode.ToLower(k.Rune), Mods: k.Mods}
	if k.Key != 0 {
		c.Rune = 0
	}
	if do, ok := e.commands[c]; ok && (k.Key != 0 || k.Mods&(Ctrl|Alt) != 0) {
		return do(e, k)
	}
	return false
}

// keyed is a gesture that has a use for keys.
type keyed interface {
	key(e *Editor, k KeyEvent) bool
}

// KeyUp is a key going up again: space stops panning.
func (e *Editor) KeyUp(k Key) Did {
	if k == KeySpace {
		e.panKey = false
	}
	return e.Take()
}
