// Package pad is the small row of buttons beside a selected card, and where it
// finds room.
package pad

import (
	"touchline/canvas"
	"touchline/canvas/editor/index"
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
	Beak    Beak
	Buttons []Button
}

// Button is one of its buttons.
type Button struct {
	Sign Sign
	Rect canvas.Rect // units, in the window
	On   bool        // a mark that the card has
}

// Beside is the pad beside a card, and whether there is room for it: right
// above the card, below it or at its right, see [spots].
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
	size := canvas.Size{W: float64(len(buttons))*tolerance.PadButton + 2*tolerance.PadInset, H: tolerance.PadHeight}
	s := spots{index: x, view: v, own: c, room: room(v), size: size}
	at, beak, ok := s.best()
	if !ok {
		return Pad{}, false
	}
	for i := range buttons {
		buttons[i].Rect = canvas.Rect{
			X: at.X + tolerance.PadInset + float64(i)*tolerance.PadButton,
			Y: at.Y + (size.H-tolerance.PadButton)/2, W: tolerance.PadButton, H: tolerance.PadButton,
		}
	}
	return Pad{Rect: at, Beak: beak, Buttons: buttons}, true
}
