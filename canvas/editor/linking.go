package editor

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/link"
	"touchline/canvas/layout"
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
	to     drop // without a target
	why    Status
}

func newLinking(e *Editor, from model.CardID, start canvas.Point) *linking {
	return &linking{from: from, start: start, at: start}
}

func (g *linking) name() string   { return "linking" }
func (g *linking) scrolls()       {}
func (g *linking) cancel(*Editor) {}

func (g *linking) cursor() Cursor {
	if g.why.Key != "" {
		return CursorNo
	}
	return CursorCross
}

func (g *linking) move(e *Editor, m Move) {
	p := e.body(m.At)
	g.at, g.to, g.why = p, drop{}, Status{}
	g.target = e.index().CardAt(p, e.pt(cardTolerance))
	switch {
	case g.target != nil:
		g.why = Status{Key: link.Between(e.Document(), g.from, g.target.Card.ID)}
	default:
		g.to = e.dropAt(p, nil, nil)
		g.why = g.to.why
	}
	if g.why.Key != "" {
		e.say(g.why.Key, g.why.Args...)
	} else {
		e.say("canvas.hint.linking")
	}
	e.redraw()
}

func (g *linking) draw(o *overlay) {
	end, upright := g.at, [2]bool{}
	if c := o.e.Plan().Card(g.from); c != nil {
		_, upright[0] = touching(c.Rect, g.start)
		upright[1] = upright[0]
	}
	if g.target != nil && g.why.Key == "" {
		o.wash("target", g.target.Rect, 40)
		o.ring("target", g.target.Rect, 2.5, 1, 255)
		end, upright[1] = touching(g.target.Rect, g.start)
	} else if g.to.ok {
		g.to.draw(o)
	}
	drawRoute(o, g.start, end, upright)
}

// drawRoute draws a link in the making. upright says whether it leaves its
// begin, and reaches its end, up or down.
func drawRoute(o *overlay, from, to canvas.Point, upright [2]bool) {
	half := canvas.Point{X: (from.X + to.X) / 2, Y: (from.Y + to.Y) / 2}
	var bends []canvas.Point
	switch upright {
	case [2]bool{false, false}:
		bends = []canvas.Point{{X: half.X, Y: from.Y}, {X: half.X, Y: to.Y}}
	case [2]bool{true, true}:
		bends = []canvas.Point{{X: from.X, Y: half.Y}, {X: to.X, Y: half.Y}}
	case [2]bool{false, true}:
		bends = []canvas.Point{{X: to.X, Y: from.Y}}
	default:
		bends = []canvas.Point{{X: from.X, Y: to.Y}}
	}
	pts := append(append([]canvas.Point{from}, bends...), to)
	o.path("route", pts, 1.75, 255, true)
	o.tip("route", to, pts[len(pts)-2])
}

// touching is the middle of the side of a rectangle that faces a point, and
// whether that is the top or the bottom.
func touching(r canvas.Rect, from canvas.Point) (at canvas.Point, upright bool) {
	c := r.Center()
	d := from.Sub(c)
	if math.Abs(d.X)/max(1, r.W) >= math.Abs(d.Y)/max(1, r.H) {
		return canvas.Point{X: c.X + math.Copysign(r.W/2, d.X), Y: c.Y}, false
	}
	return canvas.Point{X: c.X, Y: c.Y + math.Copysign(r.H/2, d.Y)}, true
}

func (g *linking) release(e *Editor, r Release) {
	g.move(e, Move(r))
	if g.why.Key != "" {
		return // the status keeps saying why
	}
	e.say("")
	if g.target != nil {
		l := link.New(e.Document(), g.from, g.target.Card.ID, e.bits)
		_ = e.do(edit.AddLink{Link: l}, SelectionOf(OfLink(l.ID)))
		return
	}
	e.linkTo(g.from, g.to)
}
