package drop_test

import (
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/model"
)

func finder() drop.Finder {
	p := layout.Make(editortest.Bank(), layout.Options{})
	return drop.Finder{Grid: place.Grid{Index: index.Make(p, nil), Scale: 1}, Visible: canvas.Rect{W: p.Size.W, H: p.Size.H}}
}

func anyLink(*layout.Link) bool { return true }

// TestWhereACardLands: in a cell, among its cards, between two columns, behind
// the last; not in a derived lane and not outside.
func TestWhereACardLands(t *testing.T) {
	f := finder()
	p := f.Plan
	g, h := p.Card("g").Rect, p.Card("h").Rect
	x := g.Center().X
	for _, c := range []struct {
		name string
		at   canvas.Point
		want drop.Drop
	}{
		{"above the first", canvas.Point{X: x, Y: g.Y}, drop.Drop{OK: true, Row: 2, Column: 2, At: 0}},
		{"just above its middle", canvas.Point{X: x, Y: g.Center().Y - 0.1}, drop.Drop{OK: true, Row: 2, Column: 2, At: 0}},
		{"just below its middle", canvas.Point{X: x, Y: g.Center().Y + 0.1}, drop.Drop{OK: true, Row: 2, Column: 2, At: 1}},
		{"below the last", canvas.Point{X: x, Y: h.Bottom()}, drop.Drop{OK: true, Row: 2, Column: 2, At: 2}},
		{"an empty cell", canvas.Point{X: x, Y: p.Lanes[3].Body.Center().Y}, drop.Drop{OK: true, Row: 3, Column: 2}},
		{"left in the white", canvas.Point{X: f.Bounds[2] + 1, Y: p.Lanes[3].Body.Center().Y}, drop.Drop{OK: true, Row: 3, Column: 2, Step: true}},
		{"right in the white", canvas.Point{X: f.Bounds[3] - 1, Y: p.Lanes[3].Body.Center().Y}, drop.Drop{OK: true, Row: 3, Column: 3, Step: true, Before: true}},
		{"behind the last step", canvas.Point{X: f.Bounds[4] + 119, Y: p.Lanes[3].Body.Center().Y}, drop.Drop{OK: true, Row: 3, Column: 4, Step: true, Before: true}},
	} {
		got := f.At(c.at, nil, nil)
		got.Bar, got.Cell = canvas.Rect{}, canvas.Rect{}
		if !got.Same(c.want) {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
	for name, c := range map[string]struct {
		at  canvas.Point
		key string
	}{
		"a derived lane": {canvas.Point{X: x, Y: p.Lanes[1].Body.Center().Y}, "canvas.drop.derived"},
		"far behind":     {canvas.Point{X: f.Bounds[4] + 121, Y: p.Lanes[3].Body.Center().Y}, "canvas.drop.outside"},
		"above the grid": {canvas.Point{X: x, Y: p.Lanes[0].Body.Y - 20}, "canvas.drop.outside"},
		"below the grid": {canvas.Point{X: x, Y: p.Lanes[3].Body.Bottom() + 40}, "canvas.drop.outside"},
		"left of it":     {canvas.Point{X: p.Frozen.X - 20, Y: p.Lanes[3].Body.Center().Y}, "canvas.drop.outside"},
	} {
		if got := f.At(c.at, nil, nil); got.OK || got.Why.Key != c.key {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestTheBarShowsThePlace: between the cards that stay, and nowhere else.
func TestTheBarShowsThePlace(t *testing.T) {
	f := finder()
	p := f.Plan
	g, h := p.Card("g").Rect, p.Card("h").Rect
	bar := func(y float64, moved map[model.CardID]bool) canvas.Rect {
		return f.At(canvas.Point{X: g.Center().X, Y: y}, moved, nil).Bar
	}
	if got := bar(g.Center().Y+1, nil); got.Y != (g.Bottom()+h.Y)/2 || got.X != p.Steps[2].Left || got.Right() != p.Steps[2].Right {
		t.Errorf("between two: %v", got)
	}
	if got := bar(g.Y, nil); got.Y >= g.Y || got.Y < g.Y-10 {
		t.Errorf("above the first, at %g: %v", g.Y, got)
	}
	if got := bar(h.Bottom(), nil); got.Y <= h.Bottom() || got.Y > h.Bottom()+10 {
		t.Errorf("below the last, at %g: %v", h.Bottom(), got)
	}
	if got := bar(h.Bottom(), map[model.CardID]bool{"h": true}); got.Y <= g.Bottom() || got.Y > g.Bottom()+10 {
		t.Errorf("where the last is what is moved: %v", got)
	}
	if got := bar(h.Bottom(), map[model.CardID]bool{"g": true, "h": true}); got.Y != p.Lanes[2].Body.Center().Y {
		t.Errorf("where all are moved: %v", got)
	}
	step := f.At(canvas.Point{X: f.Bounds[2] + 1, Y: g.Center().Y}, nil, nil)
	if step.Bar.X != f.Bounds[2] || step.Bar.Y != p.Lanes[2].Body.Y || step.Bar.H != p.Lanes[2].Body.H || step.Bar.W != 0 {
		t.Errorf("of a new step: %v", step.Bar)
	}
}

// TestALinkIsSplitWithinReach, and only one that may be.
func TestALinkIsSplitWithinReach(t *testing.T) {
	f := finder()
	pts := f.Plan.Link("bc").Points
	on := canvas.Around(pts[0], pts[1]).Center()
	near := canvas.Point{X: on.X, Y: on.Y - tolerance.Split + 0.1}
	if got := f.At(near, nil, anyLink); got.Link == nil || got.Link.Link.ID != "bc" {
		t.Errorf("near it: %+v", got)
	}
	if got := f.At(canvas.Point{X: on.X, Y: on.Y - tolerance.Split - 0.1}, nil, anyLink); got.Link != nil {
		t.Errorf("not near it: %+v", got)
	}
	if got := f.At(on, nil, func(l *layout.Link) bool { return l.Link.ID != "bc" }); got.Link != nil {
		t.Errorf("one that may not be split: %+v", got)
	}
	if got := f.At(on, nil, nil); got.Link != nil {
		t.Errorf("where none may: %+v", got)
	}
}

// TestSnap aligns with the nearest edge in reach, each way by itself, and says
// on which line.
func TestSnap(t *testing.T) {
	f := finder()
	a := f.Plan.Card("a").Rect
	none := func(*layout.Sticky) bool { return true }
	r := canvas.Rect{X: a.X + 3, Y: a.Bottom() + 30, W: 17, H: 9}
	by, guides := f.Snap(r, none)
	if by != (canvas.Point{X: -3}) || len(guides) != 1 || guides[0].X != a.X || guides[0].Y > a.Y || guides[0].Bottom() < r.Y {
		t.Errorf("3 pt beside the left edge: by %v on %v", by, guides)
	}
	far := canvas.Rect{X: a.X + tolerance.Snap + 0.5, Y: a.Bottom() + 30, W: 17, H: 9}
	if by, guides := f.Snap(far, none); by.X != 0 || len(guides) != 0 {
		t.Errorf("out of reach: by %v on %v", by, guides)
	}
	over := canvas.Rect{X: a.Center().X, Y: a.Bottom() + 2, W: 17, H: 9}
	if by, guides := f.Snap(over, none); by.Y != -2 || len(guides) != 1 || guides[0].Y != a.Bottom() {
		t.Errorf("2 pt below: by %v on %v", by, guides)
	}
	f.Visible = canvas.Rect{}
	if by, _ := f.Snap(over, none); by != (canvas.Point{}) {
		t.Errorf("it aligns with what no window shows: %v", by)
	}
}

// TestANoteIsPinnedToItsCell, outside the grid to the nearest.
func TestANoteIsPinnedToItsCell(t *testing.T) {
	f := finder()
	p := f.Plan
	for _, c := range []struct {
		at   canvas.Point
		lane model.LaneID
		step model.StepID
		dx   float64
		dy   float64
	}{
		{canvas.Point{X: p.Steps[1].Left + 5, Y: p.Lanes[2].Body.Y + 7}, "front", "s2", 5, 7},
		{canvas.Point{X: p.Steps[0].Left - 40, Y: p.Lanes[0].Body.Y - 30}, "customer", "s1", -40, -30},
		{canvas.Point{X: p.Steps[3].Right + 50, Y: p.Lanes[3].Body.Bottom() + 20}, "support", "s4", 50 + p.Steps[3].Right - p.Steps[3].Left, 20 + p.Lanes[3].Body.H},
	} {
		var s model.Sticky
		if !f.Anchor(&s, c.at) || s.Lane != c.lane || s.Step != c.step || abs(s.DX-c.dx) > 0.01 || abs(s.DY-c.dy) > 0.01 {
			t.Errorf("at %v: %+v", c.at, s)
		}
	}
	empty := layout.Make(model.New(model.Parts{Head: &model.Head{}}), layout.Options{})
	f.Grid.Index = index.Make(empty, nil)
	if f.Anchor(&model.Sticky{}, canvas.Point{}) {
		t.Error("a note is pinned to no cell")
	}
}

func abs(x float64) float64 { return max(x, -x) }

func TestLocked(t *testing.T) {
	for by, want := range map[canvas.Point]canvas.Point{{X: 5, Y: 3}: {X: 5}, {X: -5, Y: 3}: {X: -5}, {X: 2, Y: -3}: {Y: -3}, {X: 4, Y: -4}: {X: 4}} {
		if got := drop.Locked(by, true); got != want {
			t.Errorf("%v is locked to %v", by, got)
		}
		if drop.Locked(by, false) != by {
			t.Errorf("%v is locked", by)
		}
	}
}

// TestBetweenTwoStepsThereIsRoomForAHand, however small the picture is: at
// least half a gutter at each border, but no more than half of the column.
func TestBetweenTwoStepsThereIsRoomForAHand(t *testing.T) {
	for _, scale := range []float64{1, 0.3, 0.02} {
		f := finder()
		f.Scale = scale
		y := f.Plan.Lanes[3].Body.Center().Y
		left, right := f.Bounds[2], f.Bounds[3]
		reach := min(tolerance.LeastGutter/scale, (right-left)/2)
		from := max(f.Plan.Steps[2].Left, left+reach)
		to := min(f.Plan.Steps[2].Right, right-reach)
		for x, want := range map[float64]int{from - 0.1: 2, to + 0.1: 3} {
			if got := f.At(canvas.Point{X: x, Y: y}, nil, nil); !got.Step || got.Column != want {
				t.Errorf("at %g, %g of %g–%g: %+v", scale, x, left, right, got)
			}
		}
		if from+0.2 < to {
			for _, x := range []float64{from + 0.1, to - 0.1} {
				got := f.At(canvas.Point{X: x, Y: y}, nil, nil)
				if got.Step || got.Column != 2 || got.Cell.X != left || got.Cell.W != right-left {
					t.Errorf("at %g, %g of %g–%g: %+v", scale, x, left, right, got)
				}
			}
		}
	}
}

func TestTwoDropsAreTheSameInAll(t *testing.T) {
	f := finder()
	a := drop.Drop{OK: true, Row: 1, Column: 2, At: 3, Step: true, Before: true, Link: f.Plan.Link("ab"), Bar: canvas.Rect{W: 1}}
	if !a.Same(a) {
		t.Error("one is not the same as itself")
	}
	for name, change := range map[string]func(*drop.Drop){
		"OK": func(d *drop.Drop) { d.OK = false }, "row": func(d *drop.Drop) { d.Row++ }, "column": func(d *drop.Drop) { d.Column++ },
		"place": func(d *drop.Drop) { d.At++ }, "step": func(d *drop.Drop) { d.Step = false }, "side": func(d *drop.Drop) { d.Before = false },
		"link": func(d *drop.Drop) { d.Link = nil }, "bar": func(d *drop.Drop) { d.Bar.W++ },
	} {
		b := a
		if change(&b); a.Same(b) || b.Same(a) {
			t.Errorf("with another %s it is the same", name)
		}
	}
}
