package svg

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/model"
)

// line is a line of text of one run, at a place.
func line(s string, x, y, w float64) canvas.Line {
	return canvas.Line{At: canvas.Point{X: x, Y: y}, Width: w, Runs: []canvas.Run{{Text: s, Width: w}}}
}

func words(s string) *canvas.Text {
	return &canvas.Text{Source: s, Size: 10, Color: canvas.RGB(0), Lines: []canvas.Line{line(s, 10, 20, 50)}}
}

// pageOf shows items whole, on a page of their scene's size.
func pageOf(items ...canvas.Item) canvas.Page {
	s := &canvas.Scene{
		Size: canvas.Size{W: 200, H: 100}, Ground: canvas.RGB(0xFFFFFF),
		Groups: []*canvas.Group{{Owner: "card:a", Bounds: canvas.Rect{W: 200, H: 100}, Items: items}},
	}
	return whole(s)
}

func whole(s *canvas.Scene) canvas.Page {
	return canvas.Page{Size: s.Size, Placed: []canvas.Placement{{
		Scene: s, Source: canvas.Rect{W: s.Size.W, H: s.Size.H}, Scale: 1,
	}}}
}

func write(t testing.TB, page canvas.Page, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(context.Background(), &b, page, o, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// characters parses the file and returns what stands in its text elements.
func characters(t interface{ Fatalf(string, ...any) }, file string) []string {
	d := xml.NewDecoder(strings.NewReader(file))
	var all []string
	depth := 0
	for {
		tok, err := d.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatalf("not XML: %v\n%s", err, file)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			switch tok.Name.Local {
			case "script", "foreignObject", "style", "iframe":
				t.Fatalf("element %s in the file", tok.Name.Local)
			case "text":
				all = append(all, "")
				depth++
			}
			for _, a := range tok.Attr {
				if strings.HasPrefix(strings.ToLower(a.Name.Local), "on") {
					t.Fatalf("event attribute %s", a.Name.Local)
				}
			}
		case xml.EndElement:
			if tok.Name.Local == "text" {
				depth--
			}
		case xml.CharData:
			if depth > 0 {
				all[len(all)-1] += string(tok)
			}
		}
	}
}

// fourColours is a PNG of 4 × 2 px: red, green, yellow, grey.
const fourColours = "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAF0lEQVR4nGO4o2GjscXmwwkbIGBA5gAAhvIKAU9aC2cAAAAASUVORK5CYII="

// every is a page with every kind of item and both kinds of placement.
func every() canvas.Page {
	var arrow canvas.Path
	arrow.Move(10.004, 10)
	arrow.Line(30.129, 10)
	arrow.Line(30.129, 20.5)
	arrow.Curve(30, 25, 35, 30.25, 40.75, 30)
	arrow.Line(20, 40)
	arrow.Close()
	picture, err := base64.StdEncoding.DecodeString(fourColours)
	if err != nil {
		panic(err)
	}
	png := &canvas.Bitmap{Type: "image/png", Width: 4, Height: 2, Data: picture}
	other := &canvas.Bitmap{Type: "image/png", Width: 4, Height: 2, Data: picture}
	s := &canvas.Scene{
		Size: canvas.Size{W: 300, H: 200}, Ground: canvas.RGB(0xFFFFFF),
		Groups: []*canvas.Group{
			{Owner: "lane:l1", Bounds: canvas.Rect{W: 300, H: 50}, Items: []canvas.Item{
				&canvas.Box{Rect: canvas.Rect{X: 1.5, Y: 2, W: 290, H: 40}, Fill: canvas.RGB(0xF0F5FF)},
			}},
			{Owner: "card:c1", Note: "Fail point <1>", URL: "https://example.org/?a=1&b=\"2\"", Bounds: canvas.Rect{W: 100, H: 50}, Items: []canvas.Item{
				&canvas.Box{
					Rect: canvas.Rect{X: 10, Y: 5, W: 80, H: 30}, Radius: 4,
					Fill:   canvas.RGB(0xFFFFFF).Alpha(128),
					Stroke: canvas.Stroke{Color: canvas.RGB(0x52606D), Width: .75},
				},
				&canvas.Text{
					Source: "下载 APP 同意条款", Size: 9.5, Weight: canvas.Bold, Color: canvas.RGB(0x1F2933),
					Lines: []canvas.Line{line("下载 APP", 14, 17, 40), line("同意条款", 14, 29.5, 38)},
				},
				&canvas.Text{Source: "x", Size: 7, Color: canvas.RGB(0), Lines: []canvas.Line{{
					At: canvas.Point{X: 50, Y: 20}, Width: 30,
					Runs: []canvas.Run{{Text: "a ", Width: 6}, {Text: "😀", X: 6, Width: 7, Missing: true}},
				}}},
			}},
			{Owner: "link:k1", URL: "javascript:alert(1)", Bounds: canvas.Rect{W: 100, H: 50}, Items: []canvas.Item{
				&canvas.Shape{Path: arrow, Stroke: canvas.Stroke{
					Color: canvas.RGB(0x52606D).Alpha(200), Width: 1, Dash: []float64{3, 1.5},
					Cap: canvas.CapRound, Join: canvas.JoinRound,
				}},
				&canvas.Shape{Path: canvas.Circle(canvas.Point{X: 50, Y: 50}, 5), Fill: canvas.RGB(0xD92D20)},
			}},
			{Owner: "card:c2", Bounds: canvas.Rect{X: 100, Y: 100, W: 100, H: 50}, Items: []canvas.Item{
				&canvas.Image{Rect: canvas.Rect{X: 100, Y: 100, W: 40, H: 20}, Bitmap: png},
				&canvas.Image{Rect: canvas.Rect{X: 150, Y: 100, W: 20, H: 10}, Bitmap: png},
				&canvas.Image{Rect: canvas.Rect{X: 150, Y: 120, W: 20, H: 10}, Bitmap: other},
			}},
			{Owner: "card:far", Bounds: canvas.Rect{X: 280, Y: 180, W: 20, H: 20}, Items: []canvas.Item{words("not on the second placement")}},
		},
	}
	return canvas.Page{Size: canvas.Size{W: 620, H: 220}, Placed: []canvas.Placement{
		{Scene: s, Source: canvas.Rect{W: 300, H: 200}, At: canvas.Point{X: 10, Y: 10}, Scale: 1},
		{Scene: s, Source: canvas.Rect{X: 5, Y: 5, W: 150, H: 100}, At: canvas.Point{X: 320, Y: 10}, Scale: 1.9},
	}}
}

func about() canvas.About {
	return canvas.About{
		Title: "开户 & more", Author: "A <b>", Subject: "现状", Keywords: []string{"one", "二"},
		Language: "zh", Date: "2026-11-21",
	}
}

func TestGolden(t *testing.T) {
	got := write(t, every(), Options{About: about()})
	golden := filepath.Join("testdata", "every.svg")
	if canvastest.Updating() {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the file differs from %s:\n%s", golden, got)
	}
	if strings.Contains(got, "javascript") {
		t.Error("a link that runs is in the file")
	}
	if n := strings.Count(got, "not on the second placement"); n != 1 {
		t.Errorf("a group outside a placement was written %d times, want once for the first placement", n)
	}
	characters(t, got)
}

func TestTextIsXMLWhateverIsTyped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(
			rapid.String(),
			rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
			rapid.SampledFrom([]string{
				"]]>", "<script>", "a\x00b\x0b", "\xed\xa0\x80", "&amp;", "  two  ", "\uFFFE\uFFFF", "'\"", "\r\n\t",
			}),
		).Draw(t, "text")
		page := pageOf(words(s))
		page.Placed[0].Scene.Groups[0].Note = s
		page.Placed[0].Scene.Groups[0].Owner = canvas.Owner(s + ":1")
		page.Placed[0].Scene.Groups[0].URL = "https://h/" + s
		var b bytes.Buffer
		o := Options{About: canvas.About{Title: s, Author: s, Subject: s, Keywords: []string{s}, Language: s, Date: s}}
		if err := Write(context.Background(), &b, page, o, nil); err != nil {
			t.Fatal(err)
		}
		got := characters(t, b.String())
		if len(got) != 1 || got[0] != legal(s) {
			t.Fatalf("typed %q, the file says %q", s, got)
		}
	})
}

