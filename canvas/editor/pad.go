package editor

import (
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/pad"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/owner"
	"touchline/model"
)

// Pad is the pad beside the selected card, and whether it is shown: not while
// something is dragged, typed or scrolled.
func (e *Editor) Pad() (pad.Pad, bool) {
	c := e.on.SoleCard()
	if c == nil || e.on.Closed || e.on.Gesture() != nil || e.on.Typing() != "" || !e.turned.IsZero() {
		return pad.Pad{}, false
	}
	return pad.Beside(c, e.on.Index(), e.on.View())
}

// turn notes that the wheel scrolled.
func (e *Editor) turn() { e.turned = e.on.Now() }

// stoppedAt is when the wheel counts as let go, if it was turned.
func (e *Editor) stoppedAt() (time.Time, bool) {
	return e.turned.Add(tolerance.PadRests), !e.turned.IsZero()
}

// PressPad does what a button of the pad says.
func (e *Editor) PressPad(a pad.Sign) event.Did {
	e.on.Cancel()
	c := e.on.SoleCard()
	switch {
	case a == pad.Delete:
		e.remove()
	case a == pad.Truth:
		e.mark(model.MarkTruth)
	case a == pad.Fail:
		e.mark(model.MarkFail)
	case a == pad.Wait:
		e.mark(model.MarkWait)
	case c == nil:
	case a == pad.Append:
		e.on.AppendCard(c.Card.ID, side.Right)
	case a == pad.Link:
		gesture.Aim(&e.on, c.Card.ID)
	case a == pad.More:
		at := e.on.View().ToWindow(c.Rect)
		if p, ok := e.Pad(); ok {
			at = p.Rect
		}
		e.on.Ask(event.Menu{At: canvas.Point{X: at.X, Y: at.Bottom()}, Owner: owner.Card(c.Card.ID), Lane: c.Card.Lane, Step: c.Card.Step})
	}
	return e.done()
}
