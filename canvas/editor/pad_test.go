package editor

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/pad"
	"touchline/canvas/layout"
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

func TestThePadNeverLiesOverACard(t *testing.T) {
	h := newHand(t, sample.Make(60, 1, model.English))
	shown := 0
	for _, zoom := range []float64{0.5, 1, 2} {
		for _, c := range h.e.Plan().Cards() {
			h.e.Show(h.e.View().ZoomedAt(zoom, canvas.Point{}).CenteredOn(c.Rect.Center()))
			h.e.Select(owner.Card(c.Card.ID))
			p, ok := h.e.Pad()
			if !ok {
				continue
			}
			shown++
			h.e.on.Index().CardsIn(h.e.View().Under(p.Rect), func(other *layout.Card) {
				t.Errorf("at %g the pad of %s lies over %s", zoom, c.Card.ID, other.Card.ID)
			})
			if p.Rect.X < 0 || p.Rect.Y < 0 || p.Rect.Right() > 1280 || p.Rect.Bottom() > 800 {
				t.Errorf("the pad is at %v", p.Rect)
			}
		}
	}
	if shown < 100 {
		t.Errorf("only %d of 180 cards have a pad", shown)
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
