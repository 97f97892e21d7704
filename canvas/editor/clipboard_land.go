package editor

import (
	"slices"

	"touchline/model"
	"touchline/model/edit"
)

// pastePart puts a clip into the document.
func (e *Editor) pastePart(part *model.Document) {
	p := e.newPasting()
	row, col, at := e.target()
	var lanes map[model.LaneID]model.LaneID
	var steps map[model.StepID]model.StepID
	kind := kindOf(part)
	switch kind {
	case clipSteps, clipPhases:
		steps = p.newSteps(part, kind, e.behind(col))
		lanes = p.sameLanes(part)
		p.owned = nil
		for _, x := range part.Steps() {
			p.owned = append(p.owned, OfStep(steps[x.ID]))
		}
	case clipLanes:
		lanes = p.newLanes(part, row)
		steps = map[model.StepID]model.StepID{}
		for i, x := range part.Steps() {
			steps[x.ID] = p.column(i, x.Name)
		}
	default:
		lanes, steps = p.cells(part, row, col)
	}
	single := kind == clipCards && part.CardTable().Len() == 1
	if !single {
		at = -1
	}
	p.records(part, lanes, steps, at, kind == clipCards)
	if kind == clipLanes {
		p.owned = nil
		for _, l := range part.Lanes {
			p.owned = append(p.owned, OfLane(lanes[l.ID]))
		}
	}
	p.end()
}

// behind is the column border behind what is selected, at a column.
func (e *Editor) behind(col int) int {
	doc := e.Document()
	if ids := e.Selection().Phases(); len(ids) > 0 {
		_, end, _ := e.columnsOf(ids[len(ids)-1])
		return end
	}
	last := -1
	for _, id := range e.Selection().Steps() {
		c, _ := doc.Column(id)
		last = max(last, c)
	}
	if last >= 0 {
		return last + 1
	}
	if _, _, ok := e.here(); !ok {
		return len(doc.Steps())
	}
	return min(col+1, len(doc.Steps()))
}

// cells lays a clip's rows and columns over the document's from a cell on. A
// row whose lane is for something else than the clip's looks for one further
// down that is for the same.
func (p *pasting) cells(part *model.Document, row, col int) (map[model.LaneID]model.LaneID, map[model.StepID]model.StepID) {
	lanes := map[model.LaneID]model.LaneID{}
	from := row
	for _, l := range part.Lanes {
		if l.Role.Derived() {
			continue
		}
		id := p.row(from, 0, l)
		for _, r := range cardLanes(p.doc) {
			if r >= from && p.doc.Lanes[r].Role == l.Role && len(lanes) > 0 {
				id = p.doc.Lanes[r].ID
				break
			}
		}
		lanes[l.ID] = id
		r, ok := p.doc.Row(id)
		if !ok {
			return lanes, nil
		}
		from = r + 1
	}
	steps := map[model.StepID]model.StepID{}
	for i, x := range part.Steps() {
		steps[x.ID] = p.column(col+i, x.Name)
	}
	return lanes, steps
}

// sameLanes finds for the lanes of a clip of steps those of the document: the
// same, else of the same role and name, else the first of the role that is
// not taken; else one is added.
func (p *pasting) sameLanes(part *model.Document) map[model.LaneID]model.LaneID {
	lanes := map[model.LaneID]model.LaneID{}
	taken := map[model.LaneID]bool{}
	find := func(ok func(a, b *model.Lane) bool) {
		for _, a := range part.Lanes {
			if lanes[a.ID] != "" || a.Role.Derived() {
				continue
			}
			i := slices.IndexFunc(p.doc.Lanes, func(b *model.Lane) bool { return !taken[b.ID] && !b.Role.Derived() && ok(a, b) })
			if i >= 0 {
				lanes[a.ID] = p.doc.Lanes[i].ID
				taken[p.doc.Lanes[i].ID] = true
			}
		}
	}
	find(func(a, b *model.Lane) bool { return a.ID == b.ID && a.Role == b.Role })
	find(func(a, b *model.Lane) bool { return a.Role == b.Role && fold(a.Name) == fold(b.Name) })
	find(func(a, b *model.Lane) bool { return a.Role == b.Role })
	for _, a := range part.Lanes {
		if lanes[a.ID] == "" && !a.Role.Derived() {
			l := *a
			l.Follows = ""
			lanes[a.ID] = p.newLane(&l, false)
		}
	}
	return lanes
}

