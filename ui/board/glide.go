package board

import (
	"encoding/binary"
	"image"
	"image/color"
	"runtime"
	"slices"
	"sync"

	"touchline/canvas/editor/tiles"
	"touchline/canvas/editor/view"
)

// WantAlso has painted what another view shows, behind what the last Want wanted.
func (e *Easel) WantAlso(v view.View, density float64) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.painter == nil {
		return
	}
	scale := v.Scale() * density
	all := e.extent(scale)
	var jobs []job
	for _, p := range v.Panes(density) {
		for t := range tiles.Cover(scale, p.Picture().Intersect(all)) {
			if j := (job{tile: t}); !e.have(j) && !slices.Contains(e.queue, j) {
				jobs = append(jobs, j)
			}
		}
	}
	e.start(jobs)
}

// Glide composes a frame of a window that moves: nothing is painted for it. What
// is not there at its scale is drawn from tiles at others, in px a pt, smoothed,
// and where there are none from the picture of the whole. Around the picture is
// ground. It reports whether all of it is sharp. dst is composed as a whole.
func (e *Easel) Glide(dst *image.RGBA, v view.View, density float64, ground color.RGBA, scales ...float64) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.last.dst = nil
	scale := v.Scale() * density
	g := glide{easel: e, dst: dst, scale: scale, levels: nearest(scale, scales), sharp: true}
	all := e.extent(scale)
	for _, p := range v.Panes(density) {
		window := p.Window.Intersect(dst.Rect)
		if window.Empty() {
			continue
		}
		shift := p.Window.Min.Sub(p.Origin)
		part := window.Sub(shift).Intersect(all)
		if e.painter == nil {
			part = image.Rectangle{}
		}
		around(dst, window, part.Add(shift), ground)
		if !part.Empty() {
			g.pane(part, shift)
		}
	}
	g.draw()
	return g.sharp
}

