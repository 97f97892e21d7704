package editor

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// pinning is a stretch of a link being dragged to another gutter, through
// which the link is led from then on.
type pinning struct {
	link    *layout.Link
	from    int // the stretch runs from this point to the next
	upright bool
	to      layout.Gutter
	ok      bool
}

func newPinning(e *Editor, g *pointing) state {
	_, id := Split(g.hit.owner)
	l := e.Plan().Link(model.LinkID(id))
	if l == nil {
		return nil
	}
	found, from := e.index().LinkAt(g.hit.at, e.pt(linkTolerance), func(x *layout.Link) bool { return x != l })
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

func (g *pinning) name() string   { return "pinning" }
func (g *pinning) scrolls()       {}
func (g *pinning) cancel(*Editor) {}

func (g *pinning) cursor() Cursor {
	if g.upright {
		return CursorColumn
	}
	return CursorRow
}

func (g *pinning) move(e *Editor, m Move) {
	g.to, g.ok = e.Plan().GutterAt(e.body(m.At), g.upright)
	e.say("canvas.hint.pinning")
	e.redraw()
}

// draw shows the gutter, and the link as it would run, roughly.
func (g *pinning) draw(o *overlay) {
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
	o.wash("gutter", g.to.Rect, 40)
	o.path("route", pts, 1.75, 255, true)
}

// line is the two ends of a rectangle without width or without height.
func line(r canvas.Rect) []canvas.Point {
	return []canvas.Point{{X: r.X, Y: r.Y}, {X: r.Right(), Y: r.Bottom()}}
}

func (g *pinning) release(e *Editor, r Release) {
	g.move(e, Move(r))
	e.say("")
	p := e.Plan()
	if !g.ok || p.Segments(g.link)[g.from].Gutter == g.to.Via {
		return
	}
	via, ok := p.Pinned(g.link, g.from, g.to.Via)
	if !ok {
		e.say("canvas.via.full")
		return
	}
	l := *g.link.Link
	l.Via = via
	_ = e.do(edit.SetLink{Link: &l}, e.Selection())
}
