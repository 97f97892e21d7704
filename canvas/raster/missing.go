package raster

import (
	"image"
	"strings"

	"touchline/canvas"
	"touchline/canvas/pixels"
	"touchline/canvas/text"
)

// missing paints a cluster that the embedded fonts lack, from x pt on, fitted
// into the width of its run: from a font of the machine, or as a box with its
// code.
func (b *brush) missing(run *canvas.Run, x float64, baseline int, t *canvas.Text, k ink) {
	if !canvas.Finite(x, run.Width) || run.Width <= 0 || strings.TrimSpace(run.Text) == "" {
		return
	}
	left, right := int(x*b.scale)-2, int((x+run.Width)*b.scale)+2
	if right < b.clip.Min.X || left > b.clip.Max.X {
		return
	}
	g, ok := b.kept.system.Glyph(run.Text, t.Weight)
	switch {
	case !ok:
		path := text.Replacement(run.Text, run.Width/t.Size)
		b.loose(path, x*b.scale, float64(baseline), t.Size*b.scale, k)
	case g.Bitmap != nil:
		f := g.Frame(x, float64(baseline)/b.scale, run.Width, t.Size)
		b.picture(pictureKey{id: "glyph:" + run.Text}, func() *image.RGBA {
			return pixels.Shrink(g.Bitmap, pixels.Fitted(g.Bitmap.Bounds().Size(), maxPictureSide))
		}, f)
	default:
		scale, at := g.Inside(x, 0, run.Width, t.Size)
		b.loose(g.Outline, at.X*b.scale, float64(baseline), scale*b.scale, k)
	}
}

// loose fills a path in em at a place and size in px.
func (b *brush) loose(p canvas.Path, x, y, px float64, k ink) {
	if !sound(p) {
		return
	}
	b.arena.reset()
	b.figures(b.arena.flatten(b.placed(new(device).plain(p, 1), px, x, y)), k)
}
