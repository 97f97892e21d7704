package pad

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
)

// spots is the places that a pad can have: above the card, else below, else at
// its right, as near as its beak is long. "Else" is where the window or the
// heads leave no room, or where it would cover another card or a note. Above
// and below it slides sideways, as long as its beak stays at the card's middle,
// to leave a neighbour free. Where each of the three covers something, it is
// the one that covers least; heads are never covered.
type spots struct {
	index *index.Index
	view  view.View
	own   *layout.Card
	room  canvas.Rect // units
	size  canvas.Size // units
}

// room is the part of the window where a pad may be: right of the lane heads
// and below the step heads, frozen or not.
func room(v view.View) canvas.Rect {
	left, top := v.Frozen()
	grid := v.ToWindow(canvas.Rect{X: v.Heads.Right, Y: v.Heads.Bottom})
	left, top = max(left, grid.X), max(top, grid.Y)
	return canvas.Rect{X: left, Y: top, W: max(0, v.Window.W-left), H: max(0, v.Window.H-top)}
}

// best is the place of the pad and of its beak.
func (s spots) best() (canvas.Rect, Beak, bool) {
	card := s.view.ToWindow(s.own.Rect)
	seen := card.Intersect(s.room)
	if seen.Empty() || s.size.W > s.room.W || s.size.H > s.room.H {
		return canvas.Rect{}, Beak{}, false
	}
	middle := seen.Center()
	const gap = tolerance.PadGap
	const beak = gap - tolerance.PadBeak
	least := math.Inf(1)
	var at canvas.Rect
	var to Beak
	try := func(r canvas.Rect, b Beak, ok bool) {
		if !ok || least == 0 || !encloses(s.room, r) {
			return
		}
		if c := s.covered(r); c < least {
			least, at, to = c, r, b
		}
	}
	top := card.Y - max(0, s.marks()-gap)
	r, ok := s.slid(middle.X, top-gap-s.size.H)
	try(r, Beak{canvas.Point{X: middle.X, Y: top - beak}, side.Bottom}, ok)
	r, ok = s.slid(middle.X, card.Bottom()+gap)
	try(r, Beak{canvas.Point{X: middle.X, Y: card.Bottom() + beak}, side.Top}, ok)
	y := min(max(middle.Y-s.size.H/2, s.room.Y), s.room.Bottom()-s.size.H)
	try(canvas.Rect{X: card.Right() + gap, Y: y, W: s.size.W, H: s.size.H},
		Beak{canvas.Point{X: card.Right() + beak, Y: middle.Y}, side.Left}, true)
	if math.IsInf(least, 1) { // the card fills the window: on it
		r, ok = s.slid(middle.X, seen.Bottom()-gap-s.size.H)
		try(r, Beak{}, ok)
	}
	return at, to, !math.IsInf(least, 1)
}

// marks is how far the card's marks reach above it, in units.
func (s spots) marks() float64 {
	if s.own.Card.Marks == 0 {
		return 0
	}
	const white = 2 // units between them and the pad
	return layout.MarkReach*s.view.Scale() + white
}

// slid is the pad at a height, as near to a middle as it covers nothing; where
// it covers something everywhere, at the middle.
func (s spots) slid(middle, y float64) (canvas.Rect, bool) {
	reach := s.size.W/2 - tolerance.PadCorner - tolerance.PadBeak
	from := max(middle-reach-s.size.W/2, s.room.X)
	to := min(middle+reach-s.size.W/2, s.room.Right()-s.size.W)
	r := canvas.Rect{Y: y, W: s.size.W, H: s.size.H}
	if from > to {
		return r, false
	}
	r.X = min(max(middle-s.size.W/2, from), to)
	home, best := r.X, math.Inf(1)
	found := home
	check := func(x float64) {
		r.X = x
		if d := math.Abs(x - home); x >= from && x <= to && d < best && s.covered(r) == 0 {
			found, best = x, d
		}
	}
	check(home)
	if best > 0 {
		const clear = 1 // units between the pad and what it leaves free
		s.others(canvas.Rect{X: from, Y: y, W: to + s.size.W - from, H: s.size.H}, func(o canvas.Rect) {
			check(o.X - s.size.W - clear)
			check(o.Right() + clear)
		})
	}
	r.X = found
	return r, true
}

// covered is how much a pad covers of what should be seen, in square units.
func (s spots) covered(r canvas.Rect) float64 {
	sum := 0.0
	s.others(r, func(o canvas.Rect) {
		both := o.Intersect(r)
		sum += both.W * both.H
	})
	return sum
}

// others calls f for each of the other cards, the notes and the minimap that a
// rectangle of the window touches, at its place in the window.
func (s spots) others(r canvas.Rect, f func(canvas.Rect)) {
	s.index.CardsIn(s.view.Under(r), func(c *layout.Card) {
		if c != s.own {
			f(s.view.ToWindow(c.Rect))
		}
	})
	s.index.NotesIn(s.view.Under(r), func(n *layout.Sticky) {
		if o := s.view.ToWindow(n.Rect); o.Overlaps(r) {
			f(o)
		}
	})
	if m, ok := s.view.Minimap(); ok && m.Frame.Overlaps(r) {
		f(m.Frame)
	}
}

// encloses reports whether a rectangle holds all of another one, to within a
// rounding of their places.
func encloses(r, in canvas.Rect) bool {
	const near = 1e-6
	return in.X >= r.X-near && in.Y >= r.Y-near && in.Right() <= r.Right()+near && in.Bottom() <= r.Bottom()+near
}

// Beak points from the pad to its card. The zero Beak is none: the card fills
// the window, and the pad lies on it.
type Beak struct {
	At   canvas.Point // its tip; units, in the window
	Side side.Side    // of the pad that it stands at
}
