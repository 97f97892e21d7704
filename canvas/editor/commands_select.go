package editor

import (
	"touchline/canvas/editor/choose"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/side"
)

// goCommands walk over the grid. They have no place in a menu.
func goCommands() []Command {
	var all []Command
	for _, d := range directions {
		all = append(all,
			Command{ID: "go." + d.name, Chords: []event.Chord{key(d.key)}, run: turns((*Editor).arrow, d.to)},
			Command{ID: "extend." + d.name, Chords: []event.Chord{key(d.key, event.Shift)}, run: turns((*Editor).extend, d.to)},
			Command{ID: "follow." + d.name, Chords: []event.Chord{key(d.key, event.Alt)}, run: turns((*Editor).alongLink, d.to)},
		)
	}
	return append(all, []Command{
		{ID: "go.next", Chords: []event.Chord{key(event.KeyTab)}, run: always(func(e *Editor) { e.inTurn(1) })},
		{ID: "go.previous", Chords: []event.Chord{key(event.KeyTab, event.Shift)}, run: always(func(e *Editor) { e.inTurn(-1) })},
		{ID: "go.row.begin", Chords: []event.Chord{key(event.KeyHome)}, run: turns((*Editor).toEdge, side.Left)},
		{ID: "go.row.end", Chords: []event.Chord{key(event.KeyEnd)}, run: turns((*Editor).toEdge, side.Right)},
		{ID: "go.first", Chords: []event.Chord{key(event.KeyHome, event.Ctrl)}, run: always(func(e *Editor) { e.toCorner(false) })},
		{ID: "go.last", Chords: []event.Chord{key(event.KeyEnd, event.Ctrl)}, run: always(func(e *Editor) { e.toCorner(true) })},
		{ID: "go.phase.previous", Chords: []event.Chord{key(event.KeyPageUp)}, run: always(func(e *Editor) { e.byPhase(-1) })},
		{ID: "go.phase.next", Chords: []event.Chord{key(event.KeyPageDown)}, run: always(func(e *Editor) { e.byPhase(1) })},
	}...)
}

func selectCommands() []Command {
	all := []Command{
		{ID: "select.all", Chords: []event.Chord{char('a', event.Ctrl)}, run: always(func(e *Editor) { e.selectAs(choose.All(e.Document())) })},
		{ID: "select.none", Chords: []event.Chord{char('a', event.Ctrl, event.Shift)}, need: needsAny, run: always(func(e *Editor) { e.on.Pick(selection.Set{}) })},
		{ID: "select.linked", need: needsCards, run: always(func(e *Editor) { e.selectAs(choose.Linked(e.Document(), e.Selection())) })},
	}
	for _, b := range choose.Bys {
		all = append(all, Command{ID: "select." + string(b), need: needsValue(b), run: always(func(e *Editor) {
			e.selectBy(b)
		})})
	}
	return all
}

func needsValue(b choose.By) func(*Editor) string {
	return func(e *Editor) string {
		if len(choose.Shared(e.Document(), e.Selection(), b)) == 0 {
			return "keys.needs." + string(b)
		}
		return ""
	}
}

// selectBy selects the cards that have something in common with those that are
// selected.
func (e *Editor) selectBy(b choose.By) {
	doc := e.Document()
	ids := choose.Having(doc, b, choose.Shared(doc, e.Selection(), b))
	if len(ids) == 0 {
		e.on.Say("keys.select.none")
		return
	}
	e.selectAs(selection.Cards(ids))
}

// selectAs selects some things, and says so where they are selected already.
func (e *Editor) selectAs(s selection.Set) {
	if s.Equal(e.Selection()) {
		e.on.Say("keys.select.already")
		return
	}
	e.on.Pick(s)
}
