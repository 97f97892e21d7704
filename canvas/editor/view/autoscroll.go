package view

import (
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/tolerance"
)

// AutoScroll moves the picture while a drag stays near the window's edge: it
// begins slowly after a while, and is faster the further out the pointer is.
type AutoScroll struct {
	since time.Time // the pointer came near an edge; zero: it is not
	last  time.Time // of the last tick
}

// Pull is how far a point of the window is in the zones at its edges, from −2
// to 2 each way; frozen heads are outside.
func (v View) Pull(at canvas.Point) canvas.Point {
	left, top := v.Frozen()
	return canvas.Point{X: pullOf(at.X, left, v.Window.W), Y: pullOf(at.Y, top, v.Window.H)}
}

func pullOf(at, from, to float64) float64 {
	if to-from < 3*tolerance.ScrollZone {
		return 0
	}
	switch {
	case at < from+tolerance.ScrollZone:
		return -min(2, (from+tolerance.ScrollZone-at)/tolerance.ScrollZone)
	case at > to-tolerance.ScrollZone:
		return min(2, (at-to+tolerance.ScrollZone)/tolerance.ScrollZone)
	}
	return 0
}

// Tick is time going by under a pull: the view then.
func (s *AutoScroll) Tick(v View, pull canvas.Point, now time.Time) View {
	if pull == (canvas.Point{}) {
		*s = AutoScroll{}
		return v
	}
	if s.since.IsZero() {
		s.since, s.last = now, now
		return v
	}
	on := now.Sub(s.since) - tolerance.ScrollDelay
	dt := min(now.Sub(s.last), tolerance.ScrollPause)
	s.last = now
	if on <= 0 || dt <= 0 {
		return v
	}
	ease := min(1, float64(on)/float64(tolerance.ScrollEase))
	way := tolerance.ScrollMost * ease * ease * dt.Seconds()
	speed := func(x float64) float64 { return way * x * max(x, -x) / 4 }
	return v.Panned(speed(pull.X), speed(pull.Y))
}

// Next is when the next tick is wanted.
func (s *AutoScroll) Next(pull canvas.Point, now time.Time) (time.Time, bool) {
	if pull == (canvas.Point{}) {
		return time.Time{}, false
	}
	switch begin := s.since.Add(tolerance.ScrollDelay); {
	case s.since.IsZero():
		return now, true
	case begin.After(now):
		return begin, true
	}
	return now.Add(tolerance.FrameTime), true
}
