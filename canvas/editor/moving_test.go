package editor

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/event"
)

func TestMoveIntoAnotherCell(t *testing.T) {
	h := newHand(t, bank())
	h.once(func() {
		h.press("a")
		h.to("s4/support+0,-50")
		h.doing("moving")
		h.overlay("selected cell bar")
		if g := h.e.Ghost(); g == nil || len(g.Scene.Groups) != 1 || g.By == (canvas.Point{}) {
			t.Fatalf("the ghost is %+v", g)
		}
		if c := h.e.Cursor(); c != event.CursorMove {
			t.Errorf("cursor %d", c)
		}
		h.release()
		h.shows("support: s4=a+i", "a→b")
		if h.e.Ghost() != nil {
			t.Error("the ghost stays")
		}
	})
	h.picked("card:a")
}

func TestMoveWithinACell(t *testing.T) {
	h := newHand(t, bank())
	h.shows("s3=g+h")
	h.once(func() { h.drag("g", "h+0,12") })
	h.shows("s3=h+g")
	h.nothing(func() { h.drag("g", "g+0,12") })
	h.once(func() { h.drag("g", "h+0,-12") })
	h.shows("s3=g+h")
}

func TestMoveBetweenStepsMakesAStep(t *testing.T) {
	h := newHand(t, bank())
	h.once(func() {
		h.press("i")
		h.to("s1|s2/support")
		h.overlay("selected bar")
		h.release()
	})
	h.shows("one[s1 _ s2] two[s3 s4]", "support: #1=i", "f×3")
	h.once(func() { h.drag("a", "s4|/customer+0,0") })
	h.shows("two[s3 s4 _]", "#5=a")
}

func TestMoveBetweenPhasesGoesToTheNearerOne(t *testing.T) {
	for where, want := range map[string]string{
		"s2|s3/support":      "one[s1 s2 _] two[s3 s4]",
		"s2|s3/support+14,0": "one[s1 s2] two[_ s3 s4]",
	} {
		h := newHand(t, bank())
		h.once(func() { h.drag("i", where) })
		h.shows(want)
	}
}

func TestMoveOntoALinkSplitsIt(t *testing.T) {
	h := newHand(t, bank())
	h.once(func() {
		h.press("i")
		h.to("bc")
		h.says("canvas.drop.splits")
		h.overlay("selected split bar")
		h.release()
	})
	h.shows("a→b b→g b→i i→c")
	if l := h.e.Document().Link("bc"); l.From != "b" || l.To != "i" {
		t.Errorf("bc is %+v", l)
	}
}

func TestALinkIsNotSplitByItsOwnEnds(t *testing.T) {
	h := newHand(t, bank())
	h.press("c")
	h.to("bc")
	h.overlay("selected bar")
	h.key(event.KeyEscape)
}

func TestControlAndAltCopyAtDrop(t *testing.T) {
	for _, m := range []event.Mods{event.Ctrl, event.Alt} {
		h := newHand(t, bank())
		h.e.Select("card:a", "card:b")
		h.once(func() {
			h.press("a.corner")
			h.to("s2/support+0,-50")
			if h.e.Cursor() != event.CursorMove {
				t.Error("a copy before the key was held")
			}
			h.mods = m
			if did := h.e.Modifiers(m); !did.Has(event.Shaped) || h.e.Cursor() != event.CursorCopy {
				t.Error("the key changes nothing before the pointer moves")
			}
			h.release()
			h.mods = 0
		})
		h.shows("customer: s1=a s2=b s3=c", "support: s2=a s3=b s4=i", "a→b a→b b→c b→g")
		if s := h.e.Selection(); s.Len() != 2 || s.Has("card:a") {
			t.Errorf("%v is selected", s.Owners())
		}
	}
}

func TestShiftKeepsTheDirection(t *testing.T) {
	h := newHand(t, bank())
	h.press("a")
	h.mods = event.Shift
	h.to("s3/support")
	if by := h.e.Ghost().By; by.Y != 0 || by.X == 0 {
		t.Errorf("moved by %v", by)
	}
	h.release()
	h.mods = 0
	h.shows("customer: s2=b s3=c+a")
}

func TestSeveralCardsKeepTheirDistance(t *testing.T) {
	h := newHand(t, bank())
	h.e.Select("card:a", "card:b", "card:c")
	h.once(func() { h.drag("b", "s3/customer+0,-50") })
	h.shows("customer: s2=a s3=b s4=c")
	h.once(func() { h.drag("a", "s1/customer+0,-50") })
	h.shows("customer: s1=a s2=b s3=c")

	h.e.Select("card:b", "card:g")
	h.once(func() { h.drag("b", "s1/customer") })
	h.shows("customer: s1=a+b s3=c", "front: s1=f×2 s2=g s3=h")
}

