// Package grid is what commands and gestures know of a blueprint's rows and
// columns: which rows hold cards, what lies at a border, and the edits that
// make steps, phases and lanes there. A document in, edits out; what the grid
// looks like is the layout's business.
//
// A border is how many columns, phases or lanes stand before it: 0 is the
// first one's left or upper edge.
package grid

import "touchline/model"

// CardRows is the rows that can hold cards.
func CardRows(d *model.Document) []int {
	var rows []int
	for i, l := range d.Lanes {
		if !l.Role.Derived() {
			rows = append(rows, i)
		}
	}
	return rows
}

// Columns is the columns of a phase, from and up to.
func Columns(d *model.Document, id model.PhaseID) (from, to int, ok bool) {
	for _, ph := range d.Phases {
		to = from + len(ph.Steps)
		if ph.ID == id {
			return from, to, true
		}
		from = to
	}
	return 0, 0, false
}

// Slot is the phase in which a border between columns lies, and the place in
// it. Between two phases, before chooses the left one.
func Slot(d *model.Document, border int, before bool) (model.PhaseID, int) {
	start := 0
	for i, ph := range d.Phases {
		end := start + len(ph.Steps)
		if border < end || border == end && (before || i == len(d.Phases)-1) {
			return ph.ID, border - start
		}
		start = end
	}
	return "", 0
}