// legal is s with what XML cannot hold replaced.
func legal(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			r = '\uFFFD'
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

func TestLinks(t *testing.T) {
	for url, want := range map[string]string{
		"https://example.org/a?b=c":  "https://example.org/a?b=c",
		" HTTP://example.org ":       "http://example.org",
		"mailto:a@example.org":       "mailto:a@example.org",
		"javascript:alert(1)":        "",
		"JaVaScRiPt:alert(1)":        "",
		"data:text/html,<script>":    "",
		"file:///etc/passwd":         "",
		"//example.org":              "",
		"java\nscript:alert(1)":      "",
		"https:":                     "",
		"":                           "",
		"\x01javascript:alert(1)":    "",
		"vbscript:x":                 "",
		"https://example.org/\"><x>": "https://example.org/%22%3E%3Cx%3E",
	} {
		if got := safeLink(url); got != want {
			t.Errorf("safeLink(%q) = %q, want %q", url, got, want)
		}
	}
}

func TestNumbers(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0", 5: ".05", -5: "-.05", 50: ".5", 100: "1", -1250: "-12.5", 123456: "1234.56", 110: "1.1",
	} {
		if got := string(appendHundredths(nil, n)); got != want {
			t.Errorf("%d hundredths = %q, want %q", n, got, want)
		}
	}
}

