package editor

import (
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/hit"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// hover is what the pointer rests on. A card that it has been on for a while
// shows its handles; they stay as long as the pointer is on one of them.
type hover struct {
	hit   hit.Hit
	plan  *layout.Plan // in which hit was found
	since time.Time    // on the same owner
	shown bool         // the handles are
	sheet bool         // the sheet of its record is

	rests time.Time    // since it was moved to where it is; zero: what it is on came under it
	at    canvas.Point // where that is
}

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

// Tick is time going by. It is wanted when NextTick says so.
func (e *Editor) Tick(now time.Time) event.Did {
	if at, ok := e.handlesDueAt(); ok && !now.Before(at) {
		e.hover.shown = true
		e.on.Redraw()
	}
	if at, ok := e.sheetDueAt(); ok && !now.Before(at) {
		e.hover.sheet = true
		e.on.Redraw()
	}
	if at, ok := e.stoppedAt(); ok && !now.Before(at) {
		e.turned = time.Time{}
		e.on.Redraw()
	}
	e.autoScroll(now)
	if at, ok := e.letterDue(); ok && !now.Before(at) {
		e.settleLetter(event.KeyEvent{})
	}
	return e.done()
}

// NextTick is how long from now a Tick is wanted; false means not at all, and
// the window can sleep.
func (e *Editor) NextTick(now time.Time) (time.Duration, bool) {
	var at time.Time
	wanted := false
	want := func(next time.Time, wants bool) {
		if wants && (!wanted || next.Before(at)) {
			at, wanted = next, true
		}
	}
	want(e.handlesDueAt())
	want(e.sheetDueAt())
	want(e.stoppedAt())
	want(e.scroll.Next(e.pull(), now))
	want(e.letterDue())
	return max(0, at.Sub(now)), wanted
}

// pull is how far the pointer is in the zones at the window's edges that
// scroll during some gestures.
func (e *Editor) pull() canvas.Point {
	if g, ok := e.on.Gesture().(gesture.Scroller); !ok || !e.on.Inside || !g.Scrolls() {
		return canvas.Point{}
	}
	return e.on.View().Pull(e.on.Pointer.At)
}

// autoScroll moves the picture while a drag stays near the window's edge.
func (e *Editor) autoScroll(now time.Time) {
	pull := e.pull()
	if pull == (canvas.Point{}) {
		e.scroll = view.AutoScroll{}
		return
	}
	e.on.Scroll(e.scroll.Tick(e.on.View(), pull, now))
	if g := e.on.Gesture(); g != nil && e.on.Did.Has(event.Moved) {
		g.Move(&e.on, e.on.Pointer)
	}
}
