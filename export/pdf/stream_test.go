package pdf

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"touchline/canvas"
	"touchline/canvas/canvastest"
)

// rich is a page on which everything stands that a pen can draw, as a whole and as a
// part that is moved and scaled, with links and bookmarks.
func rich() File {
	line := canvas.Stroke{Color: canvas.RGB(0x52606D), Width: 1.5}
	dashed := line
	dashed.Dash, dashed.Cap, dashed.Join = []float64{4, 2, 1, 2}, canvas.CapRound, canvas.JoinRound
	var p canvas.Path
	p.Move(10, 100)
	p.Line(60, 110)
	p.Curve(70, 90, 90, 130, 100, 100)
	closed := p
	closed.Close()
	s := scene(
		&canvas.Box{Rect: canvas.Rect{X: 10, Y: 10, W: 80, H: 40}, Fill: canvas.RGB(0xEEF2F7)},
		&canvas.Box{Rect: canvas.Rect{X: 110, Y: 10, W: 80, H: 40}, Radius: 6, Fill: canvas.RGB(0xFFFFFF), Stroke: line},
		&canvas.Box{Rect: canvas.Rect{X: 210, Y: 10, W: 40, H: 40}, Radius: 20, Stroke: dashed},
		&canvas.Box{Rect: canvas.Rect{X: 260, Y: 10, W: 40, H: 40}, Fill: canvas.RGB(0x2F6FDE).Alpha(64)},
		&canvas.Shape{Path: p, Stroke: line},
		&canvas.Shape{Path: p, Stroke: dashed},
		&canvas.Shape{Path: closed, Fill: canvas.RGB(0xD92D20), Stroke: line},
		words("Open the account, 开户", 10, 150, 9, 0, canvas.Regular),
		words("Bold and\nbroken lines that are long", 120, 150, 12, 60, canvas.Bold),
		words("é e\u0301 x\u0323\u0301", 220, 150, 9, 0, canvas.Regular),
		words("שלום 12", 300, 150, 9, 0, canvas.Regular),
	)
	s.Groups = append(s.Groups,
		&canvas.Group{Bounds: canvas.Rect{X: 10, Y: 200, W: 30, H: 20}, URL: "https://example.com/(a)"},
		&canvas.Group{Bounds: canvas.Rect{X: 60, Y: 200, W: 30, H: 20}, Page: 2},
		&canvas.Group{Bounds: canvas.Rect{X: 340, Y: 200, W: 100, H: 200}, URL: "mailto:a@example.com"})
	page := canvas.Page{Size: canvas.Size{W: 900, H: 700}, Name: "A1", Number: 1, Placed: []canvas.Placement{
		{Scene: s, Source: canvas.Rect{W: 400, H: 300}, At: canvas.Point{X: 50, Y: 60}, Scale: 1},
		{Scene: s, Source: canvas.Rect{X: 5, Y: 8, W: 350, H: 250}, At: canvas.Point{X: 460, Y: 310}, Scale: 1.25},
	}}
	return File{
		Pages: []canvas.Page{page, {Size: canvas.Size{W: 300, H: 200}, Number: 2, Placed: []canvas.Placement{{Scene: scene(words("two", 10, 10, 9, 0, canvas.Regular)), Source: canvas.Rect{W: 300, H: 200}, Scale: 1}}}, {Size: canvas.Size{W: 400, H: 300}, Number: 3, Placed: []canvas.Placement{whole(scene(words("all of it", 10, 10, 9, 0, canvas.Regular))).Placed[0]}}},
		Marks: []canvas.Mark{{Title: "Apply", At: canvas.Point{X: 10, Y: 20}}, {Title: "Ask", Level: 1, At: canvas.Point{X: 200, Y: 30}}},
		About: canvas.About{Title: "Bank", Language: "en", Date: "2026-11-21"},
	}
}

// printable is a text in ASCII: the numbers of letters are none.
func printable(s string) string {
	var out strings.Builder
	for _, c := range []byte(s) {
		if c >= ' ' && c < 0x7F || c == '\n' {
			out.WriteByte(c)
		} else {
			fmt.Fprintf(&out, "<%02X>", c)
		}
	}
	return out.String()
}

var identity = regexp.MustCompile(`\(\d+ \d+ R\)`)

// What stands on a page, as it is written: every operator of its content, and where
// its links are and lead. A change of any measure is seen here; what it looks like,
// the pictures beside show.
func TestPagesAsTheyAreWritten(t *testing.T) {
	b := write(t, rich())
	ctx, err := api.ReadValidateAndOptimize(bytes.NewReader(b), relaxed())
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for n := 1; n <= 3; n++ {
		d, _, _, err := ctx.PageDict(n, false)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&got, "== page %d\n%s\n", n, printable(pageContent(t, b, n)))
		if d["Annots"] == nil {
			continue
		}
		all, err := ctx.DereferenceArray(d["Annots"])
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range all {
			d, err := ctx.DereferenceDict(a)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&got, "link at %v: %v\n", d["Rect"], identity.ReplaceAllString(fmt.Sprint(d["A"], d["Dest"]), ""))
		}
	}
	canvastest.Golden(t, "pages.golden", got.String())
	again := &canvas.Text{Size: 9, Color: canvas.Color{A: 255}}
	for i := range 3 { // letters of no font of ours: a form each
		again.Source += "\U00010980"
		again.Lines = append(again.Lines, canvas.Line{At: canvas.Point{X: 10, Y: float64(30 + 20*i)}, Width: 9, Runs: []canvas.Run{{Text: "\U00010980", Width: 9, Missing: true}}})
	}
	boxes := regexp.MustCompile(`/BBox ?\[[^]]*\]`).FindAllString(string(bytesOf(t, page(again))), -1)
	if want := []string{"/BBox[-1 -2 10 9]"}; !slices.Equal(boxes, want) {
		t.Errorf("the forms are %q, want %q", boxes, want)
	}
}

