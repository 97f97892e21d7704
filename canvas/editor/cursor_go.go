package editor

import (
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/walk"
	"touchline/canvas/layout"
	"touchline/model"
)

// Where the keyboard goes: package walk says where that is.

func (e *Editor) grid() walk.Grid { return walk.Grid{Index: e.index()} }

// arrow goes from where the keyboard is to the next place.
func (e *Editor) arrow(to side.Side) bool {
	p, card, ok := e.here()
	if !ok {
		return e.start()
	}
	if kind, id := Split(e.Selection().Last()); kind == KindLink {
		e.goToCard(e.grid().End(model.LinkID(id), to))
		return true
	}
	column, _ := e.Document().Column(e.keys.cell.step)
	next, card, ok := e.grid().Next(p, card, to, column)
	if !ok {
		e.say("keys.edge")
		return true
	}
	e.goTo(next, card)
	return true
}

// start is where the arrows begin with nothing selected.
func (e *Editor) start() bool {
	g := e.grid()
	if p, ok := e.keptCell(); ok {
		var card *layout.Card
		if cards := g.Stack(p); len(cards) > 0 {
			card = cards[0]
		}
		e.goTo(p, card)
		return true
	}
	e.goTo(g.Start())
	return true
}

// goToCard selects a card; at the edge, which is no card, it stays.
func (e *Editor) goToCard(c *layout.Card) bool {
	if c == nil {
		e.say("keys.edge")
		return true
	}
	e.goTo(walk.Of(c), c)
	return true
}

// extend adds the next card in a direction to the selection, past empty
// cells.
func (e *Editor) extend(to side.Side) bool {
	p, card, ok := e.here()
	if !ok || card == nil {
		return e.arrow(to)
	}
	p, next, ok := e.grid().NextCard(p, card, to)
	if !ok {
		e.say("keys.edge")
		return true
	}
	o := OfCard(next.Card.ID)
	s := e.Selection()
	if s.Has(o) {
		s = s.Toggled(o) // so that it becomes the last one
	}
	e.keys.cell = cell{e.Document().Lanes[p.Row].ID, e.Document().Steps()[p.Column].ID}
	e.pick(s.With(o))
	e.reveal(o)
	return true
}

// inTurn goes to the next card in reading order, or the one before.
func (e *Editor) inTurn(by int) bool {
	g := e.grid()
	if g.Corner(false) == nil {
		return e.start()
	}
	p, card, ok := e.here()
	return e.goToCard(g.InTurn(p, card, ok, by))
}

// toEdge goes to the first or last cell of the row that the keyboard is in.
func (e *Editor) toEdge(to side.Side) bool {
	p, card, ok := e.here()
	if !ok {
		return e.start()
	}
	g := e.grid()
	if p, ok = g.RowEnd(p, to); ok {
		e.goTo(p, g.Entered(p, card, to))
	}
	return true
}

// toCorner goes to the first or last card of the document.
func (e *Editor) toCorner(last bool) bool {
	c := e.grid().Corner(last)
	if c == nil {
		return e.start()
	}
	return e.goToCard(c)
}

// byPhase goes to the first step of the next phase or of the one before.
func (e *Editor) byPhase(by int) bool {
	p, card, ok := e.here()
	if !ok || p.Column < 0 {
		return e.start()
	}
	g := e.grid()
	if p, ok = g.Phase(p, by); !ok {
		e.say("keys.edge")
		return true
	}
	e.goTo(p, g.Entered(p, card, side.Right))
	return true
}

// alongLink goes along a link of the selected card, in either sense, to the
// card at its other end.
func (e *Editor) alongLink(to side.Side) bool {
	if kind, id := Split(e.Selection().Last()); kind == KindLink {
		return e.goToCard(e.grid().End(model.LinkID(id), to))
	}
	card := e.soleCard()
	if card == nil {
		e.say("keys.needs.card")
		return true
	}
	c := e.grid().Linked(card, to)
	if c == nil {
		e.say("keys.no-link-there")
		return true
	}
	return e.goToCard(c)
}

// nextLink selects the links of a card one after the other; after the last
// one, the card again.
func (e *Editor) nextLink(by int) bool {
	doc := e.Document()
	at := model.LinkID("")
	switch kind, id := Split(e.Selection().Sole()); kind {
	case KindCard:
		e.keys.around = model.CardID(id)
	case KindLink:
		at = model.LinkID(id)
		if l := doc.Link(at); l.From != e.keys.around && l.To != e.keys.around {
			e.keys.around = l.From
		}
	}
	if len(doc.LinksAt(e.keys.around)) == 0 {
		e.say("keys.no-links")
		return true
	}
	e.say("")
	o := OfCard(e.keys.around)
	if id := walk.NextLink(doc, e.keys.around, at, by); id != "" {
		o = OfLink(id)
	}
	e.pick(SelectionOf(o))
	e.reveal(o)
	return true
}

// backFromLink goes from a link to the card whose links were gone through, or
// to the one it leaves.
func (e *Editor) backFromLink() bool {
	kind, id := Split(e.Selection().Sole())
	if kind != KindLink {
		return false
	}
	l := e.Document().Link(model.LinkID(id))
	back := l.From
	if l.To == e.keys.around {
		back = l.To
	}
	c := e.Plan().Card(back)
	return c != nil && e.goToCard(c)
}
