package editor

import (
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/view"
)

// Tick is time going by. It is wanted when NextTick says so.
func (e *Editor) Tick(now time.Time) event.Did {
	if at, ok := e.handlesDueAt(); ok && !now.Before(at) {
		e.hover.shown = true
		e.on.Redraw()
	}
	if at, ok := e.sheetDueAt(); ok && !now.Before(at) {
		e.hover.sheet = true
		e.on.Redraw()
	}
	if at, ok := e.stoppedAt(); ok && !now.Before(at) {
		e.turned = time.Time{}
		e.on.Redraw()
	}
	e.autoScroll(now)
	if at, ok := e.letterDue(); ok && !now.Before(at) {
		e.settleLetter(event.KeyEvent{})
	}
	return e.done()
}

// NextTick is how long from now a Tick is wanted; false means not at all, and
// the window can sleep.
func (e *Editor) NextTick(now time.Time) (time.Duration, bool) {
	var at time.Time
	wanted := false
	want := func(next time.Time, wants bool) {
		if wants && (!wanted || next.Before(at)) {
			at, wanted = next, true
		}
	}
	want(e.handlesDueAt())
	want(e.sheetDueAt())
	want(e.stoppedAt())
	want(e.scroll.Next(e.pull(), now))
	want(e.letterDue())
	return max(0, at.Sub(now)), wanted
}

// pull is how far the pointer is in the zones at the window's edges that
// scroll during some gestures.
func (e *Editor) pull() canvas.Point {
	if g, ok := e.on.Gesture().(gesture.Scroller); !ok || !e.on.Inside || !g.Scrolls() {
		return canvas.Point{}
	}
	return e.on.View().Pull(e.on.Pointer.At)
}

// autoScroll moves the picture while a drag stays near the window's edge.
func (e *Editor) autoScroll(now time.Time) {
	pull := e.pull()
	if pull == (canvas.Point{}) {
		e.scroll = view.AutoScroll{}
		return
	}
	e.on.Scroll(e.scroll.Tick(e.on.View(), pull, now))
	if g := e.on.Gesture(); g != nil && e.on.Did.Has(event.Moved) {
		g.Move(&e.on, e.on.Pointer)
	}
}
