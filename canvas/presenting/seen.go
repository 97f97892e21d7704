package presenting

import (
	"slices"
	"time"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/view"
)

// View is where the window stands over the map now. What is below it is the line
// of text, as high as Bar.
func (s *Show) View(now time.Time) view.View { return s.seen(now).view }

// Rest is where the window stands once the move is done.
func (s *Show) Rest() view.View { return s.to.view }

// Before is where the window stood when the move began.
func (s *Show) Before() view.View { return s.from.view }

// Ahead is where the window will stand at the stops that are near: what is painted
// before it is wanted is sharp on the way there.
func (s *Show) Ahead() (all []view.View) {
	for _, to := range []Stop{s.onward(1), s.onward(-1), s.stops.in(s.stop), s.stops.out(s.stop)} {
		if v := s.lookAt(to).view; to != s.stop && !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return all
}

// Pale is a part of the map, in pt, that is blended to the ground by so much of 1.
type Pale struct {
	Rect canvas.Rect
	Much float64
}

// veil is how much of what is not lit is blended to the ground.
const veil = 0.66

// Pale is what of an area of the map, in pt, is pale now. Between two stops the one
// fades out while the other comes.
func (s *Show) Pale(area canvas.Rect, now time.Time) (all []Pale) {
	e := s.done(now)
	was, will := s.from.lit, s.to.lit
	if e >= 1 {
		was, e = nil, 1
	}
	if len(was) == 0 && len(will) == 0 {
		return nil
	}
	kept := s.kept()
	xs, ys := []float64{area.X, area.Right()}, []float64{area.Y, area.Bottom()}
	for _, r := range slices.Concat(was, will, kept) {
		xs, ys = append(xs, r.X, r.Right()), append(ys, r.Y, r.Bottom())
	}
	xs, ys = edges(xs, area.X, area.Right()), edges(ys, area.Y, area.Bottom())
	for j := 0; j+1 < len(ys); j++ {
		for i := 0; i+1 < len(xs); i++ {
			r := canvas.Rect{X: xs[i], Y: ys[j], W: xs[i+1] - xs[i], H: ys[j+1] - ys[j]}
			at := r.Center()
			if within(kept, at) {
				continue
			}
			much := 0.0
			if len(was) > 0 && !within(was, at) {
				much += veil * (1 - e)
			}
			if len(will) > 0 && !within(will, at) {
				much += veil * e
			}
			if much > 0 {
				all = append(all, Pale{r, much})
			}
		}
	}
	return all
}

// kept is what is never pale: the heads of phases and of lanes.
func (s *Show) kept() []canvas.Rect {
	h := s.camera().heads
	band := h.Top
	if len(s.plan.Phases) > 0 {
		band = s.plan.Phases[0].Rect.Bottom()
	}
	return []canvas.Rect{
		{X: h.Left, Y: h.Top, W: s.plan.Size.W - h.Left, H: band - h.Top},
		{X: h.Left, Y: band, W: h.Right - h.Left, H: h.End - band},
	}
}

// edges is places within two, each once, in their order.
func edges(all []float64, from, to float64) []float64 {
	out := all[:0]
	for _, v := range all {
		if v >= from && v <= to {
			out = append(out, v)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func within(all []canvas.Rect, p canvas.Point) bool {
	return slices.ContainsFunc(all, func(r canvas.Rect) bool { return r.Contains(p) })
}

// Widths of what is drawn over the map, in units.
const (
	ringWidth = 2.5
	inkWidth  = 3.5
	dotRadius = 7.0
)

// PenColor is what the pen and the pointer draw in.
var penColor = canvas.RGB(0xE02D3C)

// Over is what lies over the map: the ring around what one stands at, and what the
// pen drew, in pt.
func (s *Show) Over(now time.Time, t *compose.Theme) (out []*canvas.Group) {
	l := s.seen(now)
	unit := 1 / l.view.Scale()
	if !l.ring.Empty() {
		out = append(out, grouped(&canvas.Box{Rect: l.ring, Radius: 6 * unit, Stroke: canvas.Stroke{Color: t.PhaseFrom, Width: ringWidth * unit}}))
	}
	for _, points := range s.ink.strokes {
		var p canvas.Path
		for i, at := range points {
			if i == 0 {
				p.Move(at.X, at.Y)
				p.Line(at.X+unit/8, at.Y)
			} else {
				p.Line(at.X, at.Y)
			}
		}
		out = append(out, grouped(&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: penColor, Width: inkWidth * unit, Cap: canvas.CapRound, Join: canvas.JoinRound}}))
	}
	return out
}

// grouped is items as a group.
func grouped(items ...canvas.Item) *canvas.Group {
	g := &canvas.Group{Items: items}
	for _, it := range items {
		g.Bounds = g.Bounds.Union(canvas.ItemBounds(it))
	}
	return g
}

// pointer is the pointer, in units.
func (s *Show) pointer() []*canvas.Group {
	if s.ink.tool != toolPointer || !s.ink.inside {
		return nil
	}
	return []*canvas.Group{grouped(
		&canvas.Shape{Path: canvas.Circle(s.ink.at, 2*dotRadius), Fill: penColor.Alpha(60)},
		&canvas.Shape{Path: canvas.Circle(s.ink.at, dotRadius), Fill: penColor.Alpha(220)},
	)}
}

// Pointing reports whether the pointer stands in the place of the mouse's arrow.
func (s *Show) Pointing() bool { return s.ink.tool == toolPointer }

// Drawing reports whether the mouse is a pen.
func (s *Show) Drawing() bool { return s.ink.tool == toolPen }