// newLanes adds the lanes of a clip below the selected one, or below all.
func (p *pasting) newLanes(part *model.Document, row int) map[model.LaneID]model.LaneID {
	at := len(p.doc.Lanes)
	if ids := p.e.Selection().Lanes(); len(ids) > 0 {
		for _, id := range ids {
			r, _ := p.doc.Row(id)
			row = max(row, r)
		}
		at = row + 1
	}
	lanes := map[model.LaneID]model.LaneID{}
	for _, l := range part.Lanes {
		lanes[l.ID] = model.NewID[model.LaneID](model.LanePrefix, p.e.bits)
	}
	// What follows another lane comes when that one is there.
	for _, derived := range []bool{false, true} {
		for i, l := range part.Lanes {
			if l.Role.Derived() != derived {
				continue
			}
			c := *l
			c.ID = lanes[l.ID]
			if c.Follows != "" {
				c.Follows = lanes[c.Follows]
			}
			p.do(edit.AddLane{Lane: &c, At: min(at+i, len(p.doc.Lanes))})
		}
	}
	return lanes
}

// newSteps adds the steps of a clip at a border, as phases of their own where
// they were copied as such and the border lies between phases.
func (p *pasting) newSteps(part *model.Document, kind clipKind, border int) map[model.StepID]model.StepID {
	steps := map[model.StepID]model.StepID{}
	between, index := border == 0 || border >= len(p.doc.Steps()), 0
	for col, i := 0, 0; i < len(p.doc.Phases) && col < border; i++ {
		col += len(p.doc.Phases[i].Steps)
		index = i + 1
		between = between || col == border
	}
	if border == 0 {
		index = 0
	}
	for _, ph := range part.Phases {
		next := *ph
		next.ID, next.Steps = model.NewID[model.PhaseID](model.PhasePrefix, p.e.bits), nil
		for _, s := range ph.Steps {
			c := *s
			c.ID = model.NewID[model.StepID](model.StepPrefix, p.e.bits)
			steps[s.ID] = c.ID
			if kind == clipPhases && between {
				next.Steps = append(next.Steps, &c)
				continue
			}
			p.step(&c, border)
			border++
		}
		if kind == clipPhases && between {
			p.do(edit.AddPhase{Phase: &next, At: index})
			index++
		}
	}
	return steps
}

// records adds the cards, links, notes and pictures of a clip. owned says
// that they are what is selected afterwards.
func (p *pasting) records(part *model.Document, lanes map[model.LaneID]model.LaneID, steps map[model.StepID]model.StepID, at int, owned bool) {
	if p.err != nil {
		return
	}
	for _, x := range part.Pictures() {
		p.do(edit.AddPicture{Picture: x})
	}
	cards := map[model.CardID]model.CardID{}
	for _, old := range part.CardsInOrder() {
		c := *old
		c.ID = model.NewID[model.CardID](model.CardPrefix, p.e.bits)
		c.Lane, c.Step = lanes[c.Lane], steps[c.Step]
		if col, ok := p.doc.Column(c.Step); ok {
			c.Span = max(1, min(c.Span, len(p.doc.Steps())-col))
		}
		cards[old.ID] = c.ID
		if p.do(edit.AddCard{Card: &c, At: at}) && owned {
			p.owned = append(p.owned, OfCard(c.ID))
		}
		if p.err != nil {
			return
		}
	}
	for _, old := range part.LinksInOrder() {
		l := *old
		l.ID = model.NewID[model.LinkID](model.LinkPrefix, p.e.bits)
		l.From, l.To = cards[l.From], cards[l.To]
		p.do(edit.AddLink{Link: &l})
	}
	for _, old := range part.Stickies() {
		s := *old
		s.ID = model.NewID[model.StickyID](model.StickyPrefix, p.e.bits)
		if s.Lane, s.Step = lanes[s.Lane], steps[s.Step]; s.Lane == "" {
			continue // it lay on a derived row
		}
		if p.do(edit.AddSticky{Sticky: &s}) && owned {
			p.owned = append(p.owned, OfSticky(s.ID))
		}
	}
}
