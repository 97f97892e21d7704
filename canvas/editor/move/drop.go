package move

import (
	"slices"

	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/grid"
	"touchline/model"
	"touchline/model/edit"
)

// Drop is cards that are let go: the grabbed one in a cell, the others at the
// same distance from it in rows that hold cards and in columns.
type Drop struct {
	Sources     []Source
	Row, Column int  // of the grabbed card's cell, before
	ToRow, To   int  // the cell; with NewStep the new step comes before column To
	At          int  // place of the grabbed cell's cards among the others there
	NewStep     bool // into new steps, one for each column of the sources
	Before      bool // they belong to the phase at their left, where it could be either
	Copies      bool // the cards stay, and copies of them go
}

// targets is the cell that each source cell goes to, in order; columns count
// in the distinct source columns for new steps. It reports false where one
// would leave the grid.
func (m Drop) targets(d *model.Document) (rows, columns []int, ok bool) {
	lanes := grid.CardRows(d)
	by := slices.Index(lanes, m.ToRow) - slices.Index(lanes, m.Row)
	var distinct []int
	for _, c := range m.Sources {
		row := slices.Index(lanes, c.Row) + by
		if row < 0 || row >= len(lanes) {
			return nil, nil, false
		}
		rows = append(rows, lanes[row])
		if m.NewStep {
			if len(distinct) == 0 || distinct[len(distinct)-1] != c.Column {
				distinct = append(distinct, c.Column)
			}
			columns = append(columns, len(distinct)-1)
			continue
		}
		column := c.Column + m.To - m.Column
		if column < 0 || column >= len(d.Steps()) {
			return nil, nil, false
		}
		columns = append(columns, column)
	}
	return rows, columns, true
}

// Fits reports whether all of the cards stay in the grid.
func (m Drop) Fits(d *model.Document) bool {
	_, _, ok := m.targets(d)
	return ok
}

// Edits is what a drop changes, and the cards that were dropped, in reading
// order. There are none where they do not fit.
func (m Drop) Edits(d *model.Document, bits model.Bits) (edit.Batch, []model.CardID) {
	rows, columns, ok := m.targets(d)
	if !ok {
		return nil, nil
	}
	var batch edit.Batch
	var steps []model.StepID
	if m.NewStep {
		batch, steps = grid.Maker{Bits: bits}.Steps(d, m.To, slices.Max(columns)+1, m.Before)
	}
	var copies []clip.Cell
	for _, i := range m.order() {
		c := m.Sources[i]
		to := clip.Cell{Cards: c.Cards, Lane: d.Lanes[rows[i]].ID, At: -1}
		if m.NewStep {
			to.Step = steps[columns[i]]
			to.Room = len(d.Steps()) + len(steps) - m.To - columns[i]
		} else {
			to.Step = d.Steps()[columns[i]].ID
			to.Room = len(d.Steps()) - columns[i]
			if c.Row == m.Row && c.Column == m.Column {
				to.At = m.At
			} else if !m.Copies && rows[i] == c.Row && columns[i] == c.Column {
				continue // the others stay
			}
		}
		if m.Copies {
			copies = append(copies, to)
		} else {
			batch = append(batch, edit.MoveCards{Cards: to.Cards, Lane: to.Lane, Step: to.Step, At: to.At})
		}
	}
	made, names := clip.Paster{Bits: bits}.Copies(d, copies)
	var after []model.CardID
	for _, c := range m.Sources {
		for _, id := range c.Cards {
			if m.Copies {
				id = names[id]
			}
			after = append(after, id)
		}
	}
	return append(batch, made...), after
}

// order is the order in which cells are moved so that each finds the next
// one's place free.
func (m Drop) order() []int {
	order := make([]int, len(m.Sources))
	for i := range order {
		order[i] = i
	}
	rows, columns := m.ToRow-m.Row, m.To-m.Column
	if !m.NewStep && (columns > 0 || columns == 0 && rows > 0) {
		slices.Reverse(order)
	}
	return order
}
