package canvas

// Op is a step of a path.
type Op uint8

const (
	MoveTo  Op = iota // takes 1 point
	LineTo            // 1 point
	CurveTo           // 3 points: two controls and the end, a cubic Bézier
	Close             // none
)

// Path is an outline: ops and, in order, the points they take.
type Path struct {
	Ops    []Op
	Points []Point
}

// PathOf is an empty path with room for so many ops and points.
func PathOf(ops, points int) Path {
	return Path{Ops: make([]Op, 0, ops), Points: make([]Point, 0, points)}
}

// Move begins a figure at a point.
func (p *Path) Move(x, y float64) {
	p.Ops, p.Points = append(p.Ops, MoveTo), append(p.Points, Point{x, y})
}

// Line draws a straight line to a point.
func (p *Path) Line(x, y float64) {
	p.Ops, p.Points = append(p.Ops, LineTo), append(p.Points, Point{x, y})
}

// Curve draws a cubic Bézier to (x, y).
func (p *Path) Curve(x1, y1, x2, y2, x, y float64) {
	p.Ops, p.Points = append(p.Ops, CurveTo), append(p.Points, Point{x1, y1}, Point{x2, y2}, Point{x, y})
}

// Quad draws a quadratic Bézier to (x, y), as the cubic that is its equal.
func (p *Path) Quad(cx, cy, x, y float64) {
	from := Point{cx, cy}
	if n := len(p.Points); n > 0 {
		from = p.Points[n-1]
	}
	const k = 2.0 / 3
	p.Curve(from.X+k*(cx-from.X), from.Y+k*(cy-from.Y), x+k*(cx-x), y+k*(cy-y), x, y)
}

// Close draws back to where the figure began.
func (p *Path) Close() { p.Ops = append(p.Ops, Close) }

// Bounds is the rectangle around the points and controls.
func (p Path) Bounds() Rect {
	if len(p.Points) == 0 {
		return Rect{}
	}
	lo, hi := p.Points[0], p.Points[0]
	for _, q := range p.Points[1:] {
		lo.X, lo.Y = min(lo.X, q.X), min(lo.Y, q.Y)
		hi.X, hi.Y = max(hi.X, q.X), max(hi.Y, q.Y)
	}
	return Rect{lo.X, lo.Y, hi.X - lo.X, hi.Y - lo.Y}
}

// arc is the length of a control handle, over the radius, that makes a cubic
// a quarter of a circle within 0.03 %.
const arc = 0.5522847498

// RoundRect is a rectangle with round corners of radius r, clockwise.
func RoundRect(b Rect, r float64) Path {
	r = max(0, min(r, b.W/2, b.H/2))
	p := PathOf(10, 17)
	if r == 0 {
		p.Move(b.X, b.Y)
		p.Line(b.Right(), b.Y)
		p.Line(b.Right(), b.Bottom())
		p.Line(b.X, b.Bottom())
		p.Close()
		return p
	}
	k := r * (1 - arc)
	x0, y0, x1, y1 := b.X, b.Y, b.Right(), b.Bottom()
	p.Move(x0+r, y0)
	p.Line(x1-r, y0)
	p.Curve(x1-k, y0, x1, y0+k, x1, y0+r)
	p.Line(x1, y1-r)
	p.Curve(x1, y1-k, x1-k, y1, x1-r, y1)
	p.Line(x0+r, y1)
	p.Curve(x0+k, y1, x0, y1-k, x0, y1-r)
	p.Line(x0, y0+r)
	p.Curve(x0, y0+k, x0+k, y0, x0+r, y0)
	p.Close()
	return p
}

// Circle is a full circle, clockwise from its top.
func Circle(c Point, r float64) Path {
	return RoundRect(Rect{c.X - r, c.Y - r, 2 * r, 2 * r}, r)
}
