package board

import (
	"image"

	"touchline/canvas"
	"touchline/canvas/editor/view"
	"touchline/canvas/raster"
)

// Above is what lies above the picture in a frame. The zero Above is nothing.
type Above struct {
	Painter *raster.Painter // the caches to paint it with
	Ghost   *Ghost
	Overlay []*canvas.Group // pt of the picture
	Pad     []*canvas.Group // units of the window
}

// draw paints it into a frame, and appends the px that it covers, clear of
// each other as far as that is easy to tell.
func (a Above) draw(dst *image.RGBA, v view.View, density float64, covered []image.Rectangle) []image.Rectangle {
	if a.Painter == nil {
		return covered
	}
	scale := v.Scale() * density
	for _, p := range v.Panes(density) {
		shift := p.Window.Min.Sub(p.Origin)
		window := p.Window.Intersect(dst.Rect)
		if window.Empty() {
			continue
		}
		if a.Ghost != nil {
			covered = a.Ghost.draw(dst, window, shift, scale, covered)
		}
		if len(a.Overlay) == 0 {
			continue
		}
		over := partOf(dst, window, shift)
		a.Painter.Over(over, scale, a.Overlay)
		for _, g := range a.Overlay {
			covered = cover(covered, pixels(g.Bounds, scale).Add(shift).Intersect(window))
		}
	}
	if len(a.Pad) > 0 {
		a.Painter.Over(dst, density, a.Pad)
		for _, g := range a.Pad {
			covered = cover(covered, pixels(g.Bounds, density).Intersect(dst.Rect))
		}
	}
	return covered
}

// partOf is a part of a frame with other coordinates: those of what is painted
// there, which shift moves to the frame's.
func partOf(dst *image.RGBA, window image.Rectangle, shift image.Point) *image.RGBA {
	part := dst.SubImage(window).(*image.RGBA)
	part.Rect = part.Rect.Sub(shift)
	return part
}

// mostCovered is how many areas are kept apart before they are joined.
const mostCovered = 256

// cover adds an area, unless it is covered already.
func cover(covered []image.Rectangle, r image.Rectangle) []image.Rectangle {
	if r.Empty() {
		return covered
	}
	for _, c := range covered[max(0, len(covered)-4):] {
		if r.In(c) {
			return covered
		}
	}
	if len(covered) >= mostCovered {
		covered[mostCovered-1] = covered[mostCovered-1].Union(r)
		return covered
	}
	return append(covered, r)
}
