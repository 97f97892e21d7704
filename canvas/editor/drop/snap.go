package drop

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/move"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/model"
)

// Snap finds the way by which a rectangle, in pt, comes to align with a card
// or a note in the window, and the lines on which it then does. Only what is
// near enough for the hand counts; skip leaves notes out.
func (f Finder) Snap(r canvas.Rect, skip func(*layout.Sticky) bool) (by canvas.Point, guides []canvas.Rect) {
	dx, dy := alignment{near: f.Pt(tolerance.Snap)}, alignment{near: f.Pt(tolerance.Snap)}
	offer := func(to canvas.Rect) {
		for _, own := range [2]float64{r.X, r.Right()} {
			dx.offer(own, to.X, to)
			dx.offer(own, to.Right(), to)
		}
		for _, own := range [2]float64{r.Y, r.Bottom()} {
			dy.offer(own, to.Y, to)
			dy.offer(own, to.Bottom(), to)
		}
	}
	seen, x := f.Visible, f.Index
	x.CardsIn(seen, func(c *layout.Card) { offer(c.Rect) })
	x.NotesIn(seen, func(s *layout.Sticky) {
		if !skip(s) {
			offer(s.Rect)
		}
	})
	by = canvas.Point{X: dx.by, Y: dy.by}
	r = r.Move(by)
	if dx.found {
		all := r.Union(dx.with)
		guides = append(guides, canvas.Rect{X: dx.at, Y: all.Y, H: all.H})
	}
	if dy.found {
		all := r.Union(dy.with)
		guides = append(guides, canvas.Rect{X: all.X, Y: dy.at, W: all.W})
	}
	return by, guides
}

// alignment is the nearest alignment found in one direction.
type alignment struct {
	near  float64 // how near it must be
	by    float64
	at    float64
	with  canvas.Rect
	found bool
}

func (p *alignment) offer(own, at float64, with canvas.Rect) {
	if d := math.Abs(at - own); d < p.near || d == p.near && !p.found {
		p.near, p.by, p.at, p.with, p.found = d, at-own, at, with, true
	}
}

// Anchor pins a note whose upper left corner lies at a point of the picture
// to the cell there, or the nearest; false without any cell.
func (f Finder) Anchor(s *model.Sticky, at canvas.Point) bool {
	x := f.Index
	if len(x.Plan.Lanes) == 0 || len(x.Plan.Steps) == 0 {
		return false
	}
	row := max(0, min(len(x.Plan.Lanes)-1, x.Row(at.Y)))
	col := max(0, min(len(x.Plan.Steps)-1, x.Column(at.X)))
	s.Lane, s.Step = x.Plan.Lanes[row].Lane.ID, x.Plan.Steps[col].Step.ID
	s.DX, s.DY = move.Within(at.X-x.Plan.Steps[col].Left), move.Within(at.Y-x.Plan.Lanes[row].Body.Y)
	return true
}

// Locked takes away the smaller part of a way, if it is to be.
func Locked(by canvas.Point, locked bool) canvas.Point {
	switch {
	case !locked:
	case max(by.X, -by.X) >= max(by.Y, -by.Y):
		by.Y = 0
	default:
		by.X = 0
	}
	return by
}
