package place_test

import (
	"math"
	"math/bits"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/sample"
)

func grid(d *model.Document, scale float64) place.Grid {
	return place.Grid{Index: index.Make(layout.Make(d, layout.Options{}), nil), Scale: scale}
}

// TestHeadsAreHighEnoughForAHand, with names and without.
func TestHeadsAreHighEnoughForAHand(t *testing.T) {
	d := editortest.Bank()
	for _, scale := range []float64{0.4, 1, 3} {
		g := grid(d, scale)
		p := g.Plan
		if h := (p.Frozen.Y - g.StepTop()) * scale; h < tolerance.LeastHead && g.StepTop() > p.Phases[0].Rect.Bottom()-p.Phases[0].Rect.H/3+0.01 {
			t.Errorf("at %g steps' heads are %g units high", scale, h)
		}
		if g.StepTop() > p.Phases[0].Rect.Bottom() || g.StepTop() < p.Phases[0].Rect.Bottom()-p.Phases[0].Rect.H/3-0.01 {
			t.Errorf("at %g steps' heads begin at %g, beside the phases at %v", scale, g.StepTop(), p.Phases[0].Rect)
		}
		if g.BandTop() != p.Top.Y {
			t.Errorf("the band begins at %g", g.BandTop())
		}
	}
	phases := []*model.Phase{{ID: "one", Steps: d.Steps()}}
	bare, err := edit.Apply(d, edit.SetPhases{Phases: phases})
	if err != nil {
		t.Fatal(err)
	}
	g := grid(bare, 0.3)
	if len(g.Plan.Phases) != 0 {
		t.Fatal("one phase without a name has a band")
	}
	if h := (g.Plan.Frozen.Y - g.StepTop()) * 0.3; h < tolerance.LeastHead-0.001 {
		t.Errorf("without phases heads are %g units high", h)
	}
	if h := (g.StepTop() - g.BandTop()) * 0.3; h < tolerance.LeastHead-0.001 || h > tolerance.LeastHead+0.001 {
		t.Errorf("without phases their band is %g units high", h)
	}
}

// TestBordersLieBetween: of phases between their steps, of lanes in the middle
// of the white.
func TestBordersLieBetween(t *testing.T) {
	g := grid(editortest.Bank(), 1)
	p := g.Plan
	if b := g.PhaseBounds(); len(b) != 3 || b[0] != g.Bounds[0] || b[1] != g.Bounds[2] || b[2] != g.Bounds[4] {
		t.Errorf("phases: %v of %v", b, g.Bounds)
	}
	b := g.LaneBounds()
	if len(b) != 5 || b[0] != p.Frozen.Y || b[4] != p.Lanes[3].Body.Bottom() {
		t.Errorf("lanes: %v", b)
	}
	for i := 1; i < 4; i++ {
		if want := (p.Lanes[i-1].Body.Bottom() + p.Lanes[i].Body.Y) / 2; b[i] != want {
			t.Errorf("lane border %d at %g, not %g", i, b[i], want)
		}
	}
	end := p.Lanes[3].Body.Bottom()
	for i, c := range []struct {
		got, want canvas.Rect
	}{
		{g.Bar(owner.KindStep, 1), canvas.Rect{X: g.Bounds[1], Y: g.StepTop(), H: end - g.StepTop()}},
		{g.Bar(owner.KindPhase, 1), canvas.Rect{X: g.Bounds[2], Y: g.BandTop(), H: end - g.BandTop()}},
		{g.Bar(owner.KindLane, 2), canvas.Rect{X: p.Top.X, Y: b[2], W: g.Bounds[4] - p.Top.X}},
	} {
		if c.got != c.want {
			t.Errorf("bar %d: %v, not %v", i, c.got, c.want)
		}
	}
	const half = tolerance.PlusDrawn / 2
	if at := g.Plus(owner.KindStep, 1); at != (canvas.Point{X: g.Bounds[1], Y: p.Frozen.Y - half}) {
		t.Errorf("the sign between steps: %v", at)
	}
	if at := g.Plus(owner.KindPhase, 1); at != (canvas.Point{X: g.Bounds[2], Y: g.BandTop() + half/4}) {
		t.Errorf("the sign between phases: %v", at)
	}
	if at := g.Plus(owner.KindLane, 1); at != (canvas.Point{X: p.Top.X + half, Y: b[1]}) {
		t.Errorf("the sign between lanes: %v", at)
	}
}

