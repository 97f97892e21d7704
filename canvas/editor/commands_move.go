package editor

import (
	"slices"

	"touchline/canvas/editor/move"
	"touchline/canvas/editor/side"
	"touchline/model/edit"
)

// noteStep is how far a key moves a note, in pt.
const noteStep = 10.0

var directions = []struct {
	name string
	key  Key
	to   side.Side
}{{"left", KeyLeft, side.Left}, {"right", KeyRight, side.Right}, {"up", KeyUp, side.Top}, {"down", KeyDown, side.Bottom}}

// moveCommands are Ctrl and an arrow: whatever is selected moves that way.
func moveCommands() []Command {
	var all []Command
	add := func(what string, need func(*Editor) string, run func(e *Editor, to side.Side, m edit.Merge), only ...side.Side) {
		for _, d := range directions {
			if len(only) > 0 && !slices.Contains(only, d.to) {
				continue
			}
			all = append(all, Command{
				ID: what + ".move." + d.name, Chords: []Chord{key(d.key, Ctrl)}, edits: true, need: need,
				run: func(e *Editor, k KeyEvent) bool {
					run(e, d.to, k.merge(e, what+" moves "+d.name))
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
	doc := e.Document()
	rows, columns := int(to.Vector().Y), int(to.Vector().X)
	if c := e.soleCardRecord(); c != nil && rows != 0 {
		if x, ok := move.WithinCell(doc, c.ID, rows); ok {
			e.applyMove(x, m)
			return
		}
	}
	batch, ok := move.Cards(doc, e.Selection().Cards(), rows, columns)
	if !ok {
		e.say("keys.edge.cards")
		return
	}
	notes, _ := move.Along(doc, e.Selection().Stickies(), rows, columns, nil)
	e.applyMove(append(batch, notes...), m)
}

// applyMove does an edit that may count as one with the last, and follows what
// is selected.
func (e *Editor) applyMove(x edit.Edit, m edit.Merge) {
	e.say("")
	if e.merge(x, e.Selection(), m) != nil {
		return
	}
	p, _, ok := e.here()
	if !ok {
		return
	}
	if p.Row >= 0 {
		e.keys.cell.lane = e.Document().Lanes[p.Row].ID
	}
	if p.Column >= 0 {
		e.keys.cell.step = e.Document().Steps()[p.Column].ID
	}
	e.bring(p, e.Selection().Last())
}

// moveSteps moves the selected steps past their neighbour.
func (e *Editor) moveSteps(to side.Side, m edit.Merge) {
	x, why := move.Steps(e.Document(), e.Selection().Steps(), to == side.Right)
	if why != "" {
		e.say(why)
		return
	}
	e.applyMove(x, m)
}

func (e *Editor) movePhase(to side.Side, m edit.Merge) {
	x, ok := move.Phase(e.Document(), e.Selection().Phases()[0], int(to.Vector().X))
	if !ok {
		e.say("keys.edge")
		return
	}
	e.applyMove(x, m)
}

func (e *Editor) moveLane(to side.Side, m edit.Merge) {
	batch, ok := move.Lanes(e.Document(), e.Selection().Lanes(), int(to.Vector().Y))
	if !ok {
		e.say("keys.edge")
		return
	}
	e.applyMove(batch, m)
}

func (e *Editor) moveNotes(to side.Side, m edit.Merge) {
	v := to.Vector()
	batch := move.Notes(e.Document(), e.Selection().Stickies(), noteStep*v.X, noteStep*v.Y)
	if e.merge(batch, e.Selection(), m) == nil {
		e.reveal(e.Selection().Last())
	}
}
