package raster

import (
	"image"

	"touchline/canvas"
)

// Over paints groups, which need not be of the painter's picture, over what dst
// shows: no ground. dst.Bounds() is in px as with Paint. It is for a few
// groups that change often: it looks at every one.
func (p *Painter) Over(dst *image.RGBA, scale float64, groups []*canvas.Group) {
	if dst.Bounds().Empty() || !canvas.Finite(scale) || scale <= 0 {
		return
	}
	b := p.kept.brushes.Get().(*brush)
	b.dst, b.scale = dst, scale
	for _, g := range groups {
		b.group(g)
	}
	b.dst = nil
	p.kept.brushes.Put(b)
}
