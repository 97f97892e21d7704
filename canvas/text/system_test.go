package text

import (
	"bytes"
	"fmt"
	"image"
	"math"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"touchline/canvas"
)

// fontsIn writes files into a folder and returns the fonts there.
func fontsIn(t *testing.T, files map[string][]byte) *System {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return &System{dirs: []string{dir, filepath.Join(dir, "nothing here")}}
}

func TestSystemDrawsWhatAFontHas(t *testing.T) {
	s := fontsIn(t, map[string][]byte{"deep/down/NotoSans.ttf": FontFile(canvas.Regular)})
	g, ok := s.Glyph("国", canvas.Regular)
	if !ok || g.Bitmap != nil {
		t.Fatalf("no outline of a character that the font has: %v %v", ok, g.Bitmap)
	}
	want, advance := GlyphPath(canvas.Regular, '国')
	if math.Abs(g.Advance-advance) > 1e-3 {
		t.Errorf("advance %v, want %v", g.Advance, advance)
	}
	a, b := g.Outline.Bounds(), want.Bounds()
	if math.Abs(a.X-b.X) > 1e-3 || math.Abs(a.Y-b.Y) > 1e-3 || math.Abs(a.W-b.W) > 1e-3 || math.Abs(a.H-b.H) > 1e-3 {
		t.Errorf("outline in %v, want %v", a, b)
	}
	for _, c := range []string{"", "ᚠ", "한", "국ᚠ", string(bytes.Repeat([]byte("a"), maxClusterBytes+1))} {
		if _, ok := s.Glyph(c, canvas.Regular); ok {
			t.Errorf("a glyph for %q, which the font lacks", c)
		}
	}
}

// What is measured is what is drawn, whether it is known already or not.
func TestWidthIsThatOfTheGlyph(t *testing.T) {
	s := fontsIn(t, map[string][]byte{"NotoSans.ttf": FontFile(canvas.Regular)})
	for range 2 {
		for _, c := range []string{"国", "W", "ש", "ᚠ", ""} {
			for _, w := range []canvas.Weight{canvas.Regular, canvas.Bold} {
				want := 0.0
				if g, ok := s.Glyph(c, w); ok && g.Bitmap == nil {
					want = g.Advance
				}
				if got := s.Width(c, w); got != want {
					t.Errorf("%q is %v em wide, its glyph %v", c, got, want)
				}
			}
		}
	}
	if (*System)(nil).Width("国", canvas.Regular) != 0 {
		t.Error("no fonts, and a width")
	}
}

// A font that is used again and again stays open, however many others are
// opened meanwhile; of those few do.
func TestTheFontUsedLastStaysOpen(t *testing.T) {
	s := fontsIn(t, map[string][]byte{"NotoSans.ttf": FontFile(canvas.Regular)})
	s.Glyph("国", canvas.Regular)
	mine := s.faces[0]
	for i := range 3 * maxOpenFaces {
		s.open(&fontFile{path: fmt.Sprint("other ", i), data: FontFile(canvas.Regular)})
		s.open(s.files[0])
		if n := len(s.faces); n > maxOpenFaces || s.faces[n-1] != mine {
			t.Fatalf("after %d others %d fonts are open, or mine was closed", i+1, n)
		}
	}
}

// Fonts that have a cluster and draw nothing for it, as for a mark that is not
// shown, are not all opened for each.
// Fonts of many megabytes are not open all at once.
func TestOpenFontsTakeSoMuch(t *testing.T) {
	s := &System{}
	data := append(bytes.Clone(FontFile(canvas.Regular)), make([]byte, maxOpenBytes/3)...)
	for i := range 2 * maxOpenFaces {
		s.open(&fontFile{path: fmt.Sprint("font ", i), data: data})
		sum := 0
		for _, f := range s.faces {
			sum += f.bytes
		}
		if len(s.faces) == 0 || sum > maxOpenBytes {
			t.Fatalf("%d fonts of %d MB are open", len(s.faces), sum>>20)
		}
	}
	if s.open(&fontFile{path: "huge", data: append(data, make([]byte, maxOpenBytes)...)}); len(s.faces) != 1 {
		t.Errorf("beside a font of more than all may take %d others are open", len(s.faces)-1)
	}
}

func TestABlankClusterIsGivenUp(t *testing.T) {
	s := &System{opened: true}
	for i := range 3 * maxTries {
		s.files = append(s.files, &fontFile{path: fmt.Sprint("font ", i), data: FontFile(canvas.Regular), has: [][2]rune{{0, 0x10FFFF}}, rank: 10})
	}
	if _, ok := s.Glyph("\u2003", canvas.Regular); ok { // an em space
		t.Fatal("a space has an outline")
	}
	if n := len(s.faces); n != maxTries {
		t.Errorf("%d fonts were opened for it, want %d", n, maxTries)
	}
	if _, ok := s.Glyph("国", canvas.Regular); !ok {
		t.Error("and now they draw nothing")
	}
}

func TestSystemWithoutFonts(t *testing.T) {
	for _, s := range []*System{nil, {}, {dirs: []string{"/nonexistent"}}} {
		if _, ok := s.Glyph("国", canvas.Regular); ok {
			t.Error("a glyph from nowhere")
		}
	}
}

