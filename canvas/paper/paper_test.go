package paper

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/words"
)

func drawing(w, h float64) *canvas.Scene {
	return &canvas.Scene{Size: canvas.Size{W: w, H: h}, Ground: canvas.RGB(0xFFFFFF)}
}

func cut(t testing.TB, s *canvas.Scene, o Options) []canvas.Page {
	t.Helper()
	pages, err := Cut(s, o)
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// shown is the placement of the drawing on a page.
func shown(s *canvas.Scene, p canvas.Page) canvas.Placement {
	for _, pl := range p.Placed {
		if pl.Scene == s {
			return pl
		}
	}
	return canvas.Placement{}
}

func named(t testing.TB, name string) Sheet {
	t.Helper()
	s, ok := Named(name)
	if !ok {
		t.Fatalf("no sheet %q", name)
	}
	return s
}

func TestFitted(t *testing.T) {
	for _, c := range []struct {
		sheet       string
		orientation Orientation
		margin      float64
		w, h        float64 // of the drawing
		want        string  // page, then what the drawing covers, in pt
	}{
		{"A3", Auto, 0, 2381.1, 1683.8, "1190.6×841.9: 0,0 1190.5×841.9"},
		{"A3", Auto, 36, 1000, 500, "1190.6×841.9: 36,36 1118.6×559.3"},
		{"A3", Auto, 36, 500, 1000, "841.9×1190.6: 141.3,36 559.3×1118.6"},
		{"A3", Portrait, 36, 1000, 500, "841.9×1190.6: 36,36 769.9×384.9"},
		{"A3", Landscape, 36, 500, 1000, "1190.6×841.9: 402.8,36 384.9×769.9"},
		{"A0", Auto, 36, 100, 50, "3370.4×2383.9: 1610.2,36 150×75"}, // not enlarged further
		{"16:9", Auto, 0, 500, 1000, "960×540: 345,0 270×540"},       // a screen does not stand up
		{"16:9", Portrait, 0, 540, 960, "540×960: 0,0 540×960"},
		{"letter", Auto, 0, 1100, 850, "792×612: 0,0 792×612"},
		{"own", Auto, 10, 300, 200, "320×220: 10,10 300×200"},
		{"own", Auto, 100, 28400, 142, "14400×271: 100,100 14200×71"},
	} {
		s := drawing(c.w, c.h)
		pages := cut(t, s, Options{Sheet: named(t, c.sheet), Orientation: c.orientation, Margin: c.margin})
		if len(pages) != 1 {
			t.Fatalf("%+v: %d pages", c, len(pages))
		}
		p, r := pages[0].Size, shown(s, pages[0]).Target()
		got := fmt.Sprintf("%v×%v: %v,%v %v×%v", tenth(p.W), tenth(p.H), tenth(r.X), tenth(r.Y), tenth(r.W), tenth(r.H))
		if got != c.want {
			t.Errorf("%s %d, margin %v, drawing %v×%v:\n got %s\nwant %s", c.sheet, c.orientation, c.margin, c.w, c.h, got, c.want)
		}
	}
}

// A viewer refuses a page that is a rounding error over the limit.
func TestOwnStaysUnderTheLimit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawing(rapid.Float64Range(1, 1e6).Draw(t, "w"), rapid.Float64Range(1, 1e6).Draw(t, "h"))
		o := Options{Sheet: Own, Margin: rapid.Float64Range(0, 1000).Draw(t, "margin")}
		pages, err := Cut(s, o)
		if err != nil {
			t.Fatal(err)
		}
		if p := pages[0].Size; p.W > MaxSide || p.H > MaxSide {
			t.Fatalf("a page of %v", p)
		}
	})
}

func tenth(v float64) float64 { return math.Round(v*10) / 10 }

