package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sync"

	"touchline/canvas"
	"touchline/canvas/text"
)

// font is a TrueType file with its tables found. It only reads the bytes, so
// one font serves every document at once.
type font struct {
	tables  map[string][]byte
	glyphs  int
	metrics int // glyphs that have their own advance
	em      int // font units in an em
	long    bool
	weight  canvas.Weight

	own   *text.Own       // draws what it has; nil: none
	drawn map[rune][]byte // by it, as TrueType has outlines
}

// embedded is the program's own two faces, each parsed once.
var embedded = [...]func() (*font, error){
	canvas.Regular: sync.OnceValues(func() (*font, error) { return parseFont(canvas.Regular) }),
	canvas.Bold:    sync.OnceValues(func() (*font, error) { return parseFont(canvas.Bold) }),
}

var errFont = errors.New("not a usable TrueType font")

// parseFont finds the tables of an embedded face.
func parseFont(w canvas.Weight) (*font, error) {
	f, err := findTables(text.FontFile(w))
	if err != nil {
		return nil, err
	}
	f.weight = w
	return f, nil
}

// findTables reads a TrueType file with glyf outlines.
func findTables(data []byte) (*font, error) {
	if len(data) < 12 || binary.BigEndian.Uint32(data) != 0x00010000 {
		return nil, errFont
	}
	f := &font{tables: map[string][]byte{}}
	n := int(binary.BigEndian.Uint16(data[4:]))
	for i := range n {
		at := 12 + 16*i
		if at+16 > len(data) {
			return nil, errFont
		}
		off := uint64(binary.BigEndian.Uint32(data[at+8:]))
		size := uint64(binary.BigEndian.Uint32(data[at+12:]))
		if off+size > uint64(len(data)) {
			return nil, fmt.Errorf("%w: table %q ends outside", errFont, data[at:at+4])
		}
		f.tables[string(data[at:at+4])] = data[off : off+size : off+size]
	}
	for name, least := range map[string]int{
		"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "loca": 4, "glyf": 0, "OS/2": 78, "post": 32,
	} {
		if t, ok := f.tables[name]; !ok || len(t) < least {
			return nil, fmt.Errorf("%w: table %q", errFont, name)
		}
	}
	f.em = int(binary.BigEndian.Uint16(f.tables["head"][18:]))
	f.long = binary.BigEndian.Uint16(f.tables["head"][50:]) == 1
	f.glyphs = int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
	f.metrics = int(binary.BigEndian.Uint16(f.tables["hhea"][34:]))
	entry := 2
	if f.long {
		entry = 4
	}
	if f.em == 0 || f.metrics == 0 || len(f.tables["hmtx"]) < 4*f.metrics || len(f.tables["loca"]) < entry*(f.glyphs+1) {
		return nil, errFont
	}
	return f, nil
}

// glyph returns the glyph of a character, 0 if the font has none.
func (f *font) glyph(r rune) int {
	if f.draws(r) {
		return f.glyphs + int(r)
	}
	if g := int(text.GlyphID(f.weight, r)); g < f.glyphs {
		return g
	}
	return 0
}

// advance is how far a glyph moves the pen, in font units.
func (f *font) advance(g int) int {
	if g >= f.glyphs {
		return int(math.Round(text.AdvanceIn(f.own, f.weight, rune(g-f.glyphs)) * float64(f.em)))
	}
	return int(binary.BigEndian.Uint16(f.tables["hmtx"][4*min(g, f.metrics-1):]))
}

// bearing is the blank at the left of a glyph, in font units, as it is
// written in the file.
func (f *font) bearing(g int) uint16 {
	if g >= f.glyphs {
		if o := f.outline(g); len(o) > 4 {
			return binary.BigEndian.Uint16(o[2:])
		}
		return 0
	}
	at := 4*g + 2
	if g >= f.metrics {
		at = 4*f.metrics + 2*(g-f.metrics)
	}
	if t := f.tables["hmtx"]; at+2 <= len(t) {
		return binary.BigEndian.Uint16(t[at:])
	}
	return 0
}

// outline is a glyph's description; nil for a blank one.
func (f *font) outline(g int) []byte {
	if g >= f.glyphs {
		return f.ownOutline(rune(g - f.glyphs))
	}
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	var from, to int
	if f.long {
		from, to = int(binary.BigEndian.Uint32(loca[4*g:])), int(binary.BigEndian.Uint32(loca[4*g+4:]))
	} else {
		from, to = 2*int(binary.BigEndian.Uint16(loca[2*g:])), 2*int(binary.BigEndian.Uint16(loca[2*g+2:]))
	}
	if from < 0 || from >= to || to > len(glyf) {
		return nil
	}
	return glyf[from:to]
}
