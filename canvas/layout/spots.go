package layout

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"touchline/model"
)

// spot is a card with its place in the grid and in its row.
type spot struct {
	card              *model.Card
	measured          *measured
	role              model.Role
	row, column, span int
	y                 float64 // pt below the top of the row's cards
}

func (s *spot) bottom() float64 { return s.y + s.measured.height }

// measure lists the cards that can be drawn, in reading order, with their
// broken texts.
func (b *builder) measure() {
	steps := b.doc.Steps()
	b.widths = make([]float64, len(steps))
	for i, s := range steps {
		b.widths[i] = b.spread.card
		if s.Width > 0 {
			b.widths[i] = min(max(s.Width, minCardWidth), maxCardWidth)
		}
	}
	b.diff.sameWidths = b.old != nil && slices.Equal(b.widths, b.old.widths)
	b.diff.restack = make([]bool, len(b.doc.Lanes))
	if b.diff.sameGrid {
		b.keepSpots()
	} else {
		b.listSpots()
	}
}

// spot puts a card into the grid; it reports false for one that cannot be
// drawn, which model.Check reports.
func (b *builder) spot(c *model.Card, known *measured) (spot, bool) {
	row, okRow := b.doc.Row(c.Lane)
	column, okColumn := b.doc.Column(c.Step)
	if !okRow || !okColumn || b.doc.Lanes[row].Role.Derived() {
		return spot{}, false
	}
	s := spot{card: c, role: b.doc.Lanes[row].Role, row: row, column: column, span: min(max(c.Span, 1), len(b.widths)-column)}
	s.measured = b.measureCard(c, b.widthOf(&s), known)
	return s, true
}

func (b *builder) widthOf(s *spot) float64 {
	width := gutterWidth * float64(s.span-1)
	for i := s.column; i < s.column+s.span; i++ {
		width += b.widths[i]
	}
	return width
}

// listSpots lists all cards anew.
func (b *builder) listSpots() {
	all := b.doc.CardsInOrder()
	b.spots = make([]spot, 0, len(all))
	for _, c := range all {
		if s, ok := b.spot(c, b.known(c)); ok {
			b.spots = append(b.spots, s)
			b.census.card(c, 1)
		}
	}
	for i := range b.diff.restack {
		b.diff.restack[i] = true
	}
	b.indexSpots()
}

// known is what was measured of the same card for the plan before.
func (b *builder) known(c *model.Card) *measured {
	if b.old != nil {
		if i, ok := b.old.spotOf[c.ID]; ok && b.old.spots[i].card == c {
			return b.old.spots[i].measured
		}
	}
	return nil
}

func (b *builder) indexSpots() {
	b.spotOf = make(map[model.CardID]int32, len(b.spots))
	for i := range b.spots {
		b.spotOf[b.spots[i].card.ID] = int32(i)
	}
}

// keepSpots takes over the list of the plan before, whose grid is the same,
// and works the changed cards into it.
func (b *builder) keepSpots() {
	b.spots, b.spotOf = slices.Clone(b.old.spots), b.old.spotOf
	b.census = b.old.census.copy()
	var gone []int32
	var come []spot
	for _, c := range b.diff.cards {
		var now spot
		is := false
		if c.now != nil {
			now, is = b.spot(c.now, nil)
		}
		var i int32
		was := false
		if c.was != nil {
			i, was = b.spotOf[c.was.ID]
		}
		if was {
			b.census.card(c.was, -1)
		}
		if is {
			b.census.card(c.now, 1)
		}
		switch {
		case was && is && c.was.Lane == c.now.Lane && c.was.Step == c.now.Step && c.was.Rank == c.now.Rank:
			b.replace(i, now)
			b.diff.replaced = append(b.diff.replaced, i)
			continue
		case was:
			gone = append(gone, i)
			b.diff.restack[b.spots[i].row] = true
		}
		if is {
			come = append(come, now)
			b.diff.restack[now.row] = true
		}
	}
	if !b.diff.sameWidths || !b.diff.samePics {
		for i, s := range b.spots {
			s.measured = b.measureCard(s.card, b.widthOf(&s), s.measured)
			if s.measured != b.spots[i].measured {
				b.replace(int32(i), s)
				b.diff.replaced = append(b.diff.replaced, int32(i))
			}
		}
	}
	b.diff.sameOrder = len(gone)+len(come) == 0
	if !b.diff.sameOrder {
		b.reorder(gone, come)
	}
}

// replace puts a card in the place of one whose cell and rank are the same.
func (b *builder) replace(i int32, s spot) {
	old := &b.spots[i]
	if old.span != s.span || old.measured.height != s.measured.height {
		b.diff.restack[s.row] = true
	}
	s.y = old.y
	*old = s
}

// reorder takes spots away and merges others in.
func (b *builder) reorder(gone []int32, come []spot) {
	slices.Sort(gone)
	slices.SortFunc(come, func(s, t spot) int { return compareSpots(&s, &t) })
	n := len(b.spots) - len(gone) + len(come)
	merged, from := make([]spot, 0, n), make([]int32, 0, n)
	for i := range b.spots {
		if len(gone) > 0 && gone[0] == int32(i) {
			gone = gone[1:]
			continue
		}
		for len(come) > 0 && compareSpots(&come[0], &b.spots[i]) < 0 {
			merged, from = append(merged, come[0]), append(from, -1)
			come = come[1:]
		}
		merged, from = append(merged, b.spots[i]), append(from, int32(i))
	}
	for _, s := range come {
		merged, from = append(merged, s), append(from, -1)
	}
	b.spots, b.diff.from = merged, from
	b.indexSpots()
}

// compareSpots is the reading order of model.CardsInOrder.
func compareSpots(s, t *spot) int {
	if v := cmp.Or(cmp.Compare(s.column, t.column), cmp.Compare(s.row, t.row)); v != 0 {
		return v
	}
	return cmp.Or(strings.Compare(s.card.Rank, t.card.Rank), strings.Compare(string(s.card.ID), string(t.card.ID)))
}

// census counts what legend and footer speak of.
type census struct {
	marks     [3]int // by place in countedMarks
	decisions int
	links     map[model.LinkKind]int
}

// countedMarks is the marks in the order in which they are explained.
var countedMarks = [...]model.Marks{model.MarkTruth, model.MarkFail, model.MarkWait}

func (c census) copy() census {
	c.links = maps.Clone(c.links)
	return c
}

// card counts a card in (n = 1) or out (-1).
func (c *census) card(card *model.Card, n int) {
	for i, m := range countedMarks {
		if card.Marks.Has(m) {
			c.marks[i] += n
		}
	}
	if card.Kind == model.KindDecision {
		c.decisions += n
	}
}
