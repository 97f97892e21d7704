package presenting

import (
	"image"
	"image/color"
	"math"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/view"
	"touchline/canvas/presenting"
	"touchline/canvas/raster"
	"touchline/ui/board"
)

// picture is what frames are drawn from.
type picture struct {
	easel   *board.Easel
	painter *raster.Painter
	ground  color.RGBA
}

// frame draws what the room sees into dst, px, and reports whether all of it is
// sharp.
func (p *picture) frame(dst *image.RGBA, s *presenting.Show, now time.Time, density float64, in presenting.Dressing) bool {
	if s.Black() {
		fill(dst, color.RGBA{A: 0xff})
		return true
	}
	v := s.View(now)
	scales := []float64{s.Rest().Scale() * density, s.Before().Scale() * density}
	if s.Before().Zoom == 0 {
		scales = scales[:1]
	}
	sharp := p.easel.Glide(mapOf(dst, v, density), v, density, p.ground, scales...)
	p.dress(dst, s, now, density, in)
	return sharp
}

// still draws what is seen at rest into new pixels, without an easel: it takes a
// while, and is for goroutines of their own.
func (p *picture) still(s *presenting.Show, size image.Point, density float64, in presenting.Dressing) *image.RGBA {
	dst := image.NewRGBA(image.Rectangle{Max: size})
	fill(dst, p.ground)
	v, now := s.Rest(), time.Time{}
	for _, pane := range v.Panes(density) {
		p.painter.Paint(partOf(mapOf(dst, v, density), pane), v.Scale()*density)
	}
	p.dress(dst, s, now, density, in)
	return dst
}

// mapOf is the part of a frame that shows the map.
func mapOf(dst *image.RGBA, v view.View, density float64) *image.RGBA {
	return dst.SubImage(image.Rect(0, 0, dst.Rect.Dx(), int(math.Round(v.Window.H*density)))).(*image.RGBA)
}

// partOf is what a pane shows of a frame, in the coordinates of the picture's px.
func partOf(dst *image.RGBA, pane view.Pane) *image.RGBA {
	part := dst.SubImage(pane.Window).(*image.RGBA)
	part.Rect = part.Rect.Sub(pane.Window.Min).Add(pane.Origin)
	return part
}

// dress lays over the map what is not of it: what is pale, the ring, the ink, and
// the line below.
func (p *picture) dress(dst *image.RGBA, s *presenting.Show, now time.Time, density float64, in presenting.Dressing) {
	v := s.View(now)
	scale := v.Scale() * density
	px := func(pt float64) int { return int(math.Round(pt * scale)) }
	over := s.Over(now, in.Theme)
	for _, pane := range v.Panes(density) {
		part := partOf(mapOf(dst, v, density), pane)
		if part.Rect.Empty() {
			continue
		}
		r := part.Rect
		area := canvas.Rect{X: float64(r.Min.X) / scale, Y: float64(r.Min.Y) / scale, W: float64(r.Dx()) / scale, H: float64(r.Dy()) / scale}
		for _, pale := range s.Pale(area, now) {
			board.Pale(part, image.Rect(px(pale.Rect.X), px(pale.Rect.Y), px(pale.Rect.Right()), px(pale.Rect.Bottom())), p.ground, uint32(pale.Much*256))
		}
		p.painter.Over(part, scale, over)
	}
	p.painter.Over(dst, density, s.Below(now, in))
}

func fill(dst *image.RGBA, c color.RGBA) {
	for i := 0; i+4 <= len(dst.Pix); i += 4 {
		dst.Pix[i], dst.Pix[i+1], dst.Pix[i+2], dst.Pix[i+3] = c.R, c.G, c.B, c.A
	}
}
