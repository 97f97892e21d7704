package editor

import (
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/side"
	"touchline/canvas/owner"
	"touchline/model"
)

// Command is something that can be done with the editor. Menus, the palette
// and the sheet of keys show it by the text "keys.command.ID".
type Command struct {
	ID     string
	Chords []event.Chord // the first is the one that menus show
	Letter rune          // what does it too with nothing selected, a to z: see letters.go; 0: none

	needsCard bool                                   // its letter does it over a card alone
	edits     bool                                   // it changes the document
	whole     bool                                   // its is speaks of the document and not of what is selected
	loose     bool                                   // where it cannot be done, the window may have a use for its key
	need      func(e *Editor) string                 // why it cannot be done now, as the key of a text; nil: it can
	run       func(e *Editor, k event.KeyEvent) bool // whether it had a use for the key
	is        func(e *Editor) bool                   // all that is selected is already what it makes of it; nil: it makes nothing of it
}

// Is reports whether all that is selected is already what the command would
// make of it, such as a card of that kind: menus show a tick.
func (c Command) Is(e *Editor) bool { return c.is != nil && c.is(e) }

// OfDocument reports whether Is speaks of the document and not of what is
// selected: a menu that stays can show it too.
func (c Command) OfDocument() bool { return c.whole }

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

// Run does a command by its id, as from a menu. What cannot be done is said
// in the status. It reports whether there is such a command.
func (e *Editor) Run(id string) (event.Did, bool) {
	for _, c := range Commands() {
		if c.ID == id {
			e.on.Cancel()
			c.loose = false
			e.perform([]Command{c}, event.KeyEvent{})
			return e.done(), true
		}
	}
	return e.done(), false
}

// Commands is every command, in the order of menus. The same chord may stand
// at several: the first that can be done counts.
//
// Ctrl is the command key on macOS.
func Commands() []Command {
	var all []Command
	for _, group := range [][]Command{editCommands(), textCommands(), cardCommands(), markCommands(), kindCommands(), rowCommands(), moveCommands(), addCommands(), phaseCommands(), linkCommands(), goCommands(), selectCommands()} {
		all = append(all, group...)
	}
	return all
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
