package pdf

import (
	"bytes"
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"

	"touchline/canvas"
	"touchline/model"
)

// The other traps of gofpdf, one by one: see guards.go.

func TestTrapAttachmentShiftsBookmarks(t *testing.T) {
	f := threePages()
	f.Attachment, f.AttachmentName = []byte(`{"a":1}`), "a.blueprint"
	b := write(t, f)
	var got []int
	for _, m := range bookmarks(t, b) {
		got = append(got, m.PageFrom)
		for _, k := range m.Kids {
			got = append(got, k.PageFrom)
		}
	}
	if want := []int{1, 1, 2, 3, 3}; !equal(got, want) {
		t.Errorf("bookmarks lead to pages %v, want %v", got, want)
	}
	if data, err := Attachment(bytes.NewReader(b), int64(len(b))); err != nil || string(data) != `{"a":1}` {
		t.Errorf("attachment %q, %v", data, err)
	}
}

func TestTrapAlphaFirst(t *testing.T) {
	// The very first thing on the first page is transparent.
	s := &canvas.Scene{Size: canvas.Size{W: 100, H: 100}, Ground: canvas.RGB(0x102030).Alpha(80)}
	s.Groups = []*canvas.Group{{Bounds: canvas.Rect{W: 100, H: 100}, Items: []canvas.Item{
		&canvas.Box{Rect: canvas.Rect{W: 50, H: 50}, Fill: canvas.RGB(0xFF0000).Alpha(80)},
		&canvas.Box{Rect: canvas.Rect{W: 50, H: 50}, Fill: canvas.RGB(0xFF0000), Stroke: canvas.Stroke{Color: canvas.RGB(0).Alpha(10), Width: 2}},
	}}}
	f := File{Pages: []canvas.Page{whole(s), whole(s)}}
	one := write(t, f)
	for range 5 {
		if !bytes.Equal(one, bytesOf(t, f)) {
			t.Fatal("two runs differ")
		}
	}
	for n := 1; n <= 2; n++ { // page 2 must set it anew
		if c := pageContent(t, one, n); !strings.Contains(c, "/GS1 gs") || !strings.Contains(c, "/GS2 gs") {
			t.Errorf("page %d does not set its transparency:\n%s", n, c)
		}
	}
}

func TestTrapNaN(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	line := canvas.Path{}
	line.Move(0, 0)
	line.Line(nan, 5)
	w := words("a", 0, 0, 9, 0, canvas.Regular)
	w.Lines[0].At.X = inf
	size := words("a", 0, 0, 9, 0, canvas.Regular)
	size.Size = nan
	black := canvas.Stroke{Color: canvas.RGB(0), Width: 1}
	for name, item := range map[string]canvas.Item{
		"box":    &canvas.Box{Rect: canvas.Rect{X: nan, W: 1, H: 1}, Fill: canvas.RGB(1)},
		"round":  &canvas.Box{Rect: canvas.Rect{W: inf, H: 1}, Radius: 1, Fill: canvas.RGB(1)},
		"path":   &canvas.Shape{Path: line, Stroke: black},
		"width":  &canvas.Box{Rect: canvas.Rect{W: 1, H: 1}, Stroke: canvas.Stroke{Color: canvas.RGB(0), Width: inf}},
		"text":   w,
		"size":   size,
		"image":  &canvas.Image{Rect: canvas.Rect{X: nan, W: 1, H: 1}, Bitmap: &canvas.Bitmap{ID: "a", Data: pngOf(t, image.NewNRGBA(image.Rect(0, 0, 2, 2)))}},
		"short":  &canvas.Shape{Path: canvas.Path{Ops: []canvas.Op{canvas.MoveTo, canvas.CurveTo}, Points: make([]canvas.Point, 2)}, Fill: canvas.RGB(1)},
		"beyond": &canvas.Box{Rect: canvas.Rect{X: 1e300, W: 1, H: 1}, Fill: canvas.RGB(1)},
	} {
		if err := Write(context.Background(), &bytes.Buffer{}, page(item), nil); key(err) != "pdf.number" {
			t.Errorf("%s: %v", name, err)
		}
	}
	f := page()
	f.Pages[0].Placed[0].At.X = nan
	if err := Write(context.Background(), &bytes.Buffer{}, f, nil); key(err) != "pdf.page_number" {
		t.Errorf("placement: %v", err)
	}
	f = page()
	f.Pages[0].Size.W = nan
	if err := Write(context.Background(), &bytes.Buffer{}, f, nil); key(err) != "pdf.page_number" {
		t.Errorf("page: %v", err)
	}
}

