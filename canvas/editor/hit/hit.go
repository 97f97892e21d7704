// Package hit finds what lies under the pointer: cards, notes and links, the
// handles above them, and the heads, borders and signs around the grid. A plan,
// a view and what is selected in, one hit out.
package hit

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
)

// Find finds what lies at a point of the window.
func (f Finder) Find(at canvas.Point) Hit {
	if m, ok := f.View.Minimap(); ok && m.Frame.Contains(at) {
		return Hit{}
	}
	p := f.View.ToPicture(at)
	left, top := f.View.Frozen()
	inHeads := at.X < left && left > 0 || at.Y < top && top > 0
	h := Hit{}
	if !inHeads {
		h = f.hitBody(p)
	}
	if h.Part == Ground {
		h = f.hitHeads(p)
	}
	if h.Part == Ground && !inHeads {
		h = f.hitAdding(p)
	}
	h.At = p
	return h
}

// hitBody finds handles, cards, notes and links.
func (f Finder) hitBody(p canvas.Point) Hit {
	x := f.Index
	if s := x.NoteAt(p, f.Pt(tolerance.Card)); s != nil {
		return Hit{Part: Sticky, Owner: owner.Sticky(s.Sticky.ID)}
	}
	if h, ok := f.hitEnds(p); ok {
		return h
	}
	card := x.CardAt(p, 0)
	if h, ok := f.hitHandles(p, card); ok {
		return h
	}
	if card == nil {
		card = x.CardAt(p, f.Pt(tolerance.Card))
	}
	if l, face, ok := f.FaceAt(p); ok && card == nil {
		if of := f.feeling(l, face); of != "" {
			return Hit{Part: Face, Owner: of}
		}
	}
	if l := x.LabelAt(p); l != nil {
		return Hit{Part: Label, Owner: owner.Link(l.Link.ID)}
	}
	if card != nil {
		return Hit{Part: Card, Owner: owner.Card(card.Card.ID)}
	}
	if l, _ := x.LinkAt(p, f.Pt(tolerance.Link), nil); l != nil {
		return Hit{Part: Link, Owner: owner.Link(l.Link.ID)}
	}
	return Hit{}
}

// feeling is the first card that says what a point of an emotion curve shows.
func (f Finder) feeling(l *layout.Lane, face layout.Feeling) canvas.Owner {
	of := f.Plan.Doc.Followed(l.Lane)
	if of == nil {
		return ""
	}
	for _, id := range f.Plan.Doc.Cell(of.ID, f.Plan.Steps[f.Column(face.At.X)].Step.ID) {
		if c := f.Plan.Doc.Card(id); c.Touch != nil && c.Touch.Feeling != nil {
			return owner.Card(id)
		}
	}
	return ""
}

// hitEnds finds the ends of the selected link.
func (f Finder) hitEnds(p canvas.Point) (Hit, bool) {
	l := f.Link
	if l == nil || f.Closed {
		return Hit{}, false
	}
	for i, end := range []canvas.Point{l.Points[0], l.Points[len(l.Points)-1]} {
		if place.Square(end, f.Pt(tolerance.HandleHit)).Contains(p) {
			return Hit{Part: End, Owner: owner.Link(l.Link.ID), Index: i}, true
		}
	}
	return Hit{}, false
}

// hitHandles finds the handles of cards and the edge of the selected one.
// Another card under the pointer hides them.
func (f Finder) hitHandles(p canvas.Point, under *layout.Card) (Hit, bool) {
	if f.Closed {
		return Hit{}, false
	}
	h, on := f.nearestHandle(p)
	if on && (under == nil || owner.Card(under.Card.ID) == h.Owner) && place.Square(h.At, f.Pt(tolerance.HandleNear)).Contains(p) {
		return h, true
	}
	if c := f.Card; c != nil && (under == nil || under == c) {
		r, reach := c.Rect, f.Pt(tolerance.Edge)
		if (canvas.Rect{X: r.Right() - reach, Y: r.Y, W: 2 * reach, H: r.H}).Contains(p) {
			return Hit{Part: Edge, Owner: owner.Card(c.Card.ID)}, true
		}
	}
	return h, on && under == nil
}

// nearestHandle is the handle nearest to a point, if it is hit there: those of
// neighbours lie close together.
func (f Finder) nearestHandle(p canvas.Point) (best Hit, ok bool) {
	near := math.Inf(1)
	for _, c := range f.Handled {
		for s := side.Right; s <= side.Top; s++ {
			at := f.Grid.Handle(c, s)
			d := at.Sub(p)
			if away := math.Hypot(d.X, d.Y); away < near && place.Square(at, f.Pt(tolerance.HandleHit)).Contains(p) {
				best, near, ok = Hit{Part: Handle, Owner: owner.Card(c.Card.ID), Index: int(s), At: at}, away, true
			}
		}
	}
	return best, ok
}
