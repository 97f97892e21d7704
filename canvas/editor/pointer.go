package editor

import (
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/hit"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/view"
)

// Doing names the gesture that is on: "resting", "pointing", "moving", …
func (e *Editor) Doing() string {
	if e.on.Gesture() == nil {
		return "resting"
	}
	return e.on.Gesture().Name()
}

// Busy reports whether a gesture is on.
func (e *Editor) Busy() bool { return e.on.Gesture() != nil }

// Press is a button going down.
func (e *Editor) Press(p event.Press) event.Did {
	e.on.Pointer, e.on.Inside = event.Move{At: p.At, Mods: p.Mods}, true
	e.letters = letters{}
	e.forgetSheet()
	if w, ok := e.on.Gesture().(gesture.Presser); ok {
		w.Press(&e.on, p)
		return e.done()
	}
	if e.on.Gesture() != nil {
		return e.done() // a second button while one is down
	}
	e.on.Say("")
	e.on.Plan()
	m, small := e.on.View().Minimap()
	small = small && m.Frame.Contains(p.At)
	e.atMap = small
	switch {
	case p.Button == event.ButtonPrimary && small:
		gesture.Pan(&e.on, view.HoldMap(e.on.View(), m, p.At)).Move(&e.on, e.on.Pointer)
	case p.Button == event.ButtonMiddle, p.Button == event.ButtonPrimary && e.panKey:
		gesture.Pan(&e.on, view.Hold(e.on.View(), p.At))
	case p.Button == event.ButtonSecondary && !small:
		e.openMenu(p)
	case p.Button == event.ButtonPrimary:
		gesture.Point(&e.on, e.hit(p.At), p)
	}
	return e.done()
}

// openMenu selects what lies under the pointer, unless it is selected, and
// asks for its menu.
func (e *Editor) openMenu(p event.Press) {
	h := e.hit(p.At)
	switch {
	case h.Owner == "":
		e.on.Pick(selection.Set{})
	case !e.Selection().Has(h.Owner):
		e.on.Pick(selection.Of(h.Owner))
	}
	m := event.Menu{At: p.At, Owner: h.Owner}
	m.Lane, m.Step = e.on.Index().CellAt(h.At)
	e.on.Ask(m)
}

// Move moves the pointer.
func (e *Editor) Move(m event.Move) event.Did {
	e.on.Pointer, e.on.Inside = m, true
	if e.on.Gesture() != nil {
		e.on.Gesture().Move(&e.on, m)
	} else {
		e.hoverAt(m.At)
		e.moveSheet(m.At)
	}
	return e.done()
}

// Modifiers is a modifier key going down or up without a move of the pointer.
func (e *Editor) Modifiers(m event.Mods) event.Did {
	if e.on.Pointer.Mods != m && e.on.Gesture() != nil {
		e.on.Pointer.Mods = m
		e.on.Gesture().Move(&e.on, e.on.Pointer)
	}
	e.on.Pointer.Mods = m
	return e.done()
}

// Release ends the gesture; without one it does nothing, so that it may be
// called twice for one release.
func (e *Editor) Release(r event.Release) event.Did {
	e.on.Pointer = event.Move(r)
	if _, ok := e.on.Gesture().(gesture.Presser); ok || e.on.Gesture() == nil {
		return e.done()
	}
	s := e.on.Gesture()
	e.on.Become(nil)
	s.Release(&e.on, r)
	if e.on.Gesture() == nil {
		e.hoverAt(r.At)
	}
	return e.done()
}

// Leave is the pointer leaving the canvas.
func (e *Editor) Leave() event.Did {
	e.on.Inside = false
	if e.on.Gesture() == nil {
		e.hoverOn(hit.Hit{})
	}
	return e.done()
}

// Wheel scrolls; with Shift sideways; with Ctrl it zooms at the pointer.
// A gesture that is on goes on over the picture that moved.
func (e *Editor) Wheel(w event.Wheel) event.Did {
	e.on.Plan()
	switch {
	case w.Mods.Has(event.Ctrl):
		e.on.Scroll(e.wheel.Zoomed(e.on.View(), w.Notches, w.At))
	case w.Mods.Has(event.Shift) && w.DX == 0:
		e.on.Scroll(e.on.View().Panned(w.DY, 0))
	default:
		e.on.Scroll(e.on.View().Panned(w.DX, w.DY))
	}
	e.on.Pointer = event.Move{At: w.At, Mods: e.on.Pointer.Mods}
	if e.on.Did.Has(event.Moved) {
		e.turn()
		if e.on.Gesture() != nil {
			e.on.Gesture().Move(&e.on, e.on.Pointer)
		} else {
			e.hoverAt(w.At)
		}
	}
	return e.done()
}
