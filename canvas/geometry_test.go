package canvas_test

import (
	"math"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
)

// TestRectangles: everything that is placed, hit and repainted goes by these.
func TestRectangles(t *testing.T) {
	r := canvas.Rect{X: 10, Y: 20, W: 30, H: 40}
	for name, is := range map[string][2]any{
		"right":                         {r.Right(), 40.0},
		"bottom":                        {r.Bottom(), 60.0},
		"centre":                        {r.Center(), canvas.Point{X: 25, Y: 40}},
		"moved":                         {r.Move(canvas.Point{X: 1, Y: -2}), canvas.Rect{X: 11, Y: 18, W: 30, H: 40}},
		"inset":                         {r.Inset(3), canvas.Rect{X: 13, Y: 23, W: 24, H: 34}},
		"outset":                        {r.Inset(-3), canvas.Rect{X: 7, Y: 17, W: 36, H: 46}},
		"union":                         {r.Union(canvas.Rect{X: 0, Y: 50, W: 20, H: 30}), canvas.Rect{X: 0, Y: 20, W: 40, H: 60}},
		"union with nothing":            {r.Union(canvas.Rect{X: 900}), r},
		"union of nothing":              {canvas.Rect{X: 900}.Union(r), r},
		"union with a line":             {r.Union(canvas.Rect{X: 50, Y: 30, H: 10}), canvas.Rect{X: 10, Y: 20, W: 40, H: 40}},
		"what both cover":               {r.Intersect(canvas.Rect{X: 30, Y: 50, W: 100, H: 100}), canvas.Rect{X: 30, Y: 50, W: 10, H: 10}},
		"what those side by side cover": {r.Intersect(canvas.Rect{X: 50, Y: 20, W: 10, H: 10}), canvas.Rect{}},
		"what those above cover":        {r.Intersect(canvas.Rect{X: 10, Y: 0, W: 10, H: 10}), canvas.Rect{}},
		"what those at an edge share":   {r.Intersect(canvas.Rect{X: 40, Y: 20, W: 10, H: 10}), canvas.Rect{X: 40, Y: 20, H: 10}},
		"what those at a side share":    {r.Intersect(canvas.Rect{X: 10, Y: 60, W: 10, H: 10}), canvas.Rect{X: 10, Y: 60, W: 10}},
		"around two points":             {canvas.Around(canvas.Point{X: 5, Y: 9}, canvas.Point{X: 2, Y: 11}), canvas.Rect{X: 2, Y: 9, W: 3, H: 2}},
		"the sum of two points":         {canvas.Point{X: 1, Y: 2}.Add(canvas.Point{X: 10, Y: 20}), canvas.Point{X: 11, Y: 22}},
		"the way to a point":            {canvas.Point{X: 1, Y: 2}.Sub(canvas.Point{X: 10, Y: 20}), canvas.Point{X: -9, Y: -18}},
		"a line is not empty":           {canvas.Rect{W: 1}.Empty(), false},
		"an upright line neither":       {canvas.Rect{H: 1}.Empty(), false},
		"a point is":                    {canvas.Rect{X: 4, Y: 4}.Empty(), true},
		"the place of a placement":      {canvas.Placement{Source: canvas.Rect{X: 7, Y: 7, W: 10, H: 20}, At: canvas.Point{X: 1, Y: 2}, Scale: 3}.Target(), canvas.Rect{X: 1, Y: 2, W: 30, H: 60}},
	} {
		if is[0] != is[1] {
			t.Errorf("%s: %v, want %v", name, is[0], is[1])
		}
	}
	for at, in := range map[canvas.Point]bool{
		{X: 10, Y: 20}: true, {X: 40, Y: 60}: true, {X: 25, Y: 40}: true,
		{X: 9, Y: 40}: false, {X: 41, Y: 40}: false, {X: 25, Y: 19}: false, {X: 25, Y: 61}: false,
	} {
		if r.Contains(at) != in {
			t.Errorf("%v in %v: %v", at, r, !in)
		}
	}
	for s, over := range map[canvas.Rect]bool{
		{X: 39, Y: 59, W: 9, H: 9}: true, {X: 1, Y: 11, W: 10, H: 10}: true,
		{X: 40, Y: 20, W: 9, H: 9}: false, {X: 1, Y: 20, W: 9, H: 9}: false, {X: 10, Y: 60, W: 9, H: 9}: false, {X: 10, Y: 11, W: 9, H: 9}: false,
	} {
		if r.Overlaps(s) != over || s.Overlaps(r) != over {
			t.Errorf("%v over %v: %v", s, r, !over)
		}
	}
}

