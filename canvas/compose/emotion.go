package compose

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// emotion draws the curve with its axis, and by columns the faces and what
// the customer says.
func (c *composer) emotion(l *layout.Lane) {
	area := canvas.Rect{Y: l.Body.Y, W: l.Body.Right(), H: l.Body.H}.Inset(-1)
	c.piece(laneOf{l, "curve"}, area, func() []*canvas.Group { return one(c.under().curve(l)) })
	first := 0
	for pts := range slices.Chunk(l.Emotion.Points, columnsPerPart) {
		var area canvas.Rect
		for i := range pts {
			area = area.Union(canvas.Rect{X: pts[i].At.X, Y: pts[i].At.Y}.Inset(-markedRing - 1))
			area = area.Union(textArea(pts[i].Quote, pts[i].QuoteAt, layout.SizeSmall))
		}
		c.piece(facesOf{l, first}, area, func() []*canvas.Group {
			g, by := &canvas.Group{Owner: laneOwner(l)}, c.under()
			for _, f := range pts {
				by.marked(g, f)
			}
			for _, f := range pts {
				putAt(g, f.Quote, f.QuoteAt, layout.SizeSmall, canvas.Regular, by.theme.Roles[l.Lane.Role].Text)
			}
			return one(g)
		})
		first += len(pts)
	}
}

// markedRing is the radius of the ring around a face that is marked, pt.
const markedRing = faceRadius + 2

// facesOf is what a part of the faces is composed of.
type facesOf struct {
	*layout.Lane
	first int // face
}

// curve draws the axis, the curve and the area under it.
func (c *composer) curve(l *layout.Lane) *canvas.Group {
	tint := c.theme.Roles[l.Lane.Role]
	g := &canvas.Group{Owner: laneOwner(l)}
	zero := l.Body.Center().Y
	faint := Mix(tint.Ground, tint.Accent, 0.22)
	for _, a := range l.Emotion.Axis {
		stroke := canvas.Stroke{Color: faint, Width: 0.75}
		if a.Value != 0 {
			stroke.Dash = []float64{3, 3}
		} else {
			zero = a.Y
		}
		g.Items = append(g.Items, &canvas.Shape{Path: axis(l, a.Y), Stroke: stroke})
		put(g, a.Label, layout.SizeSmall, canvas.Regular, c.theme.Muted)
	}
	g.Items = append(g.Items, c.felt(l.Emotion.Points, zero)...)
	return g
}

// felt draws the curve through feelings, and the area between it and the level of
// none.
func (c *composer) felt(pts []layout.Feeling, zero float64) []canvas.Item {
	if len(pts) < 2 {
		return nil
	}
	tint, curve := c.theme.Roles[model.RoleEmotion], layout.Curve(pts)
	area := canvas.Path{Ops: slices.Clone(curve.Ops), Points: slices.Clone(curve.Points)}
	area.Line(pts[len(pts)-1].At.X, zero)
	area.Line(pts[0].At.X, zero)
	area.Close()
	return []canvas.Item{
		&canvas.Shape{Path: area, Fill: Mix(tint.Ground, tint.Accent, 0.1)},
		&canvas.Shape{Path: curve, Stroke: canvas.Stroke{Color: tint.Accent, Width: 1.7, Join: canvas.JoinRound, Cap: canvas.CapRound}},
	}
}

// marked draws a face, with a ring if it is marked.
func (c *composer) marked(g *canvas.Group, f layout.Feeling) {
	c.face(g, f)
	if f.Marked {
		g.Items = append(g.Items, &canvas.Box{
			Rect: canvas.Rect{X: f.At.X, Y: f.At.Y}.Inset(-markedRing), Radius: markedRing,
			Stroke: canvas.Stroke{Color: c.theme.Ink, Width: 0.9},
		})
	}
}

// axis is a level line of a row of feelings at y. It stops at the words that
// stand there, so that none is crossed.
func axis(l *layout.Lane, y float64) canvas.Path {
	var p canvas.Path
	x := l.Body.X + 4
	for _, f := range l.Emotion.Points {
		q := textArea(f.Quote, f.QuoteAt, layout.SizeSmall)
		if q.Empty() || q.Y > y || q.Bottom() < y {
			continue
		}
		if q.X > x {
			p.Move(x, y)
			p.Line(q.X, y)
		}
		x = max(x, q.Right())
	}
	p.Move(x, y)
	p.Line(l.Body.Right(), y)
	return p
}

// Felt draws feelings as the map does, with the colours of a theme: the curve, the
// area between it and the level of none, a face at each and a ring around what is
// marked.
func Felt(t *Theme, pts []layout.Feeling, zero float64) (curve []canvas.Item, faces [][]canvas.Item) {
	c := &composer{theme: t}
	curve = c.felt(pts, zero)
	for _, f := range pts {
		g := &canvas.Group{}
		c.marked(g, f)
		faces = append(faces, g.Items)
	}
	return curve, faces
}

// mood is the feeling from which a face smiles, and below whose negative it
// is sad.
const mood = 0.5

const faceRadius = layout.FaceRadius

// face tells a feeling by its mouth first and by its colour second.
func (c *composer) face(g *canvas.Group, f layout.Feeling) {
	const r = faceRadius
	color, bend := c.theme.Fair, 0.0
	switch {
	case f.Value >= mood:
		color, bend = c.theme.Good, 2.6
	case f.Value <= -mood:
		color, bend = c.theme.Poor, -2.6
	}
	at := f.At
	g.Items = append(g.Items, &canvas.Box{
		Rect: canvas.Rect{X: at.X - r, Y: at.Y - r, W: 2 * r, H: 2 * r}, Radius: r,
		Fill: c.theme.Card, Stroke: canvas.Stroke{Color: color, Width: 1.5},
	})
	for _, dx := range []float64{-2.1, 2.1} {
		const e = 0.85
		g.Items = append(g.Items, &canvas.Box{Rect: canvas.Rect{X: at.X + dx - e, Y: at.Y - 1.4 - e, W: 2 * e, H: 2 * e}, Radius: e, Fill: color})
	}
	var mouth canvas.Path
	y := at.Y + 2.2 - bend*0.25
	mouth.Move(at.X-2.5, y)
	mouth.Quad(at.X, y+bend, at.X+2.5, y)
	g.Items = append(g.Items, &canvas.Shape{Path: mouth, Stroke: canvas.Stroke{Color: color, Width: 1.1, Cap: canvas.CapRound}})
}
