package editor

import (
	"testing"

	"touchline/canvas/editor/event"
	"touchline/canvas/editor/tolerance"
)

func TestPressSelectsAtOnce(t *testing.T) {
	h := newHand(t, bank())
	if did := h.press("a"); !did.Has(event.Picked) {
		t.Errorf("the press did %b", did)
	}
	h.doing("pointing")
	h.picked("card:a")
	h.release()
	h.doing("resting")
	h.overlay("linked step selected handle")
}

func TestReleaseDecidesAboutWhatIsSelected(t *testing.T) {
	h := newHand(t, bank())
	h.e.Select("card:a", "card:b")
	h.press("b.corner")
	h.picked("card:a", "card:b")
	h.release()
	h.picked("card:b")
}

func TestShiftClickAddsAndRemoves(t *testing.T) {
	h := newHand(t, bank())
	h.click("a")
	h.with(event.Shift, func() {
		h.press("b")
		h.picked("card:a", "card:b")
		h.release()
		h.picked("card:a", "card:b")
		h.press("a")
		h.picked("card:a", "card:b")
		h.release()
		h.picked("card:b")
	})
}

func TestClickOnTheGroundSelectsNothing(t *testing.T) {
	h := newHand(t, bank())
	h.click("a")
	h.click("s1/support")
	h.picked()
	h.click("a")
	h.with(event.Shift, func() { h.click("s1/support") })
	h.picked("card:a")
}

func TestEverythingCanBeSelected(t *testing.T) {
	h := newHand(t, bank())
	for _, c := range []struct{ where, want string }{
		{"a", "card:a"},
		{"f", "card:f"},
		{"h", "card:h"},
		{"ab", "link:ab"},
		{"bc", "link:bc"},
		{"n", "sticky:n"},
		{"step:s2", "step:s2"},
		{"phase:two", "phase:two"},
		{"lane:front", "lane:front"},
		{"lane:time", "lane:time"},
	} {
		h.click("s1/support")
		h.click(c.where)
		if got := string(h.e.Selection().Sole()); got != c.want {
			t.Errorf("a click on %s selects %q", c.where, got)
		}
	}
}

func TestALinkIsHitWithin8Units(t *testing.T) {
	h := newHand(t, bank())
	h.click("bc+0,7")
	h.picked("link:bc")
	h.click("bc+0,9")
	h.picked()
}

func TestRightClickSelectsThenAsksForTheMenu(t *testing.T) {
	h := newHand(t, bank())
	right := func(where string) {
		h.e.Press(event.Press{At: h.place(where), Button: event.ButtonSecondary, Clicks: 1})
		h.doing("resting")
	}
	h.e.Select("card:a", "card:b")
	right("b")
	h.picked("card:a", "card:b")
	if m := asked[event.Menu](h); m.Owner != "card:b" || m.Lane != "customer" || m.Step != "s2" {
		t.Errorf("%+v", m)
	}
	right("c")
	h.picked("card:c")
	h.e.Asks()
	right("s4/customer")
	h.picked()
	if m := asked[event.Menu](h); m.Owner != "" || m.Lane != "customer" || m.Step != "s4" {
		t.Errorf("%+v", m)
	}
}

func TestMarquee(t *testing.T) {
	h := newHand(t, bank())
	h.press("s1/customer+-48,-60")
	h.to("b")
	h.doing("marquee")
	h.picked("card:a", "card:b")
	h.overlay("selected marquee")
	h.to("a")
	h.picked("card:a") // live
	h.release()
	h.picked("card:a")

	h.with(event.Shift, func() { h.drag("s4/support+-25,0", "i") })
	h.picked("card:a", "card:i")

	h.with(event.Ctrl, func() {
		h.press("s1/customer+-48,-60")
		h.to("b+0,25")
		h.picked("card:a") // b is touched, not enclosed
		h.release()
	})
	h.press("s1/support")
	h.to("i")
	h.key(event.KeyEscape)
	h.doing("resting")
	h.picked("card:a")
}

func TestMarqueeTakesAWideCardOnce(t *testing.T) {
	h := newHand(t, bank())
	h.press("s1/front+-48,0")
	h.to("g+0,-5")
	if n := len(h.e.Selection().Cards()); n != 3 { // f, and g, h
		t.Errorf("%v", h.e.Selection().Owners())
	}
	h.release()
	if h.e.CanUndo() {
		t.Error("a selection is a step of undo")
	}
}

func TestHoverShowsHandlesAfterAWhile(t *testing.T) {
	h := newHand(t, bank())
	h.to("a")
	h.overlay("hover")
	h.wait(tolerance.HoverDelay - 1)
	h.overlay("hover")
	if did := h.wait(2); !did.Has(event.Overlaid) {
		t.Errorf("%b", did)
	}
	h.overlay("hover handle")
	h.to("a.right")
	h.overlay("hover handle")
	if h.e.Cursor() != event.CursorCross {
		t.Errorf("cursor %d", h.e.Cursor())
	}
	if _, ok := h.e.NextTick(h.clock); ok {
		t.Error("a resting pointer wants ticks")
	}
	h.to("s4/support")
	h.overlay("")
	h.e.Leave()
	if h.e.On() != "" {
		t.Error("the pointer left and is still on something")
	}
}

func TestReadOnlyChangesNothing(t *testing.T) {
	h := newHand(t, bank())
	h.e.SetReadOnly(true)
	h.nothing(func() { h.drag("a", "s4/support") })
	h.nothing(func() { h.doubleClick("a") })
	h.nothing(func() { h.key(event.KeyDelete) })
	h.says("canvas.read-only")
	h.picked("card:a")
	h.press("a")
	h.to("b")
	h.doing("panning")
	h.key(event.KeyEscape)
}

func TestSelectionComesBackWithUndo(t *testing.T) {
	h := newHand(t, bank())
	h.click("i")
	h.key(event.KeyDelete)
	h.picked()
	h.e.Undo()
	h.picked("card:i")
	h.click("a")
	if !h.e.CanRedo() {
		t.Error("a selection took redo away")
	}
	h.e.Redo()
	h.picked()
}
