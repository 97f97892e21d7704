// Package move is moving what is in a blueprint: cards from cell to cell,
// notes along with them, steps, phases and lanes past one another. A document
// and what is moved in, edits out; where the hand is, and what it is shown, is
// the editor's business.
package move

import (
	"cmp"
	"slices"

	"touchline/canvas/editor/grid"
	"touchline/model"
	"touchline/model/edit"
)

// Source is the moved cards of a cell, in their order there.
type Source struct {
	Row, Column int
	Cards       []model.CardID
}

// Sources gathers cards by their cells, in reading order.
func Sources(d *model.Document, ids []model.CardID) []Source {
	type placed struct {
		row, column int
		card        *model.Card
	}
	var all []placed
	for _, id := range ids {
		if c := d.Card(id); c != nil {
			row, _ := d.Row(c.Lane)
			column, _ := d.Column(c.Step)
			all = append(all, placed{row, column, c})
		}
	}
	slices.SortFunc(all, func(a, b placed) int {
		return cmp.Or(
			cmp.Compare(a.column, b.column), cmp.Compare(a.row, b.row),
			cmp.Compare(a.card.Rank, b.card.Rank), cmp.Compare(a.card.ID, b.card.ID),
		)
	})
	var cells []Source
	for _, p := range all {
		if n := len(cells); n == 0 || cells[n-1].Row != p.row || cells[n-1].Column != p.column {
			cells = append(cells, Source{Row: p.row, Column: p.column})
		}
		last := &cells[len(cells)-1]
		last.Cards = append(last.Cards, p.card.ID)
	}
	return cells
}

// WithinCell is the edit that moves a card up or down among those of its
// cell; false at its ends.
func WithinCell(d *model.Document, id model.CardID, by int) (edit.Edit, bool) {
	c := d.Card(id)
	ids := d.Cell(c.Lane, c.Step)
	at := slices.Index(ids, id) + by
	if at < 0 || at >= len(ids) {
		return nil, false
	}
	return edit.MoveCards{Cards: []model.CardID{id}, Lane: c.Lane, Step: c.Step, At: at}, true
}

// Cards is the edits that move cards by rows that hold cards, or by columns;
// false where one of them would leave the grid. One of the two numbers is 0,
// the other 1 or −1.
func Cards(d *model.Document, ids []model.CardID, rows, columns int) (edit.Batch, bool) {
	lanes := grid.CardRows(d)
	var batch edit.Batch
	for _, c := range Sources(d, ids) {
		row := slices.Index(lanes, c.Row) + rows
		column := c.Column + columns
		if row < 0 || row >= len(lanes) || column < 0 {
			return nil, false
		}
		for _, id := range c.Cards {
			if column+d.Card(id).Span > len(d.Steps()) {
				return nil, false
			}
		}
		lane, step := d.Lanes[lanes[row]].ID, d.Steps()[column].ID
		at := slices.Index(d.Cell(d.Lanes[c.Row].ID, d.Steps()[c.Column].ID), c.Cards[0])
		switch { // from below to the end, from above to the front
		case rows < 0:
			at = -1
		case rows > 0:
			at = 0
		}
		if at > len(d.Cell(lane, step)) {
			at = -1
		}
		batch = append(batch, edit.MoveCards{Cards: c.Cards, Lane: lane, Step: step, At: at})
	}
	if columns > 0 {
		slices.Reverse(batch) // each finds the next one's place free
	}
	return batch, true
}
