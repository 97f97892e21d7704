package editor

import (
	"math"
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
)

// inTurn goes to the next card in reading order, or the one before; a head
// counts as standing before what it heads.
func (e *Editor) inTurn(by int) bool {
	cards := e.Plan().Cards()
	if len(cards) == 0 {
		return e.start()
	}
	p, card, ok := e.here()
	at := -1
	switch {
	case !ok && by < 0:
		at = len(cards)
	case card != nil:
		at = slices.Index(cards, card)
	case ok:
		for i, c := range cards {
			before := c.Column < p.col || c.Column == p.col && c.Row < p.row
			if p.col == colHead {
				before = c.Row < p.row
			}
			if before {
				at = i
			}
		}
		if by < 0 {
			at++
		}
	}
	at += by
	if at < 0 || at >= len(cards) {
		e.say("keys.edge")
		return true
	}
	e.goTo(place{cards[at].Row, cards[at].Column}, cards[at])
	return true
}

// toEdge goes to the first or last cell of the row that the keyboard is in.
func (e *Editor) toEdge(to side.Side) bool {
	p, card, ok := e.here()
	if !ok {
		return e.start()
	}
	n := len(e.Document().Steps())
	if n == 0 || p.row == rowTitle || p.row >= 0 && e.Document().Lanes[p.row].Role.Derived() {
		return true
	}
	p.col = 0
	if to == side.Right {
		p.col = n - 1
	}
	e.goTo(p, e.entered(p, card, to))
	return true
}

// toCorner goes to the first or last card of the document.
func (e *Editor) toCorner(last bool) bool {
	cards := e.Plan().Cards()
	if len(cards) == 0 {
		return e.start()
	}
	c := cards[0]
	if last {
		c = cards[len(cards)-1]
	}
	e.goTo(place{c.Row, c.Column}, c)
	return true
}

// byPhase goes to the first step of the next phase or of the one before; from
// within a phase the latter is its own beginning.
func (e *Editor) byPhase(by int) bool {
	p, card, ok := e.here()
	if !ok || p.col < 0 {
		return e.start()
	}
	doc := e.Document()
	i := doc.PhaseAt(p.col)
	from, _, _ := grid.Columns(e.Document(), doc.Phases[i].ID)
	if by > 0 || from == p.col {
		i += by
	}
	if i < 0 || i >= len(doc.Phases) {
		e.say("keys.edge")
		return true
	}
	p.col, _, _ = grid.Columns(e.Document(), doc.Phases[i].ID)
	e.goTo(p, e.entered(p, card, side.Right))
	return true
}

// nearestCard is the card that lies next in a direction from a rectangle:
// what lies straight ahead counts as nearer than what lies aside.
func (e *Editor) nearestCard(from canvas.Rect, to side.Side, ok func(*layout.Card) bool) *layout.Card {
	var best *layout.Card
	near := math.Inf(1)
	a, v := from.Center(), to.Vector()
	for _, c := range e.Plan().Cards() {
		d := c.Rect.Center().Sub(a)
		ahead := d.X*v.X + d.Y*v.Y
		aside := math.Abs(d.X*v.Y) + math.Abs(d.Y*v.X)
		// A card that overlaps the strip straight ahead lies not aside.
		if v.X != 0 && c.Rect.Y < from.Bottom() && from.Y < c.Rect.Bottom() || v.Y != 0 && c.Rect.X < from.Right() && from.X < c.Rect.Right() {
			aside /= 4
		}
		if ahead <= 1 || !ok(c) {
			continue
		}
		if far := ahead + 2*aside; far < near && aside <= 3*ahead {
			best, near = c, far
		}
	}
	return best
}
