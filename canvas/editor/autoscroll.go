package editor

import (
	"time"

	"touchline/canvas"
)

// autoScroll moves the picture while a drag stays near the window's edge: it
// begins slowly after a while, and is faster the further out the pointer is.
type autoScroll struct {
	since time.Time // the pointer came near an edge; zero: it is not
	last  time.Time // of the last tick
}

// pull is how far the pointer is into the zones at the window's edges, from
// −2 to 2 each way; frozen heads are outside.
func (e *Editor) pull() canvas.Point {
	if _, ok := e.state.(scroller); !ok || !e.inside {
		return canvas.Point{}
	}
	if g, ok := e.state.(*aiming); ok && g.byKey {
		return canvas.Point{}
	}
	v := e.view
	left, top := v.Frozen()
	return canvas.Point{
		X: pullOf(e.pointer.At.X, left, v.Window.W),
		Y: pullOf(e.pointer.At.Y, top, v.Window.H),
	}
}

func pullOf(at, from, to float64) float64 {
	if to-from < 3*scrollZone {
		return 0
	}
	switch {
	case at < from+scrollZone:
		return -min(2, (from+scrollZone-at)/scrollZone)
	case at > to-scrollZone:
		return min(2, (at-to+scrollZone)/scrollZone)
	}
	return 0
}

func (e *Editor) autoScroll(now time.Time) {
	pull := e.pull()
	s := &e.scroll
	if pull == (canvas.Point{}) {
		*s = autoScroll{}
		return
	}
	if s.since.IsZero() {
		s.since, s.last = now, now
		return
	}
	on := now.Sub(s.since) - scrollDelay
	dt := min(now.Sub(s.last), scrollPause)
	s.last = now
	if on <= 0 || dt <= 0 {
		return
	}
	ease := min(1, float64(on)/float64(scrollEase))
	way := scrollMost * ease * ease * dt.Seconds()
	speed := func(x float64) float64 { return way * x * max(x, -x) / 4 }
	e.show(e.view.Panned(speed(pull.X), speed(pull.Y)))
	if e.did.Has(Moved) && e.state != nil {
		e.state.move(e, e.pointer)
	}
}

// scrollsNext is when the next tick of scrolling is wanted.
func (e *Editor) scrollsNext(now time.Time) (time.Time, bool) {
	if e.pull() == (canvas.Point{}) {
		return time.Time{}, false
	}
	s := e.scroll
	switch begin := s.since.Add(scrollDelay); {
	case s.since.IsZero():
		return now, true
	case begin.After(now):
		return begin, true
	}
	return now.Add(frameTime), true
}
