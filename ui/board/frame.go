package board

import (
	"image"
	"image/color"

	"touchline/canvas"
	"touchline/canvas/editor"
)

// Ring is an outline around a card.
type Ring struct {
	Box    canvas.Rect // pt
	Radius float64     // pt
	Width  float64     // units
	Faint  bool
}

// Frame composes what the window shows into dst, whose px are the window's,
// and reports whether all of it is sharp: where it is not, tiles are still
// being painted.
func (e *Easel) Frame(dst *image.RGBA, v editor.View, density float64, look Look, rings []Ring) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	scale := v.Scale() * density
	all := e.extent(scale)
	panes := v.Panes(density)
	sharp := true
	for _, p := range panes {
		sharp = e.pane(dst, p, all, scale, look) && sharp
	}
	body := panes[0]
	for _, r := range rings {
		e.rings(dst, panes, r, scale, density, look)
	}
	left, top := v.Frozen()
	frozenEdges(dst, body.Window, left > 0, top > 0, density, look)
	return sharp
}

// pane draws one part of the window. e.mu is held.
func (e *Easel) pane(dst *image.RGBA, p editor.Pane, all image.Rectangle, scale float64, look Look) bool {
	shift := p.Window.Min.Sub(p.Origin) // from the picture's px to the window's
	window := p.Window.Intersect(dst.Rect)
	if e.painter == nil {
		fill(dst, window, look.Desk)
		return true
	}
	part := window.Sub(shift).Intersect(all)
	page := all.Inset(-round(editor.PageMargin * scale))
	around(dst, window, page.Add(shift).Inset(-1), look.Desk)
	around(dst, window.Intersect(page.Add(shift).Inset(-1)), page.Add(shift), look.Edge)
	around(dst, window.Intersect(page.Add(shift)), part.Add(shift), e.ground)
	sharp := true
	for t := range editor.Cover(scale, part) {
		at := t.Bounds().Intersect(part)
		if px := e.shelf.Get(t); px != nil {
			copyPixels(dst, at.Add(shift), px, at.Min)
			continue
		}
		sharp = false
		fill(dst, at.Add(shift), e.ground)
		e.standIn(dst, at.Add(shift), at, scale)
	}
	return sharp
}

// around fills what of an area lies outside a hole.
func around(dst *image.RGBA, area, hole image.Rectangle, c color.RGBA) {
	h := hole.Intersect(area)
	if h.Empty() {
		fill(dst, area, c)
		return
	}
	a := area
	fill(dst, image.Rect(a.Min.X, a.Min.Y, a.Max.X, h.Min.Y), c)
	fill(dst, image.Rect(a.Min.X, h.Max.Y, a.Max.X, a.Max.Y), c)
	fill(dst, image.Rect(a.Min.X, h.Min.Y, h.Min.X, h.Max.Y), c)
	fill(dst, image.Rect(h.Max.X, h.Min.Y, a.Max.X, h.Max.Y), c)
}

// frozenShadow is how far the shadow of frozen heads reaches, in units.
const frozenShadow = 7.0

// frozenEdges draws a line and a soft shadow where the body scrolls under
// frozen heads.
func frozenEdges(dst *image.RGBA, body image.Rectangle, left, top bool, density float64, look Look) {
	body = body.Intersect(dst.Rect)
	reach := max(1, round(frozenShadow*density))
	line := max(1, round(density))
	shade := func(i int) uint8 {
		k := 1 - float64(i)/float64(reach)
		return uint8(float64(look.Shadow) * k * k)
	}
	if x := body.Min.X; left {
		for i := range reach {
			darken(dst, image.Rect(x+i, body.Min.Y, x+i+1, body.Max.Y), shade(i))
		}
		fill(dst, image.Rect(x-line, body.Min.Y, x, body.Max.Y).Intersect(dst.Rect), look.Edge)
	}
	if y := body.Min.Y; top {
		for i := range reach {
			darken(dst, image.Rect(body.Min.X, y+i, body.Max.X, y+i+1), shade(i))
		}
		fill(dst, image.Rect(0, y-line, body.Max.X, y).Intersect(dst.Rect), look.Edge)
	}
}

// fill sets every pixel of r, which lies in dst, to an opaque colour.
func fill(dst *image.RGBA, r image.Rectangle, c color.RGBA) {
	r = r.Intersect(dst.Rect)
	if r.Empty() {
		return
	}
	first := dst.Pix[dst.PixOffset(r.Min.X, r.Min.Y):][:4*r.Dx()]
	for i := 0; i < len(first); i += 4 {
		first[i], first[i+1], first[i+2], first[i+3] = c.R, c.G, c.B, c.A
	}
	for y := r.Min.Y + 1; y < r.Max.Y; y++ {
		copy(dst.Pix[dst.PixOffset(r.Min.X, y):], first)
	}
}

// copyPixels copies as many pixels as r has, from a point of src.
func copyPixels(dst *image.RGBA, r image.Rectangle, src *image.RGBA, from image.Point) {
	n := 4 * r.Dx()
	for y := range r.Dy() {
		copy(dst.Pix[dst.PixOffset(r.Min.X, r.Min.Y+y):][:n], src.Pix[src.PixOffset(from.X, from.Y+y):][:n])
	}
}

// darken lays black of alpha a over r.
func darken(dst *image.RGBA, r image.Rectangle, a uint8) {
	r = r.Intersect(dst.Rect)
	keep := 255 - uint32(a)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := dst.Pix[dst.PixOffset(r.Min.X, y):][:4*r.Dx()]
		for i := 0; i < len(row); i += 4 {
			row[i] = uint8(uint32(row[i]) * keep / 255)
			row[i+1] = uint8(uint32(row[i+1]) * keep / 255)
			row[i+2] = uint8(uint32(row[i+2]) * keep / 255)
		}
	}
}
