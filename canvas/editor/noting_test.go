package editor

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/tolerance"
)

func TestNotesAreFree(t *testing.T) {
	h := newHand(t, bank())
	h.once(func() {
		h.press("n")
		h.to("n+140,60")
		h.doing("noting")
		h.release()
	})
	s := h.e.Document().Sticky("n")
	if s.Lane != "front" || s.Step != "s3" {
		t.Errorf("the note is at %s, %s", s.Lane, s.Step)
	}
	h.with(event.Shift, func() { h.once(func() { h.drag("n", "n+0,77") }) })
	before := h.e.on.Places().Note("n").Rect
	h.once(func() { h.drag("n", "n+14,0") })
	if by := h.e.on.Places().Note("n").Rect.X - before.X; by < 10.5-tolerance.Snap || by > 10.5+tolerance.Snap {
		t.Errorf("the note moved by %g pt, the pointer by 10.5", by)
	}
	h.with(event.Alt, func() { h.once(func() { h.drag("n", "a+0,20") }) })
	if n := h.e.Document().StickyTable().Len(); n != 2 {
		t.Errorf("%d notes", n)
	}
	h.nothing(func() { h.press("n"); h.to("i"); h.key(event.KeyEscape) })
}

func TestNotesAlign(t *testing.T) {
	h := newHand(t, bank())
	note, card := h.e.on.Places().Note("n").Rect, h.e.Plan().Card("i").Rect
	h.press("n")
	at := h.units(canvas.Point{X: card.X + note.W/2, Y: card.Y + note.H/2 - 30})
	h.at = at.Add(canvas.Point{X: 3}) // 3 units off
	h.e.Move(event.Move{At: h.at})
	h.overlay("selected guide")
	h.release()
	if x := h.e.on.Places().Note("n").Rect.X; x != card.X {
		t.Errorf("the note's edge is at %g, the card's at %g", x, card.X)
	}
}
