package gesture

import (
	"touchline/canvas"
	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/link"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/stage"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// linking is a link on its way from a card. Let go on a card it ends there,
// wherever on it; on empty ground it makes a card there.
type linking struct {
	from   model.CardID
	start  canvas.Point // pt
	at     canvas.Point // pt
	target *layout.Card
	to     drop.Drop // without a target
	why    event.Status
}

func newLinking(from model.CardID, start canvas.Point) *linking {
	return &linking{from: from, start: start, at: start}
}

func (g *linking) Name() string        { return "linking" }
func (g *linking) Scrolls() bool       { return true }
func (g *linking) Cancel(*stage.Stage) {}

func (g *linking) Cursor() event.Cursor {
	if g.why.Key != "" {
		return event.CursorNo
	}
	return event.CursorCross
}

func (g *linking) Move(st *stage.Stage, m event.Move) {
	p := st.Body(m.At)
	g.at, g.to, g.why = p, drop.Drop{}, event.Status{}
	g.target = st.Index().CardAt(p, st.Pt(tolerance.Card))
	switch {
	case g.target != nil:
		g.why = event.Status{Key: link.Between(st.Document(), g.from, g.target.Card.ID)}
	default:
		g.to = st.Drops().At(p, nil, nil)
		g.why = g.to.Why
	}
	if g.why.Key != "" {
		st.SayWhy(g.why)
	} else {
		st.Say("canvas.hint.linking")
	}
	st.Redraw()
}

func (g *linking) Draw(st *stage.Stage, o *overlay.Sheet) {
	end, upright := g.at, [2]bool{}
	if c := st.Plan().Card(g.from); c != nil {
		_, upright[0] = overlay.Touching(c.Rect, g.start)
		upright[1] = upright[0]
	}
	if g.target != nil && g.why.Key == "" {
		o.Wash("target", g.target.Rect, 40)
		o.Frame("target", g.target, 2.5, 255)
		end, upright[1] = overlay.Touching(g.target.Rect, g.start)
	} else if g.to.OK {
		g.to.Draw(o)
	}
	o.Route(g.start, end, upright)
}

func (g *linking) Release(st *stage.Stage, r event.Release) {
	g.Move(st, event.Move(r))
	if g.why.Key != "" {
		return // the status keeps saying why
	}
	st.Say("")
	if g.target != nil {
		l := link.New(st.Document(), g.from, g.target.Card.ID, st.Bits)
		_ = st.Apply(edit.AddLink{Link: l}, selection.Of(owner.Link(l.ID)))
		return
	}
	batch, c := st.Adder().LinkedCard(st.Document(), g.from, g.to)
	st.Make(batch, owner.Card(c.ID))
}
