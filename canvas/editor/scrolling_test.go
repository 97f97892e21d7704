package editor

import (
	"math"
	"testing"
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/sample"
)

// small is a hand at a window that shows a part of the picture.
func small(t *testing.T) *hand {
	h := newHand(t, bank())
	h.e.Resize(canvas.Size{W: 560, H: 400})
	h.e.Show(h.e.View().Home())
	return h
}

func TestADragNearTheEdgeScrolls(t *testing.T) {
	h := small(t)
	h.press("a")
	h.at = canvas.Point{X: 540, Y: 250}
	h.e.Move(event.Move{At: h.at})
	before := h.e.View()
	h.wait(tolerance.ScrollDelay)
	if h.e.View() != before {
		t.Error("it scrolls at once")
	}
	h.wait(300 * time.Millisecond)
	first := h.e.View().At.X - before.At.X
	if first <= 0 || h.e.View().At.Y != before.At.Y {
		t.Fatalf("it scrolled by %g", first)
	}
	mid := h.e.View().At.X
	h.wait(300 * time.Millisecond)
	if second := h.e.View().At.X - mid; second <= first && h.e.View().At.X < h.e.View().Panned(9999, 0).At.X {
		t.Errorf("first %g, then %g: not eased", first, second)
	}
	if h.e.Ghost() == nil || h.e.Ghost().By.X <= 0 {
		t.Error("the ghost did not follow")
	}
	h.at = canvas.Point{X: 300, Y: 250}
	h.e.Move(event.Move{At: h.at})
	at := h.e.View()
	h.wait(time.Second)
	if h.e.View() != at {
		t.Error("it scrolls on in the middle")
	}
	h.e.Cancel()
	if _, ok := h.e.NextTick(h.clock); ok {
		t.Error("ticks are wanted with nothing going on")
	}
}

func TestFurtherOutIsFaster(t *testing.T) {
	way := func(x float64) float64 {
		h := small(t)
		h.press("a")
		h.at = canvas.Point{X: x, Y: 250}
		h.e.Move(event.Move{At: h.at})
		before := h.e.View().At.X
		h.wait(350 * time.Millisecond)
		return h.e.View().At.X - before
	}
	if in, out := way(545), way(590); out <= 2*in || in <= 0 {
		t.Errorf("%g near the edge, %g beyond it", in, out)
	}
}

func TestAPressNearTheEdgeDoesNotScroll(t *testing.T) {
	h := small(t)
	h.at = canvas.Point{X: 545, Y: 250}
	h.e.Move(event.Move{At: h.at})
	before := h.e.View()
	h.wait(time.Second)
	if h.e.View() != before {
		t.Error("a resting pointer scrolls")
	}
}

func TestPanWithSpaceAndMiddle(t *testing.T) {
	h := small(t)
	before := h.e.View()
	h.key(event.KeySpace)
	if h.e.Cursor() != event.CursorArrow && h.e.Cursor() != event.CursorHand {
		t.Errorf("cursor %d", h.e.Cursor())
	}
	h.press("a")
	h.doing("panning")
	h.to("a+-60,-20")
	h.release()
	if d := h.e.View().At.Sub(before.At); d.X != 60 || d.Y != 20 {
		t.Errorf("panned by %v", d)
	}
	h.picked()
	h.e.KeyUp(event.KeySpace)
	h.press("a")
	h.doing("pointing")
	h.release()

	before = h.e.View()
	h.at = h.place("b")
	h.e.Press(event.Press{At: h.at, Button: event.ButtonMiddle})
	h.to("b+-30,0")
	h.key(event.KeyEscape)
	h.doing("resting")
	if h.e.View() != before {
		t.Error("Escape does not put the view back")
	}
}

func TestTheMinimapMovesTheWindow(t *testing.T) {
	h := small(t)
	if _, ok := h.e.View().Minimap(); ok {
		t.Fatal("it is open before one opens it")
	}
	h.e.SetMap(true)
	v := h.e.View()
	m, ok := v.Minimap()
	if !ok {
		t.Fatal("no minimap")
	}
	h.at = canvas.Point{X: m.Picture.Right() - 2, Y: m.Picture.Center().Y}
	h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Clicks: 1})
	h.doing("panning")
	if h.e.View() == v {
		t.Error("a press beside the mark does not jump")
	}
	h.release()
	h.picked()
}

// TestEscapeFoldsTheMinimap: at once where it was used last, else after what
// Escape does beside.
func TestEscapeFoldsTheMinimap(t *testing.T) {
	h := small(t)
	h.e.Select("card:a")
	h.e.SetMap(true)
	h.key(event.KeyEscape)
	if h.e.View().Mapped {
		t.Error("it stays open")
	}
	h.picked("card:a")
	h.e.SetMap(true)
	h.click("a")
	if h.key(event.KeyEscape); !h.e.View().Mapped {
		t.Error("it folds before the selection is left")
	}
	h.picked()
	if h.key(event.KeyEscape); h.e.View().Mapped {
		t.Error("it cannot be folded by the second Escape")
	}
}

