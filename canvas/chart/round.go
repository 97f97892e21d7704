package chart

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
)

// RadarAxis is a spoke of a radar: its name, what was expected and what was
// perceived.
type RadarAxis struct {
	Name                string
	Expected, Perceived float64
}

// Radar draws figures on spokes around a middle: expected dashed, perceived
// filled with a point at each. Its names stand outside the circle. Fewer than
// three spokes are no radar and draw nothing.
func Radar(s *typeset.Sheet, middle canvas.Point, radius float64, sc Scale, axes []RadarAxis, c canvas.Color) {
	if len(axes) < 3 {
		return
	}
	sc.Left, sc.Right = 0, radius
	at := func(i int, r float64) canvas.Point {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(len(axes)))
		return canvas.Point{X: middle.X + r*sin, Y: middle.Y - r*cos}
	}
	ring := func(of func(i int) float64) canvas.Path {
		var p canvas.Path
		for i := range axes {
			if q := at(i, of(i)); i == 0 {
				p.Move(q.X, q.Y)
			} else {
				p.Line(q.X, q.Y)
			}
		}
		p.Close()
		return p
	}
	perceived := ring(func(i int) float64 { return sc.At(axes[i].Perceived) })
	s.Add(&canvas.Shape{Path: ring(func(int) float64 { return radius }), Stroke: canvas.Stroke{Color: s.Inks.Hairline, Width: 0.6}})
	s.Add(&canvas.Shape{Path: perceived, Fill: blend(c, s.Inks.Ground, 0.16), Stroke: canvas.Stroke{Color: c, Width: 1.4, Join: canvas.JoinRound}})
	s.Add(&canvas.Shape{Path: ring(func(i int) float64 { return sc.At(axes[i].Expected) }), Stroke: canvas.Stroke{Color: s.Inks.Ink, Width: 1, Dash: []float64{3, 2}, Join: canvas.JoinRound}})
	small := typeset.Regular(s.Style.Small)
	for i, a := range axes {
		q := at(i, sc.At(a.Perceived))
		s.Fill(canvas.Rect{X: q.X - 1.8, Y: q.Y - 1.8, W: 3.6, H: 3.6}, 1.8, c)
		far := at(i, radius+5)
		switch w := text.Width(a.Name, small); {
		case math.Abs(far.X-middle.X) < 1:
			s.Centred(far.X, far.Y-text.LineHeight(small), w+20, a.Name, small, s.Inks.Ink)
		case far.X > middle.X:
			s.Line(far.X, far.Y+3, typeset.Span{Text: a.Name, Face: small, Color: s.Inks.Ink})
		default:
			s.Line(far.X-w, far.Y+3, typeset.Span{Text: a.Name, Face: small, Color: s.Inks.Ink})
		}
	}
}

// Donut draws how large a share of all something is as a ring, from the top
// clockwise, with the rest of the ring pale.
func Donut(s *typeset.Sheet, middle canvas.Point, radius, share float64, c canvas.Color) {
	weight := radius * 0.36
	arc := func(from, to float64, color canvas.Color, width float64) {
		const pieces = 48
		var p canvas.Path
		for i := range pieces + 1 {
			sin, cos := math.Sincos(2 * math.Pi * (from + (to-from)*float64(i)/pieces))
			x, y := middle.X+radius*sin, middle.Y-radius*cos
			if i == 0 {
				p.Move(x, y)
			} else {
				p.Line(x, y)
			}
		}
		s.Add(&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: color, Width: width, Join: canvas.JoinRound}})
	}
	arc(0, 1, s.Inks.Hairline, weight)
	if share = min(max(share, 0), 1); share > 0 {
		arc(0, share, c, weight)
	}
}

// Spark draws a run of figures as a small line without axes; nil is left out. The
// last one is a point.
func Spark(s *typeset.Sheet, r canvas.Rect, values []*float64, low, high float64, c canvas.Color) {
	sc := Scale{Min: low, Max: high, Left: r.Bottom(), Right: r.Y}
	var p canvas.Path
	n := 0
	var last canvas.Point
	for i, v := range values {
		if v == nil {
			continue
		}
		x := r.X
		if len(values) > 1 {
			x += r.W * float64(i) / float64(len(values)-1)
		}
		last = canvas.Point{X: x, Y: max(r.Y, sc.At(*v))}
		if n == 0 {
			p.Move(last.X, last.Y)
		} else {
			p.Line(last.X, last.Y)
		}
		n++
	}
	if n < 2 {
		return
	}
	s.Add(&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: c, Width: 1.2, Join: canvas.JoinRound, Cap: canvas.CapRound}})
	s.Fill(canvas.Rect{X: last.X - 1.8, Y: last.Y - 1.8, W: 3.6, H: 3.6}, 1.8, c)
}

// blend mixes a share of one colour into another.
func blend(c, ground canvas.Color, share float64) canvas.Color {
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*share + float64(b)*(1-share) + 0.5) }
	return canvas.Color{R: mix(c.R, ground.R), G: mix(c.G, ground.G), B: mix(c.B, ground.B), A: 255}
}
