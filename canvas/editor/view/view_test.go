package view

import (
	"image"
	"math"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
)

// sample is a picture of 1,190 × 842 pt with heads, in a window of
// 1,200 × 800 units.
func sampleView() View {
	return View{
		Picture: canvas.Size{W: 1190, H: 842},
		Heads:   Heads{Left: 28, Right: 118, Top: 82, Bottom: 130, End: 800},
		Window:  canvas.Size{W: 1200, H: 800},
		Zoom:    1,
	}.clamped()
}

func TestZoomLatticeGoesThroughTheStepsOfTheStatusBar(t *testing.T) {
	want := []int{50, 67, 80, 100, 125, 150, 200}
	z := 0.5
	for i, w := range want {
		if Percent(z) != w {
			t.Errorf("step %d is %d %%, want %d", i, Percent(z), w)
		}
		z = ZoomStep(z, 1)
	}
	for _, c := range []struct {
		from float64
		n    int
		want int
	}{
		{0.92, 1, 100}, {0.92, -1, 80}, {8, 1, 800}, {0.1, -1, 10}, {0.1, 100, 800}, {8, -100, 10}, {0.03, 1, 10},
	} {
		if got := Percent(ZoomStep(c.from, c.n)); got != c.want {
			t.Errorf("%v, %d steps: %d %%, want %d", c.from, c.n, got, c.want)
		}
	}
}

func TestZoomInAndOutReturnsExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		z := lattice[rapid.IntRange(0, len(lattice)-1).Draw(t, "at")]
		n := rapid.IntRange(0, 8).Draw(t, "n")
		in := ZoomStep(z, n)
		if Percent(in) < 800 && ZoomStep(in, -n) != z {
			t.Fatalf("%v in %d and out: %v", z, n, ZoomStep(in, -n))
		}
	})
}

func TestZoomKeepsThePointUnderThePointer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := sampleView()
		v.Zoom = 2
		v = v.CenteredOn(canvas.Point{X: 595, Y: 421})
		p := canvas.Point{X: rapid.Float64Range(400, 1000).Draw(t, "x"), Y: rapid.Float64Range(250, 700).Draw(t, "y")}
		before := v.ToPicture(p)
		after := v.ZoomedAt(ZoomStep(v.Zoom, 2), p)
		if d := after.ToPicture(p).Sub(before); math.Hypot(d.X, d.Y) > 1e-6 {
			t.Fatalf("moved by %v pt", d)
		}
		back := after.ZoomedAt(ZoomStep(after.Zoom, -2), p)
		if d := back.At.Sub(v.At); math.Hypot(d.X, d.Y) > 1e-6 || back.Zoom != v.Zoom {
			t.Fatalf("in and out: %v at %v, was %v at %v", back.Zoom, back.At, v.Zoom, v.At)
		}
	})
}

func TestThePictureNeverLeavesTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := sampleView()
		v.Window = canvas.Size{W: rapid.Float64Range(1, 3000).Draw(t, "w"), H: rapid.Float64Range(1, 2000).Draw(t, "h")}
		v = v.ZoomedAt(rapid.Float64Range(0.01, 20).Draw(t, "zoom"), canvas.Point{X: rapid.Float64Range(0, 3000).Draw(t, "px")})
		v = v.Panned(rapid.Float64Range(-9e4, 9e4).Draw(t, "dx"), rapid.Float64Range(-9e4, 9e4).Draw(t, "dy"))
		e := v.Extent()
		for _, d := range []struct{ at, picture, window float64 }{{v.At.X, e.W, v.Window.W}, {v.At.Y, e.H, v.Window.H}} {
			first, last := -d.at, d.picture-d.at // the picture's edges in the window
			margin := deskMargin + PageMargin*v.Scale()
			if d.picture+2*margin <= d.window {
				if math.Abs(first-(d.window-last)) > 1e-6 {
					t.Fatalf("a picture that fits is not in the middle: %v before, %v after", first, d.window-last)
				}
				continue
			}
			if first > margin+1e-6 || last < d.window-margin-1e-6 {
				t.Fatalf("edges at %v and %v in a window of %v", first, last, d.window)
			}
		}
	})
}

func TestFitShowsAll(t *testing.T) {
	v := sampleView().Fitted()
	if v.Larger() {
		t.Fatalf("at %d %% the picture is larger than the window", Percent(v.Zoom))
	}
	small := View{Picture: canvas.Size{W: 50, H: 50}, Window: v.Window}.Fitted()
	if small.Zoom != maxFit {
		t.Errorf("a small picture is fitted at %v, want %v", small.Zoom, maxFit)
	}
	if got := (View{}).Fitted(); got.Zoom != 1 {
		t.Errorf("no picture: zoom %v", got.Zoom)
	}
}

func TestPanesCoverTheWindowOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := sampleView()
		v.Window = canvas.Size{W: float64(rapid.IntRange(1, 90).Draw(t, "w")), H: float64(rapid.IntRange(1, 90).Draw(t, "h"))}
		v = v.ZoomedAt(rapid.Float64Range(0.1, 1).Draw(t, "zoom"), canvas.Point{})
		v = v.Panned(rapid.Float64Range(-200, 2000).Draw(t, "dx"), rapid.Float64Range(-200, 2000).Draw(t, "dy"))
		density := rapid.SampledFrom([]float64{1, 1.25, 2}).Draw(t, "density")
		all := image.Rect(0, 0, int(math.Round(v.Window.W*density)), int(math.Round(v.Window.H*density)))
		seen := make([]int, all.Dx()*all.Dy())
		for _, p := range v.Panes(density) {
			if !p.Window.In(all) {
				t.Fatalf("pane %v leaves the window %v", p.Window, all)
			}
			for y := p.Window.Min.Y; y < p.Window.Max.Y; y++ {
				for x := p.Window.Min.X; x < p.Window.Max.X; x++ {
					seen[y*all.Dx()+x]++
				}
			}
		}
		for i, n := range seen {
			if n != 1 {
				t.Fatalf("px %d,%d is covered %d times", i%all.Dx(), i/all.Dx(), n)
			}
		}
	})
}

