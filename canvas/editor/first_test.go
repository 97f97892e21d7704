package editor

import (
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/pad"
	"touchline/canvas/owner"
	"touchline/model"
)

// TestTheFirstTextBelongsToTheMaking: what is typed at once into something
// new is one step of undo with it; given up, a card or a note is gone, a part
// of the grid is there without a name.
func TestTheFirstTextBelongsToTheMaking(t *testing.T) {
	for name, c := range map[string]struct {
		do    func(h *hand)
		stays bool // when its text is given up
	}{
		"append": {func(h *hand) { h.click("c"); h.e.PressPad(pad.Append) }, false},
		"drop": {func(h *hand) {
			h.e.Drop(gesture.Piece{Kind: owner.KindCard, Card: model.KindAction}, event.Move{At: h.place("a")})
		}, false},
		"note":  {func(h *hand) { h.e.Drop(gesture.Piece{Kind: owner.KindSticky}, event.Move{At: h.place("a")}) }, false},
		"step":  {func(h *hand) { h.e.Insert(owner.KindStep, 1) }, true},
		"lane":  {func(h *hand) { h.e.Insert(owner.KindLane, 1) }, true},
		"phase": {func(h *hand) { h.e.Insert(owner.KindPhase, 1) }, true},
	} {
		type1 := func(h *hand, s string) { h.e.SetText(h.e.Typing(), s) }
		h := newHand(t, bank())
		start := h.e.Document()
		c.do(h)
		if h.e.Typing() == "" {
			t.Fatalf("%s: no text is asked for", name)
		}
		type1(h, "a")
		type1(h, "ab")
		h.e.EndText(true)
		named := h.e.Document()
		if h.e.Undo(); h.e.Document() != start {
			t.Errorf("%s: one undo leads to\n%s", name, dump(h.e.Document()))
		}
		if h.e.Redo(); h.e.Document() != named {
			t.Errorf("%s: one redo leads to\n%s", name, dump(h.e.Document()))
		}

		for _, typed := range []bool{false, true} {
			h = newHand(t, bank())
			start = h.e.Document()
			c.do(h)
			empty := dump(h.e.Document())
			if typed {
				type1(h, "a")
				h.wait(3 * time.Second)
				type1(h, "ab")
			}
			h.e.EndText(false)
			if c.stays {
				if got := dump(h.e.Document()); got != empty {
					t.Errorf("%s given up:\n%s", name, got)
				}
				h.e.Undo()
			}
			if h.e.Document() != start {
				t.Errorf("%s given up and undone:\n%s", name, dump(h.e.Document()))
			}
		}
	}
}

// TestPinsSurviveSplitAndHeal: a card dropped on a pinned link leaves the pins on
// their halves, and deleting it brings the link back as it was.
func TestPinsSurviveSplitAndHeal(t *testing.T) {
	h := newHand(t, bank())
	l := *h.e.Document().Link("bc")
	l.Pins = []model.Pin{{Lane: "time"}}
	h = newHand(t, h.e.Document().WithLink(&l))
	h.e.Drop(gesture.Piece{Kind: owner.KindCard, Card: model.KindAction}, event.Move{At: h.place("bc")})
	h.e.EndText(true)
	pins := 0
	for _, l := range h.e.Document().LinkTable().All() {
		pins += len(l.Pins)
	}
	if n := h.e.Document().LinkTable().Len(); n != 4 || pins == 0 {
		t.Fatalf("%d links with %d pins", n, pins)
	}
	h.e.Delete()
	if got := h.e.Document().Link("bc"); got.To != "c" || len(got.Pins) != 1 || got.Pins[0] != l.Pins[0] {
		t.Errorf("healed to %+v", got)
	}
}

// TestNotesAmongCards: the marquee takes notes, and they go along with cards
// by mouse and by keys.
func TestNotesAmongCards(t *testing.T) {
	h := newHand(t, bank())
	h.e.Select()
	r := h.e.on.Places().Note("n").Rect
	h.press("s4/front")
	h.e.Move(event.Move{At: h.units(canvas.Point{X: r.X + 1, Y: r.Y + 1})})
	if !h.e.Selection().Has("sticky:n") {
		t.Errorf("selected %v", h.e.Selection().Owners())
	}
	h.e.Cancel()

	for name, do := range map[string]func(){
		"keys":  func() { h.with(event.Ctrl, func() { h.key(event.KeyRight) }) },
		"mouse": func() { h.drag("a", "b+0,20") },
	} {
		h = newHand(t, bank())
		h.e.Select("card:a", "sticky:n")
		h.once(do)
		if n := h.e.Document().Sticky("n"); n.Step != "s3" || n.Lane != "front" {
			t.Errorf("%s: the note is at %s, %s", name, n.Lane, n.Step)
		}
		if !h.e.Selection().Has("sticky:n") || !h.e.Selection().Has("card:a") {
			t.Errorf("%s: selected %v", name, h.e.Selection().Owners())
		}
	}
}
