package editor

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/layout"
)

// snap finds the way by which a rectangle, in pt, comes to align with a card
// or a note in the window, and the lines on which it then does. Only what is
// near enough for the hand counts; skip leaves notes out.
func (e *Editor) snap(r canvas.Rect, skip func(*layout.Sticky) bool) (by canvas.Point, guides []canvas.Rect) {
	dx, dy := alignment{near: e.pt(snapDistance)}, alignment{near: e.pt(snapDistance)}
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
	seen, x := e.view.Visible(), e.index()
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
