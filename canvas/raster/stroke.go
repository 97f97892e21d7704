package raster

import (
	"math"

	"touchline/canvas"
)

// pen draws lines into a cover: each straight piece, each join and each cap is
// a polygon of its own, all turning the same way, so they unite.
type pen struct {
	*cover
	half float64 // of the width, px
	cap  canvas.Cap
	join canvas.Join

	// What is used again from line to line.
	pts    []point // of the arc being drawn
	dash   []point // the dash being drawn
	starts []float64
}

// miterLimit is how far a miter may stick out, over half the width; beyond, the
// corner is cut off.
const miterLimit = 4

func (p *pen) stroke(f figure) {
	pts := distinct(f.pts)
	if f.closed && len(pts) > 1 && pts[0] == pts[len(pts)-1] {
		pts = pts[:len(pts)-1]
	}
	if len(pts) == 1 {
		if p.cap == canvas.CapRound {
			p.arc(pts[0], 0, 2*math.Pi)
		}
		return
	}
	n := len(pts)
	last := n - 1
	if f.closed && n > 2 {
		last = n
	}
	for i := range last {
		p.piece(pts[i], pts[(i+1)%n])
	}
	for i := 1; i < last; i++ {
		p.corner(pts[i-1], pts[i], pts[(i+1)%n])
	}
	switch {
	case f.closed && n > 2:
		p.corner(pts[n-1], pts[0], pts[1])
	case p.cap == canvas.CapRound:
		p.roundCap(pts[0], pts[1])
		p.roundCap(pts[n-1], pts[n-2])
	}
}

// distinct leaves out points that are the same as the one before.
func distinct(pts []point) []point {
	same := func(a, b point) bool { return math.Abs(a.x-b.x) <= 1e-9 && math.Abs(a.y-b.y) <= 1e-9 }
	i := 1
	for i < len(pts) && !same(pts[i-1], pts[i]) {
		i++
	}
	if i >= len(pts) {
		return pts
	}
	out := append([]point{}, pts[:i]...)
	for _, q := range pts[i:] {
		if !same(out[len(out)-1], q) {
			out = append(out, q)
		}
	}
	return out
}

// side is the way from a line that goes from a to b to its edge.
func (p *pen) side(a, b point) point {
	dx, dy := b.x-a.x, b.y-a.y
	k := p.half / math.Hypot(dx, dy)
	return point{-dy * k, dx * k}
}

func (p *pen) piece(a, b point) {
	s := p.side(a, b)
	p.polygon(point{a.x - s.x, a.y - s.y}, point{b.x - s.x, b.y - s.y},
		point{b.x + s.x, b.y + s.y}, point{a.x + s.x, a.y + s.y})
}

// corner fills the wedge outside of a bend at b.
func (p *pen) corner(a, b, c point) {
	s, t := p.side(a, b), p.side(b, c)
	cross := s.x*t.y - s.y*t.x
	dot := s.x*t.x + s.y*t.y
	h2 := p.half * p.half
	if math.Abs(cross) < 1e-6*h2 && dot > 0 {
		return // straight on
	}
	if cross > 0 { // turns right: the outside is on the left
		s, t = point{-s.x, -s.y}, point{-t.x, -t.y}
	}
	from, to := point{b.x + s.x, b.y + s.y}, point{b.x + t.x, b.y + t.y}
	if p.join == canvas.JoinRound {
		begin := math.Atan2(s.y, s.x)
		p.arc(b, begin, turn(begin, math.Atan2(t.y, t.x)))
		return
	}
	// The tip is along s+t, 1/cos of half the turn away.
	if reach := 2 * h2 / (h2 + dot); h2+dot > 0 && reach <= miterLimit*miterLimit {
		k := h2 / (h2 + dot)
		p.polygon(b, from, point{b.x + (s.x+t.x)*k, b.y + (s.y+t.y)*k}, to)
		return
	}
	p.polygon(b, from, to)
}

// turn is the shorter way round from one angle to another.
func turn(from, to float64) float64 {
	d := math.Mod(to-from, 2*math.Pi)
	if d > math.Pi {
		d -= 2 * math.Pi
	}
	if d < -math.Pi {
		d += 2 * math.Pi
	}
	return d
}

// roundCap ends a line at a that comes from b.
func (p *pen) roundCap(a, b point) {
	s := p.side(b, a)
	p.arc(a, math.Atan2(s.y, s.x), -math.Pi)
}

// arc fills a slice of the circle around a point.
func (p *pen) arc(c point, from, sweep float64) {
	step := 2 * math.Acos(1-min(0.5, flatness/math.Max(p.half, flatness)))
	n := 1 + int(min(math.Abs(sweep)/step, maxPieces))
	pts := p.pts[:0]
	if math.Abs(sweep) < 2*math.Pi-1e-9 {
		pts = append(pts, c)
	}
	for i := 0; i <= n; i++ {
		sin, cos := math.Sincos(from + sweep*float64(i)/float64(n))
		pts = append(pts, point{c.x + p.half*cos, c.y + p.half*sin})
	}
	p.pts = pts
	p.polygon(pts...)
}

// polygon adds a polygon, turned the way that all turn.
func (p *pen) polygon(pts ...point) {
	area := 0.0
	last := pts[len(pts)-1]
	for _, q := range pts {
		area += last.x*q.y - q.x*last.y
		last = q
	}
	x, y := fix(last.x), fix(last.y)
	for _, q := range pts {
		qx, qy := fix(q.x), fix(q.y)
		if area > 0 {
			p.line(x, y, qx, qy)
		} else {
			p.line(qx, qy, x, y)
		}
		x, y = qx, qy
	}
}
