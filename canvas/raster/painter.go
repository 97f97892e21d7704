package raster

import (
	"image"
	"math"

	"touchline/canvas"
	"touchline/canvas/text"
)

// Painter paints one picture. It is immutable but for its caches, and safe for
// concurrent use.
type Painter struct {
	picture *canvas.Picture
	kept    *kept
}

// NewPainter makes the painter of a picture. sys may be nil: what the embedded
// fonts lack is then drawn as text.Replacement.
func NewPainter(p *canvas.Picture, sys *text.System) *Painter {
	return &Painter{picture: p, kept: newKept(sys)}
}

// Next makes the painter of another picture with the same caches.
func (p *Painter) Next(next *canvas.Picture) *Painter {
	return &Painter{picture: next, kept: p.kept}
}

// Paint paints the piece of the picture that dst.Bounds() names, in px from
// its origin at scale px a pt: first the ground, over all of dst, then every
// group that reaches into it. A group is cut off where it leaves its
// Bounds by more than spill.
func (p *Painter) Paint(dst *image.RGBA, scale float64) {
	r := dst.Bounds()
	if r.Empty() || !canvas.Finite(scale) || scale <= 0 {
		return
	}
	ground := inkOf(p.picture.Ground, 1)
	if ground.a < 255 {
		wipe(dst)
	}
	block(dst, r, r, ground)

	b := p.kept.brushes.Get().(*brush)
	b.dst, b.scale = dst, scale
	around := canvas.Rect{
		X: (float64(r.Min.X) - spill) / scale, Y: (float64(r.Min.Y) - spill) / scale,
		W: (float64(r.Dx()) + 2*spill) / scale, H: (float64(r.Dy()) + 2*spill) / scale,
	}
	for _, part := range p.picture.Parts {
		if !touch(part.Bounds, around) {
			continue
		}
		for _, g := range part.Groups() {
			if g != nil && touch(g.Bounds, around) {
				b.group(g)
			}
		}
	}
	b.dst = nil
	p.kept.brushes.Put(b)
}

// touch reports whether two rectangles share a point.
func touch(r, s canvas.Rect) bool {
	return r.X <= s.Right() && s.X <= r.Right() && r.Y <= s.Bottom() && s.Y <= r.Bottom()
}

// spill is how far a group may leave its Bounds, in px: by what the pixel grid
// and the blur of an edge add.
const spill = 2

// brush is the state of one Paint.
type brush struct {
	dst   *image.RGBA
	scale float64
	clip  image.Rectangle // of the group, within dst
	kept  *kept

	// What is used again from item to item.
	cover  cover
	pen    pen
	device device
	arena  arena

	// line is the width in px of the last line of the group that was put on the
	// grid; 0 if none: an arrow head follows it.
	line float64
}

func (b *brush) group(g *canvas.Group) {
	if g == nil || !canvas.Finite(g.Bounds.X, g.Bounds.Y, g.Bounds.W, g.Bounds.H) {
		return
	}
	px := func(v float64) int { return int(max(-farPx, min(farPx, v))) }
	b.clip = image.Rect(
		px(math.Floor(g.Bounds.X*b.scale-spill)), px(math.Floor(g.Bounds.Y*b.scale-spill)),
		px(math.Ceil(g.Bounds.Right()*b.scale+spill)), px(math.Ceil(g.Bounds.Bottom()*b.scale+spill)),
	).Intersect(b.dst.Bounds())
	if b.clip.Empty() {
		return
	}
	b.line = 0
	for _, item := range g.Items {
		switch item := item.(type) {
		case *canvas.Box:
			b.box(item)
		case *canvas.Shape:
			b.shape(item)
		case *canvas.Text:
			b.text(item)
		case *canvas.Image:
			b.image(item)
		}
	}
}

// figures paints the inside of polylines.
func (b *brush) figures(figures []figure, k ink) {
	b.covered(bounds(figures, 0).Intersect(b.clip), k, func(image.Rectangle) { b.cover.fill(figures) })
}

// maxCoverPx is how many pixels are worked out at once: 4 MB.
const maxCoverPx = 1 << 20

// covered paints what add adds to the cover, some rows at a time. add is told
// which pixels are kept.
func (b *brush) covered(clip image.Rectangle, k ink, add func(clip image.Rectangle)) {
	if clip.Empty() || k.a == 0 {
		return
	}
	rows := max(1, maxCoverPx/clip.Dx())
	for y := clip.Min.Y; y < clip.Max.Y; y += rows {
		part := image.Rect(clip.Min.X, y, clip.Max.X, min(y+rows, clip.Max.Y))
		b.cover.begin(part)
		add(part)
		b.flush(k)
	}
}

// flush paints what has been added to the cover.
func (b *brush) flush(k ink) {
	b.cover.spans(func(y, x0, x1 int, alpha uint32) { span(b.dst, y, x0, x1, k.part(alpha)) })
}

// bounds is the pixels that polylines touch, with room around.
func bounds(figures []figure, room float64) image.Rectangle {
	lo, hi := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, f := range figures {
		for _, p := range f.pts {
			lo.x, lo.y = min(lo.x, p.x), min(lo.y, p.y)
			hi.x, hi.y = max(hi.x, p.x), max(hi.y, p.y)
		}
	}
	if lo.x > hi.x {
		return image.Rectangle{}
	}
	px := func(v float64) int { return int(max(-farPx, min(farPx, v))) }
	// One more each way: coordinates are rounded to 1/256 px.
	return image.Rect(px(math.Floor(lo.x-room))-1, px(math.Floor(lo.y-room))-1,
		px(math.Ceil(hi.x+room))+1, px(math.Ceil(hi.y+room))+1)
}
