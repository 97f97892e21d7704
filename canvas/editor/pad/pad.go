// Package pad is the small row of buttons beside a selected card, and where it
// finds room.
package pad

import (
	"touchline/canvas"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/model"
)

// Sign is a button of the pad.
type Sign string

const (
	Append Sign = "append"
	Link   Sign = "link"
	Truth  Sign = "truth"
	Fail   Sign = "fail"
	Wait   Sign = "wait"
	Delete Sign = "delete"
	More   Sign = "more"
)

// Pad is the small row of buttons beside the selection.
type Pad struct {
	Rect    canvas.Rect // units, in the window
	Buttons []Button
}

// Button is one of its buttons.
type Button struct {
	Sign Sign
	Rect canvas.Rect // units, in the window
	On   bool        // a mark that the card has
}

// Beside is the pad beside a card, and whether there is room for it: above the
// card, or wherever near it no card is covered.
func Beside(c *layout.Card, x *index.Index, v view.View) (Pad, bool) {
	marks := c.Card.Marks
	buttons := []Button{
		{Sign: Append},
		{Sign: Link},
		{Sign: Truth, On: marks.Has(model.MarkTruth)},
		{Sign: Fail, On: marks.Has(model.MarkFail)},
		{Sign: Wait, On: marks.Has(model.MarkWait)},
		{Sign: Delete},
		{Sign: More},
	}
	size := canvas.Size{W: float64(len(buttons))*tolerance.PadButton + 2*tolerance.PadInset, H: tolerance.PadButton + 2*tolerance.PadInset}
	at, ok := spot(c, x, v, size)
	if !ok {
		return Pad{}, false
	}
	for i := range buttons {
		buttons[i].Rect = canvas.Rect{X: at.X + tolerance.PadInset + float64(i)*tolerance.PadButton, Y: at.Y + tolerance.PadInset, W: tolerance.PadButton, H: tolerance.PadButton}
	}
	return Pad{Rect: canvas.Rect{X: at.X, Y: at.Y, W: size.W, H: size.H}, Buttons: buttons}, true
}

// spot looks upward from the card, then downward, then beside it, for a
// place in the window that covers no card.
func spot(c *layout.Card, index *index.Index, v view.View, size canvas.Size) (canvas.Rect, bool) {
	left, top := v.Frozen()
	room := canvas.Rect{X: left, Y: top, W: v.Window.W - left, H: v.Window.H - top}
	card := v.ToWindow(c.Rect)
	if !card.Overlaps(room) || size.W > room.W || size.H > room.H {
		return canvas.Rect{}, false
	}
	x := max(room.X, min(room.Right()-size.W, card.Center().X-size.W/2))
	free := func(r canvas.Rect) bool {
		if !place.Encloses(room, r) {
			return false
		}
		clear := true
		index.CardsIn(v.Under(r), func(*layout.Card) { clear = false })
		return clear
	}
	for y := card.Y - tolerance.PadGap - size.H; y >= room.Y; y -= tolerance.PadStep {
		if r := (canvas.Rect{X: x, Y: y, W: size.W, H: size.H}); free(r) {
			return r, true
		}
	}
	for y := card.Bottom() + tolerance.PadGap; y+size.H <= room.Bottom(); y += tolerance.PadStep {
		if r := (canvas.Rect{X: x, Y: y, W: size.W, H: size.H}); free(r) {
			return r, true
		}
	}
	y := max(room.Y, min(room.Bottom()-size.H, card.Center().Y-size.H/2))
	for _, x := range []float64{card.Right() + tolerance.PadGap + tolerance.HandleHit, card.X - tolerance.PadGap - tolerance.HandleHit - size.W} {
		if r := (canvas.Rect{X: x, Y: y, W: size.W, H: size.H}); free(r) {
			return r, true
		}
	}
	return canvas.Rect{}, false
}
