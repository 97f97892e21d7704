package sheet

import (
	"touchline/model"
	"touchline/model/reading"
)

// askedRow is what somebody said that a row of the grid is.
func (l *lanes) askedRow(i int) (reading.Part, bool) {
	p, ok := l.g.asked(l.o, i, true)
	return p, ok
}

// askedColumn is what somebody said that a column of the grid is.
func (l *lanes) askedColumn(c int) (reading.Part, bool) {
	p, ok := l.g.asked(l.o, c+l.g.first, false)
	return p, ok
}

// asked is what was said of a row or a column of the grid; columns that are
// left out are counted. Of a grid that was turned, its rows are the columns of
// the table.
func (g *grid) asked(o Options, at int, row bool) (reading.Part, bool) {
	if row != g.turned {
		p, ok := o.Rows[at+g.t.first()]
		return p, ok
	}
	p, ok := o.Columns[at+1]
	return p, ok
}

// askedHeads is the columns of names and roles that somebody said; ok is false
// if nobody did.
func (l *lanes) askedHeads() (h heads, ok bool) {
	h = heads{role: -1, name: -1}
	for c := range min(l.g.columns(), headSearch) {
		switch p, _ := l.askedColumn(c); p.Is {
		case reading.Names:
			h.name, ok = c, true
		case reading.Roles:
			h.role, ok = c, true
		}
	}
	if !ok {
		return h, false
	}
	h.steps = max(h.name, h.role) + 1
	if h.name < 0 {
		h.name = h.role // the roles are the names
		h.role = -1
	}
	return h, true
}

// rowOf is a row of the kind that somebody said.
func rowOf(p reading.Part) (rowKind, sense) {
	switch p.Is {
	case reading.Title:
		return titleRow, sense{}
	case reading.Phases:
		return headRow, sense{class: phaseOf, sure: true, rank: rankHead}
	case reading.Steps:
		return headRow, sense{class: stepOf, sure: true, rank: rankHead}
	case reading.OfLane:
		return laneRow, sense{class: roleOf, role: p.Role, sure: true, rank: rankLine}
	case reading.Notes:
		return laneRow, sense{class: roleOf, role: model.RoleText, sure: true, rank: rankLine}
	case reading.Values:
		return valueRow, senseOfValues(p)
	case reading.Line:
		return lineRow, sense{}
	}
	return outRow, sense{}
}

func senseOfValues(p reading.Part) sense {
	if p.Role.Derived() {
		return sense{class: roleOf, role: p.Role, sure: true, rank: rankValue}
	}
	return sense{class: fieldOf, field: p.Field, sure: true, rank: rankField}
}

// columnOf is what the head of a column means of which somebody said what it
// holds. texts is the class of the cards' texts in the layout.
func columnOf(p reading.Part, texts class) sense {
	s := sense{sure: true}
	switch p.Is {
	case reading.Phases:
		s.class = phaseOf
	case reading.Steps:
		s.class = stepOf
	case reading.Names:
		s.class, s.field = labelOf, "name"
	case reading.Roles:
		s.class = labelOf
	case reading.Cards:
		s.class = texts
	case reading.Values:
		return senseOfValues(p)
	case reading.Line:
		s.class = numberOf
	}
	return s
}
