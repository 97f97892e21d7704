package layout

import (
	"slices"

	"touchline/model"
)

// stacking is the cards above one another, and what they were stacked from.
type stacking struct {
	stackingIn
	stacks *stacks
	runs   [][]run // by row: those of more than one column, from left to right
}

type stackingIn struct {
	doc   *model.Document // tells which cards a link joins
	grid  *grid
	cards *cards
	joins *joins
}

// stacks is where the cards stand in their rows. Places are given from the
// middle of the row, so that a row that gets higher moves none of them.
type stacks struct {
	columns []*stack
	heights []float64 // by row: of its highest run, pt
}

// stack is the cards of a column, above one another.
type stack struct {
	cards []placed
	tall  []float64 // by row: of the run, pt
}

// placed is a card in its row and over so many columns: its upper edge from
// the middle of the row, its height, and what of its upper edge is for marks,
// in pt.
type placed struct {
	row, span   int
	top, height float64
	marked      float64
}

// run is a stretch of columns, from one to before another, that cards over
// several columns join. It is stacked as one, and centred in its row, so that
// neighbours with one card stand at the same height and the link between them
// is straight.
type run struct{ from, end int }

// makeStacking stacks the runs where something is not as it was.
func makeStacking(in stackingIn, last *stacking) *stacking {
	rows, n := len(in.grid.lanes), len(in.cards.columns)
	s := &stacking{stackingIn: in, runs: in.cards.runs(rows), stacks: &stacks{columns: make([]*stack, n)}}
	b := &stacker{stacking: s, own: make([]bool, n), sky: make([]float64, n)}
	if last != nil && last.grid.sameRows(in.grid) {
		b.last, b.was = last, in.grid.since(last.grid)
		b.now = b.was.back(len(last.grid.steps))
	}
	b.takeOver()
	for row := range rows {
		for _, r := range b.toStack(row) {
			b.stackRun(row, r)
		}
	}
	b.settle()
	return s
}

// runs finds the runs of several columns.
func (c *cards) runs(rows int) [][]run {
	out := make([][]run, rows)
	for i, col := range c.columns {
		if col.widest < 2 {
			continue
		}
		for _, s := range col.spots {
			if s.span < 2 {
				continue
			}
			all := out[s.row]
			if n := len(all); n > 0 && i < all[n-1].end {
				all[n-1].end = max(all[n-1].end, i+s.span)
			} else {
				out[s.row] = append(all, run{i, i + s.span})
			}
		}
	}
	return out
}

// stacker makes a stacking out of the last one.
type stacker struct {
	*stacking
	last     *stacking // nil: there is none of these rows
	was, now places    // of the columns in the last grid, and back
	own      []bool    // by column: its stack is not the last one's
	fresh    []int     // the columns that are not as they were
	sky      []float64 // by column: the height reached
}

// takeOver takes over the stacks of columns with the same cards and links.
func (b *stacker) takeOver() {
	for i, col := range b.cards.columns {
		if b.last != nil {
			k := b.was.of(i)
			if k != nowhere && b.last.cards.columns[k] == col && b.joins.columns[i].like(b.last.joins.columns[k], b.was) {
				b.stacks.columns[i] = b.last.stacks.columns[k]
				continue
			}
		}
		b.stacks.columns[i] = &stack{cards: make([]placed, len(col.spots)), tall: make([]float64, len(b.grid.lanes))}
		b.own[i] = true
		b.fresh = append(b.fresh, i)
	}
}

// like reports whether a column has the same links to the same cards as
// another of an earlier grid had.
func (c *joinColumn) like(d *joinColumn, was places) bool {
	return c == d || slices.EqualFunc(c.list, d.list, func(a, b join) bool {
		return a.link == b.link && a.from.k == b.from.k && a.to.k == b.to.k && was.of(a.to.column) == b.to.column
	})
}

// toStack is the runs of a row that are not as they were, and the columns by
// themselves.
func (b *stacker) toStack(row int) (out []run) {
	runs := b.runs[row]
	inRun := func(i int) bool {
		k, ok := slices.BinarySearchFunc(runs, i, func(r run, i int) int { return r.from - i })
		return ok || k > 0 && i < runs[k-1].end
	}
	isFresh := func(r run) bool {
		k, _ := slices.BinarySearch(b.fresh, r.from)
		return k < len(b.fresh) && b.fresh[k] < r.end
	}
	for _, r := range runs {
		if b.last == nil || isFresh(r) || !r.isIn(b.last.runs[row], b.was) {
			out = append(out, r)
		}
	}
	for _, i := range b.fresh {
		if !inRun(i) {
			out = append(out, run{i, i + 1})
		}
	}
	if b.last == nil {
		return out
	}
	for _, r := range b.last.runs[row] {
		if r.isIn(runs, b.now) {
			continue
		}
		for k := r.from; k < r.end; k++ { // what it held together
			if i := b.now.of(k); i != nowhere && !isFresh(run{i, i + 1}) && !inRun(i) {
				out = append(out, run{i, i + 1})
			}
		}
	}
	return out
}

