package text

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"os"
	"testing"

	ot "github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"touchline/canvas"
	"touchline/model"
)

func loadOwn(t testing.TB, data []byte) *Own {
	t.Helper()
	o, err := LoadOwn(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// TestWhatAFontLacksTheProgramDraws: its letters are its own, all others the
// program's, in width and outline.
func TestWhatAFontLacksTheProgramDraws(t *testing.T) {
	o := loadOwn(t, goregular.TTF)
	if o.FontName() != "Go" {
		t.Errorf("it is called %q", o.FontName())
	}
	for _, r := range "aé§8" {
		if _, advance, ok := o.Glyph(canvas.Regular, r); !ok || AdvanceIn(o, canvas.Regular, r) != advance {
			t.Errorf("%q is not its own", r)
		}
	}
	for _, r := range "中。，’「" { // marks of Chinese are as wide as lines take them to be
		p, advance := GlyphIn(o, canvas.Regular, r)
		q, usual := GlyphPath(canvas.Regular, r)
		if advance != usual || len(p.Points) != len(q.Points) || AdvanceIn(o, canvas.Regular, r) != usual {
			t.Errorf("%q is not the program's", r)
		}
	}
	if _, _, ok := o.Glyph(canvas.Regular, LatinForm('’')); !ok {
		t.Error("an apostrophe in English is not its own")
	}
}

// TestAFontWithoutABoldIsDrawnBolder: about as much as a bold face is, and letters
// keep their holes.
func TestAFontWithoutABoldIsDrawnBolder(t *testing.T) {
	o, bold := loadOwn(t, goregular.TTF), loadOwn(t, gobold.TTF)
	ink := func(o *Own, w canvas.Weight, r rune) float64 {
		p, _, ok := o.Glyph(w, r)
		if !ok {
			t.Fatalf("no %q", r)
		}
		return math.Abs(area(p))
	}
	for _, r := range "ilnoxEHMS8" {
		regular, drawn, real := ink(o, canvas.Regular, r), ink(o, canvas.Bold, r), ink(bold, canvas.Regular, r)
		if drawn < regular*1.1 || drawn > real*1.35 {
			t.Errorf("%q has the ink %.4f, drawn bolder %.4f, the bold face %.4f", r, regular, drawn, real)
		}
	}
	if p, _, _ := o.Glyph(canvas.Bold, 'o'); len(contours(p)) != 2 {
		t.Error("the o has no hole")
	}
}

// TestPostScriptOutlinesAreRead: those of a font with the table CFF.
func TestPostScriptOutlinesAreRead(t *testing.T) {
	data, err := os.ReadFile("testdata/cff.otf")
	if err != nil {
		t.Fatal(err)
	}
	loaders, err := ot.NewLoaders(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	face, err := faceOf(loaders[0])
	if err != nil {
		t.Fatal(err)
	}
	o := &Own{}
	o.faces[0], o.faces[1] = face, face
	p, advance, ok := o.Glyph(canvas.Regular, '1')
	if !ok || len(p.Points) < 4 || !(advance > 0) {
		t.Errorf("%d points, %g em", len(p.Points), advance)
	}
	if _, err := LoadOwn(data, 0); keyOf(err) != "font.letters" {
		t.Errorf("a font of five characters: %v", err)
	}
}

func keyOf(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		return f.Key
	}
	return ""
}

// TestWhatAFontsMakerAllows is held: by the field fsType.
func TestWhatAFontsMakerAllows(t *testing.T) {
	at := 0 // of OS/2 in the file
	n := int(binary.BigEndian.Uint16(goregular.TTF[4:]))
	for i := range n {
		rec := goregular.TTF[12+16*i:]
		if string(rec[:4]) == "OS/2" {
			at = int(binary.BigEndian.Uint32(rec[8:]))
		}
	}
	if at == 0 {
		t.Fatal("the font has no OS/2")
	}
	for allowed, key := range map[uint16]string{
		0: "", 4: "", 8: "", 2: "font.restricted", 2 | 8: "", 0x100: "font.whole", 0x104: "font.whole", 0x200: "font.pictures", 0x202: "font.restricted",
	} {
		data := bytes.Clone(goregular.TTF)
		binary.BigEndian.PutUint16(data[at+8:], allowed)
		if _, err := LoadOwn(data, 0); keyOf(err) != key {
			t.Errorf("fsType %#x: %v, not %q", allowed, err, key)
		}
	}
}

// TestWhatIsNoFontIsRefused with a sentence.
func TestWhatIsNoFontIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		data   []byte
		number int
		key    string
	}{
		"nothing": {nil, 0, "font.broken"}, "a text": {[]byte("hello"), 0, "font.broken"}, "half of one": {goregular.TTF[:len(goregular.TTF)/2], 0, "font.broken"},
		"no collection": {goregular.TTF, 1, "font.number"}, "a number below 0": {goregular.TTF, -1, "font.number"}, "too large": {make([]byte, MaxOwnBytes+1), 0, "font.size"},
	} {
		if o, err := LoadOwn(c.data, c.number); keyOf(err) != c.key || o != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestARunIsAsNarrowAsItSays, and never wider than by itself.
func TestARunIsAsNarrowAsItSays(t *testing.T) {
	o := loadOwn(t, goregular.TTF)
	r := &canvas.Run{Text: "Hello"}
	natural := Natural(o, canvas.Regular, r) * 10
	for width, want := range map[float64]float64{natural: 1, 2 * natural: 1, natural / 2: 0.5, 0: 0.3} {
		r.Width = width
		if got := Narrowed(o, canvas.Regular, r, 10); math.Abs(got-want) > 1e-9 {
			t.Errorf("%g of %g is narrowed by %g", width, natural, got)
		}
	}
}

// FuzzOwnFont takes any bytes for a font: what it draws is a drawing of numbers,
// bounded, and nothing makes it panic.
func FuzzOwnFont(f *testing.F) {
	f.Add(goregular.TTF, 0)
	cff, err := os.ReadFile("testdata/cff.otf")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(cff, 0)
	f.Add([]byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10"), 1)
	f.Fuzz(func(t *testing.T, data []byte, number int) {
		o, err := LoadOwn(data, number)
		if err != nil {
			if keyOf(err) == "" {
				t.Fatalf("%v is no sentence", err)
			}
			return
		}
		for _, w := range []canvas.Weight{canvas.Regular, canvas.Bold} {
			for _, r := range "aW8é中。’\U0010FF01 " {
				p, advance, _ := o.Glyph(w, r)
				ink := p.Bounds()
				for _, v := range []float64{advance, ink.X, ink.Y, ink.W, ink.H} {
					if math.IsNaN(v) || math.Abs(v) > 40 {
						t.Fatalf("%q has the advance %v and the ink %v", r, advance, ink)
					}
				}
			}
		}
	})
}
