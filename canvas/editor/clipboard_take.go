package editor

import (
	"slices"

	"touchline/model"
	"touchline/model/file"
)

// A clip is a .blueprint that holds what was copied and the part of the grid
// that it stands in, with the field "clip" at its top level saying what it is
// of. It has no head. A whole .blueprint, without the field, pastes as its
// cards.

// clipKind is what a clip is of.
type clipKind string

const (
	clipCards  clipKind = "cards"  // they stand at the same distances when pasted
	clipSteps  clipKind = "steps"  // new columns with what stands in them
	clipPhases clipKind = "phases" // the same, as phases
	clipLanes  clipKind = "lanes"  // new rows
)

const clipField = "clip"

// encodePart is a part as a clip's JSON.
func encodePart(d *model.Document) []byte { return file.Encode(d) }

// partKind is what a selection is copied as: the largest of what it holds.
func partKind(s Selection) clipKind {
	switch {
	case len(s.Lanes()) > 0:
		return clipLanes
	case len(s.Phases()) > 0 && len(s.Steps()) == 0:
		return clipPhases
	case len(s.Phases())+len(s.Steps()) > 0:
		return clipSteps
	}
	return clipCards
}

// part is a document of what is selected, or nil if that is nothing to copy.
func (e *Editor) part() *model.Document {
	doc, s := e.Document(), e.Selection()
	kind := partKind(s)
	cards, notes := partCards(doc, s), partNotes(doc, s)
	if kind == clipCards && len(cards)+len(notes) == 0 {
		return nil
	}
	p := model.Parts{Extra: model.Extra{{Name: clipField, JSON: `"` + string(kind) + `"`}}}
	p.Lanes, p.Phases = partGrid(doc, s, kind, cards, notes)
	p.Stickies = slices.DeleteFunc(notes, func(n *model.Sticky) bool { // on derived rows, which do not come along
		return !slices.ContainsFunc(p.Lanes, func(l *model.Lane) bool { return l.ID == n.Lane })
	})
	room := map[model.StepID]int{} // steps from each one to the end of its run
	var steps []model.StepID
	for _, ph := range p.Phases {
		for _, x := range ph.Steps {
			steps = append(steps, x.ID)
		}
	}
	for i := len(steps) - 1; i >= 0; i-- {
		room[steps[i]] = 1
		if i+1 < len(steps) && adjacent(doc, steps[i], steps[i+1]) {
			room[steps[i]] += room[steps[i+1]]
		}
	}
	in := map[model.CardID]bool{}
	pictures := map[model.PictureID]bool{}
	for _, id := range cards {
		c := *doc.Card(id)
		c.Span = min(c.Span, room[c.Step])
		in[id] = true
		p.Cards = append(p.Cards, &c)
		if x := doc.Picture(c.Picture); x != nil && !pictures[x.ID] {
			pictures[x.ID] = true
			p.Pictures = append(p.Pictures, x)
		}
	}
	for _, id := range cards {
		for _, k := range doc.LinksAt(id) {
			if l := doc.Link(k); l.From == id && in[l.To] {
				p.Links = append(p.Links, l)
			}
		}
	}
	return model.New(p)
}

func adjacent(d *model.Document, a, b model.StepID) bool {
	x, _ := d.Column(a)
	y, _ := d.Column(b)
	return y == x+1
}

// partCards is the cards that are copied: those selected, and those that
// begin in a selected step, phase or lane, in reading order.
func partCards(d *model.Document, s Selection) []model.CardID {
	picked, lanes, steps := map[model.CardID]bool{}, map[model.LaneID]bool{}, partSteps(d, s)
	for _, id := range s.Cards() {
		picked[id] = true
	}
	for _, id := range s.Lanes() {
		lanes[id] = true
	}
	var ids []model.CardID
	for _, c := range d.CardsInOrder() {
		if picked[c.ID] || lanes[c.Lane] || steps[c.Step] {
			ids = append(ids, c.ID)
		}
	}
	return ids
}

// partNotes is the notes that are copied.
func partNotes(d *model.Document, s Selection) []*model.Sticky {
	steps := partSteps(d, s)
	lanes := s.Lanes()
	var notes []*model.Sticky
	for _, n := range d.Stickies() {
		if s.Has(OfSticky(n.ID)) || steps[n.Step] || slices.Contains(lanes, n.Lane) {
			notes = append(notes, n)
		}
	}
	return notes
}

// partGrid is the lanes and phases that a part needs. Cards bring all rows
// and columns between the outermost ones, so that they keep their distances.
func partGrid(d *model.Document, s Selection, kind clipKind, cards []model.CardID, notes []*model.Sticky) ([]*model.Lane, []*model.Phase) {
	rows, cols := map[int]bool{}, map[int]bool{}
	seen := func(l model.LaneID, st model.StepID, span int) {
		row, _ := d.Row(l)
		col, _ := d.Column(st)
		rows[row] = true
		for i := range span {
			cols[col+i] = true
		}
	}
	for _, id := range cards {
		c := d.Card(id)
		seen(c.Lane, c.Step, c.Span)
	}
	for _, n := range notes {
		seen(n.Lane, n.Step, 1)
	}
	fill(rows)
	switch kind {
	case clipCards:
		fill(cols)
	case clipLanes:
		clear(rows)
		for _, id := range s.Lanes() {
			row, _ := d.Row(id)
			rows[row] = true
		}
		for i := range d.Steps() {
			cols[i] = true
		}
		// Cards of steps that were selected besides stand in other rows.
		for _, id := range cards {
			row, _ := d.Row(d.Card(id).Lane)
			rows[row] = true
		}
		for _, n := range notes {
			row, _ := d.Row(n.Lane)
			rows[row] = true
		}
	default:
		clear(cols)
		for id := range partSteps(d, s) {
			col, _ := d.Column(id)
			cols[col] = true
		}
		for _, id := range cards { // selected besides
			col, _ := d.Column(d.Card(id).Step)
			cols[col] = true
		}
		for _, n := range notes {
			col, _ := d.Column(n.Step)
			cols[col] = true
		}
	}
	return partLanes(d, rows, kind), partPhases(d, cols)
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

func partLanes(d *model.Document, rows map[int]bool, kind clipKind) []*model.Lane {
	var lanes []*model.Lane
	in := map[model.LaneID]bool{}
	for i, l := range d.Lanes {
		if rows[i] && (kind == clipLanes || !l.Role.Derived()) {
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

func partPhases(d *model.Document, cols map[int]bool) []*model.Phase {
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
