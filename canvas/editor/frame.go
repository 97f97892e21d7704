package editor

import (
	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/hit"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/sight"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
)

// Plan is the document laid out. It is made anew when the document changed.
func (e *Editor) Plan() *layout.Plan { return e.on.Plan() }

// Picture is the plan composed; groups that did not change are those of the
// picture before.
func (e *Editor) Picture() *compose.Picture { return e.on.Picture() }

// SetTheme changes the colours.
func (e *Editor) SetTheme(t *compose.Theme) event.Did { e.on.Paint(t); return e.done() }

// View is where the window stands.
func (e *Editor) View() view.View { return e.on.View() }

// Show moves the window. The pointer rests, and may be on something else then.
func (e *Editor) Show(v view.View) event.Did {
	e.on.Scroll(v)
	if e.on.Did.Has(event.Moved) && e.on.Gesture() == nil && e.on.Inside {
		e.hoverAt(e.on.Pointer.At)
	}
	return e.done()
}

// SetMap opens or folds the minimap.
func (e *Editor) SetMap(open bool) event.Did {
	v := e.on.View()
	v.Mapped = open
	e.on.Scroll(v)
	e.atMap = open
	return e.done()
}

// Resize gives the window another size.
func (e *Editor) Resize(window canvas.Size) event.Did {
	e.on.Scroll(e.on.View().Resized(window))
	return e.done()
}

// Box is where an owner is in the picture, in pt: cards, notes and links
// themselves, of steps, phases and lanes the heads.
func (e *Editor) Box(o canvas.Owner) (canvas.Rect, bool) { return e.on.Places().Box(o) }

// Ghost is what follows the pointer now, or nil.
func (e *Editor) Ghost() *overlay.Ghost { return e.on.Ghost() }

// Overlay is what lies above the picture: rings, handles, bars, the rubber
// band. It is in pt like the picture, on a transparent ground, and its lines
// and handles have the same size on the screen at every zoom. It shows only
// what is in the window, and is the same scene as long as nothing of it
// changed.
func (e *Editor) Overlay() *canvas.Scene {
	e.on.Plan()
	e.hovering()
	return e.on.Overlay(func(o *overlay.Sheet) {
		e.drawBlank(o)
		e.drawAdding(o)
		o.Names(sight.Names(e.on.Plan(), e.on.View()), len(e.on.Plan().Phases))
		e.drawMore(o)
		e.drawFound(o)
		e.drawHovered(o)
		e.drawSelected(o)
		e.drawHandles(o)
		e.drawCell(o)
		o.Tags(e.on.Plan(), sight.Tags(e.on.Plan(), e.on.View()))
		e.drawRecord(o)
	})
}

// drawHovered shows what the resting pointer is on.
func (e *Editor) drawHovered(o *overlay.Sheet) {
	if e.on.Gesture() != nil || !e.on.Inside {
		return
	}
	h := e.hover.hit
	switch h.Part {
	case hit.Card, hit.Sticky, hit.Link, hit.Label, hit.Handle, hit.Head:
		if !e.on.Selection().Has(h.Owner) {
			o.Outline(e.on.Places(), "hover", h.Owner, 1.5, 110)
		}
	case hit.Face:
		if _, f, ok := e.on.Places().FaceAt(h.At); ok && !e.on.Closed {
			o.FaceRing("hover", f.At)
		}
		o.Outline(e.on.Places(), "hover", h.Owner, 1.5, 110)
	}
}

// drawHandles shows the handles, and the sign at a border, above the frames
// that they stand on.
func (e *Editor) drawHandles(o *overlay.Sheet) {
	h := e.hover.hit
	if e.on.Closed || e.on.Gesture() != nil || !e.on.Inside {
		return
	}
	if h.Part == hit.Plus || h.Part == hit.Border {
		o.Bar("bar", e.on.Places().Bar(h.Kind, h.Index))
		o.Plus(e.on.Places().Plus(h.Kind, h.Index))
	}
	for _, c := range e.handled() {
		for s := side.Right; s <= side.Top; s++ {
			hot := h.Part == hit.Handle && h.Owner == owner.Card(c.Card.ID) && h.Index == int(s)
			o.Knob("handle", e.on.Places().Handle(c, s), hot)
		}
	}
}

// drawSelected shows what is selected.
func (e *Editor) drawSelected(o *overlay.Sheet) {
	if c := e.on.SoleCard(); c != nil && (e.on.Gesture() == nil || e.Doing() == "pointing") {
		e.drawTies(o, c)
	}
	for _, of := range e.on.Selection().Owners() {
		o.Outline(e.on.Places(), "selected", of, 2, 255)
	}
	if l := e.on.SoleLink(); l != nil && e.on.Gesture() == nil && !e.on.Closed {
		o.Pins(e.on.Plan(), l)
		o.Knob("end", l.Points[0], e.hover.hit.Part == hit.End && e.hover.hit.Index == 0)
		o.Knob("end", l.Points[len(l.Points)-1], e.hover.hit.Part == hit.End && e.hover.hit.Index == 1)
	}
	if c := e.on.SoleCard(); c != nil && e.on.Gesture() != nil && e.Doing() == "pointing" {
		for s := side.Right; s <= side.Top; s++ {
			o.Knob("handle", e.on.Places().Handle(c, s), false)
		}
	}
}

// mostTies is how many links of a card are shown at most.
const mostTies = 200

// drawTies shows what belongs to the selected card: its links, and its step.
func (e *Editor) drawTies(o *overlay.Sheet, c *layout.Card) {
	ids := e.on.Document().LinksAt(c.Card.ID)
	for _, id := range ids[:min(len(ids), mostTies)] {
		if l := e.on.Plan().Link(id); l != nil {
			o.Linked(l)
		}
	}
	if head, _, ok := e.on.Places().Stretch(owner.Step(c.Card.Step)); ok && e.on.Plan().Steps[c.Column].Head.H > 0 {
		o.Wash("step", head.Intersect(e.on.Plan().Steps[c.Column].Head), 28)
	}
}

// drawCell outlines the empty cell that the keyboard's cursor stands in.
func (e *Editor) drawCell(o *overlay.Sheet) {
	p, ok := e.on.Stand().Empty()
	if !ok {
		return
	}
	if r, ok := e.on.Walk().Rect(p); ok && r.Overlaps(o.Seen) {
		o.Ring("cell", r.Inset(o.Pt(4)), 2, 0, 255)
	}
}
