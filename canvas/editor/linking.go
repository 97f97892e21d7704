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
	drawWay(o, g.start, end, upright)
}

// drawWay draws a link in the making. upright says whether it leaves its
// begin, and reaches its end, up or down.
func drawWay(o *overlay, from, to canvas.Point, upright [2]bool) {
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
	o.path("way", pts, 1.75, 255, true)
	o.tip("way", to, pts[len(pts)-2])
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

// linkTo makes a card where a drop lands, and a link to it.
func (e *Editor) linkTo(from model.CardID, to drop) {
	batch, c := e.newCard(to, "")
	batch = append(batch, edit.AddLink{Link: link.New(e.Document(), from, c.ID, e.bits)})
	e.doAndName(batch, OfCard(c.ID))
}

// newCard is the edits that make a card where a drop lands, splitting the
// link there; "" is the lane's usual kind.
func (e *Editor) newCard(to drop, kind model.Kind) (edit.Batch, *model.Card) {
	batch, lane, step := e.settleIn(to)
	if kind == "" {
		kind = e.Document().Lane(lane).Role.DefaultKind()
	}
	c := &model.Card{ID: model.NewID[model.CardID](model.CardPrefix, e.bits), Lane: lane, Step: step, Span: 1, Kind: kind}
	at := to.at
	if to.step {
		at = -1
	}
	batch = append(batch, edit.AddCard{Card: c, At: at})
	if to.link != nil {
		batch = append(batch, link.Split(to.link.Link.ID, c.ID, e.bits))
	}
	return batch, c
}

// doAndName does an edit that makes something, selects that and asks for its
// text. A text that is typed at once counts as one with the making.
func (e *Editor) doAndName(x edit.Edit, o canvas.Owner) bool {
	t := &typing{owner: o, before: e.Document(), made: x, edits: 1}
	if e.merge(x, SelectionOf(o), t.merge(e)) != nil {
		return false
	}
	e.reveal(o)
	if field, ok := e.textField(o); ok {
		e.typing = t
		e.ask(field)
	}
	return true
}

// reveal brings an owner into the window.
func (e *Editor) reveal(o canvas.Owner) {
	r, ok := e.Box(o)
	if !ok {
		return
	}
	seen := e.view.Visible()
	switch kind, _ := Split(o); kind { // heads are frozen one way
	case KindStep, KindPhase:
		r.Y, r.H = seen.Center().Y, 0
	case KindLane:
		r.X, r.W = seen.Center().X, 0
	}
	e.show(e.view.Showing(r))
}

// aiming is linking without a button: a click, or Enter, chooses the card.
type aiming struct {
	linking
	spelling spelling     // with keys: see spelling.go
	byKey    bool         // a key chose last
	rest     canvas.Point // where the pointer was then
}

func (e *Editor) aim(from model.CardID) {
	c := e.Plan().Card(from)
	if c == nil || e.readOnly {
		return
	}
	e.cancel()
	g := &aiming{linking: *newLinking(e, from, canvas.Point{X: c.Rect.Right(), Y: c.Rect.Center().Y})}
	e.become(g)
	if e.inside {
		g.move(e, e.pointer)
	}
}

func (g *aiming) press(e *Editor, p Press) {
	e.become(nil)
	if p.Button == ButtonPrimary {
		g.release(e, Release{p.At, p.Mods})
	} else {
		e.say("")
	}
}