// TestPaths: the outlines of which everything round is made.
func TestPaths(t *testing.T) {
	var bent canvas.Path
	bent.Move(0, 0)
	bent.Quad(30, 60, 90, 0)
	for want, p := range map[string]canvas.Path{
		"M 10 20 L 40 20 L 40 60 L 10 60 Z": canvas.RoundRect(canvas.Rect{X: 10, Y: 20, W: 30, H: 40}, 0),
		"M 20 20 L 30 20 C 35.52 20 40 24.48 40 30 L 40 50 C 40 55.52 35.52 60 30 60 L 20 60 C 14.48 60 10 55.52 10 50 L 10 30 C 10 24.48 14.48 20 20 20 Z": canvas.RoundRect(canvas.Rect{X: 10, Y: 20, W: 30, H: 40}, 10),
		"M 25 20 L 25 20 C 33.28 20 40 26.72 40 35 L 40 45 C 40 53.28 33.28 60 25 60 L 25 60 C 16.72 60 10 53.28 10 45 L 10 35 C 10 26.72 16.72 20 25 20 Z": canvas.RoundRect(canvas.Rect{X: 10, Y: 20, W: 30, H: 40}, 99),
		"M 5 3 L 5 3 C 6.1 3 7 3.9 7 5 L 7 5 C 7 6.1 6.1 7 5 7 L 5 7 C 3.9 7 3 6.1 3 5 L 3 5 C 3 3.9 3.9 3 5 3 Z":                                           canvas.Circle(canvas.Point{X: 5, Y: 5}, 2),
		"M 0 0 C 20 40 50 40 90 0": bent,
	} {
		if got := canvastest.Path(p); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
	}
	if got, want := bent.Bounds(), (canvas.Rect{W: 90, H: 40}); got != want {
		t.Errorf("around a curve and its controls: %v, want %v", got, want)
	}
	if got := (canvas.Path{}).Bounds(); got != (canvas.Rect{}) {
		t.Errorf("around nothing: %v", got)
	}
}

// TestWhatItemsCover: what is repainted after a change, so never too little.
func TestWhatItemsCover(t *testing.T) {
	r := canvas.Rect{X: 10, Y: 20, W: 30, H: 40}
	ink := canvas.Stroke{Color: canvas.RGB(0), Width: 2}
	line := canvas.Line{At: canvas.Point{X: 5, Y: 50}, Width: 40}
	for name, c := range map[string]struct {
		item canvas.Item
		want canvas.Rect
	}{
		"a box":                 {&canvas.Box{Rect: r}, r},
		"its edge":              {&canvas.Box{Rect: r, Stroke: ink}, r.Inset(-2)},
		"an edge without width": {&canvas.Box{Rect: r, Stroke: canvas.Stroke{Color: canvas.RGB(0)}}, r},
		"one without colour":    {&canvas.Box{Rect: r, Stroke: canvas.Stroke{Width: 2}}, r},
		"a shape":               {&canvas.Shape{Path: canvas.RoundRect(r, 4), Stroke: ink}, r.Inset(-2)},
		"a picture":             {&canvas.Image{Rect: r}, r},
		"two lines":             {&canvas.Text{Size: 10, Lines: []canvas.Line{line, {At: canvas.Point{X: 5, Y: 65}, Width: 50}}}, canvas.Rect{X: 4, Y: 38, W: 52, H: 31}},
	} {
		if got := canvas.ItemBounds(c.item); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// TestAPictureInPartsIsTheScene: each group once, in its order, and each part
// around all of its own.
func TestAPictureInPartsIsTheScene(t *testing.T) {
	s := &canvas.Scene{Size: canvas.Size{W: 9, H: 9}, Ground: canvas.RGB(1)}
	for i := range 60 {
		s.Groups = append(s.Groups, &canvas.Group{Bounds: canvas.Rect{X: float64(100 - i), Y: float64(i), W: float64(i % 3), H: 2}})
	}
	s.Groups[7] = &canvas.Group{Bounds: canvas.Rect{X: math.NaN()}}
	s.Groups[8] = &canvas.Group{Bounds: canvas.Rect{W: math.Inf(1)}}
	p := canvas.InParts(s)
	if len(p.Parts) != 3 || p.Size != s.Size || p.Ground != s.Ground || len(p.Scene().Groups) != len(s.Groups) {
		t.Fatalf("%d parts of %v", len(p.Parts), p.Size)
	}
	for i, want := range []canvas.Rect{{X: 77, Y: 0, W: 23, H: 25}, {X: 53, Y: 24, W: 23, H: 25}, {X: 41, Y: 48, W: 11, H: 13}} {
		if got := p.Parts[i].Bounds; got != want {
			t.Errorf("part %d: %v, want %v", i, got, want)
		}
	}
	for i, g := range p.Scene().Groups {
		if g != s.Groups[i] {
			t.Fatalf("group %d is another one", i)
		}
	}
	if none := canvas.InParts(&canvas.Scene{Groups: []*canvas.Group{{Bounds: canvas.Rect{X: math.NaN()}}}}); len(none.Parts) != 0 {
		t.Errorf("%d parts of what stands nowhere", len(none.Parts))
	}
}

// TestColours, as they are written in a theme.
func TestColours(t *testing.T) {
	c := canvas.RGB(0x123456)
	if c != (canvas.Color{R: 0x12, G: 0x34, B: 0x56, A: 255}) || c.Alpha(7) != (canvas.Color{R: 0x12, G: 0x34, B: 0x56, A: 7}) {
		t.Errorf("%v, %v", c, c.Alpha(7))
	}
	if !c.Alpha(1).Visible() || c.Alpha(0).Visible() {
		t.Error("what is seen, and what is not")
	}
}
