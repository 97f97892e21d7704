package pair

import (
	"touchline/canvas"
	"touchline/model/compare"
)

// signSide is the side of a sign's square, pt.
const signSide = 10

// square draws a sign around a place.
func (d *drawing) square(g *canvas.Group, s compare.Sign, at canvas.Point) {
	Square(g, s, at, d.looks[s], d.theme.Card)
}

// Square draws a sign in a square around a place: ＋ − ← ≠.
func Square(g *canvas.Group, s compare.Sign, at canvas.Point, ground, ink canvas.Color) {
	const half, arm = signSide / 2.0, signSide/2.0 - 2
	g.Items = append(g.Items, &canvas.Box{
		Rect: canvas.Rect{X: at.X - half, Y: at.Y - half, W: signSide, H: signSide}, Radius: 1.5, Fill: ground, Stroke: canvas.Stroke{Color: ink, Width: 0.6},
	})
	var p canvas.Path
	line := func(x0, y0, x1, y1 float64) {
		p.Move(at.X+x0, at.Y+y0)
		p.Line(at.X+x1, at.Y+y1)
	}
	switch s {
	case compare.Added:
		line(-arm, 0, arm, 0)
		line(0, -arm, 0, arm)
	case compare.Removed:
		line(-arm, 0, arm, 0)
	case compare.Moved:
		line(arm, 0, -arm, 0)
		p.Move(at.X-0.4, at.Y-arm+0.4)
		p.Line(at.X-arm, at.Y)
		p.Line(at.X-0.4, at.Y+arm-0.4)
	case compare.Changed:
		line(-arm, -1.4, arm, -1.4)
		line(-arm, 1.4, arm, 1.4)
		line(1.5, -arm-0.4, -1.5, arm+0.4)
	}
	g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: ink, Width: 1.1, Cap: canvas.CapRound, Join: canvas.JoinRound}})
}
