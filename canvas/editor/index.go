package editor

import (
	"slices"
	"sort"

	"touchline/canvas"
	"touchline/canvas/layout"
)

// index finds what lies at a place of a plan: cards by column and row, links
// and notes by squares of the picture.
type index struct {
	plan   *layout.Plan
	bounds []float64        // by column and one more: where one ends and the next begins
	cells  [][]*layout.Card // by row, then column; a wide card is in all that it covers
	links  bins             // of segments
	ends   []segment
	labels bins // of plan.Links
	notes  bins // of plan.Stickies
}

// segment is a stretch of a link.
type segment struct{ link, from int } // index in plan.Links, and of its first point

// find is the index of the plan as it is now.
func (e *Editor) find() *index {
	p := e.Plan()
	if e.index == nil || e.index.plan != p {
		e.index = makeIndex(p, e.index)
	}
	return e.index
}

// makeIndex makes the index of a plan; old is that of the plan before, or
// nil, whose links are taken over where the plan took them over.
func makeIndex(p *layout.Plan, old *index) *index {
	x := &index{plan: p, bounds: bounds(p)}
	x.sortCards()
	if old != nil && sameLinks(p, old.plan) {
		x.links, x.ends, x.labels = old.links, old.ends, old.labels
	} else {
		x.sortLinks()
	}
	x.notes = makeBins(p.Size, len(p.Stickies), func(i int) canvas.Rect { return p.Stickies[i].Rect })
	return x
}

// sameLinks reports whether two plans hold the very same list of links in
// pictures of the same size.
func sameLinks(p, q *layout.Plan) bool {
	return p.Size == q.Size && len(p.Links) == len(q.Links) && (len(p.Links) == 0 || &p.Links[0] == &q.Links[0])
}

func (x *index) sortLinks() {
	p, n := x.plan, 0
	for _, l := range p.Links {
		n += len(l.Points) - 1
	}
	x.ends = make([]segment, 0, n)
	for i, l := range p.Links {
		for j := range len(l.Points) - 1 {
			x.ends = append(x.ends, segment{i, j})
		}
	}
	x.links = makeBins(p.Size, n, func(i int) canvas.Rect {
		s := x.ends[i]
		return around(p.Links[s.link].Points[s.from], p.Links[s.link].Points[s.from+1])
	})
	x.labels = makeBins(p.Size, len(p.Links), func(i int) canvas.Rect { return p.Links[i].LabelBox })
}

// sortCards sorts the cards by cell, all in one array.
func (x *index) sortCards() {
	p := x.plan
	n := len(p.Steps)
	starts := make([]int, len(p.Lanes)*n+1)
	each := func(f func(k int, c *layout.Card)) {
		for _, c := range p.Cards {
			for i := c.Column; i < c.Column+c.Span; i++ {
				f(c.Row*n+i, c)
			}
		}
	}
	each(func(k int, _ *layout.Card) { starts[k+1]++ })
	for k := range len(starts) - 1 {
		starts[k+1] += starts[k]
	}
	all := make([]*layout.Card, starts[len(starts)-1])
	next := slices.Clone(starts)
	each(func(k int, c *layout.Card) {
		all[next[k]] = c
		next[k]++
	})
	x.cells = make([][]*layout.Card, len(starts)-1)
	for k := range x.cells {
		x.cells[k] = all[starts[k]:starts[k+1]]
	}
}

// bounds is where the columns of a plan begin and end.
func bounds(p *layout.Plan) []float64 {
	n := len(p.Steps)
	b := make([]float64, n+1)
	b[0] = p.Frozen.X
	for i := 1; i < n; i++ {
		b[i] = (p.Steps[i-1].Right + p.Steps[i].Left) / 2
	}
	switch {
	case len(p.Lanes) > 0:
		b[n] = max(b[n], p.Lanes[0].Body.Right())
	case n > 0:
		b[n] = p.Steps[n-1].Right
	}
	return b
}

// around is the rectangle around two points.
func around(a, b canvas.Point) canvas.Rect {
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return canvas.Rect{X: x, Y: y, W: max(a.X, b.X) - x, H: max(a.Y, b.Y) - y}
}

