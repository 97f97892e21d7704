package editor

import (
	"testing"

	"touchline/canvas/editor/pad"
)

// TestUndoEndsAGesture: what was on its way is not dropped into the document as
// it was before, and nothing of it stays to be seen.
func TestUndoEndsAGesture(t *testing.T) {
	h := newHand(t, bank())
	h.e.Select("card:a")
	h.e.PressPad(pad.Truth)
	marked := h.e.Document()
	for name, undo := range map[string]func(){
		"undo": func() { h.e.Undo() },
		"redo": func() { h.e.Redo() },
	} {
		if name == "redo" {
			h.e.Undo()
		}
		h.press("a")
		h.to("s4/support")
		h.doing("moving")
		if h.e.Ghost() == nil {
			t.Fatal("nothing is on its way")
		}
		undo()
		h.doing("resting")
		if h.e.Ghost() != nil {
			t.Errorf("%s: a ghost stays behind", name)
		}
		after := h.e.Document()
		if (after == marked) != (name == "redo") {
			t.Errorf("%s did not do its own", name)
		}
		h.release()
		if h.e.Document() != after {
			t.Errorf("%s: the release still drops the card:\n%s", name, dump(h.e.Document()))
		}
		if name == "undo" {
			h.e.Redo()
		}
	}
}

// TestAGestureEndsWhenItsCardGoes: a card that was just made is aimed from, and
// its first text is given up, so that it is not there any more.
func TestAGestureEndsWhenItsCardGoes(t *testing.T) {
	h := newHand(t, bank())
	h.click("c")
	h.e.PressPad(pad.Append)
	h.e.PressPad(pad.Link)
	h.doing("linking")
	h.e.EndText(false)
	h.doing("resting")
	h.rune('a') // looked for cards near one that is gone
	h.e.Overlay()
}