func TestZoomAndPanAreNotInUndo(t *testing.T) {
	h := small(t)
	v := h.e.View()
	h.e.Wheel(event.Wheel{At: h.place("a"), Notches: 1, Mods: event.Ctrl})
	if z := h.e.View().Zoom; z != 1.25 {
		t.Errorf("zoom %g", z)
	}
	h.e.Wheel(event.Wheel{At: h.place("a"), Notches: -1, Mods: event.Ctrl})
	if h.e.View().Zoom != v.Zoom {
		t.Error("out does not return to where in came from")
	}
	if h.e.CanUndo() {
		t.Error("there is something to undo")
	}
}

func TestHeadsCanBeTakenWhereTheyAreFrozen(t *testing.T) {
	h := small(t)
	h.e.Show(h.e.View().Panned(200, 120))
	left, top := h.e.View().Frozen()
	if left == 0 || top == 0 {
		t.Fatal("nothing is frozen")
	}
	h.e.Press(event.Press{At: canvas.Point{X: left + 60, Y: top - 10}, Button: event.ButtonPrimary, Clicks: 1})
	if kind := h.e.Selection().Kind(); kind != owner.KindStep {
		t.Errorf("a press on a frozen step head selects a %q", kind)
	}
	h.release()
	h.e.Press(event.Press{At: canvas.Point{X: left - 50, Y: top + 60}, Button: event.ButtonPrimary, Clicks: 1})
	if kind := h.e.Selection().Kind(); kind != owner.KindLane {
		t.Errorf("a press on a frozen lane head selects a %q", kind)
	}
	h.release()
}

// Handles have the same size on the screen at every zoom.
func TestHandlesKeepTheirSize(t *testing.T) {
	h := small(t)
	for _, zoom := range []float64{0.5, 1, 4} {
		v := h.e.View()
		h.e.Show(v.ZoomedAt(zoom, v.Middle()))
		h.e.Show(h.e.View().Showing(h.e.Plan().Card("a").Rect))
		h.click("a.corner")
		h.e.Leave()
		h.click("a.corner")
		found := false
		for _, g := range h.e.Overlay().Groups {
			if g.Owner == "handle" {
				found = true
				box := g.Items[0].(*canvas.Box).Rect
				if px := box.W * h.e.View().Scale(); px < tolerance.HandleDrawn-0.01 || px > tolerance.HandleDrawn+0.01 {
					t.Errorf("at %g a handle is %g units wide", zoom, px)
				}
			}
		}
		if !found {
			t.Errorf("at %g there is no handle", zoom)
		}
	}
}

// TestScrollSpeed is how fast a drag near the window's edge scrolls: nothing
// in the beginning, then faster and faster up to a speed that grows with the
// square of how far out the pointer is. On the edge, a quarter of the most.
func TestScrollSpeed(t *testing.T) {
	speed := func(zones float64, after time.Duration) float64 {
		h := newHand(t, sample.Make(2000, 1, model.English))
		h.e.Show(h.e.View().Panned(9000, 0))
		var c canvas.Rect
		for _, x := range h.e.Plan().Cards() {
			if c = h.e.View().ToWindow(x.Rect); c.X > 400 && c.Right() < 900 && c.Y > 200 && c.Bottom() < 700 {
				break
			}
		}
		h.at = c.Center()
		h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Clicks: 1})
		h.at = canvas.Point{X: 1280 - tolerance.ScrollZone + zones*tolerance.ScrollZone, Y: 400}
		h.e.Move(event.Move{At: h.at})
		h.wait(tolerance.ScrollDelay + after)
		from := h.e.View().At.X
		const while = 200 * time.Millisecond
		h.wait(while)
		return (h.e.View().At.X - from) / while.Seconds()
	}
	near := func(got, want float64) bool { return math.Abs(got-want) <= want/8 } // a tick is 8 % of the time
	for _, c := range []struct{ zones, want float64 }{{0.5, 175}, {1, 700}, {2, 2800}, {5, 2800}} {
		if got := speed(c.zones, tolerance.ScrollEase); !near(got, c.want) {
			t.Errorf("%g zones out: %.0f units a second, not %g", c.zones, got, c.want)
		}
	}
	full := speed(1, tolerance.ScrollEase)
	if half := speed(1, tolerance.ScrollEase/4); half >= 0.4*full || half <= 0 {
		t.Errorf("it begins with %.0f of %.0f units a second", half, full)
	}
}

// TestAPauseDoesNotScrollFar: a computer that stood still for a second does
// not catch up.
func TestAPauseDoesNotScrollFar(t *testing.T) {
	h := newHand(t, sample.Make(500, 1, model.English))
	c := h.e.View().ToWindow(h.e.Plan().Cards()[0].Rect)
	h.at = c.Center()
	h.e.Press(event.Press{At: h.at, Button: event.ButtonPrimary, Clicks: 1})
	h.at = canvas.Point{X: 1280, Y: 400}
	h.e.Move(event.Move{At: h.at})
	h.wait(tolerance.ScrollDelay + tolerance.ScrollEase)
	from := h.e.View().At.X
	h.clock = h.clock.Add(2 * time.Second)
	h.e.Tick(h.clock)
	if way, most := h.e.View().At.X-from, tolerance.ScrollMost/4*tolerance.ScrollPause.Seconds(); way <= 0 || way > most+1 {
		t.Errorf("it scrolls by %.0f units at once, not %.0f", way, most)
	}
}
