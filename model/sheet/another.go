package sheet

import (
	"slices"

	"touchline/model"
)

// endAtNext finds another table below: behind an empty row and lanes comes a row
// of heads that is none of this table's. What stands from there on is not taken.
func (l *lanes) endAtNext() {
	lanes := false
	for i, r := range l.rows {
		if lanes && !r.asked && l.rows[i-1].kind == blankRow && l.headsOfAnother(i) {
			l.next = i
			break
		}
		lanes = lanes || r.kind == laneRow && r.sense.lane()
	}
	if l.next == 0 {
		return
	}
	for i := range l.rows[l.next:] {
		if r := &l.rows[l.next+i]; r.kind != blankRow && !r.asked {
			r.kind = outRow
		}
	}
}

// headsOfAnother reports whether a row names columns: phases or steps that are
// not those above, or fields and nothing else.
func (l *lanes) headsOfAnother(i int) bool {
	if l.rows[i].kind == headRow {
		for k := range i {
			if l.rows[k].kind == headRow && slices.Equal(l.cells(k), l.cells(i)) {
				return false // the same heads again, on another page
			}
		}
		return l.rows[i].sense.class == labelOf || l.rows[i].sense.class == stepOf || l.rows[i].sense.class == phaseOf
	}
	heads := 0
	for c := range l.g.columns() {
		if l.g.at(i, c) == "" {
			continue
		}
		s := l.g.field(i, c)
		if !s.known() || !s.sure || s.lane() {
			return false
		}
		heads++
	}
	return heads > 1
}

func (l *lanes) cells(i int) []string {
	row := l.g.rows[i][min(l.g.first, len(l.g.rows[i])):]
	for len(row) > 0 && row[len(row)-1] == "" {
		row = row[:len(row)-1]
	}
	return row
}

// list reports whether the heads name the columns of a list, such as “Text” and
// “Color”: each row is a card, and where in time it stands is not said.
func (l *lanes) list() bool {
	if l.step < 0 || l.g.turned {
		return false
	}
	for c := l.h.steps; c < l.g.columns(); c++ {
		s := l.g.field(l.step, c)
		if s.sure && (s.class == cardOf || s.class == roleOf && s.role == model.RoleText) {
			return true
		}
	}
	return false
}

// letters reports whether all cells are letters of a matrix of responsibilities:
// R, A, C, I.
func (l *lanes) letters() bool {
	n := 0
	for i, r := range l.rows {
		if r.kind != laneRow {
			continue
		}
		for c := l.h.steps; c < l.g.columns(); c++ {
			text := l.g.at(i, c)
			if text == "" || silent(text) {
				continue
			}
			for _, letter := range text {
				switch letter {
				case 'R', 'A', 'C', 'I', 'S', '/', ',', ' ':
				default:
					return false
				}
			}
			n++
		}
	}
	return n > 2
}
