package editor

import (
	"touchline/canvas"
	"touchline/canvas/editor/link"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// reattaching is an end of a link being dragged to another card.
type reattaching struct {
	link    *model.Link
	end     int          // 0 is its begin, 1 its end
	fixed   canvas.Point // pt: the other end
	upright bool         // the link leaves that end up or down
	at      canvas.Point
	target  *layout.Card
	why     Status
}

func newReattaching(e *Editor, id model.LinkID, end int) state {
	l := e.Plan().Link(id)
	if l == nil {
		return nil
	}
	last := len(l.Points) - 1
	g := &reattaching{link: l.Link, end: end, fixed: l.Points[0], upright: l.Points[0].X == l.Points[1].X}
	if end == 0 {
		g.fixed, g.upright = l.Points[last], l.Points[last].X == l.Points[last-1].X
	}
	return g
}

func (g *reattaching) name() string   { return "reattaching" }
func (g *reattaching) scrolls()       {}
func (g *reattaching) cancel(*Editor) {}

func (g *reattaching) cursor() Cursor {
	if g.why.Key != "" {
		return CursorNo
	}
	return CursorCross
}

func (g *reattaching) move(e *Editor, m Move) {
	g.at, g.why = e.body(m.At), Status{}
	g.target = e.index().CardAt(g.at, e.pt(cardTolerance))
	if g.target != nil {
		l := g.next()
		g.why = Status{Key: link.Why(e.Document(), &l)}
	}
	if g.why.Key != "" {
		e.say(g.why.Key)
	} else {
		e.say("canvas.hint.reattaching")
	}
	e.redraw()
}

// next is the link as it would be at the target.
func (g *reattaching) next() model.Link {
	l := *g.link
	l.Via = nil // it led to where the link no longer goes
	if g.end == 0 {
		l.From = g.target.Card.ID
	} else {
		l.To = g.target.Card.ID
	}
	return l
}

func (g *reattaching) draw(o *overlay) {
	end, upright := g.at, g.upright
	if g.target != nil && g.why.Key == "" {
		o.ring("target", g.target.Rect, 2.5, 1, 255)
		end, upright = touching(g.target.Rect, g.fixed)
	}
	if g.end == 0 {
		drawRoute(o, end, g.fixed, [2]bool{upright, g.upright})
	} else {
		drawRoute(o, g.fixed, end, [2]bool{g.upright, upright})
	}
}

func (g *reattaching) release(e *Editor, r Release) {
	g.move(e, Move(r))
	if g.why.Key != "" {
		return
	}
	e.say("")
	if g.target == nil {
		return // on nothing: it stays where it was
	}
	l := g.next()
	if l.From == g.link.From && l.To == g.link.To {
		return
	}
	_ = e.do(edit.SetLink{Link: &l}, e.Selection())
}
