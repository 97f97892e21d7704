package hit_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/hit"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
)

// finder is the blueprint at its upper left corner in a window that shows all
// of it and has no minimap.
func finder(zoom float64) hit.Finder {
	p := layout.Make(editortest.Bank(), layout.Options{})
	v := view.View{Zoom: zoom}.Over(p.Size, place.HeadsOf(p)).Resized(canvas.Size{W: 4000, H: 3000})
	return hit.Finder{Grid: place.Grid{Index: index.Make(p, nil), Scale: v.Scale()}, View: v}
}

// at finds what lies at a point of the picture, and so many units beside it.
func at(f hit.Finder, p canvas.Point, dx, dy float64) hit.Hit {
	r := f.View.InWindow(canvas.Rect{X: p.X, Y: p.Y})
	return f.Find(canvas.Point{X: r.X + dx, Y: r.Y + dy})
}

func says(h hit.Hit) string { return fmt.Sprintf("%d %s %s %d", h.Part, h.Owner, h.Kind, h.Index) }

// TestWhatLiesAtAPoint, as near as the hand needs and no nearer, at each zoom.
func TestWhatLiesAtAPoint(t *testing.T) {
	for _, zoom := range []float64{0.5, 1, 2} {
		f := finder(zoom)
		p := f.Plan
		a := p.Card("a").Rect
		check := func(name string, got hit.Hit, part hit.Part, of canvas.Owner, kind owner.Kind, i int) {
			t.Helper()
			if got.Part != part || got.Owner != of || part >= hit.Head && part != hit.Title && (got.Kind != kind || got.Index != i) {
				t.Errorf("at %g, %s: %s", zoom, name, says(got))
			}
		}
		top := canvas.Point{X: a.Center().X, Y: a.Y}
		check("a card", at(f, a.Center(), 0, 0), hit.Card, "card:a", "", 0)
		check("just above it", at(f, top, 0, -tolerance.Card+0.1), hit.Card, "card:a", "", 0)
		check("further above it", at(f, top, 0, -tolerance.Card-0.1), hit.Ground, "", "", 0)
		check("a note", at(f, p.Stickies[0].Rect.Center(), 0, 0), hit.Sticky, "sticky:n", "", 0)
		check("a label", at(f, p.Link("ab").LabelBox.Center(), 0, 0), hit.Label, "link:ab", "", 0)
		bc := p.Link("bc").Points
		mid := canvas.Around(bc[0], bc[1]).Center()
		check("a link", at(f, mid, 0, 0), hit.Link, "link:bc", "", 0)
		check("beside it", at(f, mid, 0, tolerance.Link-0.1), hit.Link, "link:bc", "", 0)
		check("too far beside it", at(f, mid, 0, -tolerance.Link-0.1), hit.Ground, "", "", 0)
		for i, s := range p.Steps {
			check("a step", at(f, canvas.Point{X: s.Head.Center().X, Y: (s.Head.Center().Y + s.Head.Bottom()) / 2}, 0, 0), hit.Head, owner.Step(s.Step.ID), owner.KindStep, i)
		}
		for i, ph := range p.Phases {
			check("a phase", at(f, canvas.Point{X: ph.Rect.Center().X - 10, Y: ph.Rect.Y + ph.Rect.H/4}, 0, 0), hit.Head, owner.Phase(ph.Phase.ID), owner.KindPhase, i)
		}
		for i, l := range p.Lanes {
			check("a lane", at(f, l.Head.Center(), 0, 0), hit.Head, owner.Lane(l.Lane.ID), owner.KindLane, i)
		}
		check("a plus", at(f, f.Plus(owner.KindStep, 2), 0, 0), hit.Plus, "", owner.KindStep, 2)
		check("the first plus", at(f, f.Plus(owner.KindStep, 0), 0, 0), hit.Plus, "", owner.KindStep, 0)
		border := canvas.Point{X: f.Bounds[2], Y: f.StepTop() + f.Pt(1)}
		check("a border", at(f, border, tolerance.Border-0.1, 0), hit.Border, "", owner.KindStep, 2)
		check("beside a border", at(f, border, tolerance.Border+0.1, 0), hit.Head, "step:s3", owner.KindStep, 2)
		first := canvas.Point{X: f.Bounds[0], Y: f.StepTop() + f.Pt(1)}
		check("the first border, which cannot be dragged", at(f, first, 1, 0), hit.Head, "step:s1", owner.KindStep, 0)
		last := canvas.Point{X: f.Bounds[len(f.Bounds)-1], Y: f.StepTop() + f.Pt(1)}
		check("right behind the last step", at(f, last, tolerance.Border+1, 0), hit.Ground, "", "", 0)
		check("before the first step", at(f, first, -tolerance.Border-1, 0), hit.Ground, "", "", 0)
		lanes := f.LaneBounds()
		check("a lane's border", at(f, canvas.Point{X: p.Frozen.X - f.Pt(8), Y: lanes[1]}, 0, 0), hit.Border, "", owner.KindLane, 1)
		if zoom >= 1 { // else the sign covers it
			check("the end of a phase", at(f, canvas.Point{X: f.PhaseBounds()[1], Y: p.Phases[0].Rect.Bottom() - f.Pt(1) - p.Phases[0].Rect.H/3}, 0, 0), hit.Border, "", owner.KindPhase, 1)
		}
		check("the title", at(f, p.Title.Name.Lines[0].At, 2, -2), hit.Title, owner.Title, "", 0)

		f.Closed = true
		check("a border, where nothing can be changed", at(f, border, 1, 0), hit.Head, "step:s3", owner.KindStep, 2)
	}
}