func TestSeveralCardsIntoNewSteps(t *testing.T) {
	h := newHand(t, bank())
	h.e.Select("card:b", "card:c", "card:g")
	h.once(func() { h.drag("b", "s3|s4/customer") })
	h.shows("two[s3 _ _ s4]", "customer: s1=a #3=b #4=c", "front: s1=f×2 s3=h #4=g")
}

func TestWhatMayNotBeDroppedSaysWhy(t *testing.T) {
	h := newHand(t, bank())
	for where, why := range map[string]string{
		"s2/time":           "canvas.drop.derived",
		"s2/support+0,200":  "canvas.drop.outside",
		"s4/support+1000,0": "canvas.drop.outside",
		"lane:support+0,0":  "canvas.drop.outside",
	} {
		h.nothing(func() {
			h.press("a")
			h.to(where)
			h.says(why)
			if h.e.Cursor() != event.CursorNo {
				t.Errorf("%s: cursor %d", where, h.e.Cursor())
			}
			h.overlay("selected")
			h.release()
		})
	}
	h.e.Select("card:a", "card:i")
	h.nothing(func() {
		h.press("a")
		h.to("s1/support")
		h.says("canvas.drop.apart")
		h.release()
	})
}

func TestCancelPutsBack(t *testing.T) {
	for _, how := range []string{"escape", "cancel", "release outside"} {
		h := newHand(t, bank())
		h.click("i")
		h.nothing(func() {
			h.press("a")
			h.to("s3/support")
			switch how {
			case "escape":
				if !h.key(event.KeyEscape) {
					t.Error("Escape has no meaning")
				}
			case "cancel":
				h.e.Cancel()
			default:
				h.to("s3/support+0,300")
				h.release()
			}
		})
		if how != "release outside" {
			h.picked("card:i")
		}
		if did := h.release(); did != 0 {
			t.Errorf("a release after it did %b", did)
		}
		if h.e.CanUndo() {
			t.Error("there is something to undo")
		}
	}
}

func TestAShakyClickMovesNothing(t *testing.T) {
	h := newHand(t, bank())
	h.nothing(func() { h.press("a"); h.to("a+3,2"); h.doing("pointing"); h.release() })
	h.press("a")
	h.to("a+4,0")
	h.doing("moving")
	h.e.Cancel()
}

func TestWheelDuringADrag(t *testing.T) {
	h := newHand(t, bank())
	h.e.Resize(canvas.Size{W: 500, H: 300})
	h.press("a")
	h.to("a+40,0")
	before := h.e.Ghost().By
	if did := h.e.Wheel(event.Wheel{At: h.at, DX: 50}); !did.Has(event.Moved) {
		t.Fatalf("%b", did)
	}
	if by := h.e.Ghost().By; by.X <= before.X {
		t.Errorf("the ghost stays at %v, the picture moved under it", by)
	}
	h.e.Cancel()
}

func TestWideCardsGetNarrowerAtTheEdge(t *testing.T) {
	h := newHand(t, bank())
	h.once(func() { h.drag("f", "s4/front+0,-40") })
	h.shows("s4=f")
	if h.e.Document().Card("f").Span != 1 {
		t.Error("the card reaches beyond the grid")
	}
}

func TestDragTheRightEdgeOverSteps(t *testing.T) {
	h := newHand(t, bank())
	h.click("a")
	h.once(func() {
		h.press("a.edge")
		h.to("s3/customer+50,-60")
		h.doing("spanning")
		h.overlay("selected span")
		h.release()
	})
	h.shows("s1=a×3")
	h.once(func() { h.drag("a.edge", "s1/customer") })
	h.shows("s1=a s2=b")
	h.nothing(func() { h.press("a.edge"); h.to("s3/customer"); h.key(event.KeyEscape) })
}

func TestEditsFromElsewhere(t *testing.T) {
	h := newHand(t, bank())
	h.click("a")
	h.press("a")
	h.to("b")
	if err := h.e.Do(removeLink("ab")); err != nil {
		t.Fatal(err)
	}
	h.doing("resting")
	h.picked("card:a")
	var told event.Did
	stop := h.e.Listen(func(d event.Did) { told |= d })
	if err := h.e.Do(removeLink("ab")); err == nil {
		t.Error("a link was removed twice")
	}
	h.says("edit.gone")
	if !told.Has(event.Said) {
		t.Errorf("%b", told)
	}
	stop()
}