func TestFaults(t *testing.T) {
	nan := math.NaN()
	a4 := named(t, "A4")
	with := func(change func(*Options)) Options {
		o := Defaults()
		o.Sheet, o.Tiled = a4, true
		change(&o)
		return o
	}
	for _, c := range []struct {
		key string
		o   Options
	}{
		{"paper.number", with(func(o *Options) { o.Margin = nan })},
		{"paper.number", with(func(o *Options) { o.Margin = -1 })},
		{"paper.number", with(func(o *Options) { o.Overlap = math.Inf(1) })},
		{"paper.number", with(func(o *Options) { o.Scale = nan })},
		{"paper.margin", with(func(o *Options) { o.Margin = 290 })},
		{"paper.margin", with(func(o *Options) { o.Margin = 1e9 })},
		{"paper.margin", Options{Margin: 1e9}},
		{"paper.sheet", with(func(o *Options) { o.Sheet.Size.H = -1 })},
		{"paper.sheet", with(func(o *Options) { o.Sheet.Size.H = 1e6 })},
		{"paper.overlap", with(func(o *Options) { o.Overlap = 300 })},
		{"paper.scale", with(func(o *Options) { o.Scale = 0.001 })},
		{"paper.scale", with(func(o *Options) { o.Scale = -1 })},
		{"paper.scale", with(func(o *Options) { o.Scale = 100 })},
		{"paper.marks", with(func(o *Options) { o.Margin = 3 })},
		{"paper.own-tiled", Options{Tiled: true}},
		{"paper.pages", with(func(o *Options) { o.Scale = 10 })},
	} {
		pages, err := Cut(drawing(20000, 20000), c.o)
		var f *model.Fault
		if !errors.As(err, &f) || f.Key != c.key {
			t.Errorf("%+v: %d pages, %v, want %s", c.o, len(pages), err, c.key)
			continue
		}
		for _, lang := range words.Langs {
			if s, _ := words.Explain(lang, err); s == f.Key || strings.Contains(s, "{") {
				t.Errorf("%s in %s says %q", f.Key, lang, s)
			}
		}
	}
	for _, size := range []canvas.Size{{}, {W: nan, H: 1}, {W: 1, H: -1}, {W: math.Inf(1), H: 1}} {
		if _, err := Cut(&canvas.Scene{Size: size}, Defaults()); err == nil {
			t.Errorf("a drawing of %v has been cut", size)
		}
	}
}

func TestTileNames(t *testing.T) {
	for col, want := range map[int]string{0: "A3", 25: "Z3", 26: "AA3", 51: "AZ3", 52: "BA3", 702: "AAA3"} {
		if got := tileName(col, 2); got != want {
			t.Errorf("column %d is %s, want %s", col, got, want)
		}
	}
}

// A drawing cut at any scale is all there: every place of it is on a tile,
// neighbours share the overlap, and nothing lies outside the margins.
func TestTilesCoverTheDrawing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawing(rapid.Float64Range(1, 5000).Draw(t, "w"), rapid.Float64Range(1, 5000).Draw(t, "h"))
		o := Options{
			Sheet:       rapid.SampledFrom(Sheets()[:11]).Draw(t, "sheet"),
			Orientation: rapid.SampledFrom([]Orientation{Auto, Portrait, Landscape}).Draw(t, "orientation"),
			Margin:      rapid.Float64Range(MarkMargin, 50).Draw(t, "margin"),
			Overlap:     rapid.Float64Range(0, 70).Draw(t, "overlap"),
			Scale:       rapid.Float64Range(0.3, 2).Draw(t, "scale"),
			Tiled:       true, CropMarks: true, PageNames: true,
		}
		pages, err := Cut(s, o)
		if err != nil {
			t.Fatal(err)
		}
		right, bottom := 0.0, 0.0
		var row float64
		for i, p := range pages {
			pl := shown(s, p)
			src, target := pl.Source, pl.Target()
			in := canvas.Rect{W: p.Size.W, H: p.Size.H}.Inset(o.Margin - 0.001)
			if target.X < in.X || target.Y < in.Y || target.Right() > in.Right() || target.Bottom() > in.Bottom() {
				t.Fatalf("%s: %v is over the margins of %v", p.Name, target, p.Size)
			}
			if src.W <= 0 || src.H <= 0 || src.Right() > s.Size.W+1e-6 || src.Bottom() > s.Size.H+1e-6 {
				t.Fatalf("%s shows %v of %v", p.Name, src, s.Size)
			}
			if src.X == 0 { // a new row
				if want := max(0, bottom-o.Overlap/o.Scale); i > 0 && math.Abs(src.Y-want) > 1e-6 {
					t.Fatalf("%s begins at %v, want %v", p.Name, src.Y, want)
				}
				row = src.Y
			} else if math.Abs(src.X-(right-o.Overlap/o.Scale)) > 1e-6 || src.Y != row {
				t.Fatalf("%s begins at %v,%v, the tile before ends at %v", p.Name, src.X, src.Y, right)
			}
			right, bottom = src.Right(), src.Bottom()
		}
		if math.Abs(right-s.Size.W) > 0.1 || math.Abs(bottom-s.Size.H) > 0.1 {
			t.Fatalf("the last tile ends at %v,%v of %v", right, bottom, s.Size)
		}
	})
}

