package board

import (
	"image"
	"image/color"
	"math"
	"runtime"
	"sync"

	"touchline/canvas"
	"touchline/canvas/editor"
)

// Painter paints the part of a picture that dst.Bounds() says, in px of the
// whole picture at a scale in px per pt. It is safe for concurrent use.
type Painter interface {
	Paint(dst *image.RGBA, scale float64)
}

// shelfBytes bounds the painted tiles: a 4K window three times over.
const shelfBytes = 96 << 20

// The picture of the whole that stands in for tiles not painted yet.
const (
	wholePixels   = 3_000_000 // more than a 1080p window has: at "fit" it stands in well
	wholeMaxScale = 2.0       // px per pt
)

// Easel paints a picture in the background and composes frames of it.
type Easel struct {
	ready func() // called after something was painted, on any goroutine

	mu      sync.Mutex
	painter Painter
	size    canvas.Size // pt
	ground  color.RGBA  // of the paper
	version int         // counts the pictures: what was painted of an older one is thrown away
	shelf   *editor.Shelf
	queue   []job // what is to be painted, first first
	painted map[job]bool
	workers int
	idle    *sync.Cond // on mu: signalled when a worker ends

	whole, thumb     *image.RGBA
	wholeOf, thumbOf int // the version that they show
	thumbSize        image.Point
}

// job is a tile to paint, or with thumb or whole set, that.
type job struct {
	tile  editor.Tile
	whole bool
	thumb bool
}

// NewEasel makes an easel. ready is called, on any goroutine, after
// something that a frame asked for was painted.
func NewEasel(ready func()) *Easel {
	e := &Easel{ready: ready, shelf: editor.NewShelf(shelfBytes), painted: map[job]bool{}}
	e.idle = sync.NewCond(&e.mu)
	return e
}

// Show sets the picture. changed is what differs from the one before, in pt;
// nil is everything.
func (e *Easel) Show(p Painter, s *canvas.Scene, changed []canvas.Rect) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.painter, e.size = p, s.Size
	e.ground = color.RGBA{s.Ground.R, s.Ground.G, s.Ground.B, 0xff}
	e.version++
	e.queue = e.queue[:0]
	clear(e.painted)
	if changed == nil {
		e.shelf.Clear()
		e.whole, e.thumb = nil, nil
	} else {
		e.shelf.Drop(changed)
	}
	e.start([]job{{whole: true}})
}

// Want has painted what a view shows at a density (device px per unit), what
// shows before what lies around it. What an earlier call wanted and is not
// begun is forgotten.
func (e *Easel) Want(v editor.View, density float64) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.painter == nil {
		return
	}
	scale := v.Scale() * density
	e.queue = e.queue[:0]
	var jobs []job
	if whole := (job{whole: true}); !e.have(whole) {
		jobs = append(jobs, whole)
	}
	if m, ok := v.Minimap(); ok {
		e.thumbSize = image.Pt(max(1, round(m.Picture.W*density)), max(1, round(m.Picture.H*density)))
		if thumb := (job{thumb: true}); !e.have(thumb) {
			jobs = append(jobs, thumb)
		}
	}
	panes := v.Panes(density)
	all := e.extent(scale)
	for _, p := range panes {
		for t := range editor.Cover(scale, p.Picture().Intersect(all)) {
			if !e.shelf.Has(t) {
				jobs = append(jobs, job{tile: t})
			}
		}
	}
	// Then the tiles around the body, for the next scroll.
	near := panes[0].Picture().Inset(-editor.TileSize / 2).Intersect(all)
	for t := range editor.Cover(scale, near) {
		if !e.shelf.Has(t) {
			jobs = append(jobs, job{tile: t})
		}
	}
	e.start(jobs)
}

// extent is the picture's px at a scale.
func (e *Easel) extent(scale float64) image.Rectangle {
	return image.Rect(0, 0, round(e.size.W*scale), round(e.size.H*scale))
}

func round(x float64) int { return int(math.Round(x)) }

