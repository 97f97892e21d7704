package editor

import (
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/hit"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// hoverAt moves the resting pointer.
func (e *Editor) hoverAt(at canvas.Point) { e.hoverOn(e.hit(at)) }

// hit finds what lies at a point of the window.
func (e *Editor) hit(at canvas.Point) hit.Hit {
	return hit.Finder{
		Grid: e.on.Places(), View: e.on.View(), Closed: e.on.Closed,
		Handled: e.handled(), Card: e.on.SoleCard(), Link: e.on.SoleLink(),
	}.Find(at)
}

func (e *Editor) hoverOn(h hit.Hit) {
	old := e.hover.hit
	e.hover.hit, e.hover.plan = h, e.on.Plan()
	if h.Owner != old.Owner {
		e.hover.since, e.hover.shown = e.on.Now(), false
		e.forgetSheet()
		e.on.Did |= event.Pointed
		e.on.Redraw()
	}
	if h.Part != old.Part || h.Index != old.Index || h.Kind != old.Kind {
		e.on.Redraw()
	}
}

// hovering is what the pointer rests on in the plan as it is now: after an
// edit something else may have come under it.
func (e *Editor) hovering() hit.Hit {
	if p := e.on.Plan(); e.hover.plan != p {
		e.hover.plan = p // before the handles are asked for, which ask for this
		if e.on.Inside {
			e.hoverAt(e.on.Pointer.At)
		} else {
			e.hoverOn(hit.Hit{})
		}
	}
	return e.hover.hit
}

// On is what the pointer rests on, or "".
func (e *Editor) On() canvas.Owner { return e.hovering().Owner }

// handled is the cards that show handles: the one selected and the one
// hovered.
func (e *Editor) handled() []*layout.Card {
	if e.on.Closed {
		return nil
	}
	var all []*layout.Card
	if c := e.on.SoleCard(); c != nil {
		all = append(all, c)
	}
	if c := e.handlesDue(); c != nil && (len(all) == 0 || all[0] != c) {
		all = append(all, c)
	}
	return all
}

// handlesDue is the hovered card whose handles show, or nil.
func (e *Editor) handlesDue() *layout.Card {
	if !e.hover.shown || e.on.Gesture() != nil {
		return nil
	}
	if kind, id := owner.Split(e.hovering().Owner); kind == owner.KindCard {
		return e.on.Plan().Card(model.CardID(id))
	}
	return nil
}

// handlesDueAt is when the hovered card shows its handles, if it is still to.
func (e *Editor) handlesDueAt() (time.Time, bool) {
	kind, _ := owner.Split(e.hover.hit.Owner)
	if e.hover.shown || kind != owner.KindCard || e.on.Gesture() != nil || e.on.Closed {
		return time.Time{}, false
	}
	return e.hover.since.Add(tolerance.HoverDelay), true
}

// forgetSheet takes the sheet away until the pointer is moved again: a key or a
// button went down, or the pointer is on something else.
func (e *Editor) forgetSheet() {
	if e.hover.sheet {
		e.hover.sheet = false
		e.on.Redraw()
	}
	e.hover.rests = time.Time{}
}
