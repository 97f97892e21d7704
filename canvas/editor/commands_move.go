package editor

import (
	"slices"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// noteStep is how far a key moves a note, in pt.
const noteStep = 10.0

var directions = []struct {
	name string
	key  Key
	to   side
}{{"left", KeyLeft, sideLeft}, {"right", KeyRight, sideRight}, {"up", KeyUp, sideTop}, {"down", KeyDown, sideBottom}}

// moveCommands are Ctrl and an arrow: whatever is selected moves that way.
func moveCommands() []Verb {
	var all []Verb
	add := func(what string, need func(*Editor) string, run func(e *Editor, to side, m edit.Merge), only ...side) {
		for _, d := range directions {
			if len(only) > 0 && !slices.Contains(only, d.to) {
				continue
			}
			all = append(all, Verb{
				ID: what + ".move." + d.name, Chords: []Chord{key(d.key, Command)}, edits: true, need: need,
				run: func(e *Editor, k KeyEvent) bool {
					run(e, d.to, k.merge(e, what+" moves "+d.name))
					return true
				},
			})
		}
	}
	add("card", needsCards, (*Editor).moveCards)
	add("step", needsSteps, (*Editor).moveSteps, sideLeft, sideRight)
	add("phase", needsPhases, (*Editor).movePhase, sideLeft, sideRight)
	add("lane", needsLanes, (*Editor).moveLane, sideTop, sideBottom)
	add("note", needsNotes, (*Editor).moveNotes)
	return all
}

// moveCards moves the selected cards by a step or a lane. A single card moves
// up and down within its cell first.
func (e *Editor) moveCards(to side, m edit.Merge) {
	doc := e.Document()
	if c := e.soleCardRecord(); c != nil && (to == sideTop || to == sideBottom) {
		ids := doc.Cell(c.Lane, c.Step)
		at := slices.Index(ids, c.ID) + int(to.vector().Y)
		if at >= 0 && at < len(ids) {
			e.moved1(edit.MoveCards{Cards: []model.CardID{c.ID}, Lane: c.Lane, Step: c.Step, At: at}, m)
			return
		}
	}
	var cards []*layout.Card
	for _, id := range e.Selection().Cards() {
		cards = append(cards, e.Plan().Card(id))
	}
	batch, ok := e.shifted(sourceCells(cards), to)
	if !ok {
		e.say("keys.edge.cards")
		return
	}
	notes, _ := e.notesAlong(int(to.vector().Y), int(to.vector().X), false)
	e.moved1(append(batch, notes...), m)
}

// moved1 does an edit that may count as one with the last, and follows what
// is selected.
func (e *Editor) moved1(x edit.Edit, m edit.Merge) {
	e.say("")
	if e.merge(x, e.Selection(), m) != nil {
		return
	}
	p, _, ok := e.here()
	if !ok {
		return
	}
	if p.row >= 0 {
		e.keys.cell.lane = e.Document().Lanes[p.row].ID
	}
	if p.col >= 0 {
		e.keys.cell.step = e.Document().Steps()[p.col].ID
	}
	e.bring(p, e.Selection().Last())
}

// shifted is the edits that move the cards of some cells by a step or a lane;
// false where one of them would leave the grid.
func (e *Editor) shifted(cells []sourceCell, to side) (edit.Batch, bool) {
	doc := e.Document()
	lanes := cardLanes(doc)
	var batch edit.Batch
	for _, c := range cells {
		row := slices.Index(lanes, c.row) + int(to.vector().Y)
		col := c.col + int(to.vector().X)
		if row < 0 || row >= len(lanes) || col < 0 {
			return nil, false
		}
		for _, id := range c.cards {
			if col+doc.Card(id).Span > len(doc.Steps()) {
				return nil, false
			}
		}
		lane, step := doc.Lanes[lanes[row]].ID, doc.Steps()[col].ID
		at := slices.Index(doc.Cell(doc.Lanes[c.row].ID, doc.Steps()[c.col].ID), c.cards[0])
		switch to {
		case sideTop:
			at = -1
		case sideBottom:
			at = 0
		}
		if n := len(doc.Cell(lane, step)); at > n {
			at = -1
		}
		batch = append(batch, edit.MoveCards{Cards: c.cards, Lane: lane, Step: step, At: at})
	}
	if to == sideRight || to == sideBottom {
		slices.Reverse(batch) // each finds the next one's place free
	}
	return batch, true
}

// moveSteps moves the selected steps past their neighbour. Where a phase ends
// between the two they first change over into the neighbour's phase, unless
// theirs would be left without steps.
func (e *Editor) moveSteps(to side, m edit.Merge) {
	doc := e.Document()
	ids := e.Selection().Steps()
	chosen := map[int]bool{}
	from, last := len(doc.Steps()), -1
	for _, id := range ids {
		col, _ := doc.Column(id)
		chosen[col] = true
		from, last = min(from, col), max(last, col)
	}
	at, edge := from-1, from
	if to == sideRight {
		at, edge = last+1, last
	}
	if at < 0 || at >= len(doc.Steps()) {
		e.say("keys.edge")
		return
	}
	phase := doc.Phases[doc.PhaseAt(at)]
	if own := doc.Phases[doc.PhaseAt(edge)]; own.ID != phase.ID {
		left := 0
		for _, s := range own.Steps {
			if col, _ := doc.Column(s.ID); !chosen[col] {
				left++
			}
		}
		if left == 0 {
			e.say("keys.whole-phase")
			return
		}
		place := 0
		if to == sideLeft {
			place = -1
		}
		e.moved1(edit.MoveSteps{Steps: ids, Phase: phase.ID, At: place}, m)
		return
	}
	// Before or behind the neighbour, counted among the phase's others.
	others := 0
	for _, s := range phase.Steps {
		if col, _ := doc.Column(s.ID); col < at && !chosen[col] {
			others++
		}
	}
	if to == sideRight {
		others++
	}
	e.moved1(edit.MoveSteps{Steps: ids, Phase: phase.ID, At: others}, m)
}

func (e *Editor) movePhase(to side, m edit.Merge) {
	id := e.Selection().Phases()[0]
	_, i := e.Document().Phase(id)
	i += int(to.vector().X)
	if i < 0 || i >= len(e.Document().Phases) {
		e.say("keys.edge")
		return
	}
	e.moved1(edit.MovePhase{Phase: id, At: i}, m)
}

// moveLane moves the selected lanes, each past the next one that is not
// selected.
func (e *Editor) moveLane(to side, m edit.Merge) {
	doc := e.Document()
	ids := e.Selection().Lanes()
	rows := make([]int, len(ids))
	for i, id := range ids {
		rows[i], _ = doc.Row(id)
	}
	slices.Sort(rows)
	by := int(to.vector().Y)
	if by > 0 {
		slices.Reverse(rows)
	}
	if end := rows[0] + by; end < 0 || end >= len(doc.Lanes) {
		e.say("keys.edge")
		return
	}
	var batch edit.Batch
	for _, row := range rows {
		batch = append(batch, edit.MoveLane{Lane: doc.Lanes[row].ID, At: row + by})
	}
	e.moved1(batch, m)
}

func (e *Editor) moveNotes(to side, m edit.Merge) {
	var batch edit.Batch
	for _, id := range e.Selection().Stickies() {
		s := *e.Document().Sticky(id)
		s.DX += noteStep * to.vector().X
		s.DY += noteStep * to.vector().Y
		batch = append(batch, edit.SetSticky{Sticky: &s})
	}
	if e.merge(batch, e.Selection(), m) == nil {
		e.reveal(e.Selection().Last())
	}
}
