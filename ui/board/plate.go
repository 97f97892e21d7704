package board

import (
	"image"
	"math"

	"touchline/canvas"
)

// plate is a small picture of the whole: the one that stands in for tiles
// that are not painted yet, or the minimap's.
type plate struct {
	px    *image.RGBA
	scale float64       // px per pt
	lag   []canvas.Rect // what changed since it was painted, pt
	late  bool          // it shows an older picture
	due   bool          // and is to be painted anew
}

// maxLag is how many changed areas are kept apart: with more, the whole plate
// is painted.
const maxLag = 200

func (p *plate) outdate(changed []canvas.Rect) {
	if p.px == nil {
		return
	}
	p.late = true
	if len(p.lag) <= maxLag {
		p.lag = append(p.lag, changed...)
	}
}

// The picture that stands in for tiles not painted yet.
const (
	wholePixels   = 3_000_000 // more than a 1080p window has: at "fit" it stands in well
	wholeMaxScale = 2.0       // px per pt
)

// have reports whether a job is done. A plate that is behind counts as done
// until it is due. e.mu is held.
func (e *Easel) have(j job) bool {
	switch {
	case j.whole:
		return e.whole.px != nil && !e.whole.due
	case j.thumb:
		return e.thumb.px != nil && !e.thumb.due && (e.thumb.late || e.thumb.px.Rect.Max == e.thumbSize)
	}
	_, stale := e.stale[j.tile]
	return !stale && e.shelf.Has(j.tile)
}

// scale is px per pt of a job. e.mu is held.
func (e *Easel) scale(j job) float64 {
	switch {
	case j.whole:
		return min(wholeMaxScale, math.Sqrt(wholePixels/max(1, e.size.W*e.size.H)))
	case j.thumb:
		return float64(e.thumbSize.X) / max(1, e.size.W)
	}
	return j.tile.Scale
}

// begin returns the pixels to paint a job into and which parts of them: where
// only a part changed, they show the rest already. e.mu is held.
func (e *Easel) begin(j job) (dst *image.RGBA, parts []image.Rectangle) {
	switch {
	case j.whole:
		return e.whole.begin(e.extent(e.scale(j)), e.scale(j))
	case j.thumb:
		return e.thumb.begin(image.Rectangle{Max: e.thumbSize}, e.scale(j))
	}
	dst = e.shelf.Blank(j.tile)
	part, stale := e.stale[j.tile]
	if old := e.shelf.Get(j.tile); stale && old != nil && part != j.tile.Bounds() {
		copy(dst.Pix, old.Pix)
		return dst, []image.Rectangle{part}
	}
	return dst, []image.Rectangle{dst.Rect}
}

func (p *plate) begin(r image.Rectangle, scale float64) (*image.RGBA, []image.Rectangle) {
	dst := image.NewRGBA(r)
	if p.px == nil || p.px.Rect != r || p.scale != scale || len(p.lag) > maxLag {
		return dst, []image.Rectangle{r}
	}
	copy(dst.Pix, p.px.Pix)
	var parts []image.Rectangle
	for _, c := range p.lag {
		if part := pixels(c, scale).Intersect(r); !part.Empty() {
			parts = append(parts, part)
		}
	}
	return dst, parts
}

// keep takes what was painted. e.mu is held.
func (e *Easel) keep(j job, px *image.RGBA, scale float64) {
	switch {
	case j.whole:
		e.whole = plate{px: px, scale: scale}
		e.serial++
	case j.thumb:
		e.thumb = plate{px: px, scale: scale}
	default:
		delete(e.stale, j.tile)
		e.shelf.Put(j.tile, px)
	}
}

// Thumb is the picture for the minimap, or nil as long as it is not painted.
func (e *Easel) Thumb() *image.RGBA {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.thumb.px
}

// standIn draws a part of the picture, in px at a scale, from the picture of
// the whole: the nearest px for each, which is coarse, but stands for a frame
// or two and costs a twentieth of smooth scaling. e.mu is held.
func (e *Easel) standIn(dst *image.RGBA, to, from image.Rectangle, scale float64) {
	whole := e.whole.px
	if whole == nil {
		return
	}
	k := e.whole.scale / scale
	last := whole.Rect.Max.Sub(image.Pt(1, 1))
	columns := make([]int, to.Dx())
	for i := range columns {
		columns[i] = 4 * min(last.X, int((float64(from.Min.X+i)+0.5)*k))
	}
	for y := range to.Dy() {
		src := whole.Pix[whole.PixOffset(0, min(last.Y, int((float64(from.Min.Y+y)+0.5)*k))):]
		row := dst.Pix[dst.PixOffset(to.Min.X, to.Min.Y+y):][:4*len(columns)]
		for i, x := range columns {
			copy(row[4*i:4*i+4], src[x:x+4])
		}
	}
}
