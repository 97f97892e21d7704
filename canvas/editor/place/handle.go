package place

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/model"
)

// Handle is the middle of a handle, in pt: on the card's frame, in the middle of
// its side. Where a link ends there it stands aside, so that it covers no arrow
// head, and the upper one keeps away from the card's marks.
func (g Grid) Handle(c *layout.Card, s side.Side) canvas.Point {
	at := g.handle(c.Rect, s, 0)
	ends := g.ends(c, s)
	if g.clearOf(at, ends) && g.clearOfMarks(c, at) {
		return at
	}
	long, way := c.Rect.H, []float64{1, -1} // downward first
	by := tolerance.HandleDown
	if s == side.Top || s == side.Bottom {
		long, way, by = c.Rect.W, []float64{-1, 1}, tolerance.HandleAside // to the left first: the marks are at the right
	}
	reach := min(g.Pt(by), long/2)
	best, far := at, math.Inf(-1)
	for _, w := range way {
		p := g.handle(c.Rect, s, w*reach)
		if g.clearOf(p, ends) && g.clearOfMarks(c, p) {
			return p
		}
		if d := nearest(p, ends); d > far && g.clearOfMarks(c, p) {
			best, far = p, d
		}
	}
	if !g.clearOfMarks(c, best) { // a narrow card with many marks
		best = g.handle(c.Rect, s, max(g.marksFrom(c)-c.Rect.Center().X, -long/2))
	}
	return best
}

// handle is a place on a side of a card's frame, along from its middle.
func (g Grid) handle(r canvas.Rect, s side.Side, along float64) canvas.Point {
	c, v, off := r.Center(), s.Vector(), g.Pt(tolerance.HandleOff)
	return canvas.Point{
		X: c.X + v.X*(r.W/2+off) + math.Abs(v.Y)*along,
		Y: c.Y + v.Y*(r.H/2+off) + math.Abs(v.X)*along,
	}
}

// ends is where links end at a side of a card.
func (g Grid) ends(c *layout.Card, s side.Side) (out []canvas.Point) {
	for _, id := range g.Plan.Doc.LinksAt(c.Card.ID) {
		l := g.Plan.Link(id)
		if l == nil {
			continue
		}
		if l.Link.From == c.Card.ID && facing(c.Rect, l.Points[0]) == s {
			out = append(out, l.Points[0])
		}
		if n := len(l.Points); l.Link.To == c.Card.ID && facing(c.Rect, l.Points[n-1]) == s {
			out = append(out, l.Points[n-1])
		}
	}
	return out
}

// facing is the side of a card at which a point of its edge lies.
func facing(r canvas.Rect, p canvas.Point) side.Side {
	off := [...]float64{side.Right: math.Abs(p.X - r.Right()), side.Bottom: math.Abs(p.Y - r.Bottom()), side.Left: math.Abs(p.X - r.X), side.Top: math.Abs(p.Y - r.Y)}
	best := side.Right
	for _, s := range side.All {
		if off[s] < off[best] {
			best = s
		}
	}
	return best
}

// clearOf reports whether a handle covers no end of a link.
func (g Grid) clearOf(at canvas.Point, ends []canvas.Point) bool {
	const head = 3.1 // half of an arrow head's width, pt
	return nearest(at, ends) >= g.Pt(tolerance.HandleDrawn/2+tolerance.HandleOff)+head
}

func nearest(at canvas.Point, ends []canvas.Point) float64 {
	near := math.Inf(1)
	for _, p := range ends {
		near = min(near, math.Hypot(p.X-at.X, p.Y-at.Y))
	}
	return near
}

// clearOfMarks reports whether a handle is far enough from the card's marks.
func (g Grid) clearOfMarks(c *layout.Card, at canvas.Point) bool {
	return at.Y >= c.Rect.Y || at.X <= g.marksFrom(c)
}

// marksFrom is how far right a handle at a card's upper edge may be.
func (g Grid) marksFrom(c *layout.Card) float64 {
	n := 0
	for _, m := range []model.Marks{model.MarkTruth, model.MarkFail, model.MarkWait} {
		if c.Card.Marks.Has(m) {
			n++
		}
	}
	if n == 0 {
		return math.Inf(1)
	}
	left := c.Rect.Right() - layout.MarkInset - float64(n-1)*layout.MarkPitch - layout.MarkRadius
	return left - g.Pt(tolerance.HandleClear+tolerance.HandleDrawn/2)
}