// TestHandlesStandOnTheFrame of their card, by the same way on the screen at
// each zoom, in the middle of a side at which no link ends.
func TestHandlesStandOnTheFrame(t *testing.T) {
	for _, scale := range []float64{0.5, 1, 2} {
		g := grid(editortest.Bank(), scale)
		c := g.Plan.Card("i") // without links
		r, off := c.Rect, tolerance.HandleOff/scale
		m := r.Center()
		for s, want := range map[side.Side]canvas.Point{
			side.Right: {X: r.Right() + off, Y: m.Y}, side.Left: {X: r.X - off, Y: m.Y}, side.Top: {X: m.X, Y: r.Y - off}, side.Bottom: {X: m.X, Y: r.Bottom() + off},
		} {
			if got := g.Handle(c, s); math.Abs(got.X-want.X)+math.Abs(got.Y-want.Y) > 1e-9 {
				t.Errorf("at %g, side %d: %v, not %v", scale, s, got, want)
			}
		}
	}
	if got := place.Square(canvas.Point{X: 5, Y: 7}, 4); got != (canvas.Rect{X: 3, Y: 5, W: 4, H: 4}) {
		t.Errorf("%v", got)
	}
}

// TestNoHandleCoversAnArrowHeadOrAMark, whatever the document and the zoom.
func TestNoHandleCoversAnArrowHeadOrAMark(t *testing.T) {
	d := sample.Make(40, 3, model.English)
	aside := 0
	for _, scale := range []float64{1, 4.0 / 3, 3} {
		g := grid(d, scale)
		for _, c := range g.Plan.Cards() {
			ends := map[side.Side][]canvas.Point{}
			for _, l := range g.Plan.Links() {
				for _, p := range []canvas.Point{l.Points[0], l.Points[len(l.Points)-1]} {
					switch r := c.Rect; {
					case p.X == r.Right() && p.Y > r.Y && p.Y < r.Bottom():
						ends[side.Right] = append(ends[side.Right], p)
					case p.X == r.X && p.Y > r.Y && p.Y < r.Bottom():
						ends[side.Left] = append(ends[side.Left], p)
					case p.Y == r.Y && p.X > r.X && p.X < r.Right():
						ends[side.Top] = append(ends[side.Top], p)
					case p.Y == r.Bottom() && p.X > r.X && p.X < r.Right():
						ends[side.Bottom] = append(ends[side.Bottom], p)
					}
				}
			}
			for _, s := range side.All {
				at := g.Handle(c, s)
				for _, p := range ends[s] {
					if len(ends[s]) > 1 {
						continue // there may be no room between several
					}
					aside++
					if away := math.Hypot(p.X-at.X, p.Y-at.Y); away < tolerance.HandleDrawn/2/scale+3.1 {
						t.Errorf("at %g the handle of %s at side %d covers the end of a link", scale, c.Card.ID, s)
					}
				}
				if m := c.Card.Marks; m != 0 && s == side.Top {
					n := float64(bits.OnesCount(uint(m)))
					left := c.Rect.Right() - layout.MarkInset - (n-1)*layout.MarkPitch - layout.MarkRadius
					if right := at.X + tolerance.HandleDrawn/2/scale; right > left-12/scale+1e-9 && at.X > c.Rect.X+1e-9 {
						t.Errorf("at %g the handle of %s ends at %g, its marks begin at %g", scale, c.Card.ID, right, left)
					}
				}
			}
		}
	}
	if aside < 50 {
		t.Errorf("only %d ends of links", aside)
	}
}

// TestBoxes: of each thing where it is drawn.
func TestBoxes(t *testing.T) {
	g := grid(editortest.Bank(), 1)
	p := g.Plan
	for o, want := range map[canvas.Owner]canvas.Rect{
		"card:f":    p.Card("f").Rect,
		"sticky:n":  p.Stickies[0].Rect,
		"step:s2":   {X: g.Bounds[1], Y: g.StepTop(), W: g.Bounds[2] - g.Bounds[1], H: p.Frozen.Y - g.StepTop()},
		"phase:two": {X: g.Bounds[2], Y: g.BandTop(), W: g.Bounds[4] - g.Bounds[2], H: g.StepTop() - g.BandTop()},
		"lane:time": p.Lanes[1].Head,
	} {
		if got, ok := g.Box(o); !ok || got != want {
			t.Errorf("%s: %v, %v, not %v", o, got, ok, want)
		}
	}
	box, ok := g.Box("link:ab")
	l := p.Link("ab")
	if !ok || !place.Encloses(box, l.LabelBox) {
		t.Errorf("link: %v lacks its label at %v", box, l.LabelBox)
	}
	for _, at := range l.Points {
		if at.X < box.X || at.X > box.Right() || at.Y < box.Y || at.Y > box.Bottom() {
			t.Errorf("link: %v lacks %v", box, at)
		}
	}
	for _, o := range []canvas.Owner{"card:x", "link:x", "sticky:x", "step:x", "phase:x", "lane:x", "nonsense", ""} {
		if _, ok := g.Box(o); ok {
			t.Errorf("%q, which is not there, has a box", o)
		}
	}
	if _, body, ok := g.Stretch("step:s1"); !ok || body != (canvas.Rect{X: g.Bounds[0], Y: p.Frozen.Y, W: g.Bounds[1] - g.Bounds[0], H: p.Lanes[3].Body.Bottom() - p.Frozen.Y}) {
		t.Errorf("a step reaches over %v", body)
	}
}

