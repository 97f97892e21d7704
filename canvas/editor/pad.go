package editor

import (
	"touchline/canvas"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
	"touchline/model"
)

// PadSign is a button of the pad.
type PadSign string

const (
	PadAppend PadSign = "append"
	PadLink   PadSign = "link"
	PadTruth  PadSign = "truth"
	PadFail   PadSign = "fail"
	PadWait   PadSign = "wait"
	PadDelete PadSign = "delete"
	PadMore   PadSign = "more"
)

// Pad is the small row of buttons beside the selection.
type Pad struct {
	Rect    canvas.Rect // units, in the window
	Buttons []PadButton
}

// PadButton is one of its buttons.
type PadButton struct {
	Sign PadSign
	Rect canvas.Rect // units, in the window
	On   bool        // a mark that the card has
}

// Pad is the pad beside the selected card, and whether it is shown: above the
// card, or wherever near it no card is covered.
func (e *Editor) Pad() (Pad, bool) {
	c := e.soleCard()
	if c == nil || e.readOnly || e.state != nil || e.typing != nil {
		return Pad{}, false
	}
	marks := c.Card.Marks
	buttons := []PadButton{
		{Sign: PadAppend},
		{Sign: PadLink},
		{Sign: PadTruth, On: marks.Has(model.MarkTruth)},
		{Sign: PadFail, On: marks.Has(model.MarkFail)},
		{Sign: PadWait, On: marks.Has(model.MarkWait)},
		{Sign: PadDelete},
		{Sign: PadMore},
	}
	size := canvas.Size{W: float64(len(buttons))*padButton + 2*padInset, H: padButton + 2*padInset}
	at, ok := e.padPlace(c, size)
	if !ok {
		return Pad{}, false
	}
	for i := range buttons {
		buttons[i].Rect = canvas.Rect{X: at.X + padInset + float64(i)*padButton, Y: at.Y + padInset, W: padButton, H: padButton}
	}
	return Pad{Rect: canvas.Rect{X: at.X, Y: at.Y, W: size.W, H: size.H}, Buttons: buttons}, true
}

// padPlace looks upward from the card, then downward, then beside it, for a
// place in the window that covers no card.
func (e *Editor) padPlace(c *layout.Card, size canvas.Size) (canvas.Rect, bool) {
	v := e.view
	left, top := v.Frozen()
	room := canvas.Rect{X: left, Y: top, W: v.Window.W - left, H: v.Window.H - top}
	card := v.ToWindow(c.Rect)
	if !card.Overlaps(room) || size.W > room.W || size.H > room.H {
		return canvas.Rect{}, false
	}
	x := max(room.X, min(room.Right()-size.W, card.Center().X-size.W/2))
	free := func(r canvas.Rect) bool {
		if !encloses(room, r) {
			return false
		}
		clear := true
		e.index().CardsIn(v.Under(r), func(*layout.Card) { clear = false })
		return clear
	}
	for y := card.Y - padGap - size.H; y >= room.Y; y -= padStep {
		if r := (canvas.Rect{X: x, Y: y, W: size.W, H: size.H}); free(r) {
			return r, true
		}
	}
	for y := card.Bottom() + padGap; y+size.H <= room.Bottom(); y += padStep {
		if r := (canvas.Rect{X: x, Y: y, W: size.W, H: size.H}); free(r) {
			return r, true
		}
	}
	y := max(room.Y, min(room.Bottom()-size.H, card.Center().Y-size.H/2))
	for _, x := range []float64{card.Right() + padGap + handleHit, card.X - padGap - handleHit - size.W} {
		if r := (canvas.Rect{X: x, Y: y, W: size.W, H: size.H}); free(r) {
			return r, true
		}
	}
	return canvas.Rect{}, false
}

// PressPad does what a button of the pad says.
func (e *Editor) PressPad(a PadSign) Did {
	e.cancel()
	c := e.soleCard()
	switch {
	case a == PadDelete:
		e.remove()
	case a == PadTruth:
		e.toggle(model.MarkTruth)
	case a == PadFail:
		e.toggle(model.MarkFail)
	case a == PadWait:
		e.toggle(model.MarkWait)
	case c == nil:
	case a == PadAppend:
		e.appendCard(c.Card.ID, side.Right)
	case a == PadLink:
		e.aim(c.Card.ID)
	case a == PadMore:
		at := e.view.ToWindow(c.Rect)
		if pad, ok := e.Pad(); ok {
			at = pad.Rect
		}
		e.ask(Menu{At: canvas.Point{X: at.X, Y: at.Bottom()}, Owner: OfCard(c.Card.ID), Lane: c.Card.Lane, Step: c.Card.Step})
	}
	return e.Take()
}
