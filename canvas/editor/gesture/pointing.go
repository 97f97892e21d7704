package gesture

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/hit"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/stage"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/editor/view"
	"touchline/canvas/owner"
	"touchline/model"
)

// pointing is the primary button down, not moved yet: what was hit decides
// what a release and what a drag mean. A drag acts on what lay under the
// press, not where it passed the threshold.
type pointing struct{ pressed }

// Point begins a gesture with the primary button on what was hit. That is
// selected at once; if it is selected already, the release decides, so that
// several can be dragged.
func Point(st *stage.Stage, h hit.Hit, p event.Press) {
	before := st.Selection()
	g := &pointing{pressed{press: p, hit: h, already: before.Has(h.Owner), before: before}}
	switch h.Part {
	case hit.Ground, hit.Plus, hit.Border, hit.Handle, hit.End, hit.Edge, hit.Adding:
	default:
		switch {
		case p.Mods.Has(event.Shift) && !g.already:
			st.Pick(before.With(h.Owner))
		case !p.Mods.Has(event.Shift) && !g.already:
			st.Pick(selection.Of(h.Owner))
		}
	}
	st.Become(g)
}

func (g *pointing) Name() string                      { return "pointing" }
func (g *pointing) Cursor() event.Cursor              { return Cursor(g.hit) }
func (g *pointing) Draw(*stage.Stage, *overlay.Sheet) {}

func (g *pointing) Cancel(st *stage.Stage) { st.Pick(g.before) }

func (g *pointing) Move(st *stage.Stage, m event.Move) {
	if math.Hypot(m.At.X-g.press.At.X, m.At.Y-g.press.At.Y) < tolerance.Drag {
		return
	}
	s := g.drag(st)
	st.Become(s)
	if s != nil {
		st.Gesture().Move(st, m)
	} else {
		st.Pick(g.before)
	}
}

// drag is the gesture that a drag of what was hit begins; nil for none.
func (g *pointing) drag(st *stage.Stage) stage.Gesture {
	_, id := owner.Split(g.hit.Owner)
	if st.Closed {
		return &panning{before: st.View(), grip: view.Hold(st.View(), g.press.At)}
	}
	switch g.hit.Part {
	case hit.Ground, hit.Adding:
		return newMarquee(st, g.pressed)
	case hit.Card:
		return newMoving(st, g.pressed)
	case hit.Sticky:
		return newNoting(st, g.pressed)
	case hit.Head:
		return newShifting(st, g.pressed)
	case hit.Plus, hit.Border: // the sign lies on the border, and gives way to a drag of it
		switch {
		case g.hit.Kind == owner.KindPhase:
			return newBordering(st, g.pressed)
		case g.hit.Index > 0:
			return newResizing(st, g.pressed)
		}
	case hit.Edge:
		return newSpanning(st, g.pressed)
	case hit.Face:
		return newFeeling(st, g.pressed)
	case hit.Handle:
		return newLinking(model.CardID(id), g.hit.At)
	case hit.End:
		return newReattaching(st, model.LinkID(id), g.hit.Index)
	case hit.Link, hit.Label:
		return newPinning(st, g.pressed)
	}
	return nil
}

// Release is a click. Where the first press of a double click made something, the
// second one means that, wherever it lies now, and does nothing.
func (g *pointing) Release(st *stage.Stage, r event.Release) {
	twice := g.press.Clicks >= 2
	if twice && st.Answered {
		return
	}
	before := st.Document()
	g.click(st, r)
	st.Answered = !twice && st.Document() != before
}

// click does what a click on what was hit is for.
func (g *pointing) click(st *stage.Stage, r event.Release) {
	h := g.hit
	switch h.Part {
	case hit.Ground:
		g.clickGround(st)
	case hit.Plus:
		st.Insert(h.Kind, h.Index, true, "")
	case hit.Adding:
		g.clickAdding(st)
	case hit.Handle:
		_, id := owner.Split(h.Owner)
		st.AppendCard(model.CardID(id), side.Side(h.Index))
	case hit.Border:
		if g.press.Clicks >= 2 {
			if x := change.Fitted(st.Document(), h.Kind, h.Index); x != nil {
				_ = st.Apply(x, st.Selection())
			}
		}
	case hit.End, hit.Edge:
	case hit.Face:
		if st.Pick(selection.Of(h.Owner)); !st.Closed {
			st.Say("canvas.hint.face")
		}
	default:
		g.clickOwner(st, r)
	}
}

// clickGround selects nothing; a double click makes a card.
func (g *pointing) clickGround(st *stage.Stage) {
	if g.press.Clicks >= 2 && !st.Closed {
		newCardAt(st, g.hit.At)
		return
	}
	if !g.press.Mods.Has(event.Shift) {
		st.Pick(selection.Set{})
		st.StandAt(g.hit.At)
	}
}

// clickAdding adds the row that a sign below the lanes stands for.
func (g *pointing) clickAdding(st *stage.Stage) {
	_, signs := st.Places().Adding()
	if i := g.hit.Index; i >= 0 && i < len(signs) {
		st.AddRow(signs[i].Role)
		return
	}
	g.clickGround(st)
}

// clickOwner lets the release decide about what was selected already, and
// edits a text that is clicked a second time.
func (g *pointing) clickOwner(st *stage.Stage, r event.Release) {
	o := g.hit.Owner
	switch {
	case g.press.Mods.Has(event.Shift):
		if g.already {
			st.Pick(g.before.Toggled(o))
		}
	case st.Closed:
		st.Pick(selection.Of(o))
	case g.press.Clicks >= 2:
		st.Pick(selection.Of(o))
		st.Rename(o, "")
	case g.already && g.before.Sole() == o && st.Places().OnText(o, g.hit.At):
		st.Rename(o, "")
	case g.already:
		st.Pick(selection.Of(o))
	}
}

// newCardAt makes a card at a point of the picture.
func newCardAt(st *stage.Stage, p canvas.Point) {
	if enterValue(st, p) {
		return
	}
	to := st.Drops().At(p, nil, nil)
	if !to.OK {
		if st.Index().Row(p.Y) >= 0 {
			st.SayWhy(to.Why)
		}
		return
	}
	batch, c := st.Adder().Card(st.Document(), to, "")
	st.Make(batch, owner.Card(c.ID))
}

// Cursor is the pointer's shape over what was hit.
func Cursor(h hit.Hit) event.Cursor {
	switch h.Part {
	case hit.Card, hit.Sticky, hit.Head:
		return event.CursorMove
	case hit.Link, hit.Label, hit.Plus, hit.End:
		return event.CursorHand
	case hit.Adding:
		if h.Index >= 0 {
			return event.CursorHand
		}
	case hit.Handle:
		return event.CursorCross
	case hit.Edge:
		return event.CursorColumn
	case hit.Face:
		return event.CursorRow
	case hit.Border:
		if h.Kind == owner.KindLane {
			return event.CursorRow
		}
		return event.CursorColumn
	case hit.Title:
		return event.CursorText
	}
	return event.CursorArrow
}
