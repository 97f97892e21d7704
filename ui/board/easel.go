package board

import (
	"image"
	"image/color"
	"math"
	"runtime"
	"sync"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/tiles"
	"touchline/canvas/editor/view"
)

// Painter paints the part of a picture that dst.Bounds() says, in px of the
// whole picture at a scale in px per pt. It is safe for concurrent use.
type Painter interface {
	Paint(dst *image.RGBA, scale float64)
}

// shelfBytes bounds the painted tiles: a 4K window three times over.
const shelfBytes = 96 << 20

// Easel paints a picture in the background and composes frames of it.
type Easel struct {
	ready func() // called after something was painted, on any goroutine

	mu      sync.Mutex
	painter Painter
	size    canvas.Size // pt
	ground  color.RGBA  // of the paper
	version int         // counts the pictures: what was painted of an older one is thrown away
	shelf   *tiles.Shelf
	stale   map[tiles.Tile]image.Rectangle // tiles on the shelf that show an older picture there, px
	queue   []job                          // what is to be painted, first first
	painted map[job]bool                   // what is being painted
	visible []tiles.Tile                   // what the last Want needs to show
	workers int
	idle    *sync.Cond // on mu: signalled when something was painted and when a worker ends

	whole, thumb plate
	thumbSize    image.Point
	last         composed
	serial       int     // counts what changes a frame as a whole
	fresh        []patch // of tiles, painted since the last frame
}

// job is a tile to paint, or with thumb or whole set, that.
type job struct {
	tile  tiles.Tile
	whole bool
	thumb bool
}

// NewEasel makes an easel. ready is called, on any goroutine, after
// something that a frame asked for was painted.
func NewEasel(ready func()) *Easel {
	e := &Easel{
		ready: ready, shelf: tiles.NewShelf(shelfBytes),
		stale: map[tiles.Tile]image.Rectangle{}, painted: map[job]bool{},
	}
	e.idle = sync.NewCond(&e.mu)
	return e
}

// Show sets another picture.
func (e *Easel) Show(p Painter, size canvas.Size, ground canvas.Color) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.take(p, size, ground)
	e.serial++
	e.shelf.Clear()
	clear(e.stale)
	e.whole, e.thumb = plate{}, plate{}
	e.start([]job{{whole: true}})
}

// Clear puts the picture away with all that was painted of it.
func (e *Easel) Clear() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.painter = nil
	e.version++
	e.serial++
	e.queue = nil
	clear(e.painted)
	clear(e.stale)
	e.shelf = tiles.NewShelf(shelfBytes)
	e.visible, e.fresh, e.last = nil, nil, composed{}
	e.whole, e.thumb = plate{}, plate{}
}

// Update sets the next state of the same picture. changed is what differs, in
// pt. What is painted stays until it is painted anew, the small pictures until
// Freshen.
func (e *Easel) Update(p Painter, size canvas.Size, ground canvas.Color, changed []canvas.Rect) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.take(p, size, ground)
	e.outdate(changed)
	e.whole.outdate(changed)
	e.thumb.outdate(changed)
}

func (e *Easel) take(p Painter, size canvas.Size, c canvas.Color) {
	ground := color.RGBA{c.R, c.G, c.B, 0xff}
	if e.painter == nil || e.size != size || e.ground != ground {
		e.serial++
	}
	e.painter, e.size, e.ground = p, size, ground
	e.version++
	e.queue = e.queue[:0]
	clear(e.painted)
}

// spill is how far in px a change may reach past its bounds: what the
// raster's grid and the blur of an edge add.
const spill = 3

// outdate marks what tiles show of some areas, in pt, as an older picture.
// e.mu is held.
func (e *Easel) outdate(changed []canvas.Rect) {
	for t := range e.stale {
		if !e.shelf.Has(t) {
			delete(e.stale, t)
		}
	}
	for t := range e.shelf.All() {
		px := e.stale[t]
		around := t.Area().Inset(-spill / t.Scale)
		for _, r := range changed {
			if around.Overlaps(r) {
				px = px.Union(pixels(r, t.Scale).Intersect(t.Bounds()))
			}
		}
		if !px.Empty() {
			e.stale[t] = px
		}
	}
}