// nearest is scales in the order in which they are good for another: those a
// little larger first, then smaller ones, the largest first.
func nearest(scale float64, all []float64) []float64 {
	const little = 3
	rank := func(s float64) float64 {
		if s >= scale && s <= little*scale {
			return s / scale / little // up to 1
		}
		return 1 + max(scale/s, s/scale)
	}
	out := slices.Clone(all)
	slices.SortFunc(out, func(a, b float64) int {
		switch x, y := rank(a), rank(b); {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	return slices.Compact(out)
}

// glide is a frame in the making. What is drawn from where is found first, since
// that uses the shelf, and drawn then by as many as there are processors.
type glide struct {
	easel  *Easel
	dst    *image.RGBA
	scale  float64   // px a pt
	levels []float64 // of other tiles
	sharp  bool
	pieces []piece
}

// piece is a part of a frame that comes from one picture.
type piece struct {
	at   image.Rectangle // of the frame
	from image.Point     // the px of the picture at the frame's scale at at.Min
	px   *image.RGBA
	k    float64 // px of px for each of the frame; 1: copied
}

// pane draws a part of the picture, px at the frame's scale; shift leads from there
// to the frame.
func (g *glide) pane(part image.Rectangle, shift image.Point) {
	for t := range tiles.Cover(g.scale, part) {
		at := t.Bounds().Intersect(part)
		if px := g.easel.shelf.Get(t); px != nil {
			g.pieces = append(g.pieces, piece{at.Add(shift), at.Min, px, 1})
			continue
		}
		g.sharp = false
		g.other(at, shift, g.levels)
	}
}

// other draws a part from tiles at another scale.
func (g *glide) other(part image.Rectangle, shift image.Point, levels []float64) {
	if len(levels) == 0 {
		if whole := &g.easel.whole; whole.px != nil {
			g.pieces = append(g.pieces, piece{part.Add(shift), part.Min, whole.px, whole.scale / g.scale})
			return
		}
		fill(g.dst, part.Add(shift), g.easel.ground)
		return
	}
	k := levels[0] / g.scale
	source := image.Rect(int(float64(part.Min.X)*k), int(float64(part.Min.Y)*k), int(float64(part.Max.X)*k)+1, int(float64(part.Max.Y)*k)+1)
	for t := range tiles.Cover(levels[0], source) {
		b := t.Bounds()
		at := image.Rect(firstOf(b.Min.X, k), firstOf(b.Min.Y, k), firstOf(b.Max.X, k), firstOf(b.Max.Y, k)).Intersect(part)
		if at.Empty() {
			continue
		}
		if px := g.easel.shelf.Get(t); px != nil {
			g.pieces = append(g.pieces, piece{at.Add(shift), at.Min, px, k})
		} else {
			g.other(at, shift, levels[1:])
		}
	}
}

// firstOf is the first px of the frame whose middle lies at a px of a picture, or
// behind it.
func firstOf(px int, k float64) int {
	x := int(float64(px) / k)
	for (float64(x)+0.5)*k >= float64(px) {
		x--
	}
	for (float64(x)+0.5)*k < float64(px) {
		x++
	}
	return x
}

// draw draws the pieces, side by side: bands of a frame share nothing.
func (g *glide) draw() {
	n := max(1, min(runtime.GOMAXPROCS(0), 8))
	b := g.dst.Rect
	var done sync.WaitGroup
	for i := range n {
		band := image.Rect(b.Min.X, b.Min.Y+b.Dy()*i/n, b.Max.X, b.Min.Y+b.Dy()*(i+1)/n)
		done.Go(func() {
			for _, p := range g.pieces {
				p.draw(g.dst, band)
			}
		})
	}
	done.Wait()
}

func (p piece) draw(dst *image.RGBA, band image.Rectangle) {
	at := p.at.Intersect(band).Intersect(dst.Rect)
	if at.Empty() {
		return
	}
	from := p.from.Add(at.Min.Sub(p.at.Min))
	if p.k == 1 {
		copyPixels(dst, at, p.px, from)
		return
	}
	zero := p.px.Rect.Min
	columns := make([]column, at.Dx())
	for i := range columns {
		columns[i] = columnAt((float64(from.X+i)+0.5)*p.k-float64(zero.X), p.px.Rect.Dx())
	}
	for y := range at.Dy() {
		row := columnAt((float64(from.Y+y)+0.5)*p.k-float64(zero.Y), p.px.Rect.Dy())
		upper := p.px.Pix[row.first/4*p.px.Stride:]
		lower := p.px.Pix[row.second/4*p.px.Stride:]
		smooth(dst.Pix[dst.PixOffset(at.Min.X, at.Min.Y+y):][:4*len(columns)], upper, lower, columns, row.part)
	}
}

// column is two neighbours of a picture, as places in a row of bytes, and how much
// of 256 the second counts.
type column struct {
	first, second int
	part          uint32
}

func columnAt(x float64, n int) column {
	x = max(0, x-0.5)
	i := min(int(x), n-1)
	return column{4 * i, 4 * min(i+1, n-1), min(256, uint32((x-float64(i))*256))}
}

// smooth draws a row of px between two rows of a picture. All are opaque.
func smooth(dst, upper, lower []byte, columns []column, part uint32) {
	down := uint64(part)
	for i := range columns {
		c := &columns[i]
		across := uint64(c.part)
		a := mix(spread(upper[c.first:]), spread(upper[c.second:]), across)
		b := mix(spread(lower[c.first:]), spread(lower[c.second:]), across)
		gather(dst[4*i:], mix(a, b, down))
	}
}

// lanes is where the four channels of a px lie when they are worked out at once: 8
// bits each, with 8 bits of room above.
const lanes = 0x00ff00ff00ff00ff

func spread(px []byte) uint64 {
	p := uint64(binary.LittleEndian.Uint32(px))
	return p&0x00ff00ff | p>>8&0x00ff00ff<<32
}

func gather(px []byte, p uint64) {
	binary.LittleEndian.PutUint32(px, uint32(p)|uint32(p>>32)<<8)
}

// mix is a px between two: part of 256 of the second. A difference below zero
// borrows from the channel above, which is one of 255 too little then at most.
func mix(a, b, part uint64) uint64 { return (a + (b-a)*part>>8) & lanes }

// Pale lays so much of 256 of a colour over what of a part lies in dst.
func Pale(dst *image.RGBA, part image.Rectangle, c color.RGBA, much uint32) {
	part = part.Intersect(dst.Rect)
	ink := spread([]byte{c.R, c.G, c.B, 0xff})
	for y := part.Min.Y; y < part.Max.Y; y++ {
		row := dst.Pix[dst.PixOffset(part.Min.X, y):][:4*part.Dx()]
		for i := 0; i+4 <= len(row); i += 4 {
			gather(row[i:], mix(spread(row[i:]), ink, uint64(much)))
		}
	}
}
