package editor

import (
	"touchline/canvas"
	"touchline/canvas/editor/link"
	"touchline/canvas/editor/move"
	"touchline/canvas/editor/selection"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// moving is cards following the pointer to another place. The card that was
// grabbed goes where the pointer is; the others, notes among them, keep their
// distance to it in lanes and steps.
type moving struct {
	before  Selection
	grabbed *layout.Card
	moved   map[model.CardID]bool
	sources []move.Source // what is moved, in reading order
	from    canvas.Point  // pt
	to      drop
	copies  bool
}

func newMoving(e *Editor, g *pointing) state {
	_, id := Split(g.hit.owner)
	s := &moving{before: g.before, grabbed: e.Plan().Card(model.CardID(id)), from: g.hit.at, moved: map[model.CardID]bool{}}
	if s.grabbed == nil {
		return nil
	}
	if !e.Selection().Has(g.hit.owner) {
		e.pick(e.Selection().With(g.hit.owner))
	}
	owners := map[canvas.Owner]bool{}
	for _, id := range e.Selection().Cards() {
		s.moved[id] = true
		owners[OfCard(id)] = true
	}
	for _, id := range e.Selection().Stickies() {
		owners[OfSticky(id)] = true
	}
	s.sources = move.Sources(e.Document(), e.Selection().Cards())
	e.lift(owners)
	return s
}

func (g *moving) name() string { return "moving" }
func (g *moving) scrolls()     {}

func (g *moving) cursor() Cursor {
	switch {
	case !g.to.ok:
		return CursorNo
	case g.copies:
		return CursorCopy
	}
	return CursorMove
}

func (g *moving) move(e *Editor, m Move) {
	by := lockAxis(e.body(m.At).Sub(g.from), m.Mods)
	p := g.from.Add(by)
	g.copies = m.Mods.Has(Alt) || m.Mods.Has(Ctrl)
	var splits func(*layout.Link) bool
	if len(g.moved) == 1 {
		splits = func(l *layout.Link) bool { return link.Splittable(e.Document(), g.grabbed.Card.ID, l.Link) }
	}
	moved := g.moved
	if g.copies {
		moved = nil
	}
	to := e.dropAt(p, moved, splits)
	if to.ok && !g.drop(to).Fits(e.Document()) {
		to = drop{why: Status{Key: "canvas.drop.apart"}}
	}
	if !to.same(g.to) {
		e.redraw()
	}
	g.to = to
	switch {
	case !to.ok:
		e.say(to.why.Key, to.why.Args...)
	case to.link != nil:
		e.say("canvas.drop.splits")
	default:
		e.say("canvas.hint.moving")
	}
	e.drift(by)
}

func (g *moving) draw(o *overlay) { g.to.draw(o) }

func (g *moving) cancel(e *Editor) {
	e.land()
	e.pick(g.before)
}

func (g *moving) release(e *Editor, r Release) {
	g.move(e, Move(r))
	e.land()
	e.redraw()
	if !g.to.ok {
		return
	}
	e.say("")
	doc := e.Document()
	batch, ids := g.drop(g.to).Edits(doc, e.bits)
	if g.to.link != nil {
		batch = append(batch, link.Split(g.to.link.Link.ID, ids[0], e.bits))
	}
	after := selection.Cards(ids)
	if !g.to.step { // notes stay where they are when cards go into a new step
		var copies model.Bits
		if g.copies {
			copies = e.bits
		}
		notes, came := move.Along(doc, e.Selection().Stickies(), g.to.row-g.grabbed.Row, g.to.col-g.grabbed.Column, copies)
		batch, after = append(batch, notes...), after.With(owner.All(came, owner.Sticky)...)
	}
	_ = e.do(batch, after)
}

// drop is what is let go at a place.
func (g *moving) drop(to drop) move.Drop {
	return move.Drop{
		Sources: g.sources, Row: g.grabbed.Row, Column: g.grabbed.Column,
		ToRow: to.row, To: to.col, At: to.at, NewStep: to.step, Before: to.before, Copies: g.copies,
	}
}