func TestPathsDoNotDrift(t *testing.T) {
	var path canvas.Path
	path.Move(0, 0)
	for i := 1; i <= 1000; i++ {
		path.Line(float64(i)*0.333, float64(i)*0.777)
	}
	p := &printer{w: newSink(io.Discard)}
	p.path(path)
	var x, y int64
	for _, step := range strings.Split(strings.TrimPrefix(string(p.w.buf), "M0 0l"), "l") {
		dx, dy, ok := strings.Cut(step, " ")
		if !ok {
			t.Fatalf("step %q", step)
		}
		x, y = x+count(t, dx), y+count(t, dy)
	}
	if x != 33300 || y != 77700 {
		t.Errorf("the path ends at %d, %d hundredths, want 33300, 77700", x, y)
	}
}

// count reads a number back as hundredths.
func count(t *testing.T, s string) int64 {
	t.Helper()
	whole, part, _ := strings.Cut(s, ".")
	var n int64
	for _, c := range whole {
		n = n*10 + int64(c-'0')
	}
	for i := range 2 {
		n *= 10
		if i < len(part) {
			n += int64(part[i] - '0')
		}
	}
	return n
}

func TestBadNumbersAreFaults(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	var bent canvas.Path
	bent.Move(0, 0)
	bent.Line(nan, 1)
	pages := map[string]canvas.Page{
		"box":   pageOf(&canvas.Box{Rect: canvas.Rect{X: nan, W: 1, H: 1}, Fill: canvas.RGB(0)}),
		"path":  pageOf(&canvas.Shape{Path: bent, Fill: canvas.RGB(0)}),
		"short": pageOf(&canvas.Shape{Path: canvas.Path{Ops: []canvas.Op{canvas.MoveTo, canvas.CurveTo}, Points: make([]canvas.Point, 2)}, Fill: canvas.RGB(0)}),
		"text":  pageOf(&canvas.Text{Size: 8, Color: canvas.RGB(0), Lines: []canvas.Line{line("a", inf, 0, 1)}}),
		"size":  {Size: canvas.Size{W: inf, H: 1}},
		"empty": {},
		"flat":  {Size: canvas.Size{W: 1}},
		"thin":  {Size: canvas.Size{H: 1}},
		"minus": {Size: canvas.Size{W: -1, H: 1}},
		"none":  {Size: canvas.Size{W: 1, H: 1}, Placed: []canvas.Placement{{Scene: &canvas.Scene{}}}},
		"scale": {Size: canvas.Size{W: 1, H: 1}, Placed: []canvas.Placement{{Scene: &canvas.Scene{}, Scale: nan}}},
	}
	for name, page := range pages {
		err := Write(context.Background(), io.Discard, page, Options{}, nil)
		var f *model.Fault
		if !errors.As(err, &f) || f.Key != "export.number" {
			t.Errorf("%s: %v, want the fault export.number", name, err)
		}
	}
}

func TestPicturesOfNoKnownTypeStayOut(t *testing.T) {
	got := write(t, pageOf(
		&canvas.Image{Rect: canvas.Rect{W: 1, H: 1}, Bitmap: &canvas.Bitmap{Type: "image/svg+xml", Width: 1, Height: 1, Data: []byte("<svg onload=x>")}},
		&canvas.Image{Rect: canvas.Rect{W: 1, H: 1}},
	), Options{})
	if strings.Contains(got, "<image") {
		t.Errorf("a picture that is none is in the file:\n%s", got)
	}
}

// broken fails after n bytes, as a full disk does.
type broken struct{ n int }

var errFull = errors.New("no space left")

func (b *broken) Write(p []byte) (int, error) {
	if b.n -= len(p); b.n < 0 {
		return 0, errFull
	}
	return len(p), nil
}

func many(n int) canvas.Page {
	page := pageOf()
	s := page.Placed[0].Scene
	s.Groups = nil
	for i := range n {
		s.Groups = append(s.Groups, &canvas.Group{
			Owner: "card:x", Bounds: canvas.Rect{W: 10, H: 10},
			Items: []canvas.Item{
				&canvas.Box{Rect: canvas.Rect{X: float64(i), W: 90, H: 40}, Radius: 4, Fill: canvas.RGB(0xFFFFFF), Stroke: canvas.Stroke{Color: canvas.RGB(0x123456), Width: .75}},
				words("同意条款并注册 APP"),
				&canvas.Shape{Path: canvas.Circle(canvas.Point{X: float64(i), Y: 50}, 5), Fill: canvas.RGB(0xD92D20)},
			},
		})
	}
	return page
}

