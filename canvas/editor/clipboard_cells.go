package editor

import (
	"touchline/model"
	"touchline/model/edit"
)

// pasteCells puts the texts of a table into cells from where the keyboard is:
// rows are lanes, columns steps. A table whose first cell is empty has heads:
// then its columns are new steps with those names, behind the place, and its
// rows go to the lanes of those names, which are added where there are none.
// inCell puts all of them into one cell.
func (e *Editor) pasteCells(table [][]string, inCell bool) {
	p := e.newPasting()
	row, col, at := e.target()
	switch {
	case inCell:
		lane, step := p.row(row, 0, nil), p.column(col, "")
		for _, cells := range table {
			p.text(cells[0], lane, step, at)
			if at >= 0 {
				at++
			}
		}
	case headed(table):
		p.headed(table, row, col)
	default:
		single := len(table) == 1 && len(table[0]) == 1
		widest := 0
		for _, cells := range table {
			for j, s := range cells {
				if s != "" {
					widest = max(widest, j+1)
				}
			}
		}
		if widest > 0 {
			p.column(col+widest-1, "") // all at once
		}
		for i, cells := range table {
			for j, s := range cells {
				if s == "" {
					continue
				}
				lane, step := p.row(row, i, nil), p.column(col+j, "")
				place := -1
				if single {
					place = at
				}
				p.text(s, lane, step, place)
			}
			if p.err != nil {
				break
			}
		}
	}
	p.end()
}

// headed reports whether a table has a head row and a head column.
func headed(table [][]string) bool {
	return len(table) > 1 && len(table[0]) > 1 && table[0][0] == ""
}

func (p *pasting) headed(table [][]string, row, col int) {
	n := len(p.doc.Steps())
	first := min(col+1, n)
	var steps []model.StepID
	for j, name := range table[0][1:] {
		s := &model.Step{ID: model.NewID[model.StepID](model.StepPrefix, p.e.bits), Name: oneLine(name)}
		steps = append(steps, s.ID)
		if !p.step(s, first+j) {
			return
		}
	}
	for i, cells := range table[1:] {
		lane := p.laneNamed(oneLine(cells[0]))
		if lane == "" {
			lane = p.newLane(&model.Lane{Name: oneLine(cells[0]), Role: model.RoleCustomer}, i > 0)
		}
		for j, s := range cells[1:] {
			if s != "" && j < len(steps) {
				p.text(s, lane, steps[j], -1)
			}
		}
		if p.err != nil {
			return
		}
	}
}

// oneLine makes a name of a text.
func oneLine(s string) string {
	out := []rune(s)
	for i, r := range out {
		if r == '\n' {
			out[i] = ' '
		}
	}
	return string(out)
}

// step inserts a step at a column.
func (p *pasting) step(s *model.Step, column int) bool {
	if len(p.doc.Steps()) == 0 {
		ph := &model.Phase{ID: model.NewID[model.PhaseID](model.PhasePrefix, p.e.bits), Steps: []*model.Step{s}}
		return p.do(edit.AddPhase{Phase: ph, At: -1})
	}
	phase, at := phaseSlot(p.doc, column, true)
	return p.do(edit.AddStep{Step: s, Phase: phase, At: at})
}

// laneNamed is the first lane for cards with a name, or "".
func (p *pasting) laneNamed(name string) model.LaneID {
	for _, l := range p.doc.Lanes {
		if !l.Role.Derived() && name != "" && fold(l.Name) == fold(name) {
			return l.ID
		}
	}
	return ""
}

// newLane adds a lane behind the last one for cards; like says that it gets
// the role of that one.
func (p *pasting) newLane(l *model.Lane, like bool) model.LaneID {
	l.ID = model.NewID[model.LaneID](model.LanePrefix, p.e.bits)
	at := len(p.doc.Lanes)
	if lanes := cardLanes(p.doc); len(lanes) > 0 {
		last := lanes[len(lanes)-1]
		at = last + 1
		if like {
			l.Role = p.doc.Lanes[last].Role
		}
	}
	if !p.do(edit.AddLane{Lane: l, At: at}) {
		return ""
	}
	return l.ID
}

// text adds a card with a text.
func (p *pasting) text(s string, l model.LaneID, step model.StepID, at int) {
	lane := p.doc.Lane(l)
	if p.err != nil || lane == nil {
		return
	}
	c := &model.Card{
		ID:   model.NewID[model.CardID](model.CardPrefix, p.e.bits),
		Lane: l, Step: step, Span: 1, Kind: lane.Role.DefaultKind(), Text: s,
	}
	if p.do(edit.AddCard{Card: c, At: at}) {
		p.owned = append(p.owned, OfCard(c.ID))
	}
}
