package pdf

import (
	"bytes"
	"math"
	"reflect"
	"testing"

	"github.com/jung-kurt/gofpdf"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/text"
)

// outlines is the glyph's shape in font units, straight from the file.
func outlines(t *testing.T, f *sfnt.Font, g int) sfnt.Segments {
	t.Helper()
	segs, err := f.LoadGlyph(&sfnt.Buffer{}, sfnt.GlyphIndex(g), fixed.Int26_6(f.UnitsPerEm()), nil)
	if err != nil {
		t.Fatalf("glyph %d: %v", g, err)
	}
	return append(sfnt.Segments(nil), segs...)
}

func parse(t *testing.T, data []byte) *sfnt.Font {
	t.Helper()
	f, err := sfnt.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestCut holds every glyph of the cut font, composites with their parts
// included, against the source: after our cut, and after gofpdf has cut the
// cut one again. Both must number glyphs as codes.
func TestCut(t *testing.T) {
	for w := range embedded {
		f, err := embedded[w]()
		if err != nil {
			t.Fatal(err)
		}
		a := newAlphabet(f)
		for r := rune(0x20); r < 0x600; r++ { // Latin has the composites
			a.see(r)
		}
		a.seeAll("服务蓝图触点，。（）“”→①𠀀𬣙")
		a.meet(cluster{"😀", 1234})
		a.number()
		if len(a.slots) < 200 {
			t.Fatalf("%d slots", len(a.slots))
		}
		source := parse(t, text.FontFile(canvas.Weight(w)))
		once := f.cut(a.slots)
		for name, data := range map[string][]byte{"once": once, "twice": gofpdf.UTF8CutFont(f.cut(a.slots), a.runes())} {
			cut := parse(t, data)
			for i, s := range a.slots {
				got := outlines(t, cut, i+1)
				if s.glyph == 0 {
					if len(got) != 0 {
						t.Errorf("cut %s: blank %q is drawn", name, s.means)
					}
					continue
				}
				if !reflect.DeepEqual(got, outlines(t, source, s.glyph)) {
					t.Errorf("cut %s: %q is drawn differently", name, s.means)
				}
				adv, err := cut.GlyphAdvance(&sfnt.Buffer{}, sfnt.GlyphIndex(i+1), fixed.Int26_6(cut.UnitsPerEm()), 0)
				if err != nil || int(adv) != s.advance {
					t.Errorf("cut %s: %q advances %d, want %d", name, s.means, adv, s.advance)
				}
			}
		}
	}
}

func TestCutNothing(t *testing.T) {
	f, err := embedded[canvas.Regular]()
	if err != nil {
		t.Fatal(err)
	}
	if n := parse(t, f.cut([]slot{{0, 500, "x"}})).NumGlyphs(); n != 2 {
		t.Errorf("%d glyphs", n)
	}
}

// TestWidths holds gofpdf's widths against the one measurer, and ours in the
// file against both.
func TestWidths(t *testing.T) {
	letters := []rune("abcXYZ019 ,.()—…“”‘’·→服务蓝图触点审核结果，。（）《》éüß")
	rapid.Check(t, func(t *rapid.T) {
		s := string(rapid.SliceOfN(rapid.SampledFrom(letters), 1, 60).Draw(t, "s"))
		w := canvas.Weight(rapid.IntRange(0, 1).Draw(t, "weight"))
		size := rapid.Float64Range(4, 60).Draw(t, "size")
		f, err := embedded[w]()
		if err != nil {
			t.Fatal(err)
		}
		a := newAlphabet(f)
		a.seeAll(s)
		a.number()
		g := gofpdf.New("P", "pt", "A4", "")
		g.AddUTF8FontFromBytes(family, styles[w], f.cut(a.slots))
		g.SetFont(family, styles[w], size)
		codes := make([]rune, 0, len(s))
		own := 0.0
		for _, r := range s {
			c := a.code(r)
			codes = append(codes, rune(c))
			own += float64(a.slots[c-1].advance) / float64(f.em) * size
		}
		want := text.Width(s, text.Face{Size: size, Weight: w})
		if got := g.GetStringWidth(string(codes)); math.Abs(got-want) > 0.1 {
			t.Errorf("%q: gofpdf %v, text %v", s, got, want)
		}
		if math.Abs(own-want) > 0.1 {
			t.Errorf("%q: file %v, text %v", s, own, want)
		}
	})
}

// TestDamagedFont opens a font cut short anywhere, and one with random bytes
// changed in each table's head.
func TestDamagedFont(t *testing.T) {
	src, err := embedded[canvas.Regular]()
	if err != nil {
		t.Fatal(err)
	}
	good := src.cut([]slot{{src.glyph('a'), 500, "a"}, {src.glyph('é'), 500, "é"}})
	try := func(data []byte) {
		if f, err := findTables(data); err == nil && f.glyphs > 2 {
			f.cut([]slot{{1, 500, "a"}, {2, 500, "b"}})
		}
	}
	for n := range good {
		try(good[:n])
		bad := bytes.Clone(good)
		bad[n] ^= 0xFF
		try(bad)
	}
}
