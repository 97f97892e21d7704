package editor

import (
	"time"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// hover is what the pointer rests on. A card that it has been on for a while
// shows its handles; they stay as long as the pointer is on one of them.
type hover struct {
	hit   hit
	plan  *layout.Plan // in which hit was found
	since time.Time    // on the same owner
	shown bool         // the handles are
}

// hoverAt moves the resting pointer.
func (e *Editor) hoverAt(at canvas.Point) { e.hoverOn(e.hit(at)) }

func (e *Editor) hoverOn(h hit) {
	old := e.hover.hit
	e.hover.hit, e.hover.plan = h, e.Plan()
	if h.owner != old.owner {
		e.hover.since, e.hover.shown = e.now(), false
		e.did |= Pointed | Overlaid
		e.overlayCache = nil
	}
	if h.part != old.part || h.index != old.index || h.kind != old.kind {
		e.redraw()
	}
}

// hovering is what the pointer rests on in the plan as it is now: after an
// edit something else may have come under it.
func (e *Editor) hovering() hit {
	if p := e.Plan(); e.hover.plan != p {
		e.hover.plan = p // before the handles are asked for, which ask for this
		if e.inside {
			e.hoverAt(e.pointer.At)
		} else {
			e.hoverOn(hit{})
		}
	}
	return e.hover.hit
}

// On is what the pointer rests on, or "".
func (e *Editor) On() canvas.Owner { return e.hovering().owner }

// handlesDue is the hovered card whose handles show, or nil.
func (e *Editor) handlesDue() *layout.Card {
	if !e.hover.shown || e.state != nil {
		return nil
	}
	if kind, id := Split(e.hovering().owner); kind == KindCard {
		return e.Plan().Card(model.CardID(id))
	}
	return nil
}

// handlesDueAt is when the hovered card shows its handles, if it is still to.
func (e *Editor) handlesDueAt() (time.Time, bool) {
	kind, _ := Split(e.hover.hit.owner)
	if e.hover.shown || kind != KindCard || e.state != nil || e.readOnly {
		return time.Time{}, false
	}
	return e.hover.since.Add(hoverDelay), true
}

// Tick is time going by. It is wanted when NextTick says so.
func (e *Editor) Tick(now time.Time) Did {
	if at, ok := e.handlesDueAt(); ok && !now.Before(at) {
		e.hover.shown = true
		e.redraw()
	}
	e.autoScroll(now)
	if at, ok := e.letterDue(); ok && !now.Before(at) {
		e.settleLetter(KeyEvent{})
	}
	return e.Take()
}

// NextTick is how long from now a Tick is wanted; false means not at all, and
// the window can sleep.
func (e *Editor) NextTick(now time.Time) (time.Duration, bool) {
	at, ok := e.handlesDueAt()
	if next, scrolls := e.scrollsNext(now); scrolls && (!ok || next.Before(at)) {
		at, ok = next, true
	}
	if next, waits := e.letterDue(); waits && (!ok || next.Before(at)) {
		at, ok = next, true
	}
	if !ok {
		return 0, false
	}
	return max(0, at.Sub(now)), true
}
