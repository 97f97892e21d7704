package walk

import (
	"math"
	"slices"

	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
)

// Next is the place next to one, and the card there: through the cards of a
// cell, then from cell to cell, from the outer ones to the heads. column is
// the one that was walked in last, to return to from the title. It reports
// false at the edge.
func (g Grid) Next(p Place, card *layout.Card, to side.Side, column int) (Place, *layout.Card, bool) {
	if next := g.inCell(p, card, to); next != nil {
		return p, next, true
	}
	next, ok := g.beyond(p, card, to, column)
	if !ok {
		return p, card, false
	}
	return next, g.Entered(next, card, to), true
}

// NextCard is the next card in a direction, past empty cells; false where none
// is before the heads.
func (g Grid) NextCard(p Place, card *layout.Card, to side.Side) (Place, *layout.Card, bool) {
	next := g.inCell(p, card, to)
	for from := card; next == nil; from = nil {
		var ok bool
		if p, ok = g.beyond(p, from, to, 0); !ok || !p.InGrid() {
			return p, nil, false
		}
		next = g.Entered(p, card, to)
	}
	return p, next, true
}

// inCell is the card above or below another one in its cell, or nil.
func (g Grid) inCell(p Place, card *layout.Card, to side.Side) *layout.Card {
	_, by := to.Steps()
	if card == nil || by == 0 {
		return nil
	}
	cards := g.Stack(p)
	i := slices.Index(cards, card) + by
	if i < 0 || i >= len(cards) {
		return nil
	}
	return cards[i]
}

// beyond is the place next to one, past the whole of a wide card.
func (g Grid) beyond(p Place, card *layout.Card, to side.Side, column int) (Place, bool) {
	switch to {
	case side.Left, side.Right:
		return g.across(p, card, to)
	case side.Top:
		return g.above(p)
	}
	return g.below(p, column)
}

func (g Grid) across(p Place, card *layout.Card, to side.Side) (Place, bool) {
	doc := g.Plan.Doc
	n := len(doc.Steps())
	by, _ := to.Steps()
	switch {
	case p.Row == TitleRow:
		return p, false
	case p.Row == PhaseRow:
		i := doc.PhaseAt(p.Column) + by
		if i < 0 || i >= len(doc.Phases) {
			return p, false
		}
		from, _, ok := grid.Columns(doc, doc.Phases[i].ID)
		return Place{PhaseRow, from}, ok
	case p.Column == Heads:
		return Place{p.Row, 0}, by > 0 && n > 0 && !doc.Lanes[p.Row].Role.Derived()
	}
	next := p.Column + by
	if card != nil && by > 0 {
		next = card.Column + card.Span
	} else if card != nil {
		next = card.Column - 1
	}
	if p.Row == StepRow && next < 0 {
		return p, false
	}
	return Place{p.Row, next}, next < n
}

func (g Grid) above(p Place) (Place, bool) {
	switch {
	case p.Row == TitleRow:
		return p, false
	case p.Column == Heads && p.Row == 0:
		return Place{TitleRow, Heads}, true
	case p.Column == Heads:
		return Place{p.Row - 1, Heads}, true
	case p.Row == PhaseRow:
		return Place{TitleRow, Heads}, true
	case p.Row == StepRow:
		return Place{PhaseRow, p.Column}, true
	}
	rows := grid.CardRows(g.Plan.Doc)
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i] < p.Row {
			return Place{rows[i], p.Column}, true
		}
	}
	return Place{StepRow, p.Column}, true
}

func (g Grid) below(p Place, column int) (Place, bool) {
	doc := g.Plan.Doc
	rows := grid.CardRows(doc)
	switch {
	case p.Row == TitleRow && len(doc.Steps()) > 0:
		return Place{PhaseRow, column}, true
	case p.Row == TitleRow:
		return Place{0, Heads}, len(doc.Lanes) > 0
	case p.Row == PhaseRow:
		return Place{StepRow, p.Column}, true
	case p.Column == Heads:
		return Place{p.Row + 1, Heads}, p.Row+1 < len(doc.Lanes)
	}
	for _, row := range rows {
		if row > p.Row {
			return Place{row, p.Column}, true
		}
	}
	return Place{0, Heads}, p.Row == StepRow && len(doc.Lanes) > 0 && len(rows) == 0
}

// Entered is the card of a cell that is come to: from above the first, from
// below the last, from a side the one nearest in height to where one was.
func (g Grid) Entered(p Place, from *layout.Card, to side.Side) *layout.Card {
	if !p.InGrid() {
		return nil
	}
	cards := g.Stack(p)
	switch {
	case len(cards) == 0:
		return nil
	case to == side.Top:
		return cards[len(cards)-1]
	case to == side.Bottom || from == nil:
		return cards[0]
	}
	y := from.Rect.Center().Y
	return slices.MinFunc(cards, func(a, b *layout.Card) int {
		return int(math.Abs(a.Rect.Center().Y-y)) - int(math.Abs(b.Rect.Center().Y-y))
	})
}