func TestFullDisk(t *testing.T) {
	for _, n := range []int{0, 1000, 100000} {
		if err := Write(context.Background(), &broken{n}, many(2000), Options{}, nil); !errors.Is(err, errFull) {
			t.Errorf("full after %d bytes: %v", n, err)
		}
	}
}

func TestCancelAndProgress(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	last := 0
	err := Write(ctx, io.Discard, many(100), Options{}, func(done, total int) {
		if total != 100 || done != last+1 {
			t.Fatalf("progress %d of %d after %d", done, total, last)
		}
		if last = done; done == 40 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || last != 40 {
		t.Errorf("cancelled at %d: %v", last, err)
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{200, 2000, 20000} {
		page := many(n)
		b.Run(sizeName(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(context.Background(), io.Discard, page, Options{}, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func sizeName(n int) string {
	return map[int]string{200: "200cards", 2000: "2000cards", 20000: "20000cards"}[n]
}

// TestWhatIsKnownOfADocumentIsSaid, be it one thing alone.
func TestWhatIsKnownOfADocumentIsSaid(t *testing.T) {
	const said = "<metadata>"
	for _, a := range []canvas.About{{Title: "One"}, {Author: "One"}, {Date: "One"}, {Keywords: []string{"One"}}} {
		if got := write(t, pageOf(), Options{About: a}); !strings.Contains(got, said) || !strings.Contains(got, ">One</") {
			t.Errorf("%+v: %s", a, got)
		}
	}
	if got := write(t, pageOf(), Options{About: canvas.About{Subject: "Two"}}); strings.Contains(got, said) || !strings.Contains(got, "<desc>Two</desc>") {
		t.Errorf("a subject alone: %s", got)
	}
}

// TestWhereAPlacementStands: a scene that stands where it is has no transform,
// and any other the one that brings it there.
func TestWhereAPlacementStands(t *testing.T) {
	s := pageOf(words("a")).Placed[0].Scene
	for name, c := range map[string]struct {
		placed canvas.Placement
		want   string
	}{
		"where it is":       {canvas.Placement{Source: canvas.Rect{W: 200, H: 100}, Scale: 1}, ""},
		"a part in place":   {canvas.Placement{Source: canvas.Rect{X: 10, Y: 20, W: 50, H: 50}, At: canvas.Point{X: 10, Y: 20}, Scale: 1}, ""},
		"further right":     {canvas.Placement{Source: canvas.Rect{W: 200, H: 100}, At: canvas.Point{X: 30}, Scale: 1}, "translate(30 0)"},
		"further down":      {canvas.Placement{Source: canvas.Rect{W: 200, H: 100}, At: canvas.Point{Y: 30}, Scale: 1}, "translate(0 30)"},
		"larger":            {canvas.Placement{Source: canvas.Rect{W: 200, H: 100}, Scale: 2}, "translate(0 0) scale(2)"},
		"a part, larger":    {canvas.Placement{Source: canvas.Rect{X: 10, Y: 20, W: 50, H: 50}, At: canvas.Point{X: 5, Y: 5}, Scale: 2}, "translate(-15 -35) scale(2)"},
		"a part, as it was": {canvas.Placement{Source: canvas.Rect{X: 10, Y: 20, W: 50, H: 50}, At: canvas.Point{X: 20, Y: 40}, Scale: 2}, "translate(0 0) scale(2)"},
	} {
		c.placed.Scene = s
		got := write(t, canvas.Page{Size: s.Size, Placed: []canvas.Placement{c.placed}}, Options{})
		_, after, found := strings.Cut(got, `transform="`)
		transform, _, _ := strings.Cut(after, `"`)
		if transform != c.want || found != (c.want != "") {
			t.Errorf("%s: %q, want %q", name, transform, c.want)
		}
	}
}

// TestTextThatNobodySeesIsNotWritten: nor would it be found by a search.
func TestTextThatNobodySeesIsNotWritten(t *testing.T) {
	for name, change := range map[string]func(*canvas.Text){
		"no lines":  func(x *canvas.Text) { x.Lines = nil },
		"no colour": func(x *canvas.Text) { x.Color = canvas.Color{} },
		"no size":   func(x *canvas.Text) { x.Size = 0 },
	} {
		x := words("unseen")
		change(x)
		if got := write(t, pageOf(x), Options{}); strings.Contains(got, "<text") {
			t.Errorf("%s: %s", name, got)
		}
	}
}