// TestFieldsLieOverTheirTexts.
func TestFieldsLieOverTheirTexts(t *testing.T) {
	g := grid(editortest.Bank(), 1)
	p := g.Plan
	for _, o := range []canvas.Owner{"card:a", "sticky:n", "step:s1", "phase:one", "lane:front"} {
		f, ok := g.Field(o)
		box, _ := g.Box(o)
		if !ok || f.Rect.Empty() || !place.Encloses(box.Inset(-0.01), f.Rect) || f.Size <= 0 {
			t.Errorf("%s: %+v in %v", o, f, box)
		}
	}
	if f, ok := g.Field("link:ab"); !ok || f.Rect != p.Link("ab").LabelBox || !f.Middle {
		t.Errorf("a label: %+v", f)
	}
	bc := p.Link("bc").Points
	if f, ok := g.Field("link:bc"); !ok || f.Rect.Center() != canvas.Around(bc[0], bc[1]).Center() {
		t.Errorf("of a link without a label: %+v, on %v", f, bc)
	}
	if f, ok := g.Field(owner.Title); !ok || f.Rect.Y >= p.Title.Name.Lines[0].At.Y || f.Rect.Bottom() <= p.Title.Name.Lines[0].At.Y || f.Rect.W < 200 {
		t.Errorf("the title: %+v", f)
	}
	for o, lines := range map[canvas.Owner]bool{"card:a": true, "sticky:n": true, "lane:front": true, "step:s1": false, "phase:one": false, "link:ab": false, owner.Title: false} {
		if f, _ := g.Field(o); f.Lines != lines {
			t.Errorf("%s takes several lines: %v", o, f.Lines)
		}
	}
	if _, ok := g.Field("card:x"); ok {
		t.Error("a card that is not there has a field")
	}
}

// TestASecondClickIsOnTheText, not on the rest of the card.
func TestASecondClickIsOnTheText(t *testing.T) {
	g := grid(editortest.Bank(), 1)
	c := g.Plan.Card("a")
	line := c.Text.Lines[0]
	for at, want := range map[canvas.Point]bool{
		{X: line.At.X + 1, Y: line.At.Y - 1}:              true,
		{X: line.At.X + line.Width + 3, Y: line.At.Y - 1}: false,
		{X: line.At.X + 1, Y: line.At.Y + 9}:              false,
	} {
		if got := g.OnText("card:a", at); got != want {
			t.Errorf("%v: %v", at, got)
		}
	}
	if !g.OnText("sticky:n", canvas.Point{}) || g.OnText("step:s1", canvas.Point{}) || g.OnText("card:x", canvas.Point{}) {
		t.Error("a note, a head, or what is not there")
	}
	empty := *g.Plan.Doc.Card("a")
	empty.Text = " "
	d, _ := edit.Apply(g.Plan.Doc, edit.SetCard{Card: &empty})
	if !grid(d, 1).OnText("card:a", c.Rect.Center()) {
		t.Error("a card without a text has no place to click")
	}
}

func TestEncloses(t *testing.T) {
	r := canvas.Rect{X: 1, Y: 1, W: 4, H: 4}
	for in, want := range map[canvas.Rect]bool{{X: 2, Y: 2, W: 1, H: 1}: true, {X: 0, Y: 2, W: 1, H: 1}: false, {X: 2, Y: 2, W: 9, H: 1}: false, {X: 2, Y: 2, W: 1, H: 9}: false} {
		if got := place.Encloses(r, in); got != want {
			t.Errorf("%v in %v: %v", in, r, got)
		}
	}
}
