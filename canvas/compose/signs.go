package compose

import (
	"math"
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// mark draws ★, F or the clock as paths: the fonts lack some of these, and a
// sign must not depend on one.
func (c *composer) mark(g *canvas.Group, m model.Marks, at canvas.Point) {
	const r = layout.MarkRadius
	disc := canvas.Rect{X: at.X - r, Y: at.Y - r, W: 2 * r, H: 2 * r}
	ring := canvas.Stroke{Color: c.theme.Card, Width: 1}
	switch m {
	case model.MarkTruth:
		g.Items = append(g.Items,
			&canvas.Box{Rect: disc, Radius: r, Fill: c.theme.Truth, Stroke: ring},
			&canvas.Shape{Path: star(at, 4.2, 1.9), Fill: c.theme.OnMark})
	case model.MarkFail:
		g.Items = append(g.Items,
			&canvas.Box{Rect: disc, Radius: r, Fill: c.theme.Fail, Stroke: ring},
			&canvas.Shape{Path: letterF(at), Fill: c.theme.OnMark})
	case model.MarkWait:
		var hands canvas.Path
		hands.Move(at.X, at.Y-3.4)
		hands.Line(at.X, at.Y)
		hands.Line(at.X+2.5, at.Y+1.8)
		stroke := canvas.Stroke{Color: c.theme.Wait, Width: 1.2, Cap: canvas.CapRound, Join: canvas.JoinRound}
		g.Items = append(g.Items,
			&canvas.Box{Rect: disc.Inset(0.6), Radius: r - 0.6, Fill: c.theme.Card, Stroke: canvas.Stroke{Color: c.theme.Wait, Width: 1.2}},
			&canvas.Shape{Path: hands, Stroke: stroke})
	}
}

// star is a five-pointed star.
func star(at canvas.Point, outer, inner float64) canvas.Path {
	var p canvas.Path
	for i := range 10 {
		r := outer
		if i%2 == 1 {
			r = inner
		}
		s, co := math.Sincos(math.Pi * float64(i) / 5)
		if x, y := at.X+r*s, at.Y-r*co; i == 0 {
			p.Move(x, y)
		} else {
			p.Line(x, y)
		}
	}
	p.Close()
	return p
}

// letterF is an F of 7 pt height.
func letterF(at canvas.Point) canvas.Path {
	x, y := at.X-2.0, at.Y-3.5
	var p canvas.Path
	p.Move(x, y)
	p.Line(x+4.6, y)
	p.Line(x+4.6, y+1.4)
	p.Line(x+1.5, y+1.4)
	p.Line(x+1.5, y+3)
	p.Line(x+4, y+3)
	p.Line(x+4, y+4.4)
	p.Line(x+1.5, y+4.4)
	p.Line(x+1.5, y+7)
	p.Line(x, y+7)
	p.Close()
	return p
}

// Arrow heads and corners of links, pt.
const (
	linkWidth   = 1.1
	headLength  = 6.6
	headHalf    = 3.1
	headNotch   = 1.6
	cornerRound = 3.75
)

func (c *composer) link(l *layout.Link) *canvas.Group {
	g := &canvas.Group{Owner: canvas.Owner(l.Link.ID.Owner())}
	parts := l.Parts
	if parts == nil {
		parts = [][]canvas.Point{l.Points}
	}
	c.way(g, l.Link, parts...)
	g.As = &connector{link: l, theme: c.theme}
	return g
}

// connector is a link as a connection.
type connector struct {
	canvas.Asked
	link  *layout.Link
	theme *Theme
}

// Connection is the link from card to card.
func (c *connector) Connection() *canvas.Connection {
	l := c.link.Link
	return &canvas.Connection{
		From: canvas.Owner(l.From.Owner()), To: canvas.Owner(l.To.Owner()), Way: c.link.Points,
		Stroke: c.theme.linkStroke(l), Both: l.Kind == model.LinkExchange,
	}
}

// supportDash is the dashes of a link that supports, pt: one for all of them.
var supportDash = []float64{4, 3}

func (t *Theme) linkStroke(l *model.Link) canvas.Stroke {
	s := canvas.Stroke{Color: t.Link, Width: linkWidth, Join: canvas.JoinRound}
	if l.Kind == model.LinkSupport {
		s.Dash = supportDash
	}
	return s
}

// way draws a polyline, in one part or several, with round corners and arrow
// heads: at its end, and for an exchange at both ends.
func (c *composer) way(g *canvas.Group, l *model.Link, parts ...[]canvas.Point) {
	stroke := c.theme.linkStroke(l)
	first, last := slices.Clone(parts[0]), slices.Clone(parts[len(parts)-1])
	if len(parts) == 1 {
		last = first
	}
	end := len(last) - 1
	heads := append(make([]*canvas.Shape, 0, 2), c.arrow(last[end-1], last[end]))
	g.Items = make([]canvas.Item, 0, len(parts)+2)
	if l.Kind == model.LinkExchange {
		heads = append(heads, c.arrow(first[1], first[0]))
		first[0] = toward(first[0], first[1], headLength-headNotch)
	}
	last[end] = toward(last[end], last[end-1], headLength-headNotch)
	for i, part := range parts {
		switch i {
		case len(parts) - 1:
			part = last
		case 0:
			part = first
		}
		g.Items = append(g.Items, &canvas.Shape{Path: rounded(part, cornerRound), Stroke: stroke})
	}
	for _, h := range heads {
		g.Items = append(g.Items, h)
	}
}

// arrow is a head whose point is at to.
func (c *composer) arrow(from, to canvas.Point) *canvas.Shape {
	base := toward(to, from, headLength)
	notch := toward(to, from, headLength-headNotch)
	dx, dy := to.X-base.X, to.Y-base.Y
	nx, ny := -dy/headLength*headHalf, dx/headLength*headHalf
	p := canvas.PathOf(5, 4)
	p.Move(base.X+nx, base.Y+ny)
	p.Line(to.X, to.Y)
	p.Line(base.X-nx, base.Y-ny)
	p.Line(notch.X, notch.Y)
	p.Close()
	return &canvas.Shape{Path: p, Fill: c.theme.Link}
}

// toward is the point d pt from p in the direction of q.
func toward(p, q canvas.Point, d float64) canvas.Point {
	n := math.Hypot(q.X-p.X, q.Y-p.Y)
	if n == 0 {
		return p
	}
	return canvas.Point{X: p.X + (q.X-p.X)*d/n, Y: p.Y + (q.Y-p.Y)*d/n}
}

// rounded is a polyline with its corners rounded by r, less where a segment
// is too short for that.
func rounded(pts []canvas.Point, r float64) canvas.Path {
	corners := max(0, len(pts)-2)
	p := canvas.PathOf(2*corners+2, 4*corners+2)
	p.Move(pts[0].X, pts[0].Y)
	for i := 1; i < len(pts)-1; i++ {
		a, b, z := pts[i-1], pts[i], pts[i+1]
		d := math.Min(r, math.Min(math.Hypot(b.X-a.X, b.Y-a.Y), math.Hypot(z.X-b.X, z.Y-b.Y))/2)
		in, out := toward(b, a, d), toward(b, z, d)
		p.Line(in.X, in.Y)
		p.Quad(b.X, b.Y, out.X, out.Y)
	}
	end := pts[len(pts)-1]
	p.Line(end.X, end.Y)
	return p
}

// linkLabel puts a link's label on a ground of its own.
func (c *composer) linkLabel(l *layout.Link) *canvas.Group {
	g := &canvas.Group{Owner: canvas.Owner(l.Link.ID.Owner())}
	if l.Label.Empty() {
		return g
	}
	g.Items = append(make([]canvas.Item, 0, 2), &canvas.Box{Rect: l.LabelBox, Radius: 3, Fill: c.theme.Card, Stroke: canvas.Stroke{Color: c.theme.Hairline, Width: 0.5}})
	put(g, l.Label, layout.SizeSmall, canvas.Regular, c.theme.Ink)
	return g
}
