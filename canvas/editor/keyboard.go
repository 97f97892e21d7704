package editor

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/walk"
	"touchline/canvas/owner"
	"touchline/model/edit"
)

// run is what a chord does; it reports whether it had a use for the key.
type run func(e *Editor, k event.KeyEvent) bool

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

// inState is a key while a gesture is on.
func (e *Editor) inState(k event.KeyEvent) bool {
	if k.Key == event.KeyEscape {
		return e.on.Cancel()
	}
	if s, ok := e.on.Gesture().(gesture.Keyed); ok && s.Key(&e.on, k) {
		return true
	}
	if _, ok := e.on.Gesture().(gesture.Presser); !ok {
		return false // a button is down: commands would pull the ground away
	}
	return e.command(k)
}

// command does what the table has for a key.
func (e *Editor) command(k event.KeyEvent) bool {
	c := event.Chord{Key: k.Key, Rune: unicode.ToLower(k.Rune), Mods: k.Mods}
	if k.Key != 0 {
		c.Rune = 0
	}
	if do, ok := e.commands[c]; ok && (k.Key != 0 || k.Mods&(event.Ctrl|event.Alt) != 0) {
		return do(e, k)
	}
	return false
}

// KeyUp is a key going up again: space stops panning.
func (e *Editor) KeyUp(k event.Key) event.Did {
	if k == event.KeySpace {
		e.panKey = false
	}
	return e.done()
}

// commandTable is what each chord does: the first of its commands that can be
// done now. Where none can, the status says why the first cannot.
func commandTable() map[event.Chord]run {
	all := map[event.Chord][]Command{}
	for _, c := range Commands() {
		for _, chord := range c.Chords {
			all[chord] = append(all[chord], c)
		}
	}
	table := make(map[event.Chord]run, len(all))
	for chord, these := range all {
		table[chord] = func(e *Editor, k event.KeyEvent) bool { return e.perform(these, k) }
	}
	return table
}

func (e *Editor) perform(these []Command, k event.KeyEvent) bool {
	if !k.Held {
		e.series++
	}
	for _, c := range these {
		if c.Why(e) == "" {
			return c.run(e, k)
		}
	}
	if these[0].loose {
		return false
	}
	e.on.Say(these[0].Why(e))
	return true
}

// held is how edits of one held key are told from those of the next press.
func (e *Editor) held(k event.KeyEvent, what string) edit.Merge {
	return edit.Merge{Key: fmt.Sprintf("%s in series %d", what, e.series), At: e.on.Now()}
}

// typed is a text typed over what is selected: it replaces the text there. In
// an empty cell it makes a card.
func (e *Editor) typed(text string) bool {
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsGraphic(r) || unicode.IsSpace(r) {
		return false
	}
	if o := e.on.Selection().Sole(); o != "" {
		e.on.Rename(o, text)
		return true
	}
	if at, ok := e.on.Stand().Empty(); ok {
		e.cardAt(at, -1, text)
		return true
	}
	return false
}

// cardAt makes a card in a cell, before the at-th there, and asks for its
// text, which begins with what was typed. That and the typing that follows
// without a pause are one step of undo.
func (e *Editor) cardAt(to walk.Place, at int, text string) {
	batch, c := e.on.Adder().In(e.Document(), to, at, text)
	if e.on.Make(batch, owner.Card(c.ID)) {
		e.on.Cell = walk.Cell{Lane: c.Lane, Step: c.Step}
	}
}
