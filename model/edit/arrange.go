package edit

import (
	"slices"

	"touchline/model"
)

// cardEdit is an edit of cards that can be made together with others.
type cardEdit interface {
	Edit
	arrange(a *arrangement) error
}

// arrangement is several card edits in a row, made as one: it stands for the
// document between them, and makes the next one when all are known. So the
// cards of a cell get their ranks once, and the document's tables change
// once, however many edits there are.
type arrangement struct {
	d     *model.Document
	cards map[model.CardID]*model.Card // new or changed
	order []model.CardID               // of cards, as they came
	cells map[cell]*cellOrder
	first []*cellOrder // of cells, as they came
	added int
}

type cell struct {
	lane model.LaneID
	step model.StepID
}

// cellOrder is a cell's cards in their new order, and those of them whose
// rank follows from it.
type cellOrder struct {
	ids   []model.CardID
	loose map[model.CardID]bool
}

func newArrangement(d *model.Document) *arrangement {
	return &arrangement{d: d, cards: map[model.CardID]*model.Card{}, cells: map[cell]*cellOrder{}}
}

func arrange(d *model.Document, edits ...cardEdit) (*model.Document, error) {
	a := newArrangement(d)
	for _, e := range edits {
		if err := e.arrange(a); err != nil {
			return nil, err
		}
	}
	return a.document()
}

// card is a card as it is by now, or nil.
func (a *arrangement) card(id model.CardID) *model.Card {
	if c := a.cards[id]; c != nil {
		return c
	}
	return a.d.Card(id)
}

// set changes a card's record. The card belongs to the arrangement if its
// rank is to follow from its place.
func (a *arrangement) set(c *model.Card) {
	if a.cards[c.ID] == nil {
		a.order = append(a.order, c.ID)
	}
	a.cards[c.ID] = c
}

func (a *arrangement) cell(l model.LaneID, s model.StepID) *cellOrder {
	k := cell{l, s}
	o := a.cells[k]
	if o == nil {
		o = &cellOrder{ids: slices.Clone(a.d.Cell(l, s)), loose: map[model.CardID]bool{}}
		a.cells[k] = o
		a.first = append(a.first, o)
	}
	return o
}

// without is the cell's cards but some.
func (o *cellOrder) without(some map[model.CardID]bool) []model.CardID {
	return slices.DeleteFunc(slices.Clone(o.ids), func(id model.CardID) bool { return some[id] })
}

// put puts cards, which belong to the arrangement, into a cell that they are
// not in.
func (a *arrangement) put(o *cellOrder, at int, cards ...*model.Card) {
	ids := make([]model.CardID, len(cards))
	for i, c := range cards {
		ids[i] = c.ID
		o.loose[c.ID] = true
		a.set(c)
	}
	o.ids = slices.Insert(o.ids, place(at, len(o.ids)), ids...)
}

// change gives a card another record. One that says where the card stands
// finds its place by its rank: so the document is made up to here.
func (a *arrangement) change(c *model.Card) error {
	old := a.card(c.ID)
	o := a.cells[cell{old.Lane, old.Step}]
	if old.Lane == c.Lane && old.Step == c.Step && old.Rank == c.Rank && (o == nil || !o.loose[c.ID]) {
		a.set(c)
		return nil
	}
	d, err := a.document()
	if err != nil {
		return err
	}
	if err := refuse(d.CheckCard(c)); err != nil {
		return err
	}
	*a = *newArrangement(d.WithCard(c))
	return nil
}

// document is the document after all edits.
func (a *arrangement) document() (*model.Document, error) {
	for _, o := range a.first {
		if !a.rank(o) {
			a.rankAnew(o)
		}
	}
	changed := make([]*model.Card, len(a.order))
	for i, id := range a.order {
		changed[i] = a.cards[id]
		if err := refuse(a.d.CheckCard(changed[i])); err != nil {
			return nil, err
		}
	}
	if len(changed) == 0 {
		return a.d, nil
	}
	return a.d.WithCards(changed), nil
}

// rank gives the loose cards of a cell ranks between those of the others, so
// that no other record changes. It reports false where there is no room: the
// ranks would grow too long, or two of the others are equal (after a merge).
func (a *arrangement) rank(o *cellOrder) bool {
	before := ""
	for i := 0; i < len(o.ids); {
		if !o.loose[o.ids[i]] {
			before = a.card(o.ids[i]).Rank
			i++
			continue
		}
		end := i
		for end < len(o.ids) && o.loose[o.ids[end]] {
			end++
		}
		after := ""
		if end < len(o.ids) {
			after = a.card(o.ids[end]).Rank
		}
		if before != "" && after != "" && before >= after {
			return false
		}
		for ; i < end; i++ {
			before = model.RankBetween(before, after)
			if !model.ValidRank(before) {
				return false
			}
			a.cards[o.ids[i]].Rank = before
		}
	}
	return true
}

func (a *arrangement) rankAnew(o *cellOrder) {
	for i, rank := range model.Ranks(len(o.ids)) {
		c := *a.card(o.ids[i])
		c.Rank = rank
		a.set(&c)
	}
}
