package gesture

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/stage"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// pinning is a stretch of a link being dragged to another gutter, through
// which the link is pinned to from then on.
type pinning struct {
	link    *layout.Link
	from    int // the stretch runs from this point to the next
	upright bool
	to      layout.Gutter
	ok      bool
}

func newPinning(st *stage.Stage, g pressed) stage.Gesture {
	_, id := owner.Split(g.hit.Owner)
	l := st.Plan().Link(model.LinkID(id))
	if l == nil {
		return nil
	}
	found, from := st.Index().LinkAt(g.hit.At, st.Pt(tolerance.Link), func(x *layout.Link) bool { return x != l })
	if found == nil { // by its label, beside the line
		from = longest(l)
	}
	return &pinning{link: l, from: from, upright: l.Points[from].X == l.Points[from+1].X}
}

// longest is the longest stretch of a link.
func longest(l *layout.Link) int {
	best, length := 0, -1.0
	for i := range len(l.Points) - 1 {
		if r := canvas.Around(l.Points[i], l.Points[i+1]); r.W+r.H > length {
			best, length = i, r.W+r.H
		}
	}
	return best
}

func (g *pinning) Name() string        { return "pinning" }
func (g *pinning) Scrolls() bool       { return true }
func (g *pinning) Cancel(*stage.Stage) {}

func (g *pinning) Cursor() event.Cursor {
	if g.upright {
		return event.CursorColumn
	}
	return event.CursorRow
}

func (g *pinning) Move(st *stage.Stage, m event.Move) {
	g.to, g.ok = st.Plan().GutterAt(st.Body(m.At), g.upright)
	st.Say("canvas.hint.pinning")
	st.Redraw()
}

// Draw shows the gutter, and the link as it would run, roughly.
func (g *pinning) Draw(_ *stage.Stage, o *overlay.Sheet) {
	if !g.ok {
		return
	}
	pts, at := slices.Clone(g.link.Points), g.to.Rect.Center()
	for i := g.from; i <= g.from+1; i++ {
		if g.upright {
			pts[i].X = at.X
		} else {
			pts[i].Y = at.Y
		}
	}
	o.Wash("gutter", g.to.Rect, 40)
	o.Path("route", pts, 1.75, 255, true)
}

// line is the two ends of a rectangle without width or without height.
func line(r canvas.Rect) []canvas.Point {
	return []canvas.Point{{X: r.X, Y: r.Y}, {X: r.Right(), Y: r.Bottom()}}
}

func (g *pinning) Release(st *stage.Stage, r event.Release) {
	g.Move(st, event.Move(r))
	st.Say("")
	p := st.Plan()
	if !g.ok || p.Segments(g.link)[g.from].Gutter == g.to.Pin {
		return
	}
	pin, ok := p.Pinned(g.link, g.from, g.to.Pin)
	if !ok {
		st.Say("canvas.via.full")
		return
	}
	l := *g.link.Link
	l.Pins = pin
	_ = st.Apply(edit.SetLink{Link: &l}, st.Selection())
}
