package stage

import (
	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
)

// Gesture is the gesture that is on, or nil.
func (s *Stage) Gesture() Gesture { return s.gesture }

// Become puts a gesture in the place of the one that is on; nil for none.
func (s *Stage) Become(g Gesture) {
	s.gesture = g
	s.Redraw()
}

// Cancel ends the gesture and restores what was there. It reports whether there
// was one.
func (s *Stage) Cancel() bool {
	g := s.gesture
	if g == nil {
		return false
	}
	s.Become(nil)
	g.Cancel(s)
	s.ghost = nil
	s.Say("")
	return true
}

// endStale ends a gesture under which the document became another one: it may
// hold on to what is gone. The picture can still be panned.
func (s *Stage) endStale() {
	if _, outlasts := s.gesture.(Outlasts); !outlasts {
		s.Cancel()
	}
}

// Overlay is what lies above the picture, as draw makes it; the same scene as
// long as nothing of it changed.
func (s *Stage) Overlay(draw func(o *overlay.Sheet)) *canvas.Scene {
	p := s.Plan()
	if s.drawn != nil {
		return s.drawn
	}
	o := overlay.New(p.Size, s.view, s.Theme, s.Accent)
	draw(o)
	if s.gesture != nil {
		s.gesture.Draw(s, o)
	}
	s.drawn = o.Scene
	return s.drawn
}

// Ghost is what follows the pointer now, or nil.
func (s *Stage) Ghost() *overlay.Ghost { return s.ghost }

// Lift makes a ghost of what some owners own, when a gesture begins.
func (s *Stage) Lift(owners map[canvas.Owner]bool) {
	s.ghost = overlay.Lift(s.Picture(), owners)
	s.Did |= event.Overlaid
}

// Drift moves the ghost.
func (s *Stage) Drift(by canvas.Point) {
	if next := s.ghost.Moved(by); next != s.ghost {
		s.ghost = next
		s.Did |= event.Overlaid
	}
}

// Land ends the ghost.
func (s *Stage) Land() {
	if s.ghost != nil {
		s.ghost = nil
		s.Did |= event.Overlaid
	}
}
