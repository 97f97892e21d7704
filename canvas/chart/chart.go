package chart

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
)

// Scale maps figures to places on a line. It runs down where Max is under Min.
type Scale struct {
	Min, Max    float64 // figures
	Left, Right float64 // pt
}

// At is the place of a figure; what is outside the scale stands at its end, or
// at most an eighth past the right one.
func (s Scale) At(v float64) float64 {
	if s.Max == s.Min {
		return s.Left
	}
	share := (v - s.Min) / (s.Max - s.Min) // also where the scale runs down
	return s.Left + (s.Right-s.Left)*min(max(share, 0), 1+overshoot)
}

// overshoot is how far what passes a target reaches past it, of the way.
const overshoot = 0.1

const dot = 3.2 // radius of a point, pt

// Hollow draws a point as it was before.
func Hollow(s *typeset.Sheet, x, y float64, c canvas.Color) {
	s.Add(&canvas.Box{
		Rect: canvas.Rect{X: x - dot, Y: y - dot, W: 2 * dot, H: 2 * dot}, Radius: dot, Fill: s.Inks.Ground,
		Stroke: canvas.Stroke{Color: c, Width: 1.2},
	})
}

// Filled draws a point as it is now.
func Filled(s *typeset.Sheet, x, y float64, c canvas.Color) {
	s.Fill(canvas.Rect{X: x - dot - 0.4, Y: y - dot - 0.4, W: 2*dot + 0.8, H: 2*dot + 0.8}, dot+0.4, c)
}

// Bar draws a thick line from one place to another.
func Bar(s *typeset.Sheet, from, to, y, weight float64, c canvas.Color) {
	s.Path(func(p *canvas.Path) { p.Move(from, y); p.Line(to, y) }, canvas.Stroke{Color: c, Width: weight, Cap: canvas.CapRound})
}

// Tick draws an upright stroke: a target.
func Tick(s *typeset.Sheet, x, y, half float64, c canvas.Color) {
	s.Path(func(p *canvas.Path) { p.Move(x, y-half); p.Line(x, y+half) }, canvas.Stroke{Color: c, Width: 1.6})
}

// Dumbbell draws what was expected (hollow) and what was perceived (filled) on
// one line.
func Dumbbell(s *typeset.Sheet, sc Scale, y, expected, perceived float64, c canvas.Color) {
	Bar(s, sc.At(expected), sc.At(perceived), y, 2, c)
	Hollow(s, sc.At(expected), y, s.Inks.Ink)
	Filled(s, sc.At(perceived), y, c)
}

// Track draws the way from a baseline over what was measured to a target: the
// left end is always the baseline and the tick always the target, whichever
// way is good. What passes the target reaches past the tick.
func Track(s *typeset.Sheet, left, right, y float64, baseline, measured, target *float64, c canvas.Color) {
	sc, ok := trackScale(left, right, baseline, measured, target)
	if !ok {
		return
	}
	Bar(s, left, right, y, 2.4, s.Inks.Hairline)
	if baseline != nil && measured != nil {
		Bar(s, sc.At(*baseline), sc.At(*measured), y, 2.4, c)
	}
	if target != nil {
		Tick(s, sc.At(*target), y, 4, s.Inks.Ink)
	}
	if baseline != nil {
		Hollow(s, sc.At(*baseline), y, s.Inks.Ink)
	}
	if measured != nil {
		Filled(s, sc.At(*measured), y, c)
	}
}

func trackScale(left, right float64, baseline, measured, target *float64) (Scale, bool) {
	first := baseline
	if first == nil {
		first = measured
	}
	if first == nil || target == nil {
		return Scale{}, false
	}
	// Past the target there is room for an eighth of the way. Where less is
	// better the scale runs down.
	sc := Scale{Min: *first, Max: *target, Left: left + dot, Right: right - (right-left)/8}
	return sc, *first != *target
}

// Pips draws a figure of five as blocks.
func Pips(s *typeset.Sheet, at canvas.Point, n int, c canvas.Color) {
	for i := range 5 {
		color := s.Inks.Hairline
		if i < n {
			color = c
		}
		s.Fill(canvas.Rect{X: at.X + 17*float64(i), Y: at.Y, W: 15, H: 7}, 2, color)
	}
}

// Times draws a standard time (solid), the longest (pale) and a wait (hatched)
// on one scale of minutes, with its axis, and returns its height.
func Times(s *typeset.Sheet, at canvas.Point, width, standard, most, wait float64, solid canvas.Color, label func(v float64) string) float64 {
	top := max(standard, most) + wait
	if top <= 0 {
		return 0
	}
	step := NiceStep(top, 5)
	sc := Scale{0, math.Ceil(top/step) * step, at.X, at.X + width - 20}
	const high = 9.0
	bar := func(from, to float64) canvas.Rect {
		return canvas.Rect{X: sc.At(from), Y: at.Y, W: sc.At(to) - sc.At(from), H: high}
	}
	if most > standard {
		s.Fill(bar(standard, most), 0, canvas.Color{R: solid.R, G: solid.G, B: solid.B, A: 80})
	}
	if standard > 0 {
		s.Fill(bar(0, standard), 0, solid)
	}
	if wait > 0 {
		Hatch(s, bar(max(standard, most), top), solid)
	}
	small := typeset.Regular(s.Style.Small)
	y := at.Y + high + 3
	s.Rule(sc.Left, y, sc.Right-sc.Left, 0.6, s.Inks.Hairline)
	for v := 0.0; v <= sc.Max+step/1e6; v += step {
		s.Path(func(p *canvas.Path) { p.Move(sc.At(v), y); p.Line(sc.At(v), y+3) }, canvas.Stroke{Color: s.Inks.Hairline, Width: 0.6})
		s.Centred(sc.At(v), y+3, 60, label(v), small, s.Inks.Muted)
	}
	return high + 6 + text.LineHeight(small)
}

// Hatch fills a rectangle with slanted lines and frames it.
func Hatch(s *typeset.Sheet, r canvas.Rect, c canvas.Color) {
	const pitch = 4.0
	s.Path(func(p *canvas.Path) {
		for x := r.X - r.H; x < r.Right(); x += pitch {
			// From the lower edge at x up to the right, clipped to r.
			x0, y0, x1, y1 := x, r.Bottom(), x+r.H, r.Y
			if x0 < r.X {
				y0, x0 = y0-(r.X-x0), r.X
			}
			if x1 > r.Right() {
				y1, x1 = y1+(x1-r.Right()), r.Right()
			}
			if x1 > x0 {
				p.Move(x0, y0)
				p.Line(x1, y1)
			}
		}
	}, canvas.Stroke{Color: c, Width: 0.6})
	s.Frame(r, 0, canvas.Stroke{Color: c, Width: 0.6})
}

// NiceStep is a step of 1, 2 or 5 times a power of ten that parts a range into
// about n.
func NiceStep(size float64, n int) float64 {
	if !(size > 0) || math.IsInf(size, 0) {
		return 1
	}
	raw := size / float64(n)
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, m := range []float64{1, 2, 5} {
		if raw <= m*power*1.0001 {
			return m * power
		}
	}
	return 10 * power
}

// TrackAt is where on a track what was measured stands.
func TrackAt(left, right float64, baseline, measured, target *float64) float64 {
	sc, ok := trackScale(left, right, baseline, measured, target)
	if !ok || measured == nil {
		return left
	}
	return sc.At(*measured)
}
