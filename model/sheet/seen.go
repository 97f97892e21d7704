package sheet

import (
	"touchline/model/reading"
)

// Seen is the table as its file has it, with nothing said of what it holds.
func (t *Table) Seen() *reading.Seen {
	s := &reading.Seen{Cells: t.Rows, First: t.first(), Sheet: t.Sheet, Lines: t.Lines, Merged: map[[2]int]reading.Area{}}
	for _, a := range t.Merged {
		s.Merged[[2]int{a.FromRow, a.FromColumn}] = reading.Area{Rows: a.ToRow - a.FromRow + 1, Columns: a.ToColumn - a.FromColumn + 1}
	}
	s.Rows, s.Columns = make([]reading.Known, len(t.Rows)), make([]reading.Known, s.Width())
	return s
}

// axis gives the rows and the columns of a grid among those of its table.
func (g *grid) axis(s *reading.Seen) (rows, columns []reading.Known) {
	if g.turned {
		return s.Columns, s.Rows
	}
	return s.Rows, s.Columns
}

func put(all []reading.Known, at int, p reading.Part, sure reading.Certainty) {
	if at >= 0 && at < len(all) {
		all[at] = reading.Known{Part: p, Sure: sure}
	}
}

// name says what the rows and columns of a table of lanes are.
func (l *lanes) name(r *reading.Reading, s *reading.Seen) {
	rows, columns := l.g.axis(s)
	laneAt := map[reading.Place]reading.Lane{}
	for _, lane := range r.Lanes {
		laneAt[lane.At] = lane
	}
	for i, row := range l.rows {
		p := reading.Part{Is: reading.Out}
		sure := reading.Said
		switch row.kind {
		case blankRow:
			continue
		case lineRow:
			p.Is = reading.Line
		case headRow:
			if p.Is = reading.Steps; i == l.phase {
				p.Is = reading.Phases
			}
		case laneRow, valueRow:
			p, sure = l.nameRow(row, laneAt)
		case titleRow:
			p.Is = reading.Title
		case outsideRow:
			if r.Title.At != (reading.Place{}) && l.holds(i, r.Title.At) {
				p.Is = reading.Title
			} else if i > l.first && l.section(i) {
				p = reading.Part{Is: reading.OfLane, Role: row.sense.role}
			}
		}
		put(rows, i, p, sure)
	}
	l.nameColumns(columns)
}

// holds reports whether a place is in a row of the grid.
func (l *lanes) holds(row int, at reading.Place) bool {
	here := l.g.place(row, 0)
	if l.g.turned {
		return here.Column == at.Column && at.Column > 0
	}
	return here.Row == at.Row && here.Line == at.Line
}

// nameRow is a row of cards or values.
func (l *lanes) nameRow(row row, laneAt map[reading.Place]reading.Lane) (reading.Part, reading.Certainty) {
	for c := range max(l.h.steps, 1) {
		lane, ok := laneAt[l.g.place(row.at, c)]
		switch {
		case !ok:
		case lane.Role.Derived():
			return reading.Part{Is: reading.Values, Role: lane.Role}, lane.Sure
		default:
			return reading.Part{Is: reading.OfLane, Role: lane.Role}, lane.Sure
		}
	}
	if row.kind == valueRow && row.sense.class == fieldOf {
		return reading.Part{Is: reading.Values, Field: row.sense.field}, reading.Said
	}
	return reading.Part{Is: reading.OfLane, Role: row.sense.role}, reading.Said // the heading of the lanes below
}

func (l *lanes) nameColumns(columns []reading.Known) {
	steps, filled := l.stepColumns(), l.g.filledColumns()
	for c := range l.g.columns() {
		p := reading.Part{Is: reading.Out}
		switch said, ok := l.askedColumn(c); {
		case steps[c]:
			p.Is = reading.OfStep
		case c == l.h.name:
			p.Is = reading.Names
		case c == l.h.role:
			p.Is = reading.Roles
		case ok:
			p = said
		case !filled[c]:
			continue
		}
		sure := reading.Said
		if (c == l.h.name || c == l.h.role) && !l.clear {
			sure = reading.Proposed
		}
		put(columns, c+l.g.first, p, sure)
	}
	if l.dropped {
		put(columns, l.g.first-1, reading.Part{Is: reading.Line}, reading.Said)
	}
}

// stepColumns is the columns that became steps.
func (l *lanes) stepColumns() map[int]bool {
	b := &lanesReader{lanes: l, r: &reading.Reading{}, note: map[int]bool{}}
	b.findColumns()
	all := map[int]bool{}
	for _, c := range b.columns {
		all[c] = true
	}
	return all
}

// filledColumns is which columns of the grid have a text.
func (g *grid) filledColumns() []bool {
	all := make([]bool, g.columns())
	for _, row := range g.rows {
		for c := g.first; c < len(row); c++ {
			all[c-g.first] = all[c-g.first] || row[c] != ""
		}
	}
	return all
}

// name says what the rows and columns of a table with heads are.
func (c *columns) name(r *reading.Reading, s *reading.Seen) {
	rows, all := c.g.axis(s)
	for row := range c.g.rows {
		p := reading.Part{Is: reading.OneRow}
		said, ok := c.g.asked(c.o, row, true)
		switch {
		case c.g.filled(row, 0) == 0:
			continue
		case row == c.head:
			p.Is = reading.Heads
		case row < c.head:
			if p.Is = reading.Out; r.Title.At != (reading.Place{}) && c.g.place(row, 0).Row == r.Title.At.Row && c.g.place(row, 0).Line == r.Title.At.Line {
				p.Is = reading.Title
			}
		case ok:
			p = said
		}
		put(rows, row, p, reading.Said)
	}
	for i, means := range c.means {
		if p := partOf(means); c.said(i).Is == reading.Notes {
			put(all, i+c.g.first, c.said(i), reading.Said)
		} else if means.class != nothing || c.g.at(c.head, i) != "" {
			put(all, i+c.g.first, p, reading.Said)
		}
	}
}

// partOf is what a column is whose head has a meaning.
func partOf(s sense) reading.Part {
	p := reading.Part{Is: reading.Out}
	switch s.class {
	case phaseOf:
		p.Is = reading.Phases
	case stepOf, eitherOf:
		p.Is = reading.Steps
	case labelOf:
		if p.Is = reading.Roles; s.field == "name" {
			p.Is = reading.Names
		}
	case cardOf, touchOf:
		p.Is = reading.Cards
	case fieldOf:
		p = reading.Part{Is: reading.Values, Field: s.field}
	case roleOf:
		if s.role.Derived() {
			p = reading.Part{Is: reading.Values, Field: fieldOfRole[s.role]}
		}
	case numberOf, idOf:
		p.Is = reading.Line
	}
	return p
}
