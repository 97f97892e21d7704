package edit

import (
	"slices"

	"touchline/model"
)

// AddCard puts a new card into the cell that it names, before the At-th card
// there; at the end where At is negative. The card's rank follows from that.
type AddCard struct {
	Card *model.Card
	At   int
}

func (e AddCard) apply(d *model.Document) (*model.Document, error) {
	if e.Card == nil {
		return nil, incomplete("card")
	}
	if d.Card(e.Card.ID) != nil {
		return nil, taken("card", e.Card.ID)
	}
	if err := room(d.CardTable().Len()+1, model.MaxCards, "model.count.cards"); err != nil {
		return nil, err
	}
	c := *e.Card
	return insert(d, []*model.Card{&c}, c.Lane, c.Step, e.At)
}

// SetCard replaces a card's record by another one with its id.
type SetCard struct{ Card *model.Card }

func (e SetCard) apply(d *model.Document) (*model.Document, error) {
	if e.Card == nil {
		return nil, incomplete("card")
	}
	old := d.Card(e.Card.ID)
	switch {
	case old == nil:
		return nil, gone("card", e.Card.ID)
	case old == e.Card:
		return d, nil
	}
	if err := refuse(d.CheckCard(e.Card)); err != nil {
		return nil, err
	}
	return d.WithCard(e.Card), nil
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

func (e MoveCards) apply(d *model.Document) (*model.Document, error) {
	moved := make([]*model.Card, 0, len(e.Cards))
	seen := make(map[model.CardID]bool, len(e.Cards))
	for _, id := range e.Cards {
		old := d.Card(id)
		if old == nil {
			return nil, gone("card", id)
		}
		if seen[id] {
			continue
		}
		seen[id] = true
		c := *old
		moved = append(moved, &c)
	}
	if column, ok := d.Column(e.Step); ok {
		for _, c := range moved {
			c.Span = min(c.Span, len(d.Steps())-column)
		}
	}
	if inPlace(d, e, moved) {
		return d, nil
	}
	return insert(d, moved, e.Lane, e.Step, e.At)
}

// inPlace reports whether the cards stand already where they are moved to.
func inPlace(d *model.Document, e MoveCards, moved []*model.Card) bool {
	stay := others(d, moved, e.Lane, e.Step)
	want := slices.Clone(stay)
	for i, c := range moved {
		if c.Lane != e.Lane || c.Step != e.Step {
			return false
		}
		want = slices.Insert(want, place(e.At, len(stay))+i, c.ID)
	}
	return slices.Equal(want, d.Cell(e.Lane, e.Step))
}

// others is a cell's cards without some.
func others(d *model.Document, without []*model.Card, l model.LaneID, s model.StepID) []model.CardID {
	return slices.DeleteFunc(slices.Clone(d.Cell(l, s)), func(id model.CardID) bool {
		return slices.ContainsFunc(without, func(c *model.Card) bool { return c.ID == id })
	})
}

// insert puts cards, which belong to the caller, into a cell. Only their
// ranks change, unless those would grow too long or two of the cell's are
// equal (after a merge): then the whole cell is ranked anew.
func insert(d *model.Document, cards []*model.Card, l model.LaneID, s model.StepID, at int) (*model.Document, error) {
	stay := others(d, cards, l, s)
	at = place(at, len(stay))
	before, after := "", ""
	if at > 0 {
		before = d.Card(stay[at-1]).Rank
	}
	if at < len(stay) {
		after = d.Card(stay[at]).Rank
	}
	anew := before != "" && after != "" && before >= after
	for _, c := range cards {
		c.Lane, c.Step = l, s
		c.Rank = model.RankBetween(before, after)
		before = c.Rank
		anew = anew || !model.ValidRank(c.Rank)
	}
	if anew {
		all := make([]*model.Card, 0, len(stay)+len(cards))
		for _, id := range stay {
			c := *d.Card(id)
			all = append(all, &c)
		}
		cards = slices.Insert(all, at, cards...)
		for i, rank := range model.Ranks(len(cards)) {
			cards[i].Rank = rank
		}
	}
	for _, c := range cards {
		if err := refuse(d.CheckCard(c)); err != nil {
			return nil, err
		}
	}
	for _, c := range cards {
		d = d.WithCard(c)
	}
	return d, nil
}

// RemoveCards removes cards and the links at them.
type RemoveCards struct{ Cards []model.CardID }

func (e RemoveCards) apply(d *model.Document) (*model.Document, error) {
	for _, id := range e.Cards {
		if d.Card(id) == nil {
			return nil, gone("card", id)
		}
	}
	return withoutCards(d, e.Cards), nil
}

// removeAnew is from how many cards on a document is made anew without them:
// in one of 20,000 cards that takes as long as removing some 200 cards with
// their links one by one.
const removeAnew = 200

func withoutCards(d *model.Document, ids []model.CardID) *model.Document {
	if len(ids) >= removeAnew {
		return rest(d, ids)
	}
	for _, id := range ids {
		for _, l := range d.LinksAt(id) {
			d = d.WithoutLink(l)
		}
		d = d.WithoutCard(id)
	}
	return d
}

// rest makes a document of all but some cards and the links at them.
func rest(d *model.Document, without []model.CardID) *model.Document {
	gone := make(map[model.CardID]bool, len(without))
	for _, id := range without {
		gone[id] = true
	}
	p := d.Parts()
	p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return gone[c.ID] })
	p.Links = slices.DeleteFunc(p.Links, func(l *model.Link) bool { return gone[l.From] || gone[l.To] })
	return model.New(p)
}

// SetSpan makes a card so many steps wide.
type SetSpan struct {
	Card model.CardID
	Span int
}

func (e SetSpan) apply(d *model.Document) (*model.Document, error) {
	old := d.Card(e.Card)
	if old == nil {
		return nil, gone("card", e.Card)
	}
	c := *old
	c.Span = e.Span
	if c.Span == old.Span {
		return d, nil
	}
	return SetCard{&c}.apply(d)
}
