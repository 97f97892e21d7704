package editor

import (
	"math"

	"touchline/canvas"
)

// keyStep is how far an arrow key scrolls, in units.
const keyStep = 60.0

// Reader is the canvas of someone who reads: it scrolls, zooms, and tells
// what lies under the pointer. It never changes a document.
//
// Its gestures are states, one file each:
//
//	resting   – no button is down; moves point at cards
//	pressing  – a button is down and has not moved: a release picks
//	panning   – the picture follows the pointer
//	mapping   – the pointer drags the window's mark in the minimap
//
// Cancel ends any of them and restores the view that was there.
type Reader struct {
	View   View
	On     canvas.Owner // under the pointer; "" for nothing
	Picked canvas.Owner // clicked last; "" for nothing

	hit     func(canvas.Point) canvas.Owner // in pt
	gesture gesture                         // nil: resting
	turned  float64                         // notches not yet enough for a step of zoom
}

// gesture is what a button that is down does.
type gesture interface {
	move(r *Reader, at canvas.Point) Did
	release(r *Reader, at canvas.Point) Did
	cancel(r *Reader) Did
}

// Look gives the reader a way to find what lies at a point of the picture,
// in pt; the owner is "" where there is nothing to point at.
func (r *Reader) Look(hit func(canvas.Point) canvas.Owner) { r.hit = hit }

// Busy reports whether a gesture is on.
func (r *Reader) Busy() bool { return r.gesture != nil }

// Panning reports whether the picture follows the pointer.
func (r *Reader) Panning() bool { _, ok := r.gesture.(*panning); return ok }

// Press begins a gesture.
func (r *Reader) Press(p Press) Did {
	if r.gesture != nil {
		return 0 // a second button while one is down
	}
	if m, ok := r.View.Minimap(); ok && p.Button == ButtonPrimary && m.Frame.Contains(p.At) {
		g := newMapping(r.View, m, p.At)
		r.gesture = g
		return g.move(r, p.At)
	}
	switch p.Button {
	case ButtonMiddle:
		r.gesture = &panning{before: r.View, from: p.At}
	case ButtonPrimary:
		r.gesture = &pressing{at: p.At}
	}
	return 0
}

// Move moves the pointer, with a button down or not.
func (r *Reader) Move(at canvas.Point) Did {
	if r.gesture != nil {
		return r.gesture.move(r, at)
	}
	return r.point(r.under(at))
}

// Release ends the gesture; without one it does nothing, so that it may be
// called twice for one release.
func (r *Reader) Release(at canvas.Point) Did {
	g := r.gesture
	if g == nil {
		return 0
	}
	r.gesture = nil
	return g.release(r, at)
}

// Cancel ends the gesture and restores what was there before it.
func (r *Reader) Cancel() Did {
	g := r.gesture
	if g == nil {
		return 0
	}
	r.gesture = nil
	return g.cancel(r)
}

// Leave is the pointer leaving the window.
func (r *Reader) Leave() Did { return r.point("") }

// Pick selects, as a click does.
func (r *Reader) Pick(o canvas.Owner) Did {
	if r.Picked == o {
		return 0
	}
	r.Picked = o
	return Picked
}

// Wheel scrolls; with Shift sideways; with Command it zooms at the pointer.
func (r *Reader) Wheel(w Wheel) Did {
	if w.Mods.Has(Command) {
		r.turned += w.Notches
		steps := int(math.Round(r.turned))
		if steps == 0 {
			return 0
		}
		r.turned = 0
		return r.look(r.View.ZoomedAt(ZoomStep(r.View.Zoom, steps), w.At), w.At)
	}
	if w.Mods.Has(Shift) && w.DX == 0 {
		w.DX, w.DY = w.DY, 0
	}
	return r.look(r.View.Panned(w.DX, w.DY), w.At)
}

// Key is a key going down: the arrows scroll by a step, the page keys by a window.
func (r *Reader) Key(k Key) Did {
	v := r.View
	left, top := v.Frozen()
	page := canvas.Size{W: v.Window.W - left - keyStep, H: v.Window.H - top - keyStep}
	switch k {
	case KeyLeft:
		v = v.Panned(-keyStep, 0)
	case KeyRight:
		v = v.Panned(keyStep, 0)
	case KeyUp:
		v = v.Panned(0, -keyStep)
	case KeyDown:
		v = v.Panned(0, keyStep)
	case KeyPageUp:
		v = v.Panned(0, -page.H)
	case KeyPageDown:
		v = v.Panned(0, page.H)
	case KeyHome:
		v = v.Panned(-v.Extent().W, 0)
	case KeyEnd:
		v = v.Panned(v.Extent().W, 0)
	}
	return r.Show(v)
}

// Show sets the view.
func (r *Reader) Show(v View) Did {
	if v == r.View {
		return 0
	}
	r.View = v
	return Moved
}

// look sets the view under a resting pointer, which then may be on another
// card.
func (r *Reader) look(v View, at canvas.Point) Did {
	return r.Show(v) | r.point(r.under(at))
}

func (r *Reader) under(at canvas.Point) canvas.Owner {
	if r.hit == nil {
		return ""
	}
	if m, ok := r.View.Minimap(); ok && m.Frame.Contains(at) {
		return ""
	}
	return r.hit(r.View.ToPicture(at))
}

func (r *Reader) point(o canvas.Owner) Did {
	if r.On == o {
		return 0
	}
	r.On = o
	return Pointed
}