// pixels is the px that an area, in pt, may reach into at a scale.
func pixels(r canvas.Rect, scale float64) image.Rectangle {
	return image.Rect(
		int(math.Floor(r.X*scale))-spill, int(math.Floor(r.Y*scale))-spill,
		int(math.Ceil(r.Right()*scale))+spill, int(math.Ceil(r.Bottom()*scale))+spill)
}

// Want has painted what a view shows at a density (device px per unit), what
// shows before what lies around it. What an earlier call wanted and is not
// begun is forgotten.
func (e *Easel) Want(v view.View, density float64) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.painter == nil {
		return
	}
	scale := v.Scale() * density
	e.queue, e.visible = e.queue[:0], e.visible[:0]
	var jobs []job
	want := func(j job) {
		if !e.have(j) {
			jobs = append(jobs, j)
		}
	}
	want(job{whole: true})
	panes := v.Panes(density)
	all := e.extent(scale)
	for _, p := range panes {
		for t := range tiles.Cover(scale, p.Picture().Intersect(all)) {
			e.visible = append(e.visible, t)
			want(job{tile: t})
		}
	}
	if m, ok := v.Minimap(); ok {
		e.thumbSize = image.Pt(max(1, round(m.Picture.W*density)), max(1, round(m.Picture.H*density)))
		want(job{thumb: true})
	}
	// Then the tiles around the body, for the next scroll.
	near := panes[0].Picture().Inset(-tiles.TileSize / 2).Intersect(all)
	for t := range tiles.Cover(scale, near) {
		want(job{tile: t})
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
	for n := min(len(e.queue), max(1, runtime.GOMAXPROCS(0)-1)); e.workers < n; e.workers++ {
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
		if e.paint(j) && e.ready != nil {
			e.mu.Unlock()
			e.ready()
			e.mu.Lock()
		}
	}
	e.workers--
	e.idle.Broadcast()
}

// Rush helps to paint what the last Want needs to show, until it is there or
// it is too late: after an edit the right frame at once is worth more than a
// fast one.
func (e *Easel) Rush(until time.Time) {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, t := range e.visible {
		j := job{tile: t}
		if e.painted[j] || e.have(j) {
			continue
		}
		if !time.Now().Before(until) {
			return
		}
		e.paint(j)
	}
	for _, t := range e.visible {
		for e.painted[job{tile: t}] && time.Now().Before(until) {
			e.idle.Wait()
		}
	}
}

// Freshen has the small pictures painted that Update left behind.
func (e *Easel) Freshen() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.painter == nil {
		return
	}
	queue := e.queue
	e.queue = nil
	for _, p := range []*plate{&e.whole, &e.thumb} {
		if p.px != nil && p.late {
			p.due = true
			queue = append(queue, job{whole: p == &e.whole, thumb: p == &e.thumb})
		}
	}
	e.start(queue)
}

// paint paints a job, and reports whether it was still wanted then. e.mu is
// held, and let go meanwhile.
func (e *Easel) paint(j job) bool {
	e.painted[j] = true
	painter, version, scale := e.painter, e.version, e.scale(j)
	dst, parts := e.begin(j)
	e.mu.Unlock()
	for _, part := range parts {
		painter.Paint(dst.SubImage(part).(*image.RGBA), scale)
	}
	e.mu.Lock()
	defer e.idle.Broadcast()
	if version != e.version {
		return false
	}
	delete(e.painted, j)
	e.keep(j, dst, scale)
	if j.tile != (tiles.Tile{}) {
		e.touch(patch{j.tile.Scale, parts[0]})
	}
	return true
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
