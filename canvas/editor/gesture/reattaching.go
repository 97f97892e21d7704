package gesture

import (
	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/link"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/stage"
	"touchline/canvas/editor/tolerance"
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
	why     event.Status
}

func newReattaching(st *stage.Stage, id model.LinkID, end int) stage.Gesture {
	l := st.Plan().Link(id)
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

func (g *reattaching) Name() string        { return "reattaching" }
func (g *reattaching) Scrolls() bool       { return true }
func (g *reattaching) Cancel(*stage.Stage) {}

func (g *reattaching) Cursor() event.Cursor {
	if g.why.Key != "" {
		return event.CursorNo
	}
	return event.CursorCross
}

func (g *reattaching) Move(st *stage.Stage, m event.Move) {
	g.at, g.why = st.Body(m.At), event.Status{}
	g.target = st.Index().CardAt(g.at, st.Pt(tolerance.Card))
	if g.target != nil {
		l := g.next()
		g.why = event.Status{Key: link.Why(st.Document(), &l)}
	}
	if g.why.Key != "" {
		st.Say(g.why.Key)
	} else {
		st.Say("canvas.hint.reattaching")
	}
	st.Redraw()
}

// next is the link as it would be at the target.
func (g *reattaching) next() model.Link {
	l := *g.link
	l.Pins = nil // it led to where the link no longer goes
	if g.end == 0 {
		l.From = g.target.Card.ID
	} else {
		l.To = g.target.Card.ID
	}
	return l
}

func (g *reattaching) Draw(_ *stage.Stage, o *overlay.Sheet) {
	end, upright := g.at, g.upright
	if g.target != nil && g.why.Key == "" {
		o.Frame("target", g.target, 2.5, 255)
		end, upright = overlay.Touching(g.target.Rect, g.fixed)
	}
	if g.end == 0 {
		o.Route(end, g.fixed, [2]bool{upright, g.upright})
	} else {
		o.Route(g.fixed, end, [2]bool{g.upright, upright})
	}
}

func (g *reattaching) Release(st *stage.Stage, r event.Release) {
	g.Move(st, event.Move(r))
	if g.why.Key != "" {
		return
	}
	st.Say("")
	if g.target == nil {
		return // on nothing: it stays where it was
	}
	l := g.next()
	if l.From == g.link.From && l.To == g.link.To {
		return
	}
	_ = st.Apply(edit.SetLink{Link: &l}, st.Selection())
}
