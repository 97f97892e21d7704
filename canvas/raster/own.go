package raster

import (
	"touchline/canvas"
	"touchline/canvas/text"
)

// own paints characters in a font of one's own from x px on, as narrow as their run
// says. Pages are set in one, and not what moves on the screen: each outline is
// filled as it comes.
func (b *brush) own(run *canvas.Run, x, y, px float64, t *canvas.Text, k ink) {
	narrow := text.Narrowed(t.Font, t.Weight, run, t.Size)
	reach := 2 * px
	for _, r := range run.Text {
		if run.Latin {
			r = text.LatinForm(r)
		}
		path, advance := text.GlyphIn(t.Font, t.Weight, r)
		if x-reach > float64(b.clip.Max.X) || !canvas.Finite(x) {
			return
		}
		if len(path.Ops) > 0 && x+reach+advance*px >= float64(b.clip.Min.X) {
			b.loose(squeezed(path, narrow), x, y, px, k)
		}
		x += advance * px * narrow
	}
}

// squeezed is a path as narrow as a share of itself.
func squeezed(p canvas.Path, by float64) canvas.Path {
	if by == 1 {
		return p
	}
	out := canvas.Path{Ops: p.Ops, Points: make([]canvas.Point, len(p.Points))}
	for i, q := range p.Points {
		out.Points[i] = canvas.Point{X: q.X * by, Y: q.Y}
	}
	return out
}
