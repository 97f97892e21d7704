package gesture

import (
	"touchline/canvas"
	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/link"
	"touchline/canvas/editor/move"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/stage"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// moving is cards following the pointer to another place. The card that was
// grabbed goes where the pointer is; the others, notes among them, keep their
// distance to it in lanes and steps.
type moving struct {
	before  selection.Set
	grabbed *layout.Card
	moved   map[model.CardID]bool
	sources []move.Source // what is moved, in reading order
	from    canvas.Point  // pt
	to      drop.Drop
	copies  bool
}

func newMoving(st *stage.Stage, g pressed) stage.Gesture {
	_, id := owner.Split(g.hit.Owner)
	s := &moving{before: g.before, grabbed: st.Plan().Card(model.CardID(id)), from: g.hit.At, moved: map[model.CardID]bool{}}
	if s.grabbed == nil {
		return nil
	}
	if !st.Selection().Has(g.hit.Owner) {
		st.Pick(st.Selection().With(g.hit.Owner))
	}
	owners := map[canvas.Owner]bool{}
	for _, id := range st.Selection().Cards() {
		s.moved[id] = true
		owners[owner.Card(id)] = true
	}
	for _, id := range st.Selection().Stickies() {
		owners[owner.Sticky(id)] = true
	}
	s.sources = move.Sources(st.Document(), st.Selection().Cards())
	st.Lift(owners)
	return s
}

func (g *moving) Name() string  { return "moving" }
func (g *moving) Scrolls() bool { return true }

func (g *moving) Cursor() event.Cursor {
	switch {
	case !g.to.OK:
		return event.CursorNo
	case g.copies:
		return event.CursorCopy
	}
	return event.CursorMove
}

func (g *moving) Move(st *stage.Stage, m event.Move) {
	by := drop.Locked(st.Body(m.At).Sub(g.from), m.Mods.Has(event.Shift))
	p := g.from.Add(by)
	g.copies = m.Mods.Has(event.Alt) || m.Mods.Has(event.Ctrl)
	var splits func(*layout.Link) bool
	if len(g.moved) == 1 {
		splits = func(l *layout.Link) bool { return link.Splittable(st.Document(), g.grabbed.Card.ID, l.Link) }
	}
	moved := g.moved
	if g.copies {
		moved = nil
	}
	to := st.Drops().At(p, moved, splits)
	if to.OK && !g.drop(to).Fits(st.Document()) {
		to = drop.Drop{Why: event.Status{Key: "canvas.drop.apart"}}
	}
	if !to.Same(g.to) {
		st.Redraw()
	}
	g.to = to
	switch {
	case !to.OK:
		st.SayWhy(to.Why)
	case to.Link != nil:
		st.Say("canvas.drop.splits")
	default:
		st.Say("canvas.hint.moving")
	}
	st.Drift(by)
}

func (g *moving) Draw(_ *stage.Stage, o *overlay.Sheet) { g.to.Draw(o) }

func (g *moving) Cancel(st *stage.Stage) {
	st.Land()
	st.Pick(g.before)
}

func (g *moving) Release(st *stage.Stage, r event.Release) {
	g.Move(st, event.Move(r))
	st.Land()
	st.Redraw()
	if !g.to.OK {
		return
	}
	st.Say("")
	doc := st.Document()
	batch, ids := g.drop(g.to).Edits(doc, st.Bits)
	if g.to.Link != nil {
		batch = append(batch, link.Split(g.to.Link.Link.ID, ids[0], st.Bits))
	}
	after := selection.Cards(ids)
	if !g.to.Step { // notes stay where they are when cards go into a new step
		var copies model.Bits
		if g.copies {
			copies = st.Bits
		}
		notes, came := move.Along(doc, st.Selection().Stickies(), g.to.Row-g.grabbed.Row, g.to.Column-g.grabbed.Column, copies)
		batch, after = append(batch, notes...), after.With(owner.All(came, owner.Sticky)...)
	}
	_ = st.Apply(batch, after)
}

// drop is what is let go at a place.
func (g *moving) drop(to drop.Drop) move.Drop {
	return move.Drop{
		Sources: g.sources, Row: g.grabbed.Row, Column: g.grabbed.Column,
		ToRow: to.Row, To: to.Column, At: to.At, NewStep: to.Step, Before: to.Before, Copies: g.copies,
	}
}
