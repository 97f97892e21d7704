package editor

import (
	"math"

	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
	"touchline/model"
)

// alongLink goes along a link of the selected card, in either sense, to the card
// at its other end: of those whose other end lies in the direction, the
// nearest.
func (e *Editor) alongLink(to side.Side) bool {
	if kind, id := Split(e.Selection().Last()); kind == KindLink {
		e.toEnd(model.LinkID(id), to)
		return true
	}
	card := e.soleCard()
	if card == nil {
		e.say("keys.needs.card")
		return true
	}
	doc := e.Document()
	linked := map[model.CardID]bool{}
	for _, id := range doc.LinksAt(card.Card.ID) {
		l := doc.Link(id)
		linked[l.From], linked[l.To] = true, true
	}
	delete(linked, card.Card.ID)
	v := to.Vector()
	var best *layout.Card
	near := math.Inf(1)
	for id := range linked {
		c := e.Plan().Card(id)
		d := c.Rect.Center().Sub(card.Rect.Center())
		ahead := d.X*v.X + d.Y*v.Y
		aside := math.Abs(d.X*v.Y) + math.Abs(d.Y*v.X)
		if ahead <= 1 {
			continue
		}
		if far := ahead + 2*aside; far < near || far == near && id < best.Card.ID {
			best, near = c, far
		}
	}
	if best == nil {
		e.say("keys.no-link-there")
		return true
	}
	e.goTo(place{best.Row, best.Column}, best)
	return true
}

// toEnd goes from a link to the one of its cards that lies in a direction;
// where neither does more than the other, right and down is where it leads.
func (e *Editor) toEnd(id model.LinkID, to side.Side) {
	l := e.Document().Link(id)
	from, end := e.Plan().Card(l.From), e.Plan().Card(l.To)
	if from == nil || end == nil {
		return
	}
	d, v := end.Rect.Center().Sub(from.Rect.Center()), to.Vector()
	along := d.X*v.X + d.Y*v.Y
	c := end
	if along < 0 || along == 0 && (to == side.Left || to == side.Top) {
		c = from
	}
	e.goTo(place{c.Row, c.Column}, c)
}

// nextLink selects the links of a card one after the other; after the last
// one, the card again.
func (e *Editor) nextLink(by int) bool {
	doc := e.Document()
	kind, id := Split(e.Selection().Sole())
	at := -1
	switch kind {
	case KindCard:
		e.keys.around = model.CardID(id)
	case KindLink:
		l := doc.Link(model.LinkID(id))
		if l.From != e.keys.around && l.To != e.keys.around {
			e.keys.around = l.From
		}
		for i, k := range doc.LinksAt(e.keys.around) {
			if k == l.ID {
				at = i
			}
		}
	}
	links := doc.LinksAt(e.keys.around)
	if len(links) == 0 {
		e.say("keys.no-links")
		return true
	}
	e.say("")
	if at == -1 && by < 0 {
		at = len(links)
	}
	if at += by; at < 0 || at >= len(links) {
		e.pick(SelectionOf(OfCard(e.keys.around)))
		e.reveal(OfCard(e.keys.around))
		return true
	}
	e.pick(SelectionOf(OfLink(links[at])))
	e.reveal(OfLink(links[at]))
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
	if c == nil {
		return false
	}
	e.goTo(place{c.Row, c.Column}, c)
	return true
}
