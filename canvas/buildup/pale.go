package buildup

import "touchline/canvas"

// Faded is a group as it looks before its time, on a ground.
func Faded(g *canvas.Group, ground canvas.Color) *canvas.Group {
	const left = 0.25
	fade := func(c canvas.Color) canvas.Color {
		if !c.Visible() {
			return c
		}
		f := func(a, b uint8) uint8 { return uint8(float64(b) + (float64(a)-float64(b))*left + 0.5) }
		return canvas.Color{R: f(c.R, ground.R), G: f(c.G, ground.G), B: f(c.B, ground.B), A: 255}
	}
	out := *g
	out.Items = make([]canvas.Item, len(g.Items))
	for i, it := range g.Items {
		switch it := it.(type) {
		case *canvas.Box:
			b := *it
			b.Fill, b.Stroke.Color = fade(b.Fill), fade(b.Stroke.Color)
			out.Items[i] = &b
		case *canvas.Shape:
			b := *it
			b.Fill, b.Stroke.Color = fade(b.Fill), fade(b.Stroke.Color)
			out.Items[i] = &b
		case *canvas.Text:
			b := *it
			b.Color = fade(b.Color)
			out.Items[i] = &b
		default:
			out.Items[i] = it
		}
	}
	return &out
}
