package chart

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/canvas/typeset"
)

// Bars draws series beside one another as lying bars, a group for each category,
// with the figures at their ends, as figure writes them, and the names of the
// series above.
func Bars(s *typeset.Sheet, c *canvas.Chart, figure func(v float64) string) {
	of := func(r canvas.Series, i int) string {
		if i >= len(r.Values) || math.IsNaN(r.Values[i]) {
			return ""
		}
		return figure(r.Values[i])
	}
	f := typeset.Regular(c.Size)
	x, y := c.Rect.X, c.Rect.Y
	for _, r := range c.Series {
		s.Fill(canvas.Rect{X: x, Y: y + text.LineHeight(f)/2 - 5, W: 10, H: 10}, 0, r.Color)
		x = s.Line(x+15, y+text.Ascent(f), typeset.Span{Text: r.Name, Face: f, Color: c.Ink}) + 18
	}
	y += text.LineHeight(f) + 8
	names, figures := 0.0, 0.0
	for i, name := range c.Categories {
		names = max(names, text.Width(name, f))
		for _, r := range c.Series {
			figures = max(figures, text.Width(of(r, i), f))
		}
	}
	names = min(names, c.Rect.W/2)
	sc := Scale{Min: c.Min, Max: c.Max, Left: c.Rect.X + names + 12, Right: c.Rect.Right() - figures - 6}
	group := (c.Rect.Bottom() - y) / float64(max(len(c.Categories), 1))
	bar := group * 0.76 / float64(max(len(c.Series), 1))
	for i, name := range c.Categories {
		top := y + group*(float64(i)+0.12)
		line := text.Fit(name, f, names)
		line.At = line.At.Add(canvas.Point{X: c.Rect.X, Y: y + group*(float64(i)+0.5) - text.LineHeight(f)/2 + text.Ascent(f)})
		s.Add(&canvas.Text{Source: name, Lines: []canvas.Line{line}, Size: f.Size, Color: c.Ink})
		for k, r := range c.Series {
			if i >= len(r.Values) || math.IsNaN(r.Values[i]) {
				continue
			}
			at, to := top+bar*float64(k), sc.At(r.Values[i])
			s.Fill(canvas.Rect{X: sc.Left, Y: at, W: max(to-sc.Left, 0.5), H: bar - 2}, 0, r.Color)
			s.Line(to+5, at+(bar-2)/2+f.Size*0.36, typeset.Span{Text: of(r, i), Face: f, Color: c.Ink})
		}
	}
}
