package editor

import (
	"slices"

	"touchline/canvas/editor/event"
	"touchline/canvas/editor/move"
	"touchline/canvas/editor/side"
	"touchline/model/edit"
)

// noteStep is how far a key moves a note, in pt.
const noteStep = 10.0

var directions = []struct {
	name string
	key  event.Key
	to   side.Side
}{{"left", event.KeyLeft, side.Left}, {"right", event.KeyRight, side.Right}, {"up", event.KeyUp, side.Top}, {"down", event.KeyDown, side.Bottom}}

// moveCommands are Ctrl and an arrow: whatever is selected moves that way.
func moveCommands() []Command {
	var all []Command
	add := func(what string, need func(*Editor) string, run func(e *Editor, to side.Side, m edit.Merge), only ...side.Side) {
		for _, d := range directions {
			if len(only) > 0 && !slices.Contains(only, d.to) {
				continue
			}
			all = append(all, Command{
				ID: what + ".move." + d.name, Chords: []event.Chord{key(d.key, event.Ctrl)}, edits: true, need: need,
				run: func(e *Editor, k event.KeyEvent) bool {
					run(e, d.to, e.held(k, what+" moves "+d.name))
					return true
				},
			})
		}
	}
	add("card", needsCards, (*Editor).moveCards)
	add("step", needsSteps, (*Editor).moveSteps, side.Left, side.Right)
	add("phase", needsPhases, (*Editor).movePhase, side.Left, side.Right)
	add("lane", needsLanes, (*Editor).moveLane, side.Top, side.Bottom)
	add("note", needsNotes, (*Editor).moveNotes)
	return all
}

// moveCards moves the selected cards by a step or a lane. A single card moves
// up and down within its cell first.
func (e *Editor) moveCards(to side.Side, m edit.Merge) {
	doc := e.on.Document()
	rows, columns := int(to.Vector().Y), int(to.Vector().X)
	if c := e.on.SoleCard(); c != nil && rows != 0 {
		if x, ok := move.WithinCell(doc, c.Card.ID, rows); ok {
			e.applyMove(x, m)
			return
		}
	}
	batch, ok := move.Cards(doc, e.on.Selection().Cards(), rows, columns)
	if !ok {
		e.on.Say("keys.edge.cards")
		return
	}
	notes, _ := move.Along(doc, e.on.Selection().Stickies(), rows, columns, nil)
	e.applyMove(append(batch, notes...), m)
}

// applyMove does an edit that may count as one with the last, and follows what
// is selected.
func (e *Editor) applyMove(x edit.Edit, m edit.Merge) {
	e.on.Say("")
	if e.on.Merge(x, e.on.Selection(), m) != nil {
		return
	}
	p, _, ok := e.on.Stand().Here()
	if !ok {
		return
	}
	if p.Row >= 0 {
		e.on.Cell.Lane = e.on.Document().Lanes[p.Row].ID
	}
	if p.Column >= 0 {
		e.on.Cell.Step = e.on.Document().Steps()[p.Column].ID
	}
	e.bring(p, e.on.Selection().Last())
}

// moveSteps moves the selected steps past their neighbour.
func (e *Editor) moveSteps(to side.Side, m edit.Merge) {
	x, why := move.Steps(e.on.Document(), e.on.Selection().Steps(), to == side.Right)
	if why != "" {
		e.on.Say(why)
		return
	}
	e.applyMove(x, m)
}

func (e *Editor) movePhase(to side.Side, m edit.Merge) {
	x, ok := move.Phase(e.on.Document(), e.on.Selection().Phases()[0], int(to.Vector().X))
	if !ok {
		e.on.Say("keys.edge")
		return
	}
	e.applyMove(x, m)
}

func (e *Editor) moveLane(to side.Side, m edit.Merge) {
	batch, ok := move.Lanes(e.on.Document(), e.on.Selection().Lanes(), int(to.Vector().Y))
	if !ok {
		e.on.Say("keys.edge")
		return
	}
	e.applyMove(batch, m)
}

func (e *Editor) moveNotes(to side.Side, m edit.Merge) {
	v := to.Vector()
	batch := move.Notes(e.on.Document(), e.on.Selection().Stickies(), noteStep*v.X, noteStep*v.Y)
	if e.on.Merge(batch, e.on.Selection(), m) == nil {
		e.on.Reveal(e.on.Selection().Last())
	}
}
