package editor

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
)

// part is what of the picture, or of what lies above it, the pointer is on.
type part uint8

const (
	onGround part = iota
	onCard
	onSticky
	onLink
	onLabel // of a link
	onEnd   // of the selected link; index 0 is its begin, 1 its end
	onHandle
	onEdge // the right one of the selected card
	onHead // of a step, a phase or a lane
	onBorder
	onPlus
	onTitle
)

// hit is what lies at a point.
type hit struct {
	part  part
	owner canvas.Owner
	kind  Kind         // of a border or plus: KindStep, KindPhase or KindLane
	index int          // of a border or plus: how many stand before it; of a handle its side
	at    canvas.Point // pt
}

// hit finds what lies at a point of the window.
func (e *Editor) hit(at canvas.Point) hit {
	if m, ok := e.View().Minimap(); ok && m.Frame.Contains(at) {
		return hit{}
	}
	p := e.view.ToPicture(at)
	left, top := e.view.Frozen()
	inHeads := at.X < left && left > 0 || at.Y < top && top > 0
	h := hit{}
	if !inHeads {
		h = e.hitBody(p)
	}
	if h.part == onGround {
		h = e.hitHeads(p)
	}
	h.at = p
	return h
}

// hitBody finds handles, cards, notes and links.
func (e *Editor) hitBody(p canvas.Point) hit {
	x := e.index()
	if s := x.NoteAt(p, e.pt(cardTolerance)); s != nil {
		return hit{part: onSticky, owner: OfSticky(s.Sticky.ID)}
	}
	if h, ok := e.hitEnds(p); ok {
		return h
	}
	card := x.CardAt(p, 0)
	if h, ok := e.hitHandles(p, card); ok {
		return h
	}
	if card == nil {
		card = x.CardAt(p, e.pt(cardTolerance))
	}
	if l := x.LabelAt(p); l != nil {
		return hit{part: onLabel, owner: OfLink(l.Link.ID)}
	}
	if card != nil {
		return hit{part: onCard, owner: OfCard(card.Card.ID)}
	}
	if l, _ := x.LinkAt(p, e.pt(linkTolerance), nil); l != nil {
		return hit{part: onLink, owner: OfLink(l.Link.ID)}
	}
	return hit{}
}

// hitEnds finds the ends of the selected link.
func (e *Editor) hitEnds(p canvas.Point) (hit, bool) {
	l := e.soleLink()
	if l == nil || e.readOnly {
		return hit{}, false
	}
	for i, end := range []canvas.Point{l.Points[0], l.Points[len(l.Points)-1]} {
		if square(end, e.pt(handleHit)).Contains(p) {
			return hit{part: onEnd, owner: OfLink(l.Link.ID), index: i}, true
		}
	}
	return hit{}, false
}

// hitHandles finds the handles of cards and the edge of the selected one.
// Another card under the pointer hides them.
func (e *Editor) hitHandles(p canvas.Point, under *layout.Card) (hit, bool) {
	if e.readOnly {
		return hit{}, false
	}
	if c := e.soleCard(); c != nil && (under == nil || under == c) {
		r := c.Rect
		if math.Abs(p.X-r.Right()) <= e.pt(edgeTolerance) && p.Y >= r.Y && p.Y <= r.Bottom() {
			return hit{part: onEdge, owner: OfCard(c.Card.ID)}, true
		}
	}
	if under != nil {
		return hit{}, false
	}
	for _, c := range e.handled() {
		for s := side.Right; s <= side.Top; s++ {
			if square(e.handle(c.Rect, s), e.pt(handleHit)).Contains(p) {
				return hit{part: onHandle, owner: OfCard(c.Card.ID), index: int(s)}, true
			}
		}
	}
	return hit{}, false
}

// handled is the cards that show handles: the one selected and the one
// hovered.
func (e *Editor) handled() []*layout.Card {
	if e.readOnly {
		return nil
	}
	var all []*layout.Card
	if c := e.soleCard(); c != nil {
		all = append(all, c)
	}
	if c := e.handlesDue(); c != nil && (len(all) == 0 || all[0] != c) {
		all = append(all, c)
	}
	return all
}

// handle is the middle of a handle, in pt.
func (e *Editor) handle(r canvas.Rect, s side.Side) canvas.Point {
	c, v, off := r.Center(), s.Vector(), e.pt(handleOff)
	return canvas.Point{X: c.X + v.X*(r.W/2+off), Y: c.Y + v.Y*(r.H/2+off)}
}

// square is the square of an edge length around a point.
func square(p canvas.Point, edge float64) canvas.Rect {
	return canvas.Rect{X: p.X, Y: p.Y}.Inset(-edge / 2)
}

// soleCard is the only card selected, or nil; soleLink the only link.
func (e *Editor) soleCard() *layout.Card {
	if ids := e.Selection().Cards(); len(ids) == 1 && e.Selection().Len() == 1 {
		return e.Plan().Card(ids[0])
	}
	return nil
}

func (e *Editor) soleLink() *layout.Link {
	if ids := e.Selection().Links(); len(ids) == 1 && e.Selection().Len() == 1 {
		return e.Plan().Link(ids[0])
	}
	return nil
}

// cursor is the pointer's shape over something.
func (h hit) cursor() Cursor {
	switch h.part {
	case onCard, onSticky, onHead:
		return CursorMove
	case onLink, onLabel, onPlus, onEnd:
		return CursorHand
	case onHandle:
		return CursorCross
	case onEdge:
		return CursorColumn
	case onBorder:
		if h.kind == KindLane {
			return CursorRow
		}
		return CursorColumn
	case onTitle:
		return CursorText
	}
	return CursorArrow
}
