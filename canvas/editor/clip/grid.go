package clip

import (
	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
)

// gridOf is the lanes and phases that a part needs. Cards bring all rows and
// columns between the outermost ones, so that they keep their distances.
func gridOf(d *model.Document, s selection.Set, k kind, cards []*model.Card, notes []*model.Sticky) ([]*model.Lane, []*model.Phase) {
	rows, cols := map[int]bool{}, map[int]bool{}
	seen := func(l model.LaneID, st model.StepID, span int) {
		row, _ := d.Row(l)
		col, _ := d.Column(st)
		rows[row] = true
		for i := range span {
			cols[col+i] = true
		}
	}
	span := func(c *model.Card) int {
		if k == ofCards {
			return c.Span
		}
		return 1 // of a wide card the steps that are copied, not all that it covers
	}
	for _, c := range cards {
		seen(c.Lane, c.Step, span(c))
	}
	for _, n := range notes {
		seen(n.Lane, n.Step, 1)
	}
	switch k {
	case ofCards:
		fill(rows)
		fill(cols)
	case ofLanes: // with those of cards in steps that were selected besides
		for _, id := range s.Lanes() {
			row, _ := d.Row(id)
			rows[row] = true
		}
		for i := range d.Steps() {
			cols[i] = true
		}
	default:
		fill(rows)
		for id := range Steps(d, s) {
			col, _ := d.Column(id)
			cols[col] = true
		}
	}
	return lanesIn(d, rows, k), phasesIn(d, cols)
}

// fill adds what lies between the least and the greatest.
func fill(set map[int]bool) {
	least, most := -1, -1
	for i := range set {
		if least < 0 || i < least {
			least = i
		}
		most = max(most, i)
	}
	for i := max(0, least); i <= most; i++ {
		set[i] = true
	}
}

// lanesIn is some rows of a document. A lane that follows one which does not
// come along is said to follow none: the clip's rows tell which it was.
func lanesIn(d *model.Document, rows map[int]bool, k kind) []*model.Lane {
	var lanes []*model.Lane
	in := map[model.LaneID]bool{}
	for i, l := range d.Lanes {
		if rows[i] && (k == ofLanes || !l.Role.Derived()) {
			in[l.ID] = true
			lanes = append(lanes, l)
		}
	}
	for i, l := range lanes {
		if l.Follows != "" && !in[l.Follows] {
			c := *l
			c.Follows = ""
			lanes[i] = &c
		}
	}
	return lanes
}

func phasesIn(d *model.Document, cols map[int]bool) []*model.Phase {
	var phases []*model.Phase
	col := 0
	for _, ph := range d.Phases {
		next := *ph
		next.Steps = nil
		for _, s := range ph.Steps {
			if cols[col] {
				next.Steps = append(next.Steps, s)
			}
			col++
		}
		if len(next.Steps) > 0 {
			phases = append(phases, &next)
		}
	}
	return phases
}

// roomIn is how many steps there are from each one of some phases to the end
// of its run: where the document has others between them, a card cannot reach
// over.
func roomIn(d *model.Document, phases []*model.Phase) map[model.StepID]int {
	room := map[model.StepID]int{}
	var steps []model.StepID
	for _, ph := range phases {
		for _, s := range ph.Steps {
			steps = append(steps, s.ID)
		}
	}
	for i := len(steps) - 1; i >= 0; i-- {
		room[steps[i]] = 1
		if i+1 < len(steps) && adjacent(d, steps[i], steps[i+1]) {
			room[steps[i]] += room[steps[i+1]]
		}
	}
	return room
}

func adjacent(d *model.Document, a, b model.StepID) bool {
	x, _ := d.Column(a)
	y, _ := d.Column(b)
	return y == x+1
}

// Steps is the selected steps and those of the selected phases.
func Steps(d *model.Document, s selection.Set) map[model.StepID]bool {
	steps := map[model.StepID]bool{}
	for _, id := range s.Steps() {
		steps[id] = true
	}
	for _, id := range s.Phases() {
		ph, _ := d.Phase(id)
		for _, x := range ph.Steps {
			steps[x.ID] = true
		}
	}
	return steps
}

// Cards is the cards that are copied: those selected, and those that begin in
// a selected step, phase or lane, in reading order.
func Cards(d *model.Document, s selection.Set) []*model.Card {
	picked, lanes, steps := map[model.CardID]bool{}, map[model.LaneID]bool{}, Steps(d, s)
	for _, id := range s.Cards() {
		picked[id] = true
	}
	for _, id := range s.Lanes() {
		lanes[id] = true
	}
	var cards []*model.Card
	for _, c := range d.CardsInOrder() {
		if picked[c.ID] || lanes[c.Lane] || steps[c.Step] {
			cards = append(cards, c)
		}
	}
	return cards
}

// Notes is the notes that are copied.
func Notes(d *model.Document, s selection.Set) []*model.Sticky {
	steps, lanes := Steps(d, s), map[model.LaneID]bool{}
	for _, id := range s.Lanes() {
		lanes[id] = true
	}
	var notes []*model.Sticky
	for _, n := range d.Stickies() {
		if steps[n.Step] || lanes[n.Lane] || s.Has(owner.Sticky(n.ID)) {
			notes = append(notes, n)
		}
	}
	return notes
}
