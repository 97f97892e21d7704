package layout

import (
	"slices"
	"sort"

	"touchline/model"
)

// stack puts the cards of every row above one another. Columns that a
// spanning card joins form a run that is stacked as one; each run is centred
// in its row, so that neighbours with one card stand at the same height and
// the link between them is straight.
func (b *builder) stack() {
	b.rows = make([]rowContent, len(b.doc.Lanes))
	byRow := make([][]*Card, len(b.doc.Lanes))
	for _, c := range b.cards {
		byRow[c.Row] = append(byRow[c.Row], c)
	}
	sky := make([]float64, len(b.widths))
	for row, cards := range byRow {
		if len(cards) == 0 {
			continue
		}
		for i := range sky {
			sky[i] = 0
		}
		runs := b.stackRow(cards, sky)
		height := 0.0
		for _, r := range runs {
			height = max(height, r.height)
		}
		for _, r := range runs {
			for _, c := range r.cards {
				c.Rect.Y += (height - r.height) / 2
			}
		}
		b.rows[row].height = height
	}
}

// run is a stretch of columns joined by spanning cards.
type run struct {
	end    int // first column after it
	height float64
	cards  []*Card
}

// stackRow sets each card's Y from the top of its run. cards come column by
// column; sky is the height reached in each column.
func (b *builder) stackRow(cards []*Card, sky []float64) []run {
	if !sort.SliceIsSorted(cards, func(i, j int) bool { return cards[i].Column < cards[j].Column }) {
		slices.SortStableFunc(cards, func(x, y *Card) int { return x.Column - y.Column })
	}
	var runs []run
	var above *Card
	for _, c := range cards {
		if len(runs) == 0 || c.Column >= runs[len(runs)-1].end {
			runs = append(runs, run{end: c.Column + c.Span})
			above = nil
		}
		r := &runs[len(runs)-1]
		r.end = max(r.end, c.Column+c.Span)
		y := 0.0
		for i := c.Column; i < c.Column+c.Span; i++ {
			y = max(y, sky[i])
		}
		if y > 0 {
			y += stackGap
			if above != nil && b.joined(above.Card.ID, c.Card.ID) {
				y += linkedGap - stackGap
			}
		}
		c.Rect.Y = y
		for i := c.Column; i < c.Column+c.Span; i++ {
			sky[i] = y + c.Rect.H
		}
		r.height = max(r.height, y+c.Rect.H)
		r.cards = append(r.cards, c)
		above = c
	}
	return runs
}

// joined reports whether a link runs between two cards: then their gap must
// hold an arrow.
func (b *builder) joined(x, y model.CardID) bool {
	for _, id := range b.doc.LinksAt(x) {
		if l := b.doc.Link(id); l.From == x && l.To == y || l.From == y && l.To == x {
			return true
		}
	}
	return false
}