func TestTrapPNG(t *testing.T) {
	deep := image.NewNRGBA64(image.Rect(0, 0, 8, 8))
	deep.Set(1, 1, color.NRGBA64{R: 0xFFFF, A: 0x8000})
	gray := image.NewGray16(image.Rect(0, 0, 8, 8))
	pal := image.NewPaletted(image.Rect(0, 0, 8, 8), color.Palette{color.RGBA{A: 255}, color.NRGBA{R: 255, A: 100}})
	good := pngOf(t, deep)
	var jpg bytes.Buffer
	if err := jpeg.Encode(&jpg, gray, nil); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data   []byte
		broken bool
	}{
		"16 bit":        {good, false},
		"grey 16 bit":   {pngOf(t, gray), false},
		"palette":       {pngOf(t, pal), false},
		"interlaced":    {interlaced, false},
		"jpeg":          {jpg.Bytes(), false},
		"cut":           {good[:len(good)/2], true},
		"cut jpeg":      {jpg.Bytes()[:jpg.Len()/2], true},
		"empty":         {nil, true},
		"no picture":    {[]byte("hello"), true},
		"flipped bytes": {bytes.ReplaceAll(good, []byte("IDAT"), []byte("IDAX")), true},
		"huge":          {hugePNG(), true},
	} {
		b := write(t, page(&canvas.Image{Rect: canvas.Rect{X: 10, Y: 10, W: 80, H: 60}, Bitmap: &canvas.Bitmap{ID: name, Data: c.data}}))
		content := pageContent(t, b, 1)
		if drawn := strings.Contains(content, " Do"); drawn == c.broken {
			t.Errorf("%s: drawn %v", name, drawn)
		}
		if crossed := strings.Contains(content, "10 -10 m\n90 -70 l"); crossed != c.broken {
			t.Errorf("%s: crossed box %v", name, crossed)
		}
	}
}

func TestTrapBookmarkLevels(t *testing.T) {
	f := page(words("a", 10, 10, 9, 0, canvas.Regular))
	for _, l := range []int{1, 3, -2, 2, 0, 1, 5, 1} {
		f.Marks = append(f.Marks, canvas.Mark{Title: "m", Level: l})
	}
	b := write(t, f)
	if got := len(bookmarks(t, b)); got != 3 {
		t.Errorf("%d bookmarks at the top, want 3", got)
	}
	level := -1
	for i, e := range entries(f.Marks, f.Pages) {
		if e.level < 0 || e.level > level+1 {
			t.Errorf("entry %d has level %d after %d", i, e.level, level)
		}
		level = e.level
	}
}

func TestTrapLandscape(t *testing.T) {
	f := page()
	f.Pages[0].Size = canvas.Size{W: 842, H: 595}
	f.Pages = append(f.Pages, canvas.Page{Size: canvas.Size{W: 200, H: 900}})
	dims, err := api.PageDims(bytes.NewReader(write(t, f)), strict())
	if err != nil {
		t.Fatal(err)
	}
	if len(dims) != 2 || dims[0].Width != 842 || dims[0].Height != 595 || dims[1].Width != 200 || dims[1].Height != 900 {
		t.Errorf("pages %v", dims)
	}
}

func TestTrapHugePage(t *testing.T) {
	f := page()
	f.Pages[0].Size = canvas.Size{W: MaxSide, H: MaxSide}
	write(t, f)
	f.Pages[0].Size.W++
	if err := Write(context.Background(), &bytes.Buffer{}, f, nil); key(err) != "pdf.page_size" {
		t.Error(err)
	}
	if err := Write(context.Background(), &bytes.Buffer{}, File{}, nil); key(err) != "pdf.no_pages" {
		t.Error(err)
	}
}

// TestTrapPicturesOfOneWidth is a trap beyond the table: gofpdf sorts
// pictures by width only, and equal ones come in random order.
func TestTrapPicturesOfOneWidth(t *testing.T) {
	var items []canvas.Item
	for i := range 12 {
		img := image.NewNRGBA(image.Rect(0, 0, 4, 4))
		img.Set(1, 1, color.NRGBA{R: uint8(20 * i), A: uint8(255 - i)})
		items = append(items, &canvas.Image{
			Rect:   canvas.Rect{X: float64(30 * i), W: 20, H: 20},
			Bitmap: &canvas.Bitmap{ID: string(rune('a' + i)), Data: pngOf(t, img)},
		})
	}
	one := write(t, page(items...))
	for range 8 {
		if !bytes.Equal(one, bytesOf(t, page(items...))) {
			t.Fatal("two runs differ")
		}
	}
}

// TestTrapForbiddenCalls holds what must not be called at all.
func TestTrapForbiddenCalls(t *testing.T) {
	forbidden := map[string]bool{
		"MultiCell": true, "SplitText": true, "SplitLines": true, "AliasNbPages": true, "RegisterAlias": true,
		"SetAttachments": true, "AddAttachmentAnnotation": true, "SetPageBox": true, "SetPageBoxRec": true,
	}
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok && forbidden[s.Sel.Name] {
				t.Errorf("%s calls %s", f.Name(), s.Sel.Name)
			}
			return true
		})
	}
}

func key(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		return f.Key
	}
	return ""
}

func bookmarks(t *testing.T, b []byte) []pdfcpu.Bookmark {
	t.Helper()
	all, err := api.Bookmarks(bytes.NewReader(b), relaxed())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func pngOf(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func equal(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
