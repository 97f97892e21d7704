package layout

import (
	"slices"

	"touchline/model"
)

// stack puts the cards of every row above one another. Columns that a
// spanning card joins form a run that is stacked as one; each run is centred
// in its row, so that neighbours with one card stand at the same height and
// the link between them is straight. Rows whose cards and links among them
// are the same stay as they are.
func (b *builder) stack() {
	restack := b.diff.restack
	if b.diff.sameGrid {
		b.rows = slices.Clone(b.old.rows)
	} else {
		b.rows = make([]float64, len(b.doc.Lanes))
	}
	if b.diff.sameStack = b.diff.sameOrder && !slices.Contains(restack, true); b.diff.sameStack {
		return
	}
	byRow := make([][]int32, len(b.doc.Lanes))
	for i := range b.spots {
		if r := b.spots[i].row; restack[r] {
			byRow[r] = append(byRow[r], int32(i))
		}
	}
	sky := make([]float64, len(b.widths))
	for row, cards := range byRow {
		if !restack[row] {
			continue
		}
		clear(sky)
		runs := b.stackRow(cards, sky)
		height := 0.0
		for _, r := range runs {
			height = max(height, r.height)
		}
		for _, r := range runs {
			for _, i := range r.cards {
				b.spots[i].y += (height - r.height) / 2
			}
		}
		b.rows[row] = height
	}
}

// run is a stretch of columns joined by spanning cards.
type run struct {
	end    int // first column after it
	height float64
	cards  []int32 // indexes of spots
}

// stackRow sets each card's y from the top of its run. cards come column by
// column; sky is the height reached in each column.
func (b *builder) stackRow(cards []int32, sky []float64) []run {
	var runs []run
	for k, i := range cards {
		c := &b.spots[i]
		first := len(runs) == 0 || c.column >= runs[len(runs)-1].end
		if first {
			runs = append(runs, run{end: c.column + c.span, cards: cards[k:k]})
		}
		r := &runs[len(runs)-1]
		r.end = max(r.end, c.column+c.span)
		y := 0.0
		for _, h := range sky[c.column : c.column+c.span] {
			y = max(y, h)
		}
		if y > 0 {
			y += stackGap
			if !first && b.joined(b.spots[cards[k-1]].card.ID, c.card.ID) {
				y += linkedGap - stackGap
			}
		}
		c.y = y
		for i := c.column; i < c.column+c.span; i++ {
			sky[i] = c.bottom()
		}
		r.height = max(r.height, c.bottom())
		r.cards = cards[k-len(r.cards) : k+1]
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
