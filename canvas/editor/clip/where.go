package clip

import (
	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/walk"
	"touchline/canvas/owner"
	"touchline/model"
)

// Where is where a paste begins: at what is selected, of several cards at
// the first in reading order, else in the cell where the keyboard was, else in
// the first column.
func Where(s walk.Stand) At {
	doc := s.Plan.Doc
	p, card, ok := s.Here()
	at := At{Row: -1, Border: len(doc.Steps())}
	if card != nil {
		p.Column, at.Card = card.Column, card.Card.ID
	}
	if ok {
		at.Border = behind(doc, s.Selection, p.Column)
	} else if p, ok = s.Kept(); !ok {
		return at
	}
	if ids := s.Selection.Cards(); len(ids) > 1 {
		p.Row, p.Column = firstCell(doc, ids)
	}
	at.Row, at.Column = p.Row, max(p.Column, 0)
	at.Head = p.Row >= 0 && p.Column == walk.Heads
	if rows := s.Selection.Lanes(); len(rows) > 0 { // the lowest of them
		for _, id := range rows {
			row, _ := doc.Row(id)
			at.Row = max(at.Row, row)
		}
	}
	return at
}

// firstCell is the first cell of some cards, in reading order.
func firstCell(doc *model.Document, ids []model.CardID) (row, col int) {
	for i, id := range ids {
		c := doc.Card(id)
		y, _ := doc.Row(c.Lane)
		x, _ := doc.Column(c.Step)
		if i == 0 || x < col || x == col && y < row {
			row, col = y, x
		}
	}
	return row, col
}

// behind is the column border behind the selected steps or phases, else behind
// a column.
func behind(doc *model.Document, s selection.Set, col int) int {
	border := -1
	for _, id := range s.Phases() {
		_, end, _ := grid.Columns(doc, id)
		border = max(border, end)
	}
	for _, id := range s.Steps() {
		c, _ := doc.Column(id)
		border = max(border, c+1)
	}
	if border < 0 {
		border = col + 1
	}
	return min(border, len(doc.Steps()))
}

// Shown is the owners of what a picture of a selection shows.
func Shown(doc *model.Document, s selection.Set) map[canvas.Owner]bool {
	owners := map[canvas.Owner]bool{}
	for _, o := range s.Owners() {
		owners[o] = true
	}
	cards := Cards(doc, s)
	for _, c := range cards {
		owners[owner.Card(c.ID)] = true
	}
	for _, n := range Notes(doc, s) {
		owners[owner.Sticky(n.ID)] = true
	}
	for id := range Steps(doc, s) {
		owners[owner.Step(id)] = true
	}
	for _, c := range cards {
		for _, k := range doc.LinksAt(c.ID) {
			if l := doc.Link(k); owners[owner.Card(l.From)] && owners[owner.Card(l.To)] {
				owners[owner.Link(k)] = true
			}
		}
	}
	return owners
}