func TestFramesStayInTheMargins(t *testing.T) {
	o := Defaults()
	o.Sheet, o.Tiled, o.Lang = named(t, "A5"), true, model.Chinese
	s := drawing(1500, 900)
	pages := cut(t, s, o)
	if len(pages) < 4 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, p := range pages {
		tile := shown(s, p).Target()
		sheet := canvas.Rect{W: p.Size.W, H: p.Size.H}
		frame := p.Placed[len(p.Placed)-1].Scene
		title, name := "", frame.Groups[len(frame.Groups)-1].Bounds
		for _, g := range frame.Groups {
			if g.Bounds.X < 0 || g.Bounds.Y < 0 || g.Bounds.Right() > sheet.W || g.Bounds.Bottom() > sheet.H {
				t.Errorf("%s: %v is off the sheet", p.Name, g.Bounds)
			}
			for _, item := range g.Items {
				switch item := item.(type) {
				case *canvas.Shape:
					marksClearOf(t, p.Name, item.Path, tile)
					marksClearOf(t, p.Name, item.Path, name)
				case *canvas.Text:
					title = item.Source
					if g.Bounds.Overlaps(tile) {
						t.Errorf("%s: its name is on the drawing", p.Name)
					}
				}
			}
		}
		if want := fmt.Sprintf("%s · 第 %d 页，共 %d 页", p.Name, i+1, len(pages)); title != want {
			t.Errorf("page %d is named %q, want %q", i+1, title, want)
		}
	}
	if first, last := pages[0].Name, pages[1].Name; first != "A1" || last != "B1" {
		t.Errorf("the first pages are %s, %s", first, last)
	}
}

// marksClearOf holds every stroke of the marks outside a rectangle.
func marksClearOf(t *testing.T, name string, p canvas.Path, r canvas.Rect) {
	t.Helper()
	for i := 0; i+1 < len(p.Points); i += 2 {
		a, b := p.Points[i], p.Points[i+1]
		mark := canvas.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: math.Abs(a.X - b.X), H: math.Abs(a.Y - b.Y)}.Inset(-markWidth)
		if mark.Overlaps(r) {
			t.Errorf("%s: the mark %v is on %v", name, mark, r)
		}
	}
}

func TestOneTileHasNoFrame(t *testing.T) {
	o := Defaults()
	o.Tiled = true
	s := drawing(300, 200)
	if pages := cut(t, s, o); len(pages) != 1 || len(pages[0].Placed) != 1 {
		t.Errorf("%+v", pages)
	}
}

func TestGroundGoesToTheEdges(t *testing.T) {
	s := drawing(300, 200)
	s.Ground = canvas.RGB(0x101418)
	p := cut(t, s, Defaults())[0]
	if ground := p.Placed[0]; ground.Scene.Ground != s.Ground || ground.Target() != (canvas.Rect{W: p.Size.W, H: p.Size.H}) {
		t.Errorf("under the drawing lies %+v", ground)
	}
	s.Ground = canvas.Color{}
	if p := cut(t, s, Defaults())[0]; len(p.Placed) != 1 {
		t.Error("a drawing without ground got one")
	}
}

func TestArea(t *testing.T) {
	o := Defaults()
	o.Margin = 10
	wide, tall := canvas.Size{W: 2000, H: 900}, canvas.Size{W: 500, H: 2000}
	a, b := Area(o, wide), Area(o, tall)
	if a.W < a.H || b.W > b.H || math.Abs(a.W-(420*MM-20)) > 0.01 || math.Abs(b.H-(420*MM-20)) > 0.01 {
		t.Errorf("areas %v and %v", a, b)
	}
	// A drawing of that shape fills the page.
	s := drawing(2*a.W, 2*a.H)
	if r := shown(s, cut(t, s, o)[0]).Target(); math.Abs(r.W-a.W) > 0.01 || math.Abs(r.H-a.H) > 0.01 {
		t.Errorf("a drawing of the area's shape covers %v of %v", r, a)
	}
	for name, o := range map[string]Options{"own": {Sheet: Own}, "tiled": {Sheet: A3, Tiled: true}, "faulty": {Sheet: A3, Margin: -1}} {
		if got := Area(o, wide); got != (canvas.Size{}) {
			t.Errorf("%s: area %v", name, got)
		}
	}
}

func TestNamed(t *testing.T) {
	for _, s := range Sheets() {
		if got, ok := Named(strings.ToUpper(s.Name)); !ok || got != s {
			t.Errorf("%s is not found by its name", s.Name)
		}
	}
	if _, ok := Named("A9"); ok {
		t.Error("there is no A9")
	}
	if s, ok := Named(" 16x9 "); !ok || s.Name != "16:9" {
		t.Error("16x9 is 16:9")
	}
}

func BenchmarkCut(b *testing.B) {
	o := Defaults()
	o.Sheet, o.Tiled = A3, true
	s := drawing(20000, 10000)
	for b.Loop() {
		cut(b, s, o)
	}
}
