package editor

import (
	"sort"

	"touchline/canvas"
	"touchline/canvas/layout"
)

// index finds what lies at a place of a plan: cards by column and row, links
// by the columns that they leave, and notes by squares of the picture.
type index struct {
	plan   *layout.Plan
	bounds []float64     // by column and one more: where one ends and the next begins
	widest int           // columns that the widest card covers
	links  []canvas.Rect // by column: around the links that leave its cards, and their labels
	notes  bins          // of plan.Stickies
}

// find is the index of the plan as it is now.
func (e *Editor) find() *index {
	p := e.Plan()
	if e.index == nil || e.index.plan != p {
		e.index = makeIndex(p, e.index)
	}
	return e.index
}

// makeIndex makes the index of a plan; old is that of the plan before, or
// nil, of which is taken over what the plan took over.
func makeIndex(p *layout.Plan, old *index) *index {
	x := &index{plan: p, bounds: bounds(p), widest: 1, links: make([]canvas.Rect, len(p.Columns))}
	for i, c := range p.Columns {
		x.widest = max(x.widest, c.Widest())
		if old != nil && i < len(old.links) && old.plan.Columns[i] == c {
			x.links[i] = old.links[i]
			continue
		}
		for _, l := range c.Links {
			x.links[i] = x.links[i].Union(linkArea(l))
		}
	}
	x.notes = makeBins(p.Size, len(p.Stickies), func(i int) canvas.Rect { return p.Stickies[i].Rect })
	return x
}

// linkArea is the rectangle around a link and its label, with room for a line
// without width.
func linkArea(l *layout.Link) canvas.Rect {
	return canvas.Path{Points: l.Points}.Bounds().Inset(-0.5).Union(l.LabelBox)
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
func (x *index) in(row, column int) (out []*layout.Card) {
	if !x.inGrid(row, column) {
		return nil
	}
	for i := max(0, column-x.widest+1); i <= column; i++ {
		if i+x.plan.Columns[i].Widest() <= column {
			continue
		}
		for _, c := range x.plan.Columns[i].Row(row) {
			if i+c.Span > column {
				out = append(out, c)
			}
		}
	}
	return out
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
		for i := max(0, left-x.widest+1); i <= right; i++ {
			if i+x.plan.Columns[i].Widest() <= left {
				continue
			}
			for _, c := range x.plan.Columns[i].Row(row) {
				if i+c.Span > left && c.Rect.Overlaps(r) {
					f(c)
				}
			}
		}
	}
}

// near calls f for each link that may come near a point.
func (x *index) near(p canvas.Point, tol float64, f func(*layout.Link)) {
	around := canvas.Rect{X: p.X, Y: p.Y}.Inset(-tol - 0.5)
	for i, area := range x.links {
		if !area.Overlaps(around) {
			continue
		}
		for _, l := range x.plan.Columns[i].Links {
			f(l)
		}
	}
}

// link is the link nearest to a point and the first point of the stretch that
// is, if that is within tol; skip leaves links out.
func (x *index) link(p canvas.Point, tol float64, skip func(*layout.Link) bool) (best *layout.Link, at int) {
	near := tol
	x.near(p, tol, func(l *layout.Link) {
		for k := range len(l.Points) - 1 {
			if d := distance(p, l.Points[k], l.Points[k+1]); d <= near && (skip == nil || !skip(l)) {
				best, at, near = l, k, d
			}
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
	x.near(p, 0, func(l *layout.Link) {
		if !l.Label.Empty() && l.LabelBox.Contains(p) {
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