// isIn reports whether the same columns are a run among others, of another
// grid.
func (r run) isIn(runs []run, at places) bool {
	from := at.of(r.from)
	for i := r.from; i < r.end; i++ {
		if k := at.of(i); k == nowhere || k-from != i-r.from {
			return false
		}
	}
	k, ok := slices.BinarySearchFunc(runs, from, func(r run, from int) int { return r.from - from })
	return ok && runs[k].end-from == r.end-r.from
}

// stackRun stacks the cards of a run in a row.
func (b *stacker) stackRun(row int, r run) {
	sky, room := b.sky[r.from:r.end], b.grid.density.spacing()
	clear(sky)
	height := 0.0
	var above *model.Card // the card before, in reading order
	for i := r.from; i < r.end; i++ {
		spots := b.cards.columns[i].spots
		from, to := b.cards.columns[i].row(row)
		if from < to && !b.own[i] {
			b.copy(i)
		}
		for k := from; k < to; k++ {
			s := &spots[k]
			under := sky[i-r.from : i-r.from+s.span]
			y := slices.Max(under)
			if y > 0 {
				y += room.stackGap
				if above != nil && b.joined(above.ID, s.card.ID) {
					y += room.linkedGap - room.stackGap
				}
			}
			above = s.card
			b.stacks.columns[i].cards[k] = placed{row, s.span, y, s.measured.height, markedWidth(s.card.Marks, s.measured.width)}
			bottom := y + s.measured.height
			for j := range under {
				under[j] = bottom
			}
			height = max(height, bottom)
		}
	}
	for i := r.from; i < r.end; i++ {
		if b.stacks.columns[i].tall[row] != height && !b.own[i] {
			b.copy(i)
		}
		st := b.stacks.columns[i]
		if b.own[i] {
			st.tall[row] = height
		}
		from, to := b.cards.columns[i].row(row)
		for k := from; k < to; k++ {
			st.cards[k].top -= height / 2
		}
	}
}

// copy makes a column's stack one that may be written to.
func (b *stacker) copy(i int) {
	old := b.stacks.columns[i]
	b.stacks.columns[i] = &stack{slices.Clone(old.cards), slices.Clone(old.tall)}
	b.own[i] = true
}

// joined reports whether a link runs between two cards: then their gap must
// hold an arrow.
func (b *stacker) joined(x, y model.CardID) bool {
	for _, id := range b.doc.LinksAt(x) {
		if l := b.doc.Link(id); l.From == x && l.To == y || l.From == y && l.To == x {
			return true
		}
	}
	return false
}

// settle takes over what came out as before, and works out the heights.
func (b *stacker) settle() {
	rows := make([]bool, len(b.grid.lanes)) // that may have another height
	all := b.last == nil || b.was != nil
	for i, st := range b.stacks.columns {
		if !b.own[i] || b.last == nil {
			continue
		}
		k := b.was.of(i)
		if k == nowhere {
			continue
		}
		old := b.last.stacks.columns[k]
		if slices.Equal(st.cards, old.cards) && slices.Equal(st.tall, old.tall) {
			b.stacks.columns[i] = old
			continue
		}
		for row := range rows {
			rows[row] = rows[row] || st.tall[row] != old.tall[row]
		}
	}
	b.stacks.heights = make([]float64, len(rows))
	for row := range rows {
		if !all && !rows[row] {
			b.stacks.heights[row] = b.last.stacks.heights[row]
			continue
		}
		for _, st := range b.stacks.columns {
			b.stacks.heights[row] = max(b.stacks.heights[row], st.tall[row])
		}
	}
	if b.last != nil && slices.Equal(b.stacks.columns, b.last.stacks.columns) && slices.Equal(b.stacks.heights, b.last.stacks.heights) {
		b.stacking.stacks = b.last.stacks
	}
}

func makeHeights(s *stacks, last *heightsOf) *heightsOf {
	if last != nil && slices.Equal(s.heights, *last) {
		return last
	}
	return (*heightsOf)(&s.heights)
}