// start queues jobs that are not being painted and sees that workers are
// there. e.mu is held.
func (e *Easel) start(jobs []job) {
	for _, j := range jobs {
		if !e.painted[j] {
			e.queue = append(e.queue, j)
		}
	}
	for n := min(len(e.queue), runtime.GOMAXPROCS(0)); e.workers < n; e.workers++ {
		go e.work()
	}
}

// work paints until there is nothing to paint.
func (e *Easel) work() {
	e.mu.Lock()
	defer e.mu.Unlock()
	for len(e.queue) > 0 && e.painter != nil {
		j := e.queue[0]
		e.queue = e.queue[1:]
		if e.painted[j] || e.have(j) {
			continue
		}
		e.painted[j] = true
		painter, version, dst, scale := e.painter, e.version, e.blank(j), e.scale(j)
		e.mu.Unlock()
		painter.Paint(dst, scale)
		e.mu.Lock()
		if version != e.version {
			continue
		}
		delete(e.painted, j)
		e.keep(j, dst)
		if e.ready != nil {
			e.mu.Unlock()
			e.ready()
			e.mu.Lock()
		}
	}
	e.workers--
	e.idle.Broadcast()
}

func (e *Easel) have(j job) bool {
	switch {
	case j.whole:
		return e.whole != nil && e.wholeOf == e.version
	case j.thumb:
		return e.thumb != nil && e.thumbOf == e.version && e.thumb.Rect.Size() == e.thumbSize
	}
	return e.shelf.Has(j.tile)
}

// blank is the pixels to paint a job into.
func (e *Easel) blank(j job) *image.RGBA {
	switch {
	case j.whole:
		return image.NewRGBA(e.extent(e.scale(j)))
	case j.thumb:
		return image.NewRGBA(image.Rectangle{Max: e.thumbSize})
	}
	return e.shelf.Blank(j.tile)
}

// scale is px per pt of a job.
func (e *Easel) scale(j job) float64 {
	switch {
	case j.whole:
		return min(wholeMaxScale, math.Sqrt(wholePixels/max(1, e.size.W*e.size.H)))
	case j.thumb:
		return float64(e.thumbSize.X) / max(1, e.size.W)
	}
	return j.tile.Scale
}

func (e *Easel) keep(j job, px *image.RGBA) {
	switch {
	case j.whole:
		e.whole, e.wholeOf = px, e.version
	case j.thumb:
		e.thumb, e.thumbOf = px, e.version
	default:
		e.shelf.Put(j.tile, px)
	}
}

// Settle waits until all that was wanted is painted: for tests, pictures and
// measuring.
func (e *Easel) Settle() {
	e.mu.Lock()
	defer e.mu.Unlock()
	for e.workers > 0 {
		e.idle.Wait()
	}
}

// Thumb is the picture for the minimap, or nil as long as it is not painted.
func (e *Easel) Thumb() *image.RGBA {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.thumb
}

// standIn draws a part of the picture, in px at a scale, from the picture of
// the whole: the nearest px for each, which is coarse, but stands for a frame
// or two and costs a twentieth of smooth scaling. e.mu is held.
func (e *Easel) standIn(dst *image.RGBA, to, from image.Rectangle, scale float64) {
	if e.whole == nil {
		return
	}
	k := e.scale(job{whole: true}) / scale
	last := e.whole.Rect.Max.Sub(image.Pt(1, 1))
	columns := make([]int, to.Dx())
	for i := range columns {
		columns[i] = 4 * min(last.X, int((float64(from.Min.X+i)+0.5)*k))
	}
	for y := range to.Dy() {
		src := e.whole.Pix[e.whole.PixOffset(0, min(last.Y, int((float64(from.Min.Y+y)+0.5)*k))):]
		row := dst.Pix[dst.PixOffset(to.Min.X, to.Min.Y+y):][:4*len(columns)]
		for i, x := range columns {
			copy(row[4*i:4*i+4], src[x:x+4])
		}
	}
}
