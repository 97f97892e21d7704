package board

import (
	"image"

	"touchline/canvas"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/tiles"
	"touchline/canvas/raster"
)

// ghostBytes bounds the painted tiles of a ghost: a 4K window once.
const ghostBytes = 48 << 20

// Ghost is what is dragged, painted once on a ground that shows the picture
// through, and then moved.
type Ghost struct {
	of      *canvas.Scene
	area    canvas.Rect // pt
	by      canvas.Point
	alpha   uint32 // 256 is solid
	painter *raster.Painter
	shelf   *tiles.Shelf
}

// NewGhost makes the ghost that an editor tells of; old is the one of the
// frame before, whose pixels stay good during a gesture. nil is none.
func NewGhost(g *overlay.Ghost, old *Ghost, p *raster.Painter) *Ghost {
	if g == nil {
		return nil
	}
	if old == nil || old.of != g.Scene {
		old = &Ghost{of: g.Scene, painter: p.Next(canvas.InParts(g.Scene)), shelf: tiles.NewShelf(ghostBytes)}
	}
	next := *old
	next.area, next.by = g.Area, g.By
	next.alpha = uint32(round(max(0, min(1, g.Alpha)) * 256))
	return &next
}

// draw lays the ghost over a part of the window; shift is from the picture's
// px to the window's.
func (g *Ghost) draw(dst *image.RGBA, window image.Rectangle, shift image.Point, scale float64, covered []image.Rectangle) []image.Rectangle {
	shift = shift.Add(image.Pt(round(g.by.X*scale), round(g.by.Y*scale)))
	seen := pixels(g.area, scale).Intersect(window.Sub(shift))
	for t := range tiles.Cover(scale, seen) {
		px := g.shelf.Get(t)
		if px == nil {
			px = g.shelf.Blank(t)
			g.painter.Paint(px, scale)
			g.shelf.Put(t, px)
		}
		at := t.Bounds().Intersect(seen)
		blend(dst, at.Add(shift), px, at.Min, g.alpha)
	}
	return cover(covered, seen.Add(shift))
}

// blend lays pixels of src, from a point of it on, over r, which lies in dst
// and is opaque; alpha is of 256.
func blend(dst *image.RGBA, r image.Rectangle, src *image.RGBA, from image.Point, alpha uint32) {
	for y := range r.Dy() {
		d := dst.Pix[dst.PixOffset(r.Min.X, r.Min.Y+y):][:4*r.Dx()]
		s := src.Pix[src.PixOffset(from.X, from.Y+y):][:len(d)]
		for i := 0; i < len(d); i += 4 {
			a := uint32(s[i+3])
			if a == 0 {
				continue
			}
			keep := 65280 - a*alpha // 255·256
			d[i] = uint8((uint32(s[i])*alpha*255 + uint32(d[i])*keep) / 65280)
			d[i+1] = uint8((uint32(s[i+1])*alpha*255 + uint32(d[i+1])*keep) / 65280)
			d[i+2] = uint8((uint32(s[i+2])*alpha*255 + uint32(d[i+2])*keep) / 65280)
		}
	}
}