// Every file here is broken in its own way; the last is whole, and is found.
func TestSystemOutlivesBrokenFonts(t *testing.T) {
	whole := FontFile(canvas.Regular)
	files := map[string][]byte{
		"a-empty.ttf":   {},
		"a-text.ttf":    []byte("not a font at all"),
		"a-ttcf.ttc":    []byte("ttcf\x00\x01\x00\x00\xff\xff\xff\xff"),
		"a-zeros.otf":   make([]byte, 4096),
		"a-ff.ttf":      append([]byte("\x00\x01\x00\x00"), bytes.Repeat([]byte{0xff}, 4096)...),
		"zz-whole.ttf":  whole,
		"ignored.woff2": []byte("wOF2"),
	}
	for _, at := range []int{12, 60, 200, 400, 5_000, 100_000, len(whole) / 2, len(whole) - 1} {
		files["b-cut"+string(rune('a'+at%26))+".ttf"] = whole[:at]
	}
	for i, table := range []string{"glyf", "loca", "head", "maxp", "hhea", "hmtx", "cmap"} {
		spoilt := bytes.Clone(whole)
		copy(spoilt[bytes.Index(spoilt, []byte(table)):], "xxxx")
		files["c-without-"+table+".ttf"] = spoilt
		spoilt = bytes.Clone(whole)
		rec := bytes.Index(spoilt, []byte(table))
		copy(spoilt[rec+8:], []byte{0xff, 0xff, byte(i), 0})
		files["d-far-"+table+".ttf"] = spoilt
	}
	s := fontsIn(t, files)
	if _, ok := s.Glyph("国", canvas.Regular); !ok {
		t.Error("the whole font was not found among the broken ones")
	}
}

func TestSystemIsSafeForManyWorkers(t *testing.T) {
	s := fontsIn(t, map[string][]byte{"a.ttf": FontFile(canvas.Regular), "b.ttf": FontFile(canvas.Bold)})
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for _, c := range []string{"国", "家", "ᚠ", "国", "字"} {
				s.Glyph(c, canvas.Regular)
			}
		})
	}
	wg.Wait()
}

func TestGlyphFitsItsRun(t *testing.T) {
	_, cross := GlyphPath(canvas.Regular, '国')
	path, _ := GlyphPath(canvas.Regular, '国')
	for _, c := range []struct {
		name  string
		g     Glyph
		width float64
	}{
		{"as wide", Glyph{Outline: path, Advance: cross}, 10},
		{"narrower run", Glyph{Outline: path, Advance: cross}, 6},
		{"wider run", Glyph{Outline: path, Advance: cross}, 14},
		{"no advance", Glyph{Outline: path}, 6},
	} {
		scale, at := c.g.Inside(100, 50, c.width, 10)
		b := c.g.Outline.Bounds()
		left, right := at.X+b.X*scale, at.X+b.Right()*scale
		if left < 100-1e-9 || right > 100+c.width+1e-9 || scale > 10 || at.Y != 50 {
			t.Errorf("%s: from %v to %v at %v, scale %v", c.name, left, right, at, scale)
		}
		if off := (left+right)/2 - 100 - c.width/2; math.Abs(off) > 0.5 {
			t.Errorf("%s: %v off the middle", c.name, off)
		}
	}
	g := Glyph{Bitmap: image.NewRGBA(image.Rect(0, 0, 136, 128)), Advance: 1.2}
	r := g.Frame(100, 50, 10, 10)
	if r.X < 100 || r.Right() > 110+1e-9 || math.Abs(r.W/r.H-136.0/128) > 1e-9 || r.Y > 50 || r.Bottom() < 50 {
		t.Errorf("bitmap in %v", r)
	}
}

func TestReplacementShowsTheCode(t *testing.T) {
	for _, width := range []float64{1, 0.6, 0.01} {
		for _, c := range []string{"ᚠ", "👨\u200D👩", "\xff", ""} {
			p := Replacement(c, width)
			b := p.Bounds()
			if width > 0.5 && (b.X < 0 || b.Right() > width) {
				t.Errorf("%q in %v em reaches from %v to %v", c, width, b.X, b.Right())
			}
			if n := len(p.Ops); n < 20 {
				t.Errorf("%q has only %d ops", c, n)
			}
		}
	}
}

func TestMachineHasFolders(t *testing.T) {
	if len(fontDirs()) == 0 {
		t.Error("nowhere to look for fonts")
	}
	for _, dir := range fontDirs() {
		if !filepath.IsAbs(dir) {
			t.Errorf("%s is not a whole path", dir)
		}
	}
}

func TestFontRank(t *testing.T) {
	order := []string{"NotoColorEmoji.ttf", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSerif-Bold.ttf"}
	for i := 1; i < len(order); i++ {
		if fontRank(order[i-1]) >= fontRank(order[i]) {
			t.Errorf("%s does not come before %s", order[i-1], order[i])
		}
	}
	for _, f := range []string{"LastResort.otf", "AdobeBlank.ttf"} {
		if fontRank(f) >= 0 {
			t.Errorf("%s draws everything as a placeholder", f)
		}
	}
}
