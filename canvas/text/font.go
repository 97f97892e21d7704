package text

import (
	"encoding/binary"
	"fmt"
	"sync"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"touchline/assets"
	"touchline/canvas"
)

// lastRune is the end of what the glyph table spans.
const lastRune = 0x10FFFF

// embedded is one weight. It is immutable.
type embedded struct {
	file  []byte
	sfnt  *sfnt.Font
	em    float64    // font units an em
	pages [][]uint16 // glyph of rune r: pages[r>>8][r&0xFF]; 0: none
	wide  []uint16   // advance by glyph, in font units
}

var (
	regular = sync.OnceValue(func() *embedded { return mustParse(assets.FontRegular) })
	bold    = sync.OnceValue(func() *embedded { return mustParse(assets.FontBold) })
)

func fontOf(w canvas.Weight) *embedded {
	if w == canvas.Bold {
		return bold()
	}
	return regular()
}

// FontFile is the embedded font of a weight, a TrueType file. It is shared:
// who must write into it makes a copy.
func FontFile(w canvas.Weight) []byte { return fontOf(w).file }

// Covers reports whether the embedded fonts have a character: both weights have
// the same.
func Covers(r rune) bool { return regular().glyph(r) != 0 }

// GlyphID is the number of a character in the embedded font; 0 if the font
// lacks it.
func GlyphID(w canvas.Weight, r rune) uint16 { return fontOf(w).glyph(r) }

// Advance is how far a character moves the pen, in em.
func Advance(w canvas.Weight, r rune) float64 {
	f := fontOf(w)
	return float64(f.advance(r)) / f.em
}

// GlyphPath is the outline of a character and how far it moves the pen, in em
// (1 is the size), y down, the origin on the baseline. What the font lacks
// has the outline of its .notdef box.
func GlyphPath(w canvas.Weight, r rune) (p canvas.Path, advance float64) {
	f := fontOf(w)
	g := f.glyph(r)
	// One unit of ppem a font unit: the outline comes back in font units,
	// unrounded.
	segs, err := f.sfnt.LoadGlyph(&sfnt.Buffer{}, sfnt.GlyphIndex(g), fixed.Int26_6(f.em), nil)
	if err == nil {
		p = outline(segs, 1/f.em)
	}
	return p, float64(f.wide[g]) / f.em
}

func outline(segs sfnt.Segments, scale float64) canvas.Path {
	var p canvas.Path
	x := func(q fixed.Point26_6) float64 { return float64(q.X) * scale }
	y := func(q fixed.Point26_6) float64 { return float64(q.Y) * scale }
	for i, s := range segs {
		a := s.Args
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				p.Close()
			}
			p.Move(x(a[0]), y(a[0]))
		case sfnt.SegmentOpLineTo:
			p.Line(x(a[0]), y(a[0]))
		case sfnt.SegmentOpQuadTo:
			p.Quad(x(a[0]), y(a[0]), x(a[1]), y(a[1]))
		case sfnt.SegmentOpCubeTo:
			p.Curve(x(a[0]), y(a[0]), x(a[1]), y(a[1]), x(a[2]), y(a[2]))
		}
	}
	if len(segs) > 0 {
		p.Close()
	}
	return p
}

func (f *embedded) glyph(r rune) uint16 {
	if r < 0 || r > lastRune {
		return 0
	}
	page := f.pages[r>>8]
	if page == nil {
		return 0
	}
	return page[r&0xFF]
}

// advance is in font units.
func (f *embedded) advance(r rune) int { return int(f.wide[f.glyph(r)]) }

// mustParse panics on a broken file: the fonts are part of the program, and
// the tests open them.
func mustParse(file []byte) *embedded {
	f, err := parse(file)
	if err != nil {
		panic(fmt.Errorf("embedded font: %w", err))
	}
	return f
}

func parse(file []byte) (*embedded, error) {
	sf, err := sfnt.Parse(file)
	if err != nil {
		return nil, err
	}
	f := &embedded{file: file, sfnt: sf, em: float64(sf.UnitsPerEm())}
	hhea, hmtx, cmap := table(file, "hhea"), table(file, "hmtx"), table(file, "cmap")
	if len(hhea) < 36 || len(cmap) < 4 {
		return nil, fmt.Errorf("no hhea or cmap table")
	}
	if f.wide, err = advances(hhea, hmtx, sf.NumGlyphs()); err != nil {
		return nil, err
	}
	f.pages, err = glyphPages(cmap, sf.NumGlyphs())
	return f, err
}

// table is a table of an sfnt file by its tag; nil if it has none.
func table(file []byte, tag string) []byte {
	const header, record = 12, 16
	n := int(binary.BigEndian.Uint16(file[4:]))
	for i := range n {
		rec := file[header+record*i:]
		if string(rec[:4]) == tag {
			at, size := binary.BigEndian.Uint32(rec[8:]), binary.BigEndian.Uint32(rec[12:])
			return file[at : at+size]
		}
	}
	return nil
}

// advances reads the advance of each glyph. Glyphs past the last long record
// have its advance.
func advances(hhea, hmtx []byte, glyphs int) ([]uint16, error) {
	long := int(binary.BigEndian.Uint16(hhea[34:]))
	if long == 0 || len(hmtx) < 4*long {
		return nil, fmt.Errorf("short hmtx table")
	}
	wide := make([]uint16, glyphs)
	for g := range wide {
		wide[g] = binary.BigEndian.Uint16(hmtx[4*min(g, long-1):])
	}
	return wide, nil
}

// glyphPages reads the cmap subtable of format 12, which has every character
// of the font, into pages of 256.
func glyphPages(cmap []byte, glyphs int) ([][]uint16, error) {
	be := binary.BigEndian
	for i := range int(be.Uint16(cmap[2:])) {
		sub := cmap[be.Uint32(cmap[4+8*i+4:]):]
		if be.Uint16(sub) != 12 {
			continue
		}
		pages := make([][]uint16, (lastRune+1)>>8)
		for k := range int(be.Uint32(sub[12:])) {
			rec := sub[16+12*k:]
			first, last, g := be.Uint32(rec), be.Uint32(rec[4:]), be.Uint32(rec[8:])
			for r := first; r <= last && r <= lastRune && int(g) < glyphs; r, g = r+1, g+1 {
				if pages[r>>8] == nil {
					pages[r>>8] = make([]uint16, 256)
				}
				pages[r>>8][r&0xFF] = uint16(g)
			}
		}
		return pages, nil
	}
	return nil, fmt.Errorf("no cmap of format 12")
}
