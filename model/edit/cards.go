package edit

import "touchline/model"

// AddCard puts a new card into the cell that it names, before the At-th card
// there; at the end where At is negative. The card's rank follows from that.
type AddCard struct {
	Card *model.Card
	At   int
}

func (e AddCard) apply(d *model.Document) (*model.Document, error) { return arrange(d, e) }

func (e AddCard) arrange(a *arrangement) error {
	if e.Card == nil {
		return incomplete("card")
	}
	if a.card(e.Card.ID) != nil {
		return taken("card", e.Card.ID)
	}
	a.added++
	if err := room(a.d.CardTable().Len()+a.added, model.MaxCards, "model.count.cards"); err != nil {
		return err
	}
	c := *e.Card
	a.put(a.cell(c.Lane, c.Step), e.At, &c)
	return nil
}

// SetCard replaces a card's record by another one with its id.
type SetCard struct{ Card *model.Card }

func (e SetCard) apply(d *model.Document) (*model.Document, error) { return arrange(d, e) }

func (e SetCard) arrange(a *arrangement) error {
	if e.Card == nil {
		return incomplete("card")
	}
	old := a.card(e.Card.ID)
	switch {
	case old == nil:
		return gone("card", e.Card.ID)
	case old == e.Card:
		return nil
	}
	return a.change(e.Card)
}

// MoveCards puts cards into one cell, in the order given, before the At-th
// of the other cards there; at the end where At is negative. A card that
// would reach beyond the last step gets narrower.
type MoveCards struct {
	Cards []model.CardID
	Lane  model.LaneID
	Step  model.StepID
	At    int
}

func (e MoveCards) apply(d *model.Document) (*model.Document, error) { return arrange(d, e) }

func (e MoveCards) arrange(a *arrangement) error {
	moved := make(map[model.CardID]bool, len(e.Cards))
	var cards []*model.Card
	stand := true // all of them, in the cell already
	for _, id := range e.Cards {
		old := a.card(id)
		switch {
		case old == nil:
			return gone("card", id)
		case moved[id]:
			continue
		}
		moved[id] = true
		stand = stand && old.Lane == e.Lane && old.Step == e.Step
		c := *old
		cards = append(cards, &c)
	}
	to := a.cell(e.Lane, e.Step)
	stay := to.without(moved)
	if stand && inPlace(to.ids, cards, place(e.At, len(stay))) {
		return nil
	}
	var from *cellOrder
	for _, c := range cards {
		if o := a.cell(c.Lane, c.Step); o != from {
			from = o
			o.ids = o.without(moved)
		}
	}
	column, ok := a.d.Column(e.Step)
	for _, c := range cards {
		c.Lane, c.Step = e.Lane, e.Step
		if ok {
			c.Span = min(c.Span, len(a.d.Steps())-column)
		}
	}
	to.ids = stay
	a.put(to, e.At, cards...)
	return nil
}

// inPlace reports whether cards of a cell stand at a place, in their order.
func inPlace(ids []model.CardID, cards []*model.Card, at int) bool {
	for i, c := range cards {
		if ids[at+i] != c.ID {
			return false
		}
	}
	return true
}

// RemoveCards removes cards and the links at them. With Join, a way that led
// through a card with one link in and one out leads past it.
type RemoveCards struct {
	Cards []model.CardID
	Join  bool
}

func (e RemoveCards) apply(d *model.Document) (*model.Document, error) {
	removed := make(map[model.CardID]bool, len(e.Cards))
	for _, id := range e.Cards {
		if d.Card(id) == nil {
			return nil, gone("card", id)
		}
		removed[id] = true
	}
	var joins []*model.Link
	if e.Join {
		joins = joined(d, removed, e.Cards)
	}
	d = withoutCards(d, e.Cards)
	if len(joins) > 0 {
		d = d.WithLinks(joins)
	}
	return d, nil
}

// withoutCards takes cards away with the links at them.
func withoutCards(d *model.Document, ids []model.CardID) *model.Document {
	if len(ids) == 0 {
		return d
	}
	var links []model.LinkID
	for _, id := range ids {
		links = append(links, d.LinksAt(id)...)
	}
	if len(links) > 0 {
		d = d.WithoutLinks(links)
	}
	return d.WithoutCards(ids)
}

// SetSpan makes a card so many steps wide.
type SetSpan struct {
	Card model.CardID
	Span int
}

func (e SetSpan) apply(d *model.Document) (*model.Document, error) { return arrange(d, e) }

func (e SetSpan) arrange(a *arrangement) error {
	old := a.card(e.Card)
	switch {
	case old == nil:
		return gone("card", e.Card)
	case old.Span == e.Span:
		return nil
	}
	c := *old
	c.Span = e.Span
	a.set(&c)
	return nil
}
