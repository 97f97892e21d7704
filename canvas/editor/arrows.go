package editor

import (
	"math"
	"slices"

	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
	"touchline/model"
)

// arrow goes from where the keyboard is to the next place: through the cards
// of a cell, then from cell to cell, from the outer ones to the heads.
func (e *Editor) arrow(to side.Side) bool {
	p, card, ok := e.here()
	if !ok {
		return e.start()
	}
	if kind, id := Split(e.Selection().Last()); kind == KindLink {
		e.toEnd(model.LinkID(id), to)
		return true
	}
	if next := e.inCell(p, card, to); next != nil {
		e.goTo(p, next)
		return true
	}
	next, ok := e.beyond(p, card, to)
	if !ok {
		e.say("keys.edge")
		return true
	}
	e.goTo(next, e.entered(next, card, to))
	return true
}

// start is where the arrows begin with nothing selected: at the first card,
// else in the first cell, else on what there is.
func (e *Editor) start() bool {
	doc := e.Document()
	if p, ok := e.keptCell(); ok {
		e.goTo(p, first(e.stack(p)))
		return true
	}
	if all := e.Plan().Cards(); len(all) > 0 {
		e.goTo(place{all[0].Row, all[0].Column}, all[0])
		return true
	}
	lanes := grid.CardRows(doc)
	switch {
	case len(lanes) > 0 && len(doc.Steps()) > 0:
		e.goTo(place{lanes[0], 0}, nil)
	case len(doc.Steps()) > 0:
		e.goTo(place{rowStep, 0}, nil)
	case len(doc.Lanes) > 0:
		e.goTo(place{0, colHead}, nil)
	default:
		e.goTo(place{rowTitle, colHead}, nil)
	}
	return true
}

func first(cards []*layout.Card) *layout.Card {
	if len(cards) == 0 {
		return nil
	}
	return cards[0]
}

// inCell is the card above or below another one in its cell, or nil.
func (e *Editor) inCell(p place, card *layout.Card, to side.Side) *layout.Card {
	if card == nil || to == side.Left || to == side.Right {
		return nil
	}
	cards := e.stack(p)
	i := slices.Index(cards, card) + int(to.Vector().Y)
	if i < 0 || i >= len(cards) {
		return nil
	}
	return cards[i]
}

// beyond is the place next to one, past the whole of a wide card.
func (e *Editor) beyond(p place, card *layout.Card, to side.Side) (place, bool) {
	switch to {
	case side.Left, side.Right:
		return e.across(p, card, to)
	case side.Top:
		return e.above(p)
	}
	return e.below(p)
}

func (e *Editor) across(p place, card *layout.Card, to side.Side) (place, bool) {
	doc := e.Document()
	n := len(doc.Steps())
	right := to == side.Right
	switch {
	case p.row == rowTitle:
		return p, false
	case p.row == rowPhase:
		i := doc.PhaseAt(p.col) + int(to.Vector().X)
		if i < 0 || i >= len(doc.Phases) {
			return p, false
		}
		from, _, ok := grid.Columns(e.Document(), doc.Phases[i].ID)
		return place{rowPhase, from}, ok
	case p.col == colHead:
		return place{p.row, 0}, right && n > 0 && !doc.Lanes[p.row].Role.Derived()
	}
	col := p.col + int(to.Vector().X)
	if card != nil && right {
		col = card.Column + card.Span
	} else if card != nil {
		col = card.Column - 1
	}
	if p.row == rowStep && col < 0 {
		return p, false
	}
	return place{p.row, col}, col < n
}

func (e *Editor) above(p place) (place, bool) {
	switch {
	case p.row == rowTitle:
		return p, false
	case p.col == colHead && p.row == 0:
		return place{rowTitle, colHead}, true
	case p.col == colHead:
		return place{p.row - 1, colHead}, true
	case p.row == rowPhase:
		return place{rowTitle, colHead}, true
	case p.row == rowStep:
		return place{rowPhase, p.col}, true
	}
	lanes := grid.CardRows(e.Document())
	for i := len(lanes) - 1; i >= 0; i-- {
		if lanes[i] < p.row {
			return place{lanes[i], p.col}, true
		}
	}
	return place{rowStep, p.col}, true
}

func (e *Editor) below(p place) (place, bool) {
	doc := e.Document()
	lanes := grid.CardRows(doc)
	switch {
	case p.row == rowTitle && len(doc.Steps()) > 0:
		col, ok := doc.Column(e.keys.cell.step)
		if !ok {
			col = 0
		}
		return place{rowPhase, col}, true
	case p.row == rowTitle:
		return place{0, colHead}, len(doc.Lanes) > 0
	case p.row == rowPhase:
		return place{rowStep, p.col}, true
	case p.col == colHead:
		return place{p.row + 1, colHead}, p.row+1 < len(doc.Lanes)
	}
	for _, row := range lanes {
		if row > p.row {
			return place{row, p.col}, true
		}
	}
	return place{0, colHead}, p.row == rowStep && len(doc.Lanes) > 0 && len(lanes) == 0
}

// entered is the card of a cell that is come to: from above the first, from
// below the last, from a side the one nearest in height.
func (e *Editor) entered(p place, from *layout.Card, to side.Side) *layout.Card {
	if !p.inGrid() {
		return nil
	}
	cards := e.stack(p)
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

// extend adds the next card in a direction to the selection, past empty
// cells.
func (e *Editor) extend(to side.Side) bool {
	p, card, ok := e.here()
	if !ok || card == nil {
		return e.arrow(to)
	}
	next := e.inCell(p, card, to)
	for from := card; next == nil; from = nil {
		if p, ok = e.beyond(p, from, to); !ok || !p.inGrid() {
			e.say("keys.edge")
			return true
		}
		next = e.entered(p, card, to)
	}
	o := OfCard(next.Card.ID)
	s := e.Selection()
	if s.Has(o) {
		s = s.Toggled(o) // so that it becomes the last one
	}
	e.keys.cell = cell{e.Document().Lanes[p.row].ID, e.Document().Steps()[p.col].ID}
	e.pick(s.With(o))
	e.reveal(o)
	return true
}