func TestHeadsStayWhileTheRestScrolls(t *testing.T) {
	v := sampleView()
	v.Zoom = 2
	s := v.Scale()
	margin := deskMargin + PageMargin*s
	at := func(dx, dy float64) View { return v.Home().Panned(dx, dy) }
	for _, c := range []struct {
		name      string
		v         View
		panes     int
		left, top float64 // units frozen
	}{
		{"at the beginning", at(0, 0), 1, 0, 0},
		{"title gone, heads at the edge", at(margin, margin+82*s+1), 2, 0, 48 * s},
		{"scrolled right only: the title block is not frozen", at(margin+28*s+1, 0), 3, 90 * s, 0},
		{"the footer: not frozen", at(margin+28*s+1, 9999), 5, 90 * s, 48 * s},
		{"both", at(margin+28*s+200, margin+82*s+50), 4, 90 * s, 48 * s},
	} {
		left, top := c.v.Frozen()
		if n := len(c.v.Panes(1)); n != c.panes || left != c.left || top != c.top {
			t.Errorf("%s: %d panes, frozen %v × %v; want %d, %v × %v", c.name, n, left, top, c.panes, c.left, c.top)
		}
	}

	both := at(800, 700)
	p := both.ToPicture(canvas.Point{X: 5, Y: 5})
	if want := (canvas.Point{X: 28 + 5/s, Y: 82 + 5/s}); math.Abs(p.X-want.X)+math.Abs(p.Y-want.Y) > 1e-9 {
		t.Errorf("the corner shows %v, want %v", p, want)
	}

	tiny := both.Resized(canvas.Size{W: 300, H: 200})
	if left, top := tiny.Frozen(); left != 0 || top != 0 {
		t.Errorf("in a tiny window the heads take %v × %v", left, top)
	}
}

func TestToPictureAgreesWithThePanes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := sampleView().ZoomedAt(rapid.Float64Range(0.5, 4).Draw(t, "zoom"), canvas.Point{})
		v = v.Panned(rapid.Float64Range(0, 3000).Draw(t, "dx"), rapid.Float64Range(0, 3000).Draw(t, "dy"))
		q := image.Pt(rapid.IntRange(0, 1199).Draw(t, "x"), rapid.IntRange(0, 799).Draw(t, "y"))
		for _, p := range v.Panes(1) {
			if !q.In(p.Window) {
				continue
			}
			px := q.Sub(p.Window.Min).Add(p.Origin)
			got := v.ToPicture(canvas.Point{X: float64(q.X), Y: float64(q.Y)})
			// The panes are rounded to px, a point near a border may lie in
			// the neighbour.
			near := func(a int, lo, hi int) bool { return a-lo < 1 || hi-a < 2 }
			if near(q.X, p.Window.Min.X, p.Window.Max.X) || near(q.Y, p.Window.Min.Y, p.Window.Max.Y) {
				continue
			}
			if math.Abs(got.X*v.Scale()-float64(px.X)) > 1.01 || math.Abs(got.Y*v.Scale()-float64(px.Y)) > 1.01 {
				t.Fatalf("window %v: pane says px %v, ToPicture %v", q, px, canvas.Point{X: got.X * v.Scale(), Y: got.Y * v.Scale()})
			}
		}
	})
}

func TestShowingBringsARectangleIntoTheBody(t *testing.T) {
	v := sampleView()
	v.Zoom = 2
	card := canvas.Rect{X: 900, Y: 600, W: 80, H: 40}
	got := v.clamped().Showing(card)
	vis := got.Visible()
	if vis.Intersect(card) != card {
		t.Errorf("the card %v is not in %v", card, vis)
	}
	if again := got.Showing(card); again != got {
		t.Errorf("showing what shows moved the view")
	}
}

func TestMinimap(t *testing.T) {
	fits := sampleView().Fitted()
	if fits.Mapped = true; fits.Mappable() {
		t.Error("a picture that fits can have a minimap")
	}
	if _, ok := fits.Minimap(); ok {
		t.Error("a picture that fits has a minimap")
	}
	v := sampleView()
	v.Zoom = 2
	v = v.CenteredOn(canvas.Point{X: 595, Y: 421})
	if _, ok := v.Minimap(); ok || !v.Mappable() {
		t.Error("it is not folded at first")
	}
	v.Mapped = true
	m, ok := v.Minimap()
	if !ok {
		t.Fatal("no minimap")
	}
	if m.Frame.Right() > v.Window.W || m.Frame.Bottom() > v.Window.H {
		t.Errorf("the minimap %v leaves the window", m.Frame)
	}
	mark := m.Mark(v)
	if got := m.Picture.Intersect(mark); math.Abs(got.W-mark.W)+math.Abs(got.H-mark.H) > 1e-9 {
		t.Errorf("the mark %v leaves the map %v", mark, m.Picture)
	}
	if p := m.ToPicture(m.Picture.Center()); math.Abs(p.X-595)+math.Abs(p.Y-421) > 1e-9 {
		t.Errorf("its middle is %v", p)
	}
	if _, ok := v.Resized(canvas.Size{W: 300, H: 200}).Minimap(); ok {
		t.Error("a tiny window has a minimap")
	}
}
