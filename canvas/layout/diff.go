package layout

import (
	"slices"

	"touchline/model"
)

// diff is what differs between the document of the plan before and the one at
// hand, and which stages came out as before. It is found at the cost of the
// difference, as both documents share what is the same. Without a plan before
// nothing is the same.
type diff struct {
	// Of the documents.
	sameGrid  bool // the same steps and lanes, of the same roles, in the same places
	sameHeads bool // phases, steps and lanes are the same in all they say
	samePics  bool
	sameNotes bool // stickies
	cards     []cardChange
	columns   []int // where touchpoints changed
	links     []linkChange

	// Of the stages.
	sameWidths bool
	sameOrder  bool    // of the cards: the spots have the indexes that they had
	from       []int32 // by spot: its index before, -1 for a new one; nil with sameOrder
	replaced   []int32 // with sameOrder: the spots whose card is another
	restack    []bool  // by row: cards of other heights or places
	sameStack  bool    // nothing to restack
	sameWires  bool
	sameX      bool // columns and gutters stand where they stood
}

// cardChange is a card before and now; nil where there is none.
type cardChange struct{ was, now *model.Card }

func (c cardChange) id() model.CardID {
	if c.now != nil {
		return c.now.ID
	}
	return c.was.ID
}

type linkChange struct{ was, now *model.Link }

// compare fills in what can be told of the documents alone.
func (b *builder) compare() {
	if b.old == nil {
		return
	}
	was, now, d := b.old.doc, b.doc, &b.diff
	d.sameHeads = slices.Equal(was.Phases, now.Phases) && slices.Equal(was.Lanes, now.Lanes)
	d.sameGrid = d.sameHeads || slices.EqualFunc(was.Steps(), now.Steps(), func(s, t *model.Step) bool { return s.ID == t.ID }) &&
		slices.EqualFunc(was.Lanes, now.Lanes, func(l, m *model.Lane) bool { return l.ID == m.ID && l.Role == m.Role })
	for id := range model.Changes(was.CardTable(), now.CardTable(), same[*model.Card]) {
		c := cardChange{was.Card(id), now.Card(id)}
		d.cards = append(d.cards, c)
		b.noteColumns(c)
	}
	for id := range model.Changes(was.LinkTable(), now.LinkTable(), same[*model.Link]) {
		d.links = append(d.links, linkChange{was.Link(id), now.Link(id)})
	}
	d.samePics, d.sameNotes = true, true
	for range model.Changes(was.PictureTable(), now.PictureTable(), same[*model.Picture]) {
		d.samePics = false
		break
	}
	for range model.Changes(was.StickyTable(), now.StickyTable(), same[*model.Sticky]) {
		d.sameNotes = false
		break
	}
}

func same[T comparable](a, b T) bool { return a == b }

// before is the index that a spot had in the plan before, or -1.
func (b *builder) before(i int) int32 {
	switch {
	case b.old == nil:
		return -1
	case b.diff.sameOrder:
		return int32(i)
	case b.diff.from != nil:
		return b.diff.from[i]
	}
	if k, ok := b.old.spotOf[b.spots[i].card.ID]; ok {
		return k
	}
	return -1
}

// noteColumns notes the columns of a card whose touchpoint, or whose place,
// is another: derived rows and totals show nothing else of cards.
func (b *builder) noteColumns(c cardChange) {
	if c.was != nil && c.now != nil && c.was.Touch == c.now.Touch &&
		(c.now.Touch == nil || c.was.Lane == c.now.Lane && c.was.Step == c.now.Step && c.was.Rank == c.now.Rank) {
		return
	}
	for _, card := range []*model.Card{c.was, c.now} {
		if card != nil && card.Touch != nil {
			if i, ok := b.doc.Column(card.Step); ok {
				b.diff.columns = append(b.diff.columns, i)
			}
		}
	}
}

// sameFrame reports whether the grid stands where it stood, so that ways
// through it lead along the same points.
func (b *builder) sameFrame() bool {
	o := b.old
	return b.diff.sameX && slices.Equal(b.top, o.top) && slices.Equal(b.bands, o.bands) &&
		b.gridTop == o.gridTop && b.gridBottom == o.gridBottom &&
		slices.EqualFunc(b.plan.Lanes, o.plan.Lanes, func(l, m *Lane) bool { return l.Body == m.Body })
}

// decisionsTurned reports whether a card became a decision or ceased to be
// one: links end at its slanted edges.
func (b *builder) decisionsTurned() bool {
	for _, c := range b.diff.cards {
		if c.was == nil || c.now == nil || (c.was.Kind == model.KindDecision) != (c.now.Kind == model.KindDecision) {
			return true
		}
	}
	return false
}
