package walk

import (
	"math"
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
	"touchline/model"
)

// Start is where one begins with nothing selected: at the first card, else in
// the first cell, else on what there is.
func (g Grid) Start() (Place, *layout.Card) {
	if c := g.Corner(false); c != nil {
		return Of(c), c
	}
	doc := g.Plan.Doc
	rows := grid.CardRows(doc)
	switch {
	case len(rows) > 0 && len(doc.Steps()) > 0:
		return Place{rows[0], 0}, nil
	case len(doc.Steps()) > 0:
		return Place{StepRow, 0}, nil
	case len(doc.Lanes) > 0:
		return Place{0, Heads}, nil
	}
	return Place{TitleRow, Heads}, nil
}

// Corner is the first or the last card, nil without any.
func (g Grid) Corner(last bool) *layout.Card {
	cards := g.Plan.Cards()
	switch {
	case len(cards) == 0:
		return nil
	case last:
		return cards[len(cards)-1]
	}
	return cards[0]
}

// InTurn is the next card in reading order, or with by −1 the one before: from
// a place in the grid and the card there, if on says that one is somewhere. A
// head counts as standing before what it heads. nil is the edge.
func (g Grid) InTurn(p Place, card *layout.Card, on bool, by int) *layout.Card {
	cards := g.Plan.Cards()
	at := -1
	switch {
	case !on && by < 0:
		at = len(cards)
	case card != nil:
		at = slices.Index(cards, card)
	case on:
		for i, c := range cards {
			before := c.Column < p.Column || c.Column == p.Column && c.Row < p.Row
			if p.Column == Heads {
				before = c.Row < p.Row
			}
			if before {
				at = i
			}
		}
		if by < 0 {
			at++
		}
	}
	if at += by; at < 0 || at >= len(cards) {
		return nil
	}
	return cards[at]
}

// RowEnd is the first or last cell of a place's row; false where the row has
// none.
func (g Grid) RowEnd(p Place, to side.Side) (Place, bool) {
	doc := g.Plan.Doc
	n := len(doc.Steps())
	if n == 0 || p.Row == TitleRow || p.Row >= 0 && doc.Lanes[p.Row].Role.Derived() {
		return p, false
	}
	p.Column = 0
	if to == side.Right {
		p.Column = n - 1
	}
	return p, true
}

// Phase is the first step of the next phase or of the one before, in a place's
// row; from within a phase the latter is its own beginning. It reports false
// at the grid's ends.
func (g Grid) Phase(p Place, by int) (Place, bool) {
	doc := g.Plan.Doc
	i := doc.PhaseAt(p.Column)
	from, _, _ := grid.Columns(doc, doc.Phases[i].ID)
	if by > 0 || from == p.Column {
		i += by
	}
	if i < 0 || i >= len(doc.Phases) {
		return p, false
	}
	p.Column, _, _ = grid.Columns(doc, doc.Phases[i].ID)
	return p, true
}

// Nearest is the card that lies next in a direction from a rectangle: what
// lies straight ahead counts as nearer than what lies aside. nil is none.
func (g Grid) Nearest(from canvas.Rect, to side.Side, ok func(*layout.Card) bool) *layout.Card {
	var best *layout.Card
	near := math.Inf(1)
	v := to.Vector()
	for _, c := range g.Plan.Cards() {
		ahead, aside := way(from, c.Rect, to)
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

// way is how far one rectangle lies from another one in a direction, and
// aside of it, in pt.
func way(from, end canvas.Rect, to side.Side) (ahead, aside float64) {
	d, v := end.Center().Sub(from.Center()), to.Vector()
	return d.X*v.X + d.Y*v.Y, math.Abs(d.X*v.Y) + math.Abs(d.Y*v.X)
}

// Linked is the card at the other end of one of a card's links: of those that
// lie in a direction the nearest, nil for none.
func (g Grid) Linked(card *layout.Card, to side.Side) *layout.Card {
	doc := g.Plan.Doc
	var best *layout.Card
	near := math.Inf(1)
	for _, k := range doc.LinksAt(card.Card.ID) {
		l := doc.Link(k)
		for _, id := range []model.CardID{l.From, l.To} {
			if id == card.Card.ID {
				continue
			}
			c := g.Plan.Card(id)
			ahead, aside := way(card.Rect, c.Rect, to)
			if ahead <= 1 {
				continue
			}
			if far := ahead + 2*aside; far < near || far == near && id < best.Card.ID {
				best, near = c, far
			}
		}
	}
	return best
}

// End is the one of a link's two cards that lies in a direction; where neither
// does more than the other, right and down is where the link leads.
func (g Grid) End(id model.LinkID, to side.Side) *layout.Card {
	l := g.Plan.Doc.Link(id)
	from, end := g.Plan.Card(l.From), g.Plan.Card(l.To)
	if from == nil || end == nil {
		return nil
	}
	ahead, _ := way(from.Rect, end.Rect, to)
	if ahead < 0 || ahead == 0 && (to == side.Left || to == side.Top) {
		return from
	}
	return end
}

// NextLink is the link of a card that comes after another one of it, or with
// by −1 before; "" stands for the card itself, before the first link and
// behind the last.
func NextLink(d *model.Document, card model.CardID, at model.LinkID, by int) model.LinkID {
	links := d.LinksAt(card)
	i := slices.Index(links, at)
	if i < 0 && by < 0 {
		i = len(links)
	}
	if i += by; i < 0 || i >= len(links) {
		return ""
	}
	return links[i]
}
