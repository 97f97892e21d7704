package board

import (
	"image"
	"image/color"

	"touchline/canvas/editor/tiles"
	"touchline/canvas/editor/view"
)

// composed is what the last frame shows, so that the next one changes only
// what differs.
type composed struct {
	dst     *image.RGBA
	view    view.View
	density float64
	look    Look
	serial  int
	covered []image.Rectangle // by what lies above the picture, px of the window
}

// Frame composes what the window shows into dst, whose px are the window's,
// and reports whether all of it is sharp: where it is not, tiles are still
// being painted. A dst that was given before still shows what it did then,
// and of it only what changed is composed anew.
func (e *Easel) Frame(dst *image.RGBA, v view.View, density float64, look Look, above Above) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	l := &e.last
	if l.dst == dst && l.view == v && l.density == density && l.look == look && l.serial == e.serial {
		for _, p := range e.fresh {
			l.covered = p.shown(v, density, l.covered)
		}
		for _, r := range l.covered {
			e.picture(dst.SubImage(r.Intersect(dst.Rect)).(*image.RGBA), v, density, look)
		}
	} else {
		e.picture(dst, v, density, look)
		*l = composed{dst, v, density, look, e.serial, l.covered}
	}
	e.fresh = e.fresh[:0]
	l.covered = above.draw(dst, v, density, l.covered[:0])
	return e.sharp(v, density)
}

// patch is a part of the picture at a scale, px.
type patch struct {
	scale float64
	part  image.Rectangle
}

// mostFresh is how many parts of tiles are kept apart: with more, the next
// frame is composed as a whole.
const mostFresh = 64

// touch notes that a part of a tile was painted. e.mu is held.
func (e *Easel) touch(p patch) {
	if len(e.fresh) >= mostFresh {
		e.fresh = e.fresh[:0]
		e.serial++
	}
	e.fresh = append(e.fresh, p)
}

// shown appends where a part of the picture shows in the window.
func (p patch) shown(v view.View, density float64, rects []image.Rectangle) []image.Rectangle {
	if p.scale != v.Scale()*density {
		return rects
	}
	for _, pane := range v.Panes(density) {
		shift := pane.Window.Min.Sub(pane.Origin)
		rects = cover(rects, p.part.Add(shift).Intersect(pane.Window))
	}
	return rects
}

// sharp reports whether all tiles that a view shows are painted. e.mu is held.
func (e *Easel) sharp(v view.View, density float64) bool {
	scale := v.Scale() * density
	for _, p := range v.Panes(density) {
		for t := range tiles.Cover(scale, p.Picture().Intersect(e.extent(scale))) {
			if !e.have(job{tile: t}) {
				return false
			}
		}
	}
	return true
}

// picture draws the part of the picture and of what is around it that
// belongs into dst, whose px are the window's. e.mu is held.
func (e *Easel) picture(dst *image.RGBA, v view.View, density float64, look Look) {
	scale := v.Scale() * density
	all := e.extent(scale)
	panes := v.Panes(density)
	for _, p := range panes {
		e.pane(dst, p, all, scale, look)
	}
	left, top := v.Frozen()
	frozenEdges(dst, panes[0].Window, left > 0, top > 0, density, look)
}

// pane draws one part of the window. e.mu is held.
func (e *Easel) pane(dst *image.RGBA, p view.Pane, all image.Rectangle, scale float64, look Look) {
	shift := p.Window.Min.Sub(p.Origin) // from the picture's px to the window's
	window := p.Window.Intersect(dst.Rect)
	if window.Empty() {
		return
	}
	if e.painter == nil {
		fill(dst, window, look.Desk)
		return
	}
	part := window.Sub(shift).Intersect(all)
	page := all.Inset(-round(view.PageMargin * scale))
	around(dst, window, page.Add(shift).Inset(-1), look.Desk)
	around(dst, window.Intersect(page.Add(shift).Inset(-1)), page.Add(shift), look.Edge)
	around(dst, window.Intersect(page.Add(shift)), part.Add(shift), e.ground)
	for t := range tiles.Cover(scale, part) {
		at := t.Bounds().Intersect(part)
		if px := e.shelf.Get(t); px != nil {
			copyPixels(dst, at.Add(shift), px, at.Min)
			continue
		}
		fill(dst, at.Add(shift), e.ground)
		e.standIn(dst, at.Add(shift), at, scale)
	}
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
		fill(dst, image.Rect(x-line, body.Min.Y, x, body.Max.Y), look.Edge)
	}
	if y := body.Min.Y; top {
		for i := range reach {
			darken(dst, image.Rect(body.Min.X, y+i, body.Max.X, y+i+1), shade(i))
		}
		fill(dst, image.Rect(0, y-line, body.Max.X, y), look.Edge)
	}
}

// fill sets every pixel of r that lies in dst to an opaque colour.
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

// darken lays black of alpha a over what of r lies in dst.
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

// Forget says that the frame was drawn on by someone else.
func (e *Easel) Forget() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.last.dst = nil
}
