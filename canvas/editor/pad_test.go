package editor

import (
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/pad"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/sample"
)

func TestThePadStandsAboveTheCard(t *testing.T) {
	h := newHand(t, bank())
	if _, ok := h.e.Pad(); ok {
		t.Error("a pad beside nothing")
	}
	h.click("i")
	p, ok := h.e.Pad()
	if !ok || p.Rect.Bottom() >= h.e.View().ToWindow(h.e.Plan().Card("i").Rect).Y {
		t.Errorf("%v %v", p.Rect, ok)
	}
	h.press("i")
	if _, ok := h.e.Pad(); ok {
		t.Error("a pad during a gesture")
	}
	h.release()
	h.e.Select("card:a", "card:b")
	if _, ok := h.e.Pad(); ok {
		t.Error("a pad beside several")
	}
}

// TestThePadHidesWhileOneScrolls, and comes back when the wheel rests.
func TestThePadHidesWhileOneScrolls(t *testing.T) {
	h := newHand(t, sample.Make(60, 1, model.English))
	c := h.e.Plan().Cards()[0]
	h.e.Select(owner.Card(c.Card.ID))
	if _, ok := h.e.Pad(); !ok {
		t.Fatal("no pad")
	}
	h.e.Wheel(event.Wheel{At: canvas.Point{X: 600, Y: 400}, DY: 20})
	if _, ok := h.e.Pad(); ok {
		t.Error("a pad while the wheel turns")
	}
	h.wait(100 * time.Millisecond)
	h.e.Wheel(event.Wheel{At: canvas.Point{X: 600, Y: 400}, DY: 20})
	h.wait(200 * time.Millisecond)
	if _, ok := h.e.Pad(); ok {
		t.Error("a pad before the wheel rests")
	}
	if did := h.wait(100 * time.Millisecond); !did.Has(event.Overlaid) {
		t.Error("nobody is told that the pad is back")
	}
	if _, ok := h.e.Pad(); !ok {
		t.Error("the pad does not come back")
	}
	if _, wanted := h.e.NextTick(h.clock); wanted {
		t.Error("time is still wanted")
	}
}

func TestThePadsButtons(t *testing.T) {
	h := newHand(t, bank())
	h.click("c")
	h.once(func() { h.e.PressPad(pad.Truth) })
	if p, _ := h.e.Pad(); !p.Buttons[2].On || p.Buttons[3].On {
		t.Error("the button does not show the mark")
	}
	h.once(func() { h.e.PressPad(pad.Truth) })
	if h.e.Document().Card("c").Marks != 0 {
		t.Error("the mark stays")
	}
	h.e.Select("card:a", "card:c")
	h.e.PressPad(pad.Wait)
	h.e.Select("card:b", "card:c")
	h.once(func() { h.e.PressPad(pad.Wait) }) // mixed: all get it
	if !h.e.Document().Card("b").Marks.Has(model.MarkWait) || !h.e.Document().Card("c").Marks.Has(model.MarkWait) {
		t.Error("mixed marks are not set on all")
	}
	h.e.Select("card:c")
	h.once(func() { h.e.PressPad(pad.Append) })
	h.shows("c→_")
	h.e.Asks()
	h.e.Select("card:c")
	h.nothing(func() { h.e.PressPad(pad.More) })
	asked[event.Menu](h)
	h.once(func() { h.e.PressPad(pad.Delete) })
}
