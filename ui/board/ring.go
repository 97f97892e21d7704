package board

import (
	"image"
	"image/color"
	"math"

	"touchline/canvas/editor"
)

// ringGap is the room between a card and its ring, in units.
const ringGap = 2.0

// rings draws an outline wherever a pane shows the card.
func (e *Easel) rings(dst *image.RGBA, panes []editor.Pane, r Ring, scale, density float64, look Look) {
	width := max(1, r.Width*density)
	out := ringGap*density + width/2
	box := r.Box
	x0, y0 := box.X*scale-out, box.Y*scale-out
	x1, y1 := box.Right()*scale+out, box.Bottom()*scale+out
	radius := r.Radius*scale + out
	alpha := 1.0
	if r.Faint {
		alpha = 0.45
	}
	for _, p := range panes {
		shift := p.Window.Min.Sub(p.Origin)
		dx, dy := float64(shift.X), float64(shift.Y)
		outline{x0 + dx, y0 + dy, x1 + dx, y1 + dy, radius, width, alpha}.draw(dst, p.Window.Intersect(dst.Rect), look.Accent)
	}
}

// outline is the stroke of a rectangle with round corners, in px.
type outline struct {
	x0, y0, x1, y1 float64
	radius, width  float64
	alpha          float64
}

// draw lays the outline over dst in clip. Each pixel is covered by how near
// its middle is to the line, which is exact enough for straight lines and
// quarter circles.
func (o outline) draw(dst *image.RGBA, clip image.Rectangle, c color.RGBA) {
	reach := o.width/2 + 1
	area := image.Rect(int(math.Floor(o.x0-reach)), int(math.Floor(o.y0-reach)), int(math.Ceil(o.x1+reach)), int(math.Ceil(o.y1+reach))).Intersect(clip)
	inner := image.Rect(int(math.Ceil(o.x0+o.radius+reach)), int(math.Ceil(o.y0+o.radius+reach)), int(o.x1-o.radius-reach), int(o.y1-o.radius-reach))
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			if y >= inner.Min.Y && y < inner.Max.Y && x > int(o.x0+reach) && x < int(o.x1-reach) {
				x = int(o.x1-reach) - 1 // nothing between the two sides
				continue
			}
			d := math.Abs(o.distance(float64(x)+0.5, float64(y)+0.5))
			if cover := min(1, o.width/2+0.5-d); cover > 0 {
				blend(dst, x, y, c, cover*o.alpha)
			}
		}
	}
}

// distance is how far outside the rectangle's edge a point is; inside it is
// negative.
func (o outline) distance(x, y float64) float64 {
	r := min(o.radius, (o.x1-o.x0)/2, (o.y1-o.y0)/2)
	qx := math.Abs(x-(o.x0+o.x1)/2) - (o.x1-o.x0)/2 + r
	qy := math.Abs(y-(o.y0+o.y1)/2) - (o.y1-o.y0)/2 + r
	return math.Hypot(max(qx, 0), max(qy, 0)) + min(max(qx, qy), 0) - r
}

func blend(dst *image.RGBA, x, y int, c color.RGBA, a float64) {
	px := dst.Pix[dst.PixOffset(x, y):][:4:4]
	mix := func(old, next uint8) uint8 { return uint8(float64(old) + (float64(next)-float64(old))*a + 0.5) }
	px[0], px[1], px[2], px[3] = mix(px[0], c.R), mix(px[1], c.G), mix(px[2], c.B), 255
}
