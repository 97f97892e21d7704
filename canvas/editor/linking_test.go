package editor

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/pad"
	"touchline/canvas/editor/tolerance"
	"touchline/model"
)

func TestDragAHandleToACardLinks(t *testing.T) {
	h := newHand(t, bank())
	h.to("c")
	h.wait(tolerance.HoverDelay)
	h.once(func() {
		h.press("c.right")
		h.to("i+30,8")
		h.doing("linking")
		h.overlay("target route") // the whole card is the target
		h.says("canvas.hint.linking")
		h.release()
	})
	h.shows("c→i")
	l := h.e.Document().Link(h.e.Selection().Links()[0])
	if l.Loop || l.Kind != model.LinkFlow {
		t.Errorf("%+v", l)
	}
}

func TestALinkBackInTimeIsALoop(t *testing.T) {
	h := newHand(t, bank())
	h.click("c")
	h.once(func() { h.drag("c.bottom", "a") })
	if l := h.e.Document().Link(h.e.Selection().Links()[0]); !l.Loop || l.From != "c" || l.To != "a" {
		t.Errorf("%+v", l)
	}
}

func TestDragAHandleToTheGroundMakesACardThere(t *testing.T) {
	h := newHand(t, bank())
	h.click("c")
	h.once(func() {
		h.press("c.right")
		h.to("s4/customer+0,-50")
		h.overlay("selected cell bar route")
		h.release()
	})
	h.shows("s3=c s4=_", "c→_")
	if r := asked[event.EditText](h); r.Owner != h.e.Selection().Sole() || !r.Lines {
		t.Errorf("%+v", r)
	}
	h.click("i")
	h.once(func() { h.drag("i.left", "s3|s4/support+0,-30") })
	h.shows("two[s3 _ s4]", "support: #3=_ s4=i", "i→_")
}

func TestWhatMayNotBeLinkedSaysWhy(t *testing.T) {
	for to, why := range map[string]string{
		"b": "canvas.link.exists", "a+0,6": "canvas.link.self", "s2/time": "canvas.drop.derived", "s4/support+900,0": "canvas.drop.outside",
	} {
		h := newHand(t, bank())
		h.click("a")
		h.nothing(func() {
			h.press("a.bottom")
			h.to(to)
			h.says(why)
			h.release()
			h.says(why)
		})
	}
}

func TestClickAHandleAppends(t *testing.T) {
	for where, want := range map[string][]string{
		"c.right":  {"two[s3 s4]", "s3=c s4=_", "c→_"},
		"i.right":  {"two[s3 s4 _]", "s4=i #4=_", "i→_"},
		"b.left":   {"s1=a+_", "_→b"},
		"a.left":   {"one[_ s1 s2]", "#0=_ s1=a", "_→a"},
		"a.bottom": {"front: s1=f×2+_", "a→_"}, // the derived lane is passed over
		"g.top":    {"s3=c+_", "g→_"},
	} {
		h := newHand(t, bank())
		h.click(where[:1])
		h.once(func() { h.click(where) })
		h.shows(want...)
		h.picked(asked[event.EditText](h).Owner)
	}
	h := newHand(t, bank())
	h.click("a")
	h.nothing(func() { h.click("a.top") })
	h.says("canvas.append.no-lane")
	h.nothing(func() { h.press("a.right"); h.to("i"); h.key(event.KeyEscape) })
}

func TestLinkEndsCanBeDragged(t *testing.T) {
	h := newHand(t, bank())
	h.click("bc")
	h.overlay("selected end")
	h.once(func() {
		h.press("bc.end")
		h.to("h")
		h.doing("reattaching")
		h.overlay("selected target route")
		h.release()
	})
	h.shows("b→h")
	h.picked("link:bc")
	h.once(func() { h.drag("bc.begin", "a") })
	h.shows("a→h")
	h.nothing(func() { h.drag("bc.end", "s4/support") })
	h.nothing(func() { h.press("bc.end"); h.to("i"); h.key(event.KeyEscape) })
	h.nothing(func() { h.press("bc.end"); h.to("a"); h.says("canvas.link.self"); h.release() })
	h.nothing(func() {
		h.click("ab")
		h.press("ab.end")
		h.to("h")
		h.says("canvas.link.exists")
		h.release()
	})
}

func TestAim(t *testing.T) {
	h := newHand(t, bank())
	h.click("c")
	h.once(func() {
		h.e.PressPad(pad.Link)
		h.doing("linking")
		h.to("i")
		h.overlay("selected target route")
		h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Clicks: 1})
		h.release()
	})
	h.shows("c→i")
	h.click("c")
	h.nothing(func() { h.e.PressPad(pad.Link); h.to("a"); h.key(event.KeyEscape) })
	h.nothing(func() {
		h.e.PressPad(pad.Link)
		h.e.Press(event.Press{At: h.place("a"), Button: event.ButtonSecondary, Clicks: 1})
	})
}

func TestDragAStretchLeadsTheLink(t *testing.T) {
	h := newHand(t, bank())
	to := func() { // the border before s2
		h.at = canvas.Point{X: h.place("border:step:1").X, Y: h.at.Y}
		h.e.Move(event.Move{At: h.at})
	}
	stretch := func() int { // an upright one
		l := h.e.Plan().Link("bg")
		for i := range len(l.Points) - 1 {
			if l.Points[i].X == l.Points[i+1].X {
				return i
			}
		}
		t.Fatalf("bg runs %v", l.Points)
		return 0
	}
	l := h.e.Plan().Link("bg")
	h.at = h.units(canvas.Around(l.Points[stretch()], l.Points[stretch()+1]).Center())
	h.once(func() {
		h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Clicks: 1})
		h.doing("pointing")
		to()
		h.doing("pinning")
		h.says("canvas.hint.pinning")
		h.overlay("selected gutter route")
		h.release()
	})
	h.picked("link:bg")
	if pin := h.e.Document().Link("bg").Pins; len(pin) != 1 || pin[0].Step != "s2" {
		t.Fatalf("led through %v", pin)
	}
	h.overlay("selected pin end")
	x := h.e.on.Index().Bounds[1]
	l = h.e.Plan().Link("bg")
	if got := l.Points[stretch()].X; got < x-9 || got > x+9 {
		t.Errorf("the link runs at %g, the gutter is at %g", got, x)
	}
	h.nothing(func() {
		h.at = h.units(canvas.Around(l.Points[stretch()], l.Points[stretch()+1]).Center())
		h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Clicks: 1})
		h.to("s4/support")
		h.doing("pinning")
		h.key(event.KeyEscape)
	})
	h.once(func() { h.e.Run("link.unpin") })
	if pin := h.e.Document().Link("bg").Pins; len(pin) != 0 {
		t.Errorf("still led through %v", pin)
	}
}

func TestAStretchIsTakenByItsLabelToo(t *testing.T) {
	h := newHand(t, bank())
	l := h.e.Plan().Link("ab")
	if l.Label.Empty() {
		t.Fatal("no label")
	}
	h.at = h.units(l.LabelBox.Center())
	h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Clicks: 1})
	h.picked("link:ab")
	h.to("s1/support")
	h.doing("pinning")
	h.key(event.KeyEscape)
	h.doing("resting")
}