// column is the column at x, or -1 left of the grid, or the number of columns
// right of it.
func (x *index) column(at float64) int {
	if at < x.bounds[0] {
		return -1
	}
	n := len(x.bounds) - 1
	if at > x.bounds[n] {
		return n
	}
	return max(0, min(n-1, sort.SearchFloat64s(x.bounds[1:], at)))
}

// row is the lane at y: between two lanes the nearer one; -1 above the lanes,
// or their number below.
func (x *index) row(at float64) int {
	lanes := x.plan.Lanes
	if len(lanes) == 0 || at < lanes[0].Body.Y {
		return -1
	}
	i := sort.Search(len(lanes), func(i int) bool { return lanes[i].Body.Bottom() >= at })
	if i > 0 && i < len(lanes) && at < lanes[i].Body.Y && at-lanes[i-1].Body.Bottom() < lanes[i].Body.Y-at {
		return i - 1
	}
	return i
}

// inGrid reports whether a cell exists.
func (x *index) inGrid(row, column int) bool {
	return row >= 0 && row < len(x.plan.Lanes) && column >= 0 && column < len(x.plan.Steps)
}

// in is the cards that stand in a cell or reach into it.
func (x *index) in(row, column int) []*layout.Card {
	if !x.inGrid(row, column) {
		return nil
	}
	return x.cells[row*len(x.plan.Steps)+column]
}

// card is the card at a point, or nil; those nearer than tol count.
func (x *index) card(p canvas.Point, tol float64) *layout.Card {
	cards := x.in(x.row(p.Y), x.column(p.X))
	for i := len(cards) - 1; i >= 0; i-- {
		if cards[i].Rect.Contains(p) {
			return cards[i]
		}
	}
	for i := len(cards) - 1; i >= 0; i-- {
		if cards[i].Rect.Inset(-tol).Contains(p) {
			return cards[i]
		}
	}
	return nil
}

// cards calls f for each card that a rectangle touches.
func (x *index) cards(r canvas.Rect, f func(*layout.Card)) {
	n := len(x.plan.Steps)
	left, right := max(0, x.column(r.X)), min(n-1, x.column(r.Right()))
	top, bottom := max(0, x.row(r.Y)), min(len(x.plan.Lanes)-1, x.row(r.Bottom()))
	for row := top; row <= bottom; row++ {
		for col := left; col <= right; col++ {
			for _, c := range x.cells[row*n+col] {
				if col == max(left, c.Column) && c.Rect.Overlaps(r) {
					f(c)
				}
			}
		}
	}
}

// link is the link nearest to a point and how far it is, if that is within
// tol; skip leaves links out.
func (x *index) link(p canvas.Point, tol float64, skip func(*layout.Link) bool) (best *layout.Link, at int) {
	near := tol
	x.links.each(canvas.Rect{X: p.X, Y: p.Y}.Inset(-tol), func(i int) {
		s := x.ends[i]
		l := x.plan.Links[s.link]
		d := distance(p, l.Points[s.from], l.Points[s.from+1])
		if d <= near && (skip == nil || !skip(l)) {
			best, at, near = l, s.from, d
		}
	})
	return best, at
}

// distance is how far p is from the stretch from a to b, which runs along an
// axis.
func distance(p, a, b canvas.Point) float64 {
	r := around(a, b)
	dx := max(r.X-p.X, 0, p.X-r.Right())
	dy := max(r.Y-p.Y, 0, p.Y-r.Bottom())
	return max(dx, dy)
}

func (x *index) label(p canvas.Point) (found *layout.Link) {
	x.labels.each(canvas.Rect{X: p.X, Y: p.Y}, func(i int) {
		if l := x.plan.Links[i]; !l.Label.Empty() && l.LabelBox.Contains(p) {
			found = l
		}
	})
	return found
}

func (x *index) note(p canvas.Point, tol float64) (found *layout.Sticky) {
	last := -1 // the one on top
	x.notes.each(canvas.Rect{X: p.X, Y: p.Y}.Inset(-tol), func(i int) {
		if s := x.plan.Stickies[i]; i > last && s.Rect.Inset(-tol).Contains(p) {
			found, last = s, i
		}
	})
	return found
}