// TestHandlesLieOverTheGround: of what shows them, and not over another card.
func TestHandlesLieOverTheGround(t *testing.T) {
	f := finder(1)
	c := f.Plan.Card("c")
	right := f.Handle(c, side.Right)
	if got := at(f, right, 0, 0); got.Part == hit.Handle {
		t.Error("a card that shows no handles has one")
	}
	f.Handled = []*layout.Card{c}
	for s := side.Right; s <= side.Top; s++ {
		if got := at(f, f.Handle(c, s), 0, 0); got.Part != hit.Handle || got.Owner != "card:c" || got.Index != int(s) {
			t.Errorf("side %d: %s", s, says(got))
		}
	}
	const half = tolerance.HandleHit / 2
	if got := at(f, right, half-0.1, 0.1-half); got.Part != hit.Handle {
		t.Errorf("in the corner of a handle: %s", says(got))
	}
	if got := at(f, right, half+0.1, 0); got.Part == hit.Handle {
		t.Error("a handle is wider than it should be")
	}
	f.Card = c
	edge := canvas.Point{X: c.Rect.Right(), Y: c.Rect.Center().Y + 6}
	for dx, want := range map[float64]hit.Part{0: hit.Edge, tolerance.Edge - 0.1: hit.Edge, 0.1 - tolerance.Edge: hit.Edge, -tolerance.Edge - 0.1: hit.Card} {
		if got := at(f, edge, dx, 0); got.Part != want {
			t.Errorf("%g beside the edge: %s", dx, says(got))
		}
	}
	f.Closed = true
	if got := at(f, right, 0, 0); got.Part == hit.Handle || at(f, edge, 0, 0).Part == hit.Edge {
		t.Errorf("where nothing can be changed: %s", says(got))
	}
}

// TestEndsOfTheSelectedLink can be taken, begin and end.
func TestEndsOfTheSelectedLink(t *testing.T) {
	f := finder(1)
	f.Link = f.Plan.Link("bc")
	pts := f.Link.Points
	for i, p := range []canvas.Point{pts[0], pts[len(pts)-1]} {
		if got := at(f, p, 1, 1); got.Part != hit.End || got.Owner != "link:bc" || got.Index != i {
			t.Errorf("end %d: %s", i, says(got))
		}
	}
	f.Closed = true
	if got := at(f, pts[0], 1, 1); got.Part == hit.End {
		t.Error("an end can be taken where nothing can be changed")
	}
}

// TestScans: what lies under a pointer that goes straight over the window, by
// half units, at each zoom, in a window that shows all of a blueprint and in
// one that has scrolled, where heads lie over the cards. A line of
// testdata/scans.txt is one way of the pointer, and where it came to what.
func TestScans(t *testing.T) {
	var out strings.Builder
	for _, zoom := range []float64{0.5, 1, 2} {
		for _, window := range []canvas.Size{{W: 4000, H: 3000}, {W: 420, H: 300}} {
			f := finder(zoom)
			f.Handled, f.Card = []*layout.Card{f.Plan.Card("c"), f.Plan.Card("b")}, f.Plan.Card("b")
			f.Link = f.Plan.Link("bg")
			f.View = f.View.Resized(window).Panned(90, 70)
			name := func(at float64) string {
				return fmt.Sprintf("at %g in %.0f × %.0f, %.1f", zoom, window.W, window.H, at)
			}
			size := f.View.InWindow(canvas.Rect{W: f.Plan.Size.W, H: f.Plan.Size.H})
			heads := f.View.InWindow(canvas.Rect{X: f.Plan.Frozen.X, Y: f.StepTop()})
			for _, o := range []canvas.Owner{"title", "phase:p1", "step:s2", "card:b", "card:f", "lane:l2"} {
				box, _ := f.Box(o)
				y := f.View.InWindow(box).Center().Y
				scan(&out, "across, "+name(y)+" down", size.X-20, size.Right()+20, func(x float64) hit.Hit { return f.Find(canvas.Point{X: x, Y: y}) })
			}
			for _, x := range []float64{heads.X - 4, heads.X + 4, f.View.InWindow(f.Plan.Card("b").Rect).Right()} {
				scan(&out, "down, "+name(x)+" right", size.Y-20, size.Bottom()+20, func(y float64) hit.Hit { return f.Find(canvas.Point{X: x, Y: y}) })
			}
		}
	}
	canvastest.Golden(t, "scans.txt", out.String())
}

// scan writes where one comes to something else between two places.
func scan(out *strings.Builder, name string, from, to float64, find func(at float64) hit.Hit) {
	fmt.Fprintf(out, "%s:", name)
	said := ""
	for at := math.Floor(from); at <= to; at += 0.5 {
		if h := find(at); says(h) != said {
			said = says(h)
			fmt.Fprintf(out, " %g [%s]", at, said)
		}
	}
	fmt.Fprintln(out)
}
