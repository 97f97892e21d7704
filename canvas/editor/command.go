package editor

import (
	"fmt"
	"unicode"

	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/side"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// Is reports whether all that is selected is already what the command would
// make of it, such as a card of that kind: menus show a tick.
func (c Command) Is(e *Editor) bool { return c.is != nil && c.is(e) }

// OfDocument reports whether Is speaks of the document and not of what is
// selected: a menu that stays can show it too.
func (c Command) OfDocument() bool { return c.whole }

// Why is the key of a text that says why the command cannot be done now, or
// "" if it can.
func (c Command) Why(e *Editor) string {
	switch {
	case c.edits && e.on.Closed:
		return "canvas.read-only"
	case c.need != nil:
		return c.need(e)
	}
	return ""
}

// mostAsked bounds how much of what is selected is looked at for a tick, which
// is asked of many commands at once.
const mostAsked = 1000

// every makes an is of what each selected record of a kind is.
func every[ID, R any](selected func(selection.Set) []ID, find func(*model.Document, ID) *R, so func(*R) bool) func(*Editor) bool {
	return func(e *Editor) bool {
		ids := selected(e.Selection())
		if len(ids) == 0 || len(ids) > mostAsked {
			return false
		}
		for _, id := range ids {
			if r := find(e.Document(), id); r == nil || !so(r) {
				return false
			}
		}
		return true
	}
}

// Shorthands for the table.

func key(k event.Key, m ...event.Mods) event.Chord { return event.Chord{Key: k, Mods: held(m)} }

func char(r rune, m ...event.Mods) event.Chord { return event.Chord{Rune: r, Mods: held(m)} }

func held(all []event.Mods) event.Mods {
	var m event.Mods
	for _, x := range all {
		m |= x
	}
	return m
}

// always makes a run of what has a use for its key in any case.
func always(f func(e *Editor)) func(*Editor, event.KeyEvent) bool {
	return func(e *Editor, _ event.KeyEvent) bool { f(e); return true }
}

// turns makes a run of what goes somewhere.
func turns(f func(e *Editor, to side.Side) bool, to side.Side) func(*Editor, event.KeyEvent) bool {
	return func(e *Editor, _ event.KeyEvent) bool { return f(e, to) }
}

// What commands need.

func needsAny(e *Editor) string {
	if e.on.Selection().Len() == 0 {
		return "canvas.nothing-selected"
	}
	return ""
}

// needsKind asks for one or more of a kind.
func needsKind(key string, n func(selection.Set) int) func(*Editor) string {
	return func(e *Editor) string {
		if n(e.on.Selection()) == 0 {
			return key
		}
		return ""
	}
}

var (
	needsCards  = needsKind("keys.needs.card", func(s selection.Set) int { return len(s.Cards()) })
	needsLinks  = needsKind("keys.needs.link", func(s selection.Set) int { return len(s.Links()) })
	needsSteps  = needsKind("keys.needs.step", func(s selection.Set) int { return len(s.Steps()) })
	needsPhases = needsKind("keys.needs.phase", func(s selection.Set) int { return len(s.Phases()) })
	needsLanes  = needsKind("keys.needs.lane", func(s selection.Set) int { return len(s.Lanes()) })
	needsNotes  = needsKind("keys.needs.note", func(s selection.Set) int { return len(s.Stickies()) })
)

// needsCard asks for a single card.
func needsCard(e *Editor) string {
	if kind, _ := owner.Split(e.on.Selection().Sole()); kind != owner.KindCard {
		return "keys.needs.one-card"
	}
	return ""
}

// needsColumn asks for a place in the grid that belongs to a step.
func needsColumn(e *Editor) string {
	if p, _, ok := e.on.Stand().Here(); !ok || p.Column < 0 {
		return "keys.needs.place"
	}
	return ""
}

// needsPhase asks for a place that belongs to a phase.
func needsPhase(e *Editor) string {
	if len(e.on.Selection().Phases()) > 0 {
		return ""
	}
	return needsColumn(e)
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
