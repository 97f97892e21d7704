package stage

import (
	"touchline/canvas"
	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/view"
	"touchline/canvas/editor/walk"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
)

// Plan is the document laid out. It is made anew when the document changed.
func (s *Stage) Plan() *layout.Plan {
	doc := s.Document()
	if s.plan != nil && s.plan.Doc == doc {
		return s.plan
	}
	s.setPlan(layout.Make(doc, layout.Options{Lang: s.Lang, Previous: s.plan}))
	return s.plan
}

// setPlan takes a plan of the document.
func (s *Stage) setPlan(p *layout.Plan) {
	s.plan, s.drawn = p, nil
	s.view = s.view.Over(p.Size, place.HeadsOf(p))
}

// Index is the index of the plan as it is now.
func (s *Stage) Index() *index.Index {
	if p := s.Plan(); s.found == nil || s.found.Plan != p {
		s.found = index.Make(p, s.found)
	}
	return s.found
}

// View is where the window stands.
func (s *Stage) View() view.View { s.Plan(); return s.view }

// Scroll moves the window, over the picture as it is now.
func (s *Stage) Scroll(v view.View) {
	s.Plan()
	if v = v.Over(s.view.Picture, s.view.Heads); v == s.view {
		return
	}
	s.view = v
	s.Did |= event.Moved
	s.Redraw()
}

// Places is where things are in the plan under the window.
func (s *Stage) Places() place.Grid {
	return place.Grid{Index: s.Index(), Scale: s.view.Scale()}
}

// Drops is where something that is dragged lands.
func (s *Stage) Drops() drop.Finder {
	return drop.Finder{Grid: s.Places(), Visible: s.view.Visible()}
}

// Walk is the grid as keys go over it.
func (s *Stage) Walk() walk.Grid { return walk.Grid{Index: s.Index()} }

// Stand is where the keyboard stands.
func (s *Stage) Stand() walk.Stand {
	return walk.Stand{Plan: s.Plan(), Selection: s.Selection(), Cell: s.Cell, Lit: s.Lit}
}

// Pt is a length of the window, in units, as one of the picture.
func (s *Stage) Pt(units float64) float64 { return units / s.view.Scale() }

// Body is the point of the picture under a point of the window, with what is
// frozen taken for the window's edge: gestures that work on the grid reach no
// head.
func (s *Stage) Body(at canvas.Point) canvas.Point {
	v := s.view
	left, top := v.Frozen()
	at.X, at.Y = max(at.X, left), max(at.Y, top)
	k := v.Scale()
	return canvas.Point{X: (at.X + v.At.X) / k, Y: (at.Y + v.At.Y) / k}
}

// Reveal brings an owner into the window.
func (s *Stage) Reveal(o canvas.Owner) {
	r, ok := s.Places().Box(o)
	if !ok {
		return
	}
	seen := s.view.Visible()
	switch kind, _ := owner.Split(o); kind { // heads are frozen one way
	case owner.KindStep, owner.KindPhase:
		r.Y, r.H = seen.Center().Y, 0
	case owner.KindLane:
		r.X, r.W = seen.Center().X, 0
	}
	s.Scroll(s.view.Showing(r))
}
