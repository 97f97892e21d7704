package pad_test

import (
	"math"
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
	"touchline/model/sample"
)

func shown(d *model.Document, window canvas.Size, zoom float64) (*index.Index, view.View) {
	p := layout.Make(d, layout.Options{})
	return index.Make(p, nil), view.View{Zoom: zoom}.Over(p.Size, place.HeadsOf(p)).Resized(window)
}

// trial is a card under a window, and what a pad beside it may not cover.
type trial struct {
	x    *index.Index
	v    view.View
	card canvas.Rect // units
	own  *layout.Card
}

// free reports whether a pad lies in the window, over no heads, frozen or not,
// and over no other card and no note.
func (tr trial) free(r canvas.Rect) bool {
	left, top := tr.v.Frozen()
	heads := tr.v.ToWindow(canvas.Rect{W: tr.x.Plan.Frozen.X, H: tr.x.Plan.Frozen.Y})
	if r.X < max(left, heads.Right()) || r.Y < max(top, heads.Bottom()) || r.Right() > tr.v.Window.W || r.Bottom() > tr.v.Window.H {
		return false
	}
	for _, c := range tr.x.Plan.Cards() {
		if c != tr.own && tr.v.ToWindow(c.Rect).Overlaps(r) {
			return false
		}
	}
	for _, n := range tr.x.Plan.Stickies {
		if tr.v.ToWindow(n.Rect).Overlaps(r) {
			return false
		}
	}
	return true
}

// gap is how far the pad is from its card above or below it.
const gap = 12.0

// spot is the side at which a pad should stand by the rules: above, else below,
// else right; "" where each is blocked.
func (tr trial) spot(size canvas.Size) string {
	reach := size.W/2 - tolerance.PadCorner - tolerance.PadBeak
	if tr.slides(tr.card.Y-gap-size.H, reach, size) {
		return "above"
	}
	if tr.slides(tr.card.Bottom()+gap, reach, size) {
		return "below"
	}
	if tr.free(canvas.Rect{X: tr.card.Right() + gap, Y: tr.card.Center().Y - size.H/2, W: size.W, H: size.H}) {
		return "right"
	}
	return ""
}

func (tr trial) slides(y, reach float64, size canvas.Size) bool {
	for dx := -math.Floor(reach); dx <= reach; dx++ {
		if tr.free(canvas.Rect{X: tr.card.Center().X - size.W/2 + dx, Y: y, W: size.W, H: size.H}) {
			return true
		}
	}
	return false
}

// side says where a pad stands, by how far it is from its card.
func (tr trial) side(p pad.Pad) string {
	near := func(a, b float64) bool { return math.Abs(a-b) < 0.01 }
	switch {
	case near(p.Rect.Bottom(), tr.card.Y-gap):
		return "above"
	case near(p.Rect.Y, tr.card.Bottom()+gap):
		return "below"
	case near(p.Rect.X, tr.card.Right()+gap):
		return "right"
	}
	return "far"
}

// TestThePadIsWhereTheRulesSay: 12 units above its card, else below, else at its
// right; over no head, no other card and no note, unless each of these is
// blocked; its beak at the card's middle.
func TestThePadIsWhereTheRulesSay(t *testing.T) {
	seen := map[string]int{}
	for _, zoom := range []float64{0.5, 0.8, 1, 1.5, 2, 3} {
		for _, at := range []canvas.Point{{}, {X: 90, Y: 60}, {X: 200, Y: 130}, {X: 330, Y: 260}, {X: 500, Y: 400}} {
			x, v := shown(sample.Make(12, 2, model.English), canvas.Size{W: 1000, H: 560}, zoom)
			v = v.Home().Panned(at.X, at.Y)
			for _, c := range x.Plan.Cards() {
				tr := trial{x, v, v.ToWindow(c.Rect), c}
				left, top := v.Frozen()
				body := canvas.Rect{X: left, Y: top, W: v.Window.W - left, H: v.Window.H - top}
				p, ok := pad.Beside(c, x, v)
				if c.Card.Marks != 0 || !place.Encloses(body, tr.card) {
					if ok && !place.Encloses(body, p.Rect) {
						t.Errorf("at %g the pad of %s is at %v, over the heads or out of the window", zoom, c.Card.ID, p.Rect)
					}
					continue
				}
				if !ok {
					t.Errorf("at %g %v no pad beside %s, which shows", zoom, at, c.Card.ID)
					continue
				}
				want, got := tr.spot(canvas.Size{W: p.Rect.W, H: p.Rect.H}), tr.side(p)
				if want != "" && (got != want || !tr.free(p.Rect)) {
					t.Errorf("at %g %v the pad of %s is %s, not %s: %v beside %v", zoom, at, c.Card.ID, got, want, p.Rect, tr.card)
				}
				if b := p.Beak.At; got != "right" && got != "far" && math.Abs(b.X-tr.card.Center().X) > 0.01 || got == "right" && math.Abs(b.Y-tr.card.Center().Y) > 0.01 {
					t.Errorf("the beak of %s is at %v, the card at %v", c.Card.ID, b, tr.card)
				}
				seen[want+"/"+got]++
			}
		}
	}
	for _, s := range []string{"above/above", "below/below", "right/right"} {
		if seen[s] == 0 {
			t.Errorf("none of the cards is a case of %s: %v", s, seen)
		}
	}
}

// TestTheButtonsFillThePad, side by side.
func TestTheButtonsFillThePad(t *testing.T) {
	x, v := shown(editortest.Bank(), canvas.Size{W: 1400, H: 900}, 1)
	p, _ := pad.Beside(x.Plan.Card("i"), x, v)
	if p.Rect.H != 34 || len(p.Buttons) == 0 {
		t.Fatalf("%v with %d buttons", p.Rect, len(p.Buttons))
	}
	for i, b := range p.Buttons {
		want := canvas.Rect{X: p.Rect.X + tolerance.PadInset + float64(i)*32, Y: p.Rect.Y + 1, W: 32, H: 32}
		if b.Rect != want {
			t.Errorf("button %d is at %v, not %v", i, b.Rect, want)
		}
	}
	if right := p.Buttons[len(p.Buttons)-1].Rect.Right(); right != p.Rect.Right()-tolerance.PadInset {
		t.Errorf("the last button ends at %g, the pad at %g", right, p.Rect.Right())
	}
}

// TestThePadStaysClearOfMarks, which grow with the zoom.
func TestThePadStaysClearOfMarks(t *testing.T) {
	d := editortest.Bank()
	c := *d.Card("i")
	c.Marks = model.MarkWait
	d, err := edit.Apply(d, edit.SetCard{Card: &c})
	if err != nil {
		t.Fatal(err)
	}
	for _, zoom := range []float64{1, 2, 3} {
		x, v := shown(d, canvas.Size{W: 2400, H: 2000}, zoom)
		card := x.Plan.Card("i")
		p, _ := pad.Beside(card, x, v)
		if marks := v.ToWindow(card.Rect).Y - layout.MarkReach*v.Scale(); p.Rect.Bottom() > marks-1 {
			t.Errorf("at %g the pad ends at %g, the marks begin at %g", zoom, p.Rect.Bottom(), marks)
		}
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
