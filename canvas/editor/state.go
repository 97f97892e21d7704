package editor

import (
	"touchline/canvas"
	"touchline/canvas/editor/view"
)

// state is a gesture that is on. Whoever calls one has taken it off the
// editor before release and cancel; move may put another one in its place.
type state interface {
	name() string // for tests and for humans
	move(e *Editor, m Move)
	release(e *Editor, r Release)
	cancel(e *Editor)
	cursor() Cursor
	draw(o *overlay) // what it shows above the picture
}

// scroller is a state in which a pointer near the window's edge scrolls.
type scroller interface{ scrolls() }

// Doing names the gesture that is on: "resting", "pointing", "moving", …
func (e *Editor) Doing() string {
	if e.state == nil {
		return "resting"
	}
	return e.state.name()
}

// Busy reports whether a gesture is on.
func (e *Editor) Busy() bool { return e.state != nil }

// become puts another state in the place of the one that is on.
func (e *Editor) become(s state) {
	e.state = s
	e.redraw()
}

// redraw has the overlay made anew.
func (e *Editor) redraw() {
	e.overlayCache = nil
	e.did |= Overlaid
}

// Press is a button going down.
func (e *Editor) Press(p Press) Did {
	e.pointer, e.inside = Move{p.At, p.Mods}, true
	e.letters = letters{}
	if w, ok := e.state.(presser); ok {
		w.press(e, p)
		return e.Take()
	}
	if e.state != nil {
		return e.Take() // a second button while one is down
	}
	e.say("")
	e.Plan()
	m, small := e.view.Minimap()
	small = small && m.Frame.Contains(p.At)
	switch {
	case p.Button == ButtonPrimary && small:
		g := &panning{before: e.view, grip: view.HoldMap(e.view, m, p.At)}
		e.become(g)
		g.move(e, Move{p.At, p.Mods})
	case p.Button == ButtonMiddle, p.Button == ButtonPrimary && e.panKey:
		e.become(&panning{before: e.view, grip: view.Hold(e.view, p.At)})
	case p.Button == ButtonSecondary && !small:
		e.openMenu(p)
	case p.Button == ButtonPrimary:
		e.point(p)
	}
	return e.Take()
}

// presser is a state that is on without a button: a press is an event of it.
type presser interface{ press(e *Editor, p Press) }

// Move moves the pointer.
func (e *Editor) Move(m Move) Did {
	e.pointer, e.inside = m, true
	if e.state != nil {
		e.state.move(e, m)
	} else {
		e.hoverAt(m.At)
	}
	return e.Take()
}

// Modifiers is a modifier key going down or up without a move of the pointer.
func (e *Editor) Modifiers(m Mods) Did {
	if e.pointer.Mods != m && e.state != nil {
		e.pointer.Mods = m
		e.state.move(e, e.pointer)
	}
	e.pointer.Mods = m
	return e.Take()
}

// Release ends the gesture; without one it does nothing, so that it may be
// called twice for one release.
func (e *Editor) Release(r Release) Did {
	e.pointer = Move(r)
	if _, ok := e.state.(presser); ok || e.state == nil {
		return e.Take()
	}
	s := e.state
	e.become(nil)
	s.release(e, r)
	if e.state == nil {
		e.hoverAt(r.At)
	}
	return e.Take()
}

// Cancel ends the gesture and restores what was there: Escape, the focus
// lost, the pointer taken away by the system.
func (e *Editor) Cancel() Did {
	e.cancel()
	e.panKey, e.letters = false, letters{}
	return e.Take()
}

// cancel reports whether there was a gesture.
func (e *Editor) cancel() bool {
	s := e.state
	if s == nil {
		return false
	}
	e.become(nil)
	s.cancel(e)
	e.ghost = nil
	e.say("")
	return true
}

// Leave is the pointer leaving the canvas.
func (e *Editor) Leave() Did {
	e.inside = false
	if e.state == nil {
		e.hoverOn(hit{})
	}
	return e.Take()
}

// Wheel scrolls; with Shift sideways; with Ctrl it zooms at the pointer.
// A gesture that is on goes on over the picture that moved.
func (e *Editor) Wheel(w Wheel) Did {
	e.Plan()
	switch {
	case w.Mods.Has(Ctrl):
		e.show(e.wheel.Zoomed(e.view, w.Notches, w.At))
	case w.Mods.Has(Shift) && w.DX == 0:
		e.show(e.view.Panned(w.DY, 0))
	default:
		e.show(e.view.Panned(w.DX, w.DY))
	}
	e.pointer = Move{w.At, e.pointer.Mods}
	if e.did.Has(Moved) {
		if e.state != nil {
			e.state.move(e, e.pointer)
		} else {
			e.hoverAt(w.At)
		}
	}
	return e.Take()
}

// settle finds out the cursor after an event.
func (e *Editor) settle() {
	c := CursorArrow
	switch {
	case e.state != nil:
		c = e.state.cursor()
	case e.panKey:
		c = CursorHand
	case e.inside:
		c = e.hover.hit.cursor()
	}
	if c != e.cursor {
		e.cursor = c
		e.did |= Shaped
	}
}

// pt is a length of the window, in units, as one of the picture.
func (e *Editor) pt(units float64) float64 { return units / e.view.Scale() }

// body is the point of the picture under a point of the window, with what is
// frozen taken for the window's edge: gestures that work on the grid reach no
// head.
func (e *Editor) body(at canvas.Point) canvas.Point {
	v := e.view
	left, top := v.Frozen()
	at.X, at.Y = max(at.X, left), max(at.Y, top)
	s := v.Scale()
	return canvas.Point{X: (at.X + v.At.X) / s, Y: (at.Y + v.At.Y) / s}
}
