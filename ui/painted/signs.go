package painted

import (
	"math"

	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/typeset"
)

// Sign says how far something is, by its form and not by its colour alone.
type Sign int

// The signs.
const (
	NoSign      Sign = iota
	SignOpen         // a ring: not begun
	SignHalf         // half filled: on its way
	SignDone         // a tick in a disc
	SignLate         // a triangle with !
	SignDropped      // a ring with a bar
)

// State draws a sign of 12 units around a place.
func State(s *typeset.Sheet, sign Sign, at canvas.Point) {
	const r = 5.2
	ring := func(c canvas.Color) *canvas.Shape {
		return &canvas.Shape{Path: canvas.Circle(at, r), Stroke: canvas.Stroke{Color: c, Width: 1.4}}
	}
	white := canvas.RGB(0xffffff)
	switch amber := Color(theme.ColorNameWarning); sign {
	case SignOpen:
		s.Add(ring(s.Inks.Muted))
	case SignDropped:
		s.Add(ring(s.Inks.Muted))
		s.Rule(at.X-3, at.Y, 6, 1.4, s.Inks.Muted)
	case SignHalf:
		var half canvas.Path
		half.Move(at.X, at.Y-r)
		for i := 1; i <= 8; i++ {
			sin, cos := math.Sincos(math.Pi * float64(i) / 8)
			half.Line(at.X-r*sin, at.Y-r*cos)
		}
		half.Close()
		s.Add(&canvas.Shape{Path: half, Fill: amber}, ring(amber))
	case SignDone:
		s.Add(&canvas.Shape{Path: canvas.Circle(at, r+0.6), Fill: s.Inks.Good})
		s.Path(func(p *canvas.Path) {
			p.Move(at.X-2.6, at.Y+0.1)
			p.Line(at.X-0.7, at.Y+2)
			p.Line(at.X+2.7, at.Y-2)
		}, canvas.Stroke{Color: white, Width: 1.5, Cap: canvas.CapRound, Join: canvas.JoinRound})
	case SignLate:
		var p canvas.Path
		p.Move(at.X, at.Y-6)
		p.Line(at.X+6.4, at.Y+5.4)
		p.Line(at.X-6.4, at.Y+5.4)
		p.Close()
		s.Add(&canvas.Shape{Path: p, Fill: s.Inks.Bad})
		s.Path(func(p *canvas.Path) { p.Move(at.X, at.Y-2.4); p.Line(at.X, at.Y+1.4) }, canvas.Stroke{Color: white, Width: 1.4, Cap: canvas.CapRound})
		s.Add(&canvas.Shape{Path: canvas.Circle(canvas.Point{X: at.X, Y: at.Y + 3.7}, 0.8), Fill: white})
	}
}
