package pdf

import (
	"bytes"
	"encoding/binary"
	"math"
	"reflect"
	"testing"

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
// included, against the source, and the sums of its tables against what they
// hold.
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
		data := f.cut(a.slots)
		sums(t, data)
		cut := parse(t, data)
		for i, s := range a.slots {
			got := outlines(t, cut, i+1)
			if s.glyph == 0 {
				if len(got) != 0 {
					t.Errorf("blank %q is drawn", s.means)
				}
				continue
			}
			if !reflect.DeepEqual(got, outlines(t, source, s.glyph)) {
				t.Errorf("%q is drawn differently", s.means)
			}
			adv, err := cut.GlyphAdvance(&sfnt.Buffer{}, sfnt.GlyphIndex(i+1), fixed.Int26_6(cut.UnitsPerEm()), 0)
			if err != nil || int(adv) != s.advance {
				t.Errorf("%q advances %d, want %d", s.means, adv, s.advance)
			}
		}
	}
}

// sums checks a font's sums: of all words of the file together, and of each
// table, in whose "head" one word counts as 0.
func sums(t *testing.T, font []byte) {
	t.Helper()
	words := func(b []byte) (sum uint32) {
		for len(b) > 0 {
			word := append(bytes.Clone(b[:min(4, len(b))]), 0, 0, 0)
			sum += binary.BigEndian.Uint32(word)
			b = b[min(4, len(b)):]
		}
		return sum
	}
	if got := words(font); got != 0xB1B0AFBA {
		t.Errorf("the file's sum is %X", got)
	}
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		entry := font[12+16*i:]
		at, size := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		table := bytes.Clone(font[at : at+size])
		if string(entry[:4]) == "head" {
			clear(table[8:12])
		}
		if words(table) != binary.BigEndian.Uint32(entry[4:]) {
			t.Errorf("the sum of %q is another", entry[:4])
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

// TestWidths holds the widths in the file against the one measurer.
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
		line := text.Single(s, text.Face{Size: size, Weight: w})
		a.learn(&canvas.Text{Lines: []canvas.Line{line}, Size: size})
		a.number()
		for _, run := range line.Runs {
			own := 0.0
			for piece := range f.pieces(run, size) {
				for _, r := range piece.Text {
					own += float64(a.slots[a.code(r)-1].advance) / float64(f.em) * size
				}
			}
			if math.Abs(own-run.Width) > 0.1 {
				t.Errorf("%q: file %v, text %v", run.Text, own, run.Width)
			}
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
