package pdf

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// slot is one glyph of a cut font. Slot i stands at glyph i+1 and at the
// character code i+1; glyph 0 is the font's own "missing" box.
type slot struct {
	glyph   int    // in the source font; 0: blank
	advance int    // font units
	means   string // what copying the glyph gives
}

// Bits of a component's flags in a composite glyph, from the OpenType
// specification, "glyf".
const (
	wordArguments = 1 << 0
	oneScale      = 1 << 3
	moreFollow    = 1 << 5
	twoScales     = 1 << 6
	fullMatrix    = 1 << 7
	instructed    = 1 << 8
)

// cut makes a TrueType font of the slots and whatever glyphs they are
// composed of. Hints are left out: at the sizes of print they change
// nothing.
func (f *font) cut(slots []slot) []byte {
	c := cutter{from: f, place: map[int]int{}}
	c.add(slot{advance: f.advance(0)}, f.outline(0))
	for _, s := range slots {
		c.add(s, f.outlineOf(s))
	}
	for i := 0; i < len(c.parts); i++ { // grows while it runs
		g := c.parts[i]
		c.add(slot{glyph: g, advance: f.advance(g)}, f.outline(g))
	}
	c.loca = binary.BigEndian.AppendUint32(c.loca, uint32(len(c.glyf)))
	return c.file(len(slots))
}

func (f *font) outlineOf(s slot) []byte {
	if s.glyph == 0 {
		return nil
	}
	return f.outline(s.glyph)
}

type cutter struct {
	from             *font
	glyf, loca, hmtx []byte
	count            int
	parts            []int       // components to append, by glyph of the source
	place            map[int]int // and where each will stand
	composite        []int       // offsets in glyf of component numbers to set
}

// add appends a glyph; a composite one keeps the source's numbers for its
// components until file knows where they stand.
func (c *cutter) add(s slot, outline []byte) {
	c.loca = binary.BigEndian.AppendUint32(c.loca, uint32(len(c.glyf)))
	c.hmtx = binary.BigEndian.AppendUint16(c.hmtx, uint16(s.advance))
	var bearing uint16
	if len(outline) > 0 {
		bearing = c.from.bearing(s.glyph)
	}
	c.hmtx = binary.BigEndian.AppendUint16(c.hmtx, bearing)
	c.count++
	switch {
	case len(outline) < 12:
	case int16(binary.BigEndian.Uint16(outline)) < 0:
		c.addComposite(outline)
	default:
		c.addSimple(outline)
	}
	for len(c.glyf)%4 != 0 {
		c.glyf = append(c.glyf, 0)
	}
}

// addSimple copies an outline without its instructions.
func (c *cutter) addSimple(o []byte) {
	ends := 10 + 2*int(binary.BigEndian.Uint16(o))
	if ends+2 > len(o) {
		return
	}
	skip := int(binary.BigEndian.Uint16(o[ends:]))
	if ends+2+skip > len(o) {
		return
	}
	c.glyf = append(c.glyf, o[:ends]...)
	c.glyf = append(c.glyf, 0, 0)
	c.glyf = append(c.glyf, o[ends+2+skip:]...)
}

// addComposite copies the components, asks for their glyphs and drops the
// instructions after them.
func (c *cutter) addComposite(o []byte) {
	base, at, known := len(c.glyf), 10, len(c.composite)
	c.glyf = append(c.glyf, o...)
	for {
		part := c.from.glyphs
		if at+4 <= len(o) {
			part = int(binary.BigEndian.Uint16(o[at+2:]))
		}
		if part >= c.from.glyphs { // a broken glyph is a blank one
			c.glyf, c.composite = c.glyf[:base], c.composite[:known]
			return
		}
		flags := binary.BigEndian.Uint16(o[at:])
		if _, ok := c.place[part]; !ok {
			c.place[part] = len(c.parts)
			c.parts = append(c.parts, part)
		}
		c.composite = append(c.composite, base+at+2)
		binary.BigEndian.PutUint16(c.glyf[base+at:], flags&^instructed)
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&fullMatrix != 0:
			at += 8
		}
		if flags&moreFollow == 0 {
			break
		}
	}
	c.glyf = c.glyf[:base+min(at, len(o))]
}

