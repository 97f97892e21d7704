package raster

import (
	"math"

	"touchline/canvas"
)

// point is a place in px from the origin of the scene.
type point struct{ x, y float64 }

// figure is one polyline of a path. A closed one goes back to its first
// point, which is not repeated.
type figure struct {
	pts    []point
	closed bool
}

// flatness is how far a polyline may leave its curve, in px.
const flatness = 0.08

// maxPieces bounds the lines that stand for one curve.
const maxPieces = 512

// arena holds the points of figures, so that they need not be allocated for
// each item. Figures are good until the arena is reset.
type arena struct {
	pts     []point
	figures []figure
}

func (a *arena) reset() { a.pts, a.figures = a.pts[:0], a.figures[:0] }

// flatten turns a path in px into polylines.
func (a *arena) flatten(p devicePath) []figure {
	firstFigure, begin := len(a.figures), len(a.pts)
	end := func(closed bool) {
		pts := a.pts[begin:len(a.pts):len(a.pts)]
		if closed && len(pts) > 1 && pts[0] == pts[len(pts)-1] {
			pts = pts[:len(pts)-1]
		}
		if len(pts) > 0 {
			a.figures = append(a.figures, figure{pts, closed})
		}
		begin = len(a.pts)
	}
	at, fresh := 0, false // fresh: begun by a Close, and nothing drawn yet
	for _, op := range p.ops {
		q := p.pts[at:]
		switch op {
		case canvas.MoveTo:
			if fresh {
				a.pts = a.pts[:begin]
			}
			end(false)
			a.pts = append(a.pts, q[0])
			at++
		case canvas.LineTo:
			a.pts = append(a.pts, q[0])
			at++
		case canvas.CurveTo:
			a.pts = appendCurve(a.pts, a.pts[len(a.pts)-1], q[0], q[1], q[2])
			at += 3
		case canvas.Close:
			if fresh || begin == len(a.pts) {
				continue
			}
			first := a.pts[begin]
			end(true)
			// What follows without a MoveTo begins where this one did.
			a.pts = append(a.pts, first)
		}
		fresh = op == canvas.Close
	}
	if fresh {
		a.pts = a.pts[:begin]
	}
	end(false)
	return a.figures[firstFigure:len(a.figures):len(a.figures)]
}

// appendCurve adds the points of a cubic Bézier after its first. The number of
// pieces comes from how far the controls are from lying evenly on a line.
func appendCurve(pts []point, a, b, c, d point) []point {
	bend := math.Max(
		math.Hypot(a.x-2*b.x+c.x, a.y-2*b.y+c.y),
		math.Hypot(b.x-2*c.x+d.x, b.y-2*c.y+d.y))
	n := int(math.Ceil(math.Sqrt(0.75 * bend / flatness)))
	n = max(1, min(n, maxPieces))
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		pts = append(pts, point{
			k0*a.x + k1*b.x + k2*c.x + k3*d.x,
			k0*a.y + k1*b.y + k2*c.y + k3*d.y,
		})
	}
	return append(pts, d)
}

// fill adds the inside of polylines.
func (c *cover) fill(figures []figure) {
	for _, f := range figures {
		if len(f.pts) > 2 {
			c.inside(f)
		}
	}
}

// inside adds the inside of one polyline.
func (c *cover) inside(f figure) {
	last := f.pts[len(f.pts)-1]
	x, y := fix(last.x), fix(last.y)
	for _, p := range f.pts {
		px, py := fix(p.x), fix(p.y)
		c.line(x, y, px, py)
		x, y = px, py
	}
}
