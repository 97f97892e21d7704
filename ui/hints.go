package ui

import (
	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/ui/panes"
	"touchline/ui/tour"
)

// spokenOf is where in the window is what a hint for beginners speaks of.
func (w *Window) spokenOf(h tour.Hint) (tour.Area, bool) {
	if w.session == nil || !w.views.OnMap() {
		return tour.Area{}, false
	}
	ed := w.session.ed
	switch h {
	case tour.Panel:
		if w.showsPanel(panes.AtRight) {
			return areaOf(w.panes.Right), true
		}
		return areaOf(w.panes.RailRight), w.panes.RailRight.Visible()
	case tour.Safety:
		return areaOf(w.status.SafetyButton), true
	case tour.Heads:
		for _, s := range ed.Document().Steps() {
			if a, ok := w.seenOf(owner.Step(s.ID)); ok {
				return a, true
			}
		}
		return tour.Area{}, false
	}
	if first, _, ok := ed.Blank(); ok && h == tour.Begin {
		return w.seenAt(first)
	}
	if a, ok := w.seenOf(ed.Selection().Sole()); ok {
		return a, true
	}
	const looked = 500 // cards; a larger picture shows one of them, or none
	for i, c := range ed.Document().CardsInOrder() {
		if a, ok := w.seenOf(owner.Card(c.ID)); ok {
			return a, true
		}
		if i == looked {
			break
		}
	}
	return tour.Area{}, false
}

// areaOf is where an object is in the window.
func areaOf(o fyne.CanvasObject) tour.Area {
	return tour.Area{At: fyne.CurrentApp().Driver().AbsolutePositionForObject(o), Size: o.Size()}
}

// seenOf is where what an owner owns is in the window, if all of it is to be
// seen there.
func (w *Window) seenOf(o canvas.Owner) (tour.Area, bool) {
	box, ok := w.session.ed.Box(o)
	if !ok {
		return tour.Area{}, false
	}
	return w.seenAt(box)
}

// seenAt is where a part of the picture is in the window, if all of it is to be
// seen there.
func (w *Window) seenAt(box canvas.Rect) (tour.Area, bool) {
	r, board := w.board.View().InWindow(box), areaOf(w.board)
	if r.X < 0 || r.Y < 0 || r.X+r.W > float64(board.Size.Width) || r.Y+r.H > float64(board.Size.Height) {
		return tour.Area{}, false
	}
	return tour.Area{At: board.At.AddXY(float32(r.X), float32(r.Y)), Size: fyne.NewSize(float32(r.W), float32(r.H))}, true
}

// isBlank reports whether nobody has begun the document.
func (w *Window) isBlank() bool {
	if w.session == nil {
		return false
	}
	_, _, blank := w.session.ed.Blank()
	return blank
}

// keptFree is what a hint for beginners does not cover, where it can stand
// elsewhere: cards, and in a document that nobody has begun its title, the heads
// of the lanes, and the cells that say what belongs there.
func (w *Window) keptFree() (all []tour.Area) {
	if w.session == nil || !w.views.OnMap() {
		return nil
	}
	ed, board := w.session.ed, areaOf(w.board)
	keep := func(box canvas.Rect) {
		r := w.board.View().InWindow(box)
		all = append(all, tour.Area{At: board.At.AddXY(float32(r.X), float32(r.Y)), Size: fyne.NewSize(float32(r.W), float32(r.H))})
	}
	if first, others, ok := ed.Blank(); ok {
		for _, c := range append(others, first) {
			keep(c)
		}
		if title, ok := ed.Box(owner.Title); ok {
			keep(title)
		}
		for _, l := range ed.Plan().Lanes {
			keep(l.Head)
		}
	}
	for _, c := range ed.Plan().Cards() {
		if w.board.View().InWindow(c.Rect).Overlaps(canvas.Rect{W: float64(board.Size.Width), H: float64(board.Size.Height)}) {
			keep(c.Rect)
		}
	}
	return all
}

// tourOnce shows the hints to who opens a document for the first time.
func (w *Window) tourOnce() {
	if w.app.Memory.Toured || w.app.State == "" || w.session == nil || w.tour.On() {
		return
	}
	for _, other := range w.app.windows {
		if other.session != nil && other.tour.On() {
			return
		}
	}
	w.tour.Begin()
}
