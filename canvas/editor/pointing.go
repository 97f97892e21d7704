package editor

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/view"
	"touchline/model"
)

// pointing is the primary button down, not moved yet: what was hit decides
// what a release and what a drag mean. A drag acts on what lay under the
// press, not where it passed the threshold.
type pointing struct {
	press   Press
	hit     hit
	already bool // what was hit was selected before the press
	before  Selection
}

// point begins a gesture with the primary button. What is hit is selected at
// once; if it is selected already, the release decides, so that several can
// be dragged.
func (e *Editor) point(p Press) {
	h := e.hit(p.At)
	before := e.Selection()
	g := &pointing{press: p, hit: h, already: before.Has(h.owner), before: before}
	switch h.part {
	case onGround, onPlus, onBorder, onHandle, onEnd, onEdge:
	default:
		switch {
		case p.Mods.Has(Shift) && !g.already:
			e.pick(before.With(h.owner))
		case !p.Mods.Has(Shift) && !g.already:
			e.pick(SelectionOf(h.owner))
		}
	}
	e.become(g)
}

func (g *pointing) name() string    { return "pointing" }
func (g *pointing) cursor() Cursor  { return g.hit.cursor() }
func (g *pointing) draw(o *overlay) {}

func (g *pointing) cancel(e *Editor) { e.pick(g.before) }

func (g *pointing) move(e *Editor, m Move) {
	if math.Hypot(m.At.X-g.press.At.X, m.At.Y-g.press.At.Y) < dragThreshold {
		return
	}
	s := g.drag(e)
	e.become(s)
	if s != nil {
		e.state.move(e, m)
	} else {
		e.pick(g.before)
	}
}

// drag is the gesture that a drag of what was hit begins; nil for none.
func (g *pointing) drag(e *Editor) state {
	_, id := Split(g.hit.owner)
	if e.readOnly {
		return &panning{before: e.view, grip: view.Hold(e.view, g.press.At)}
	}
	switch g.hit.part {
	case onGround:
		return newMarquee(e, g)
	case onCard:
		return newMoving(e, g)
	case onSticky:
		return newNoting(e, g)
	case onHead:
		return newShifting(e, g)
	case onBorder:
		if g.hit.kind == KindPhase {
			return newBordering(e, g)
		}
		return newResizing(e, g)
	case onEdge:
		return newSpanning(e, g)
	case onHandle:
		return newLinking(e, model.CardID(id), g.hit.at)
	case onEnd:
		return newReattaching(e, model.LinkID(id), g.hit.index)
	case onLink, onLabel:
		return newPinning(e, g)
	}
	return nil
}

// release is a click.
func (g *pointing) release(e *Editor, r Release) {
	h := g.hit
	switch h.part {
	case onGround:
		g.clickGround(e)
	case onPlus:
		e.insertAt(h.kind, h.index)
	case onHandle:
		_, id := Split(h.owner)
		e.appendCard(model.CardID(id), side.Side(h.index))
	case onBorder:
		if g.press.Clicks >= 2 {
			e.fitBorder(h.kind, h.index)
		}
	case onEnd, onEdge:
	default:
		g.clickOwner(e, r)
	}
}

// clickGround selects nothing; a double click makes a card.
func (g *pointing) clickGround(e *Editor) {
	if g.press.Clicks >= 2 && !e.readOnly {
		e.newCardAt(g.hit.at)
		return
	}
	if !g.press.Mods.Has(Shift) {
		e.pick(Selection{})
		e.standAt(g.hit.at)
	}
}

// clickOwner lets the release decide about what was selected already, and
// edits a text that is clicked a second time.
func (g *pointing) clickOwner(e *Editor, r Release) {
	o := g.hit.owner
	switch {
	case g.press.Mods.Has(Shift):
		if g.already {
			e.pick(g.before.Toggled(o))
		}
	case e.readOnly:
		e.pick(SelectionOf(o))
	case g.press.Clicks >= 2:
		e.pick(SelectionOf(o))
		e.editText(o, "")
	case g.already && g.before.Sole() == o && e.onText(o, g.hit.at):
		e.editText(o, "")
	case g.already:
		e.pick(SelectionOf(o))
	}
}

// openMenu selects what lies under the pointer, unless it is selected, and
// asks for its menu.
func (e *Editor) openMenu(p Press) {
	h := e.hit(p.At)
	o := h.owner
	switch {
	case o == "":
		e.pick(Selection{})
	case !e.Selection().Has(o):
		e.pick(SelectionOf(o))
	}
	m := Menu{At: p.At, Owner: o}
	m.Lane, m.Step = e.cellAt(h.at)
	e.ask(m)
}

// cellAt is the cell under a point of the picture; empty ids outside.
func (e *Editor) cellAt(p canvas.Point) (model.LaneID, model.StepID) {
	x := e.index()
	row, col := x.Row(p.Y), x.Column(p.X)
	if !x.InGrid(row, col) {
		return "", ""
	}
	return x.Plan.Lanes[row].Lane.ID, x.Plan.Steps[col].Step.ID
}
