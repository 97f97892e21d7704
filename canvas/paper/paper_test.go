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
	o.Sheet, o.Margin = A3, 10
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

// grid is a drawing with heads 50 pt wide and 30 pt high below a title of
// 20 pt, and columns and rows of 100 pt that may be cut between. Its heads are
// drawn in a scene for each range that is asked for.
func grid(cols, rows int) (*canvas.Scene, Seams, *[]Span) {
	s := drawing(50+100*float64(cols), 50+100*float64(rows)+20) // and a footer of 20 pt
	asked := &[]Span{}
	seams := Seams{
		X: Axis{Head: Span{0, 50}}, Y: Axis{Head: Span{20, 50}}, Lanes: Span{50, 50 + 100*float64(rows)},
		Heads: func(left, right float64) *canvas.Scene {
			*asked = append(*asked, Span{left, right})
			return &canvas.Scene{Size: s.Size}
		},
	}
	for i := 1; i < cols; i++ {
		seams.X.At = append(seams.X.At, Seam{50 + 100*float64(i), CutsNeighbours})
	}
	for i := 1; i < rows; i++ {
		seams.Y.At = append(seams.Y.At, Seam{50 + 100*float64(i), CutsNeighbours})
	}
	return s, seams, asked
}

// tilesOf is what each page shows: of the drawing in plain, of the heads with
// an H before it.
func tilesOf(s *canvas.Scene, pages []canvas.Page) string {
	var b strings.Builder
	for _, p := range pages {
		b.WriteString(p.Name)
		for _, pl := range p.Placed {
			sign := " "
			switch {
			case pl.Scene != s && pl.Scene.Size == s.Size:
				sign = " H"
			case pl.Scene != s:
				continue // the frame
			}
			fmt.Fprintf(&b, "%s[%v-%v × %v-%v at %v,%v]", sign, pl.Source.X, pl.Source.Right(), pl.Source.Y, pl.Source.Bottom(), pl.At.X, pl.At.Y)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// sheetOf is a sheet without margins.
func sheetOf(w, h float64) Options {
	return Options{Sheet: Sheet{Name: "test", Size: canvas.Size{W: w, H: h}}, Orientation: Landscape, Tiled: true}
}

func TestTilesEndBetweenColumnsAndShowTheHeadsAgain(t *testing.T) {
	s, seams, asked := grid(5, 1)
	o := sheetOf(370, 170)
	o.Seams = seams
	got := tilesOf(s, cut(t, s, o))
	// 370 pt hold the heads and three columns; five in two tiles are three and two.
	const want = `A1 [0-350 × 0-20 at 0,0] H[0-350 × 20-50 at 0,20] [0-350 × 50-170 at 0,50]
B1 [350-550 × 0-20 at 50,0] H[350-550 × 20-50 at 50,20] [350-550 × 50-170 at 50,50] [0-50 × 50-150 at 0,50]
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if fmt.Sprint(*asked) != "[{0 350} {350 550}]" {
		t.Errorf("heads were drawn for %v", *asked)
	}
}

func TestTilesBelowShowTheHeadsOfTheColumnsAgain(t *testing.T) {
	s, seams, _ := grid(2, 4)
	o := sheetOf(300, 280)
	o.Seams = seams
	got := tilesOf(s, cut(t, s, o))
	const want = `A1 [0-250 × 0-20 at 0,0] H[0-250 × 20-50 at 0,20] [0-250 × 50-250 at 0,50]
A2 H[0-250 × 20-50 at 0,0] [0-250 × 250-470 at 0,30]
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestTilesAreCutWhereItCostsLeast(t *testing.T) {
	cost := func(change func([]Seam)) float64 {
		s, seams, _ := grid(6, 1)
		change(seams.X.At)
		o := sheetOf(470, 170)
		o.Seams = seams
		return shown(s, cut(t, s, o)[0]).Source.Right()
	}
	for _, c := range []struct {
		name   string
		change func(at []Seam)
		end    float64 // of the first tile
	}{
		{"half of the columns", func([]Seam) {}, 350},
		{"at a border", func(at []Seam) { at[2].Cost = CutsNothing }, 350},
		{"not through a card", func(at []Seam) { at[2].Cost, at[3].Cost = CutsThrough, CutsThrough }, 250},
		{"between columns at least", func(at []Seam) {
			for i := range at {
				at[i].Cost = CutsThrough
			}
		}, 350},
		{"a border that leaves the sheet empty is none", func(at []Seam) { at[0].Cost = CutsNothing }, 350},
	} {
		if got := cost(c.change); got != c.end {
			t.Errorf("%s: the first tile ends at %v, want %v", c.name, got, c.end)
		}
	}
}

// TestTilesWithSeamsCoverTheDrawing: whatever the seams, every place of the
// drawing is on a tile, and tiles keep within the margins.
func TestTilesWithSeamsCoverTheDrawing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, seams, _ := grid(rapid.IntRange(1, 30).Draw(t, "columns"), rapid.IntRange(1, 12).Draw(t, "rows"))
		for _, at := range [][]Seam{seams.X.At, seams.Y.At} {
			for i := range at {
				at[i].Cost = rapid.SampledFrom([]Cost{CutsNothing, CutsNeighbours, CutsThrough}).Draw(t, "cost")
			}
		}
		o := sheetOf(rapid.Float64Range(220, 1200).Draw(t, "w"), rapid.Float64Range(220, 900).Draw(t, "h")) // smaller ones can take more than MaxPages
		o.Margin, o.Seams = rapid.Float64Range(0, 20).Draw(t, "margin"), seams
		o.Scale = rapid.Float64Range(0.5, 1.5).Draw(t, "scale")
		o.Overlap = rapid.Float64Range(0, 20).Draw(t, "overlap")
		pages, err := Cut(s, o)
		if err != nil {
			t.Fatal(err)
		}
		covered := map[[2]int]bool{}
		for _, p := range pages {
			in := canvas.Rect{W: p.Size.W, H: p.Size.H}.Inset(o.Margin - 0.001)
			for _, pl := range p.Placed {
				if r := pl.Target(); pl.Scene.Size == s.Size && (r.X < in.X || r.Y < in.Y || r.Right() > in.Right() || r.Bottom() > in.Bottom()) {
					t.Fatalf("%s: %v is over the margins of %v", p.Name, r, p.Size)
				}
				for x := int(pl.Source.X) / 10; x <= int(pl.Source.Right())/10; x++ {
					for y := int(pl.Source.Y) / 10; y <= int(pl.Source.Bottom())/10; y++ {
						at := canvas.Point{X: float64(x)*10 + 5, Y: float64(y)*10 + 5}
						if pl.Source.Contains(at) {
							covered[[2]int{x, y}] = true
						}
					}
				}
			}
		}
		for x := range int(s.Size.W) / 10 {
			for y := range int(s.Size.H) / 10 {
				if !covered[[2]int{x, y}] {
					t.Fatalf("%d,%d is on none of %d tiles", 10*x+5, 10*y+5, len(pages))
				}
			}
		}
	})
}
