package buildup

import "touchline/canvas"

// upTo is what of a group stands left of x, pt: curves are cut there, words and
// boxes come whole once their middle is; nil if nothing is left.
func upTo(g *canvas.Group, x float64) *canvas.Group {
	out := *g
	out.Items, out.Bounds = nil, canvas.Rect{}
	for _, it := range g.Items {
		r := canvas.ItemBounds(it)
		s, isShape := it.(*canvas.Shape)
		switch {
		case r.Right() <= x:
		case isShape && r.X < x:
			left := *s
			left.Path = cut(s.Path, x, s.Fill.Visible())
			it = &left
		case r.Center().X >= x:
			continue
		}
		out.Items = append(out.Items, it)
		out.Bounds = out.Bounds.Union(canvas.ItemBounds(it))
	}
	if len(out.Items) == 0 {
		return nil
	}
	return &out
}

// cut is what of a path stands left of x. Where a filled one leaves and comes
// back, it goes along x.
func cut(p canvas.Path, x float64, filled bool) canvas.Path {
	c := cutter{x: x, filled: filled}
	at, first := canvas.Point{}, canvas.Point{}
	rest := p.Points
	for _, op := range p.Ops {
		switch op {
		case canvas.MoveTo:
			c.end()
			at, first = rest[0], rest[0]
			rest = rest[1:]
		case canvas.LineTo:
			c.segment([4]canvas.Point{at, at, rest[0], rest[0]}, false)
			at, rest = rest[0], rest[1:]
		case canvas.CurveTo:
			c.segment([4]canvas.Point{at, rest[0], rest[1], rest[2]}, true)
			at, rest = rest[2], rest[3:]
		case canvas.Close:
			c.segment([4]canvas.Point{at, at, first, first}, false)
			at = first
		}
	}
	c.end()
	return c.out
}

// cutter collects what stands left of x.
type cutter struct {
	x      float64
	filled bool
	begun  bool // a figure
	down   bool // the pen is where the next segment begins
	out    canvas.Path
}

// end ends a figure.
func (c *cutter) end() {
	if c.filled && c.begun {
		c.out.Close()
	}
	c.begun, c.down = false, false
}

// segment adds a line or a curve, whose way goes through x once at most.
func (c *cutter) segment(p [4]canvas.Point, curve bool) {
	in, on := p[0].X <= c.x, p[3].X <= c.x
	switch {
	case !in && !on:
		c.down = false
		return
	case in && !on:
		p, _ = split(p, c.crossing(p))
	case !in && on:
		_, p = split(p, c.crossing(p))
		c.down = false
	}
	switch {
	case !c.begun || !c.down && !c.filled:
		c.out.Move(p[0].X, p[0].Y)
	case !c.down:
		c.out.Line(p[0].X, p[0].Y)
	}
	if curve {
		c.out.Curve(p[1].X, p[1].Y, p[2].X, p[2].Y, p[3].X, p[3].Y)
	} else {
		c.out.Line(p[3].X, p[3].Y)
	}
	c.begun, c.down = true, on
}

// crossing is where on a segment x is, from 0 to 1.
func (c *cutter) crossing(p [4]canvas.Point) float64 {
	low, high := 0.0, 1.0
	const turns = 40 // halve the rest each
	for range turns {
		mid := (low + high) / 2
		a, _ := split(p, mid)
		if (a[3].X <= c.x) == (p[0].X <= c.x) {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}

// split is a Bézier in two, at t.
func split(p [4]canvas.Point, t float64) (a, b [4]canvas.Point) {
	between := func(p, q canvas.Point) canvas.Point {
		return canvas.Point{X: p.X + (q.X-p.X)*t, Y: p.Y + (q.Y-p.Y)*t}
	}
	p01, p12, p23 := between(p[0], p[1]), between(p[1], p[2]), between(p[2], p[3])
	p012, p123 := between(p01, p12), between(p12, p23)
	mid := between(p012, p123)
	return [4]canvas.Point{p[0], p01, p012, mid}, [4]canvas.Point{mid, p123, p23, p[3]}
}