// Marks are what Unicode says that they are, and stay with their letter.
func TestMarksStayWithTheirLetter(t *testing.T) {
	for r, want := range map[rune]bool{
		'e': false, 0x2FF: false, 0x300: true, 0x36F: true, 0x370: false, 0x483: true, 0x5B0: true, 0x5D0: false, 0x3042: false,
		0x3098: false, 0x3099: true, 0x309A: true, 0x309B: false, 0x4E00: false, 0xFE1F: false, 0xFE20: true, 0xFE2F: true, 0xFE30: false,
	} {
		if isMark(r) != want {
			t.Errorf("U+%04X is a mark: %v", r, !want)
		}
	}
	for s, want := range map[string]string{"": "", "a": "a", "ab": "a|b", "e\u0301a": "e\u0301|a", "a\u0323\u0301": "a\u0323\u0301", "\u0301a": "\u0301|a"} {
		all := slices.Collect(clusters(s))
		if got := strings.Join(all, "|"); got != want || slices.Contains(all, "") {
			t.Errorf("%q parts into %q, want %q", s, all, want)
		}
	}
}

// A letter with a mark is there if the font has the one character that is both.
func TestLettersWithMarksThatAFontHas(t *testing.T) {
	f, err := embedded[canvas.Regular]()
	if err != nil {
		t.Fatal(err)
	}
	if f.glyph(0x301) != 0 || f.glyph('é') == 0 {
		t.Skip("the font has the mark by itself")
	}
	for s, want := range map[string]bool{"e": true, "é": true, "e\u0301": true, "ae\u0301b": true, "\u0301": false, "的\u0301": false, "\U00010980": false, "e\u0301\U00010980": false} {
		if f.covers(s) != want {
			t.Errorf("%q is there: %v", s, !want)
		}
	}
}

// What a font of one's own is called in the file: letters and figures alone.
func TestOwnNames(t *testing.T) {
	for family, want := range map[string]string{
		"AZ az 09-é!": "AZaz09-Regular", "思源": "Own-Regular", "": "Own-Regular", strings.Repeat("x", 60): strings.Repeat("x", 60) + "-Regular", strings.Repeat("x", 61): "Own-Regular",
	} {
		if got := ownName(family, canvas.Regular); got != want {
			t.Errorf("%q is called %s, want %s", family, got, want)
		}
		if got, want := ownName(family, canvas.Bold), strings.Replace(want, "-Regular", "-Bold", 1); got != want {
			t.Errorf("the bold of %q is called %s, want %s", family, got, want)
		}
	}
}

// A curve of a font of one's own becomes quadratic ones: exactly, where it was one,
// and else within a part of a font unit.
func TestCurvesOfAnOwnFont(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	point := func() canvas.Point { return canvas.Point{X: r.Float64(), Y: r.Float64()} }
	on := func(c [4]canvas.Point, t float64) canvas.Point {
		a, _ := split(c, t)
		return a[3]
	}
	for range 200 {
		a, q, b := point(), point(), point()
		third := func(p canvas.Point) canvas.Point {
			return canvas.Point{X: p.X + 2*(q.X-p.X)/3, Y: p.Y + 2*(q.Y-p.Y)/3}
		}
		all := quads([4]canvas.Point{a, third(a), third(b), b}, 1000)
		if len(all) != 1 || math.Hypot(all[0][0].X-q.X, all[0][0].Y-q.Y) > 1e-9 || all[0][1] != b {
			t.Fatalf("a quadratic curve by %v became %v", q, all)
		}
		small := func() canvas.Point { return canvas.Point{X: 0.3 * r.Float64(), Y: 0.3 * r.Float64()} }
		c := [4]canvas.Point{small(), small(), small(), small()}
		all = quads(c, 1000)
		from, worst := c[0], 0.0
		for i, piece := range all {
			for k := range 11 {
				s := float64(k) / 10
				x := (1-s)*(1-s)*from.X + 2*s*(1-s)*piece[0].X + s*s*piece[1].X
				y := (1-s)*(1-s)*from.Y + 2*s*(1-s)*piece[0].Y + s*s*piece[1].Y
				want := on(c, (float64(i)+s)/float64(len(all)))
				worst = max(worst, math.Hypot(x-want.X, y-want.Y))
			}
			from = piece[1]
		}
		if worst*1000 > 1.3 {
			t.Fatalf("%v is %g units from its %d pieces", c, worst*1000, len(all))
		}
		if d := math.Hypot(all[len(all)-1][1].X-c[3].X, all[len(all)-1][1].Y-c[3].Y); d > 1e-9 {
			t.Fatalf("it ends %g beside its end", d)
		}
	}
}
