package raster

import (
	"image"
	"math"

	"touchline/canvas"
)

func (b *brush) box(x *canvas.Box) {
	r := x.Rect
	if !canvas.Finite(r.X, r.Y, r.W, r.H, x.Radius) || r.W < 0 || r.H < 0 {
		return
	}
	if x.Stroke.Visible() && len(x.Stroke.Dash) > 0 {
		b.shape(&canvas.Shape{Path: canvas.RoundRect(r, x.Radius), Fill: x.Fill, Stroke: x.Stroke})
		return
	}
	width, strength := 0.0, 1.0
	if x.Stroke.Visible() {
		width, strength = hair(x.Stroke.Width * b.scale)
	}
	// The line in the middle of the stroke.
	x0, y0 := b.edge(r.X, width), b.edge(r.Y, width)
	x1, y1 := b.edge(r.Right(), width), b.edge(r.Bottom(), width)
	thin := 1.0
	if width == 0 {
		// A bar thinner than a pixel is a pixel wide, and paler.
		if x1 == x0 {
			x1, thin = x0+1, max(faintest, min(1, r.W*b.scale))
		}
		if y1 == y0 {
			y1, thin = y0+1, min(thin, max(faintest, min(1, r.H*b.scale)))
		}
	}
	radius := x.Radius * b.scale
	fill := round{x0, y0, x1, y1, radius}
	if x.Fill.Visible() {
		b.round(fill, inkOf(x.Fill, thin))
	}
	if width > 0 {
		b.ring(fill, width, inkOf(x.Stroke.Color, strength))
	}
}

// edge puts an edge under a line of a width in px on the grid.
func (b *brush) edge(pt, width float64) float64 {
	return middle(max(-farPx, min(farPx, pt*b.scale)), width)
}

// round is a rectangle with round corners, in px.
type round struct{ x0, y0, x1, y1, radius float64 }

// grow moves every edge outward by d.
func (r round) grow(d float64) round {
	radius := r.radius
	if radius > 0 {
		radius = max(0, radius+d)
	}
	return round{r.x0 - d, r.y0 - d, r.x1 + d, r.y1 + d, radius}
}

func (r round) empty() bool { return r.x1 <= r.x0 || r.y1 <= r.y0 }

// corner is the length of a control handle, over the radius, that makes a
// cubic a quarter of a circle.
const corner = 0.5522847498

// figure is the outline, clockwise.
func (r round) figure(a *arena) figure {
	begin := len(a.pts)
	k := min(max(r.radius, 0), (r.x1-r.x0)/2, (r.y1-r.y0)/2)
	turn := func(x, y, dx0, dy0, dx1, dy1 float64) { // around the corner x, y
		from, to := point{x + k*dx0, y + k*dy0}, point{x + k*dx1, y + k*dy1}
		a.pts = append(a.pts, from)
		if k > 0 {
			const c = 1 - corner
			a.pts = appendCurve(a.pts, from, point{x + c*k*dx0, y + c*k*dy0}, point{x + c*k*dx1, y + c*k*dy1}, to)
		}
	}
	turn(r.x0, r.y0, 0, 1, 1, 0)
	turn(r.x1, r.y0, -1, 0, 0, 1)
	turn(r.x1, r.y1, 0, -1, -1, 0)
	turn(r.x0, r.y1, 1, 0, 0, -1)
	return figure{a.pts[begin:len(a.pts):len(a.pts)], true}
}

// between is the rows between the round corners of two rectangles, one in the
// other: there both have only upright sides.
func (r round) between() (top, bottom int) {
	k := min(max(r.radius, 0), (r.x1-r.x0)/2, (r.y1-r.y0)/2)
	top, bottom = int(math.Ceil(r.y0+k)), int(math.Floor(r.y1-k))
	return top, max(top, bottom)
}

// round fills a rectangle: its corners as a figure, the rest by copying rows.
func (b *brush) round(r round, k ink) {
	if r.empty() || k.a == 0 {
		return
	}
	top, bottom := r.between()
	whole := image.Rect(int(math.Floor(r.x0)), int(math.Floor(r.y0)), int(math.Ceil(r.x1)), int(math.Ceil(r.y1)))
	if top > whole.Min.Y || bottom < whole.Max.Y {
		b.arena.reset()
		figure := r.figure(&b.arena)
		for _, rows := range [...][2]int{{whole.Min.Y, top}, {bottom, whole.Max.Y}} {
			b.strip(whole, rows, k, figure)
		}
	}
	left, right := int(math.Ceil(r.x0)), int(math.Floor(r.x1))
	block(b.dst, image.Rect(left, top, right, bottom), b.clip, k)
	// Half pixels, under the stroke.
	if part := float64(left) - r.x0; part > 0 {
		block(b.dst, image.Rect(left-1, top, left, bottom), b.clip, k.part(uint32(part*255+0.5)))
	}
	if part := r.x1 - float64(right); part > 0 {
		block(b.dst, image.Rect(right, top, right+1, bottom), b.clip, k.part(uint32(part*255+0.5)))
	}
}

// strip paints some rows of a figure.
func (b *brush) strip(whole image.Rectangle, rows [2]int, k ink, outer figure, holes ...figure) {
	clip := image.Rect(whole.Min.X, rows[0], whole.Max.X, rows[1]).Intersect(b.clip)
	b.covered(clip, k, func(image.Rectangle) {
		b.cover.inside(outer)
		for _, h := range holes {
			b.cover.hole(h)
		}
	})
}

// ring draws the outline of a rectangle whose middle line is mid.
func (b *brush) ring(mid round, width float64, k ink) {
	outer, inner := mid.grow(width/2), mid.grow(-width/2)
	if outer.empty() {
		return
	}
	if inner.empty() {
		b.round(outer, k)
		return
	}
	// From here on all edges are whole.
	whole := image.Rect(int(outer.x0), int(outer.y0), int(outer.x1), int(outer.y1))
	hole := image.Rect(int(inner.x0), int(inner.y0), int(inner.x1), int(inner.y1))
	top, bottom := outer.between()
	t2, b2 := inner.between()
	top, bottom = max(top, t2), min(bottom, b2)
	bottom = max(top, bottom)
	b.arena.reset()
	outline, inside := outer.figure(&b.arena), inner.figure(&b.arena)
	for _, rows := range [...][2]int{{whole.Min.Y, top}, {bottom, whole.Max.Y}} {
		b.strip(whole, rows, k, outline, inside)
	}
	block(b.dst, image.Rect(whole.Min.X, top, hole.Min.X, bottom), b.clip, k)
	block(b.dst, image.Rect(hole.Max.X, top, whole.Max.X, bottom), b.clip, k)
}

// hole adds the inside of a polyline turned the other way.
func (c *cover) hole(f figure) {
	last := f.pts[len(f.pts)-1]
	x, y := fix(last.x), fix(last.y)
	for _, p := range f.pts {
		px, py := fix(p.x), fix(p.y)
		c.line(px, py, x, y)
		x, y = px, py
	}
}
