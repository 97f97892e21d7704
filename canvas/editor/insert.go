package editor

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/link"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// insertAt puts a new step, phase or lane at a border and asks for its name.
func (e *Editor) insertAt(kind Kind, border int) bool {
	switch kind {
	case KindStep:
		return e.insertStep(border)
	case KindPhase:
		return e.insertPhase(border)
	case KindLane:
		return e.insertLane(border, "")
	}
	return false
}

// Insert puts a new step, phase or lane before the i-th one.
func (e *Editor) Insert(kind Kind, i int) Did {
	e.cancel()
	e.insertAt(kind, i)
	return e.Take()
}

// maker makes parts of the grid.
func (e *Editor) maker() grid.Maker { return grid.Maker{Bits: e.bits} }

func (e *Editor) insertStep(border int) bool {
	batch, ids := e.maker().Steps(e.Document(), border, 1, true)
	return e.doAndName(batch, OfStep(ids[0]))
}

func (e *Editor) insertPhase(border int) bool {
	x, id := e.maker().Phase(border)
	return e.doAndName(x, OfPhase(id))
}

// insertLane puts a lane before the i-th; without a role it gets that of the
// lane above, if that holds cards.
func (e *Editor) insertLane(i int, role model.Role) bool {
	x := e.maker().Lane(e.Document(), i, role)
	return e.doAndName(x, OfLane(x.Lane.ID))
}

// newCardAt makes a card at a point of the picture: a double click there.
func (e *Editor) newCardAt(p canvas.Point) {
	to := e.dropAt(p, nil, nil)
	if !to.ok {
		if e.index().Row(p.Y) >= 0 {
			e.say(to.why.Key, to.why.Args...)
		}
		return
	}
	batch, c := e.newCard(to, "")
	e.doAndName(batch, OfCard(c.ID))
}

// appendCard makes a card at a side of another one, linked to it: right of it
// in the next step (a new one behind the last), left of it in the step before
// (then the link comes from the new card), above and below in the next lane
// that holds cards. It joins the cards that are there.
func (e *Editor) appendCard(id model.CardID, s side.Side) bool {
	c := e.Plan().Card(id)
	if c == nil {
		return false
	}
	to := drop{ok: true, row: c.Row, col: c.Column, at: -1}
	switch s {
	case side.Right:
		to.col = c.Column + c.Span
		to.step, to.before = to.col >= len(e.plan.Steps), true
	case side.Left:
		to.col = c.Column - 1
		if to.col < 0 {
			to.step, to.col = true, 0
		}
	default:
		lanes := grid.CardRows(e.Document())
		i := slices.Index(lanes, c.Row) + int(s.Vector().Y)
		if i < 0 || i >= len(lanes) {
			e.say("canvas.append.no-lane")
			return false
		}
		to.row = lanes[i]
	}
	batch, made := e.newCard(to, "")
	l := link.New(e.Document(), id, made.ID, e.bits)
	if s == side.Left {
		l.From, l.To = l.To, l.From
	}
	batch = append(batch, edit.AddLink{Link: l})
	return e.doAndName(batch, OfCard(made.ID))
}

// Box is where an owner is in the picture, in pt: cards, notes and links
// themselves, of steps, phases and lanes the heads.
func (e *Editor) Box(o canvas.Owner) (canvas.Rect, bool) {
	p := e.Plan()
	kind, id := Split(o)
	switch kind {
	case KindCard:
		if c := p.Card(model.CardID(id)); c != nil {
			return c.Rect, true
		}
	case KindSticky:
		if s := e.notePlace(model.StickyID(id)); s != nil {
			return s.Rect, true
		}
	case KindLink:
		if l := p.Link(model.LinkID(id)); l != nil {
			return linkBox(l), true
		}
	}
	head, _, ok := e.stretch(o)
	return head, ok
}

// linkBox is the rectangle around a link and its label.
func linkBox(l *layout.Link) canvas.Rect {
	r := canvas.Around(l.Points[0], l.Points[len(l.Points)-1])
	for i := range len(l.Points) - 1 {
		s := canvas.Around(l.Points[i], l.Points[i+1])
		x, y := min(r.X, s.X), min(r.Y, s.Y)
		r = canvas.Rect{X: x, Y: y, W: max(r.Right(), s.Right()) - x, H: max(r.Bottom(), s.Bottom()) - y}
	}
	return r.Union(l.LabelBox)
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
