package png

import (
	"image"
	"image/draw"
	"math"
	"sync"

	"touchline/canvas"
	"touchline/canvas/raster"
	"touchline/model"
)

// layer is a placement, ready to paint.
type layer struct {
	painter *raster.Painter
	scale   float64         // px per pt of its scene
	window  image.Rectangle // px of the page that it covers
	shift   image.Point     // px of the page − px of the scene
	covers  bool            // nothing below it can be seen
}

// layers is a page's placements from back to front. They may paint several
// bands at once.
type layers struct {
	all   []layer
	paper uint8     // below all of them: 255 white, 0 nothing
	spare sync.Pool // *[]uint8: pixels to paint a layer apart
}

// layersOf places scenes on whole pixels: a shift of half a pixel at most
// against the page, none within a scene.
func layersOf(page canvas.Page, o Options) (*layers, error) {
	k := o.PixelsPerPoint()
	ls := &layers{}
	if !o.Transparent {
		ls.paper = 255
	}
	for _, p := range page.Placed {
		t := p.Target()
		if !canvas.Finite(t.X, t.Y, t.W, t.H, p.Source.X, p.Source.Y, p.Scale) || p.Scale <= 0 || farOff(t, k) || farOff(p.Source, k*p.Scale) {
			return nil, model.NewFault("export.number")
		}
		scene := p.Scene
		if o.Transparent && scene.Ground.Visible() {
			bare := *scene
			bare.Ground = canvas.Color{}
			scene = &bare
		}
		if len(scene.Groups) == 0 && !scene.Ground.Visible() {
			continue
		}
		window := image.Rect(round(t.X*k), round(t.Y*k), round(t.Right()*k), round(t.Bottom()*k))
		corner := image.Pt(round(p.Source.X*p.Scale*k), round(p.Source.Y*p.Scale*k))
		ls.all = append(ls.all, layer{
			painter: raster.NewPainter(canvas.InParts(scene), o.System), scale: p.Scale * k,
			window: window, shift: window.Min.Sub(corner),
			covers: scene.Ground.A == 255 || o.Transparent && len(ls.all) == 0,
		})
	}
	return ls, nil
}

// paint paints the part of the page that dst shows, layer over layer. A
// painter begins by clearing what it is given, so a layer that does not cover
// the whole of it is painted apart and put on.
func (ls *layers) paint(dst *image.RGBA) {
	if len(ls.all) == 0 || !ls.all[0].covers || !dst.Rect.In(ls.all[0].window) {
		fill(dst.Pix, ls.paper)
	}
	for _, l := range ls.all {
		r := dst.Rect.Intersect(l.window)
		if r.Empty() {
			continue
		}
		if l.covers && r == dst.Rect {
			l.painter.Paint(&image.RGBA{Pix: dst.Pix, Stride: dst.Stride, Rect: r.Sub(l.shift)}, l.scale)
			continue
		}
		pix := ls.pixels(4 * r.Dx() * r.Dy())
		part := &image.RGBA{Pix: *pix, Stride: 4 * r.Dx(), Rect: r.Sub(l.shift)}
		l.painter.Paint(part, l.scale)
		op := draw.Over
		if l.covers {
			op = draw.Src
		}
		draw.Draw(dst, r, part, part.Rect.Min, op)
		ls.spare.Put(pix)
	}
}

// pixels takes spare ones or makes them.
func (ls *layers) pixels(n int) *[]uint8 {
	if p, ok := ls.spare.Get().(*[]uint8); ok && cap(*p) >= n {
		*p = (*p)[:n]
		return p
	}
	p := make([]uint8, n)
	return &p
}

// fill sets every byte, by copying what is set already.
func fill(pix []uint8, v uint8) {
	if len(pix) == 0 {
		return
	}
	pix[0] = v
	for n := 1; n < len(pix); n *= 2 {
		copy(pix[n:], pix[:n])
	}
}

func round(v float64) int { return int(math.Round(v)) }

// farOff keeps pixel counts within what an int of any size holds.
func farOff(r canvas.Rect, k float64) bool {
	const far = 1 << 30 // px
	return math.Abs(r.X*k) > far || math.Abs(r.Y*k) > far ||
		math.Abs(r.Right()*k) > far || math.Abs(r.Bottom()*k) > far
}
