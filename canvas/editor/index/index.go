// Package index finds what lies at a place of a plan: the column and the row,
// the cards of a cell and those under a rectangle, links, their labels and
// notes. A plan in, its parts out. All of it costs the same in every document,
// and the index of the next plan takes over what the plan took over.
package index

import (
	"sort"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// Index finds what lies at a place of a plan: cards by column and row, links
// by the columns that they leave, and notes by squares of the picture.
type Index struct {
	Plan   *layout.Plan
	Bounds []float64     // by column and one more: where one ends and the next begins
	widest int           // columns that the widest card covers
	links  []canvas.Rect // by column: around the links that leave its cards, and their labels
	notes  bins          // of Plan.Stickies
}

// Make makes the index of a plan; old is that of the plan before, or
// nil, of which is taken over what the plan took over.
func Make(p *layout.Plan, old *Index) *Index {
	x := &Index{Plan: p, Bounds: bounds(p), widest: 1, links: make([]canvas.Rect, len(p.Columns))}
	for i, c := range p.Columns {
		x.widest = max(x.widest, c.Widest())
		if old != nil && i < len(old.links) && old.Plan.Columns[i] == c {
			x.links[i] = old.links[i]
			continue
		}
		x.links[i] = c.Bounds().Links.Union(c.Bounds().Labels)
	}
	x.notes = makeBins(p.Size, len(p.Stickies), func(i int) canvas.Rect { return p.Stickies[i].Rect })
	return x
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

// Column is the column at x, or -1 left of the grid, or the number of columns
// right of it.
func (x *Index) Column(at float64) int {
	if at < x.Bounds[0] {
		return -1
	}
	n := len(x.Bounds) - 1
	if at > x.Bounds[n] {
		return n
	}
	return max(0, min(n-1, sort.SearchFloat64s(x.Bounds[1:], at)))
}

// Row is the lane at y: between two lanes the nearer one; -1 above the lanes,
// or their number below.
func (x *Index) Row(at float64) int {
	lanes := x.Plan.Lanes
	if len(lanes) == 0 || at < lanes[0].Body.Y {
		return -1
	}
	i := sort.Search(len(lanes), func(i int) bool { return lanes[i].Body.Bottom() >= at })
	if i > 0 && i < len(lanes) && at < lanes[i].Body.Y && at-lanes[i-1].Body.Bottom() < lanes[i].Body.Y-at {
		return i - 1
	}
	return i
}

// CellAt is the cell under a point of the picture; empty ids outside.
func (x *Index) CellAt(p canvas.Point) (model.LaneID, model.StepID) {
	row, column := x.Row(p.Y), x.Column(p.X)
	if !x.InGrid(row, column) {
		return "", ""
	}
	return x.Plan.Lanes[row].Lane.ID, x.Plan.Steps[column].Step.ID
}

// InGrid reports whether a cell exists.
func (x *Index) InGrid(row, column int) bool {
	return row >= 0 && row < len(x.Plan.Lanes) && column >= 0 && column < len(x.Plan.Steps)
}

// In is the cards that stand in a cell or reach into it.
func (x *Index) In(row, column int) (out []*layout.Card) {
	if !x.InGrid(row, column) {
		return nil
	}
	for i := max(0, column-x.widest+1); i <= column; i++ {
		if i+x.Plan.Columns[i].Widest() <= column {
			continue
		}
		for _, c := range x.Plan.Columns[i].Row(row) {
			if i+c.Span > column {
				out = append(out, c)
			}
		}
	}
	return out
}

// CardAt is the card at a point, or nil; those nearer than tol count.
func (x *Index) CardAt(p canvas.Point, tol float64) *layout.Card {
	cards := x.In(x.Row(p.Y), x.Column(p.X))
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

// CardsIn calls f for each card that a rectangle touches.
func (x *Index) CardsIn(r canvas.Rect, f func(*layout.Card)) {
	n := len(x.Plan.Steps)
	left, right := max(0, x.Column(r.X)), min(n-1, x.Column(r.Right()))
	top, bottom := max(0, x.Row(r.Y)), min(len(x.Plan.Lanes)-1, x.Row(r.Bottom()))
	for row := top; row <= bottom; row++ {
		for i := max(0, left-x.widest+1); i <= right; i++ {
			if i+x.Plan.Columns[i].Widest() <= left {
				continue
			}
			for _, c := range x.Plan.Columns[i].Row(row) {
				if i+c.Span > left && c.Rect.Overlaps(r) {
					f(c)
				}
			}
		}
	}
}

// near calls f for each link that may come near a point.
func (x *Index) near(p canvas.Point, tol float64, f func(*layout.Link)) {
	around := canvas.Rect{X: p.X, Y: p.Y}.Inset(-tol - 0.5)
	for i, area := range x.links {
		if !area.Overlaps(around) {
			continue
		}
		for _, l := range x.Plan.Columns[i].Links() {
			f(l)
		}
	}
}

// LinkAt is the link nearest to a point and the first point of the stretch that
// is, if that is within tol; skip leaves links out.
func (x *Index) LinkAt(p canvas.Point, tol float64, skip func(*layout.Link) bool) (best *layout.Link, at int) {
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
	r := canvas.Around(a, b)
	dx := max(r.X-p.X, 0, p.X-r.Right())
	dy := max(r.Y-p.Y, 0, p.Y-r.Bottom())
	return max(dx, dy)
}

// LabelAt is the link whose label lies at a point, or nil.
func (x *Index) LabelAt(p canvas.Point) (found *layout.Link) {
	x.near(p, 0, func(l *layout.Link) {
		if !l.Label.Empty() && l.LabelBox.Contains(p) {
			found = l
		}
	})
	return found
}

// NoteAt is the note at a point, the one on top of several, or nil; those
// nearer than tol count.
func (x *Index) NoteAt(p canvas.Point, tol float64) (found *layout.Sticky) {
	last := -1 // the one on top
	x.notes.each(canvas.Rect{X: p.X, Y: p.Y}.Inset(-tol), func(i int) {
		if s := x.Plan.Stickies[i]; i > last && s.Rect.Inset(-tol).Contains(p) {
			found, last = s, i
		}
	})
	return found
}

// NotesIn calls f for each note that may touch a rectangle, some of them more
// than once.
func (x *Index) NotesIn(r canvas.Rect, f func(*layout.Sticky)) {
	x.notes.each(r, func(i int) { f(x.Plan.Stickies[i]) })
}
