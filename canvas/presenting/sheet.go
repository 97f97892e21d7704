package presenting

import (
	"touchline/canvas"
	"touchline/canvas/text"
	"touchline/model/words"
)

// Lines is the sheet of keys: what is pressed, and the key of what it does among
// the texts.
var Lines = []struct{ Keys, Does string }{
	{"→  PgDn  Space  N", "next"},
	{"←  PgUp  Backspace  P", "previous"},
	{"↓", "in"},
	{"↑", "out"},
	{"Home  End", "ends"},
	{"1 – 9…  Enter", "jump"},
	{"Z", "whole"},
	{"W", "walk"},
	{"O  Shift+O", "overlay"},
	{"L", "pointer"},
	{"D", "pen"},
	{"E", "wipe"},
	{"B  .", "black"},
	{"S", "notes"},
	{"F", "full"},
	{"?  H  F1", "help"},
	{"Esc", "end"},
}

// sheet is the keys, in the middle of the window.
func (s *Show) sheet(in Dressing) *canvas.Group {
	t := in.Theme
	size := max(11, min(s.window.W/70, s.window.H/34))
	bold, plain := text.Face{Size: size, Weight: canvas.Bold}, text.Face{Size: size}
	row := text.LineHeight(plain) * 1.15
	var left, right float64
	for _, l := range Lines {
		left = max(left, text.Width(l.Keys, bold))
		right = max(right, text.Width(words.T(in.Lang, "present.key."+l.Does), plain))
	}
	w, h := left+right+4.5*size, row*float64(len(Lines))+2.4*size
	r := canvas.Rect{X: (s.window.W - w) / 2, Y: max(0, (s.window.H-s.Bar()-h)/2), W: w, H: h}
	g := &canvas.Group{Bounds: r.Inset(-2)}
	g.Items = append(g.Items, &canvas.Box{Rect: r, Radius: size * 0.6, Fill: t.Ground, Stroke: canvas.Stroke{Color: t.Edge, Width: 1.5}})
	put := func(words string, x, y float64, f text.Face, c canvas.Color) {
		l := text.Single(words, f)
		l.At = canvas.Point{X: x, Y: y + text.Ascent(f)}
		g.Items = append(g.Items, &canvas.Text{Source: words, Lines: []canvas.Line{l}, Size: f.Size, Weight: f.Weight, Color: c})
	}
	for i, l := range Lines {
		y := r.Y + 1.2*size + float64(i)*row
		put(l.Keys, r.X+1.5*size, y, bold, t.Ink)
		put(words.T(in.Lang, "present.key."+l.Does), r.X+3*size+left, y, plain, t.Ink)
	}
	return g
}
