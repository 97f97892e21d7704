package pad_test

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/pad"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

func shown(d *model.Document, window canvas.Size, zoom float64) (*index.Index, view.View) {
	p := layout.Make(d, layout.Options{})
	return index.Make(p, nil), view.View{Zoom: zoom}.Over(p.Size, place.HeadsOf(p)).Resized(window)
}

// TestThePadCoversNoCard and lies in the window, beside whatever card it is for
// and however far the window is zoomed; a row of buttons, side by side.
func TestThePadCoversNoCard(t *testing.T) {
	found := 0
	for _, zoom := range []float64{0.5, 1, 1.5, 3} {
		x, v := shown(editortest.Bank(), canvas.Size{W: 1100, H: 700}, zoom)
		for _, c := range x.Plan.Cards() {
			p, ok := pad.Beside(c, x, v)
			if !ok {
				continue
			}
			found++
			for _, other := range x.Plan.Cards() {
				if v.ToWindow(other.Rect).Overlaps(p.Rect) {
					t.Errorf("at %g the pad of %s covers %s", zoom, c.Card.ID, other.Card.ID)
				}
			}
			left, top := v.Frozen()
			if !place.Encloses(canvas.Rect{X: left, Y: top, W: v.Window.W - left, H: v.Window.H - top}, p.Rect) {
				t.Errorf("at %g the pad of %s reaches out of the window: %v", zoom, c.Card.ID, p.Rect)
			}
			for i, b := range p.Buttons {
				want := canvas.Rect{X: p.Rect.X + tolerance.PadInset + float64(i)*tolerance.PadButton, Y: p.Rect.Y + tolerance.PadInset, W: tolerance.PadButton, H: tolerance.PadButton}
				if b.Rect != want {
					t.Errorf("button %d is at %v, not %v", i, b.Rect, want)
				}
			}
			if right := p.Buttons[len(p.Buttons)-1].Rect.Right(); right != p.Rect.Right()-tolerance.PadInset {
				t.Errorf("the last button ends at %g, the pad at %g", right, p.Rect.Right())
			}
		}
	}
	if found < 15 {
		t.Errorf("only %d cards have a pad", found)
	}
}

// TestThePadIsNear: above the card, as near as no card is covered; only where
// there is no room above, below.
func TestThePadIsNear(t *testing.T) {
	above, below := 0, 0
	for _, scrolled := range []float64{0, 60, 120, 240, 400} {
		x, v := shown(editortest.Bank(), canvas.Size{W: 1400, H: 500}, 1.7)
		v = v.Panned(0, scrolled)
		left, top := v.Frozen()
		room := canvas.Rect{X: left, Y: top, W: v.Window.W - left, H: v.Window.H - top}
		free := func(r canvas.Rect) bool {
			for _, c := range x.Plan.Cards() {
				if v.ToWindow(c.Rect).Overlaps(r) {
					return false
				}
			}
			return place.Encloses(room, r)
		}
		for _, c := range x.Plan.Cards() {
			p, ok := pad.Beside(c, x, v)
			card := v.ToWindow(c.Rect)
			if !ok || p.Rect.X > card.Right() || p.Rect.Right() < card.X {
				continue // beside it
			}
			first := p.Rect
			if first.Y = card.Y - tolerance.PadGap - p.Rect.H; p.Rect.Y >= card.Y {
				below++
				for y := first.Y; y >= room.Y; y -= tolerance.PadStep {
					if free(canvas.Rect{X: p.Rect.X, Y: y, W: p.Rect.W, H: p.Rect.H}) {
						t.Errorf("the pad of %s is below, with room above at %g", c.Card.ID, y)
					}
				}
				if p.Rect.Y < card.Bottom()+tolerance.PadGap {
					t.Errorf("the pad of %s is too near: %v below %v", c.Card.ID, p.Rect, card)
				}
				continue
			}
			above++
			for y := first.Y; y > p.Rect.Y; y -= tolerance.PadStep {
				if free(canvas.Rect{X: p.Rect.X, Y: y, W: p.Rect.W, H: p.Rect.H}) {
					t.Errorf("the pad of %s is at %g, with room at %g", c.Card.ID, p.Rect.Y, y)
				}
			}
			if p.Rect.Bottom() > card.Y-tolerance.PadGap {
				t.Errorf("the pad of %s is too near: %v above %v", c.Card.ID, p.Rect, card)
			}
			if at := p.Rect.Center().X; at != card.Center().X && p.Rect.X > room.X && p.Rect.Right() < room.Right() {
				t.Errorf("the pad of %s is not in its middle: %g, %g", c.Card.ID, at, card.Center().X)
			}
		}
	}
	if above < 6 || below < 1 {
		t.Errorf("%d above, %d below", above, below)
	}
}

// TestNoPadWithoutRoom, and none for a card that does not show.
func TestNoPadWithoutRoom(t *testing.T) {
	x, v := shown(editortest.Bank(), canvas.Size{W: 200, H: 700}, 1)
	if p, ok := pad.Beside(x.Plan.Card("a"), x, v); ok {
		t.Errorf("in a narrow window: %v", p.Rect)
	}
	x, v = shown(editortest.Bank(), canvas.Size{W: 400, H: 300}, 2)
	if p, ok := pad.Beside(x.Plan.Card("i"), x, v); ok {
		t.Errorf("of a card out of the window: %v", p.Rect)
	}
}

func TestThePadShowsTheMarks(t *testing.T) {
	d := editortest.Bank()
	c := *d.Card("a")
	c.Marks = model.MarkTruth | model.MarkWait
	d, err := edit.Apply(d, edit.SetCard{Card: &c})
	if err != nil {
		t.Fatal(err)
	}
	x, v := shown(d, canvas.Size{W: 3000, H: 2000}, 1)
	p, _ := pad.Beside(x.Plan.Card("a"), x, v)
	for _, b := range p.Buttons {
		if want := b.Sign == pad.Truth || b.Sign == pad.Wait; b.On != want {
			t.Errorf("%s is on: %v", b.Sign, b.On)
		}
	}
	if len(p.Buttons) != 7 {
		t.Errorf("%d buttons", len(p.Buttons))
	}
}
