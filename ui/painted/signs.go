package painted

import (
	"math"

	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/typeset"
	"touchline/model/improve"
)

// State draws how far an improvement is as a sign of 12 units around a place: a
// ring that is empty, half or full, a triangle for what is overdue. Its form says
// it, and not its colour alone.
func State(s *typeset.Sheet, state improve.State, at canvas.Point) {
	const r = 5.2
	ring := func(c canvas.Color) *canvas.Shape {
		return &canvas.Shape{Path: canvas.Circle(at, r), Stroke: canvas.Stroke{Color: c, Width: 1.4}}
	}
	white := canvas.RGB(0xffffff)
	switch amber := Color(theme.ColorNameWarning); state {
	case improve.Open:
		s.Add(ring(s.Inks.Muted))
	case improve.Dropped:
		s.Add(ring(s.Inks.Muted))
		s.Rule(at.X-3, at.Y, 6, 1.4, s.Inks.Muted)
	case improve.Doing:
		var half canvas.Path
		half.Move(at.X, at.Y-r)
		for i := 1; i <= 8; i++ {
			sin, cos := math.Sincos(math.Pi * float64(i) / 8)
			half.Line(at.X-r*sin, at.Y-r*cos)
		}
		half.Close()
		s.Add(&canvas.Shape{Path: half, Fill: amber}, ring(amber))
	case improve.Done:
		s.Add(&canvas.Shape{Path: canvas.Circle(at, r+0.6), Fill: s.Inks.Good})
		s.Path(func(p *canvas.Path) {
			p.Move(at.X-2.6, at.Y+0.1)
			p.Line(at.X-0.7, at.Y+2)
			p.Line(at.X+2.7, at.Y-2)
		}, canvas.Stroke{Color: white, Width: 1.5, Cap: canvas.CapRound, Join: canvas.JoinRound})
	case improve.Overdue:
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