// file puts the tables together; slots is the number of codes.
func (c *cutter) file(slots int) []byte {
	for _, at := range c.composite {
		if at+2 > len(c.glyf) {
			continue
		}
		part := int(binary.BigEndian.Uint16(c.glyf[at:]))
		binary.BigEndian.PutUint16(c.glyf[at:], uint16(1+slots+c.place[part]))
	}
	own := func(name string) []byte { return slices.Clone(c.from.tables[name]) }
	head, hhea, maxp := own("head"), own("hhea"), own("maxp")
	binary.BigEndian.PutUint16(head[50:], 1)               // loca has 4 bytes an entry
	binary.BigEndian.PutUint16(hhea[34:], uint16(c.count)) // every glyph has its own advance
	binary.BigEndian.PutUint16(maxp[4:], uint16(c.count))
	post := own("post")[:32]
	binary.BigEndian.PutUint32(post, 0x00030000) // no names of glyphs
	return assemble([]table{
		{"OS/2", own("OS/2")},
		{"cmap", codeMap(slots)},
		{"glyf", c.glyf},
		{"head", head},
		{"hhea", hhea},
		{"hmtx", c.hmtx},
		{"loca", c.loca},
		{"maxp", maxp},
		{"name", []byte{0, 0, 0, 0, 0, 6}},
		{"post", post},
	})
}

// codeMap is a cmap of format 4 that gives each code 1 … n the glyph of the
// same number.
func codeMap(n int) []byte {
	var t []byte
	for _, v := range []int{
		0, 1, 3, 1, 0, 12, // one map: Windows, Unicode, at byte 12
		4, 32, 0, 4, 4, 1, 0, // format 4, 32 bytes, two segments
		n, 0xFFFF, 0, // their ends
		1, 0xFFFF, // their begins
		0, 1, // what to add
		0, 0,
	} {
		t = binary.BigEndian.AppendUint16(t, uint16(v))
	}
	return t
}

type table struct {
	name string
	data []byte
}

// assemble writes tables, sorted by name, as a TrueType file with its sums, as
// the OpenType specification describes them under "otff".
func assemble(tables []table) []byte {
	at := 12 + 16*len(tables)
	size := at
	for _, t := range tables {
		size += (len(t.data) + 3) &^ 3
	}
	b := make([]byte, 0, size)
	b = binary.BigEndian.AppendUint32(b, 0x00010000)
	power := bits.Len(uint(len(tables))) - 1
	for _, v := range []int{len(tables), 16 << power, power, 16*len(tables) - 16<<power} {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	head := 0
	for _, t := range tables {
		if t.name == "head" {
			head = at
			binary.BigEndian.PutUint32(t.data[headSum:], 0)
		}
		b = append(b, t.name...)
		b = binary.BigEndian.AppendUint32(b, sum32(t.data))
		b = binary.BigEndian.AppendUint32(b, uint32(at))
		b = binary.BigEndian.AppendUint32(b, uint32(len(t.data)))
		at += (len(t.data) + 3) &^ 3
	}
	for _, t := range tables {
		b = append(b, t.data...)
		for len(b)%4 != 0 {
			b = append(b, 0)
		}
	}
	binary.BigEndian.PutUint32(b[head+headSum:], 0xB1B0AFBA-sum32(b))
	return b
}

// headSum is where the table "head" holds what the sum of the file lacks.
const headSum = 8

// sum32 adds up big-endian words, the last filled up with zeros.
func sum32(b []byte) (sum uint32) {
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return sum + binary.BigEndian.Uint32(last[:])
}
