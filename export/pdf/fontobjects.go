package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"

	"touchline/canvas"
)

// baseNames is what the faces are called in the file, by weight, after a tag
// of six letters that says that they are cut.
var baseNames = [...]string{canvas.Regular: "NotoSansSC-Regular", canvas.Bold: "NotoSansSC-Bold"}

// addFonts adds the fonts under the names that the pen uses. gofpdf knows of
// none: it would parse each cut font, cut it again and pack it twice.
func (b *book) addFonts(f finishing) error {
	named := []byte("<<")
	for w, a := range f.faces {
		if a != nil && len(a.slots) > 0 {
			named = fmt.Appendf(named, "%s%d 0 R ", faceNames[w], b.addFont(canvas.Weight(w), a))
		}
	}
	resources := b.object(2)
	if resources == nil {
		return fmt.Errorf("no resources")
	}
	resources.dict.set("/Font", string(named)+">>")
	return nil
}

// addFont adds a composite font: codes of two bytes that are the numbers of
// glyphs, what they mean, how wide they are and how they look.
func (b *book) addFont(w canvas.Weight, a *alphabet) int {
	name := []byte("/" + tag(a) + "+" + a.font.baseName(w))
	cut := a.font.cut(a.slots)
	program := b.add(&object{stream: cut, dict: dict{
		{"/Length1", strconv.AppendInt(nil, int64(len(cut)), 10)},
	}})
	unicode := b.add(&object{stream: toUnicode(a)})
	descriptor := b.add(&object{dict: a.font.descriptor(name, program)})
	child := b.add(&object{dict: dict{
		{"/Type", []byte("/Font")},
		{"/Subtype", []byte("/CIDFontType2")},
		{"/BaseFont", name},
		{"/CIDSystemInfo", []byte("<</Registry (Adobe)/Ordering (Identity)/Supplement 0>>")},
		{"/FontDescriptor", ref(descriptor)},
		{"/DW", []byte("1000")},
		{"/W", widths(a)},
		{"/CIDToGIDMap", []byte("/Identity")},
	}})
	return b.add(&object{dict: dict{
		{"/Type", []byte("/Font")},
		{"/Subtype", []byte("/Type0")},
		{"/BaseFont", name},
		{"/Encoding", []byte("/Identity-H")},
		{"/DescendantFonts", fmt.Appendf(nil, "[%d 0 R]", child)},
		{"/ToUnicode", ref(unicode)},
	}})
}

func ref(n int) []byte { return appendRef(nil, n) }

func appendRef(b []byte, n int) []byte { return append(strconv.AppendInt(b, int64(n), 10), " 0 R"...) }

// descriptor says what a font looks like, in thousandths of an em. Places in
// the tables are those of the OpenType specification.
func (f *font) descriptor(name []byte, program int) dict {
	units := func(table string, at int) int {
		return int(int16(binary.BigEndian.Uint16(f.tables[table][at:]))) * 1000 / f.em
	}
	height := units("hhea", 4)
	if t := f.tables["OS/2"]; binary.BigEndian.Uint16(t) >= 2 && len(t) >= 90 {
		height = units("OS/2", 88) // of capitals
	}
	// The usual guess of a stem's width from the weight, 400 or 700.
	weight := float64(binary.BigEndian.Uint16(f.tables["OS/2"][4:])) / 65
	const symbolic = 4 // its codes are its own
	return dict{
		{"/Type", []byte("/FontDescriptor")},
		{"/FontName", name},
		{"/Flags", strconv.AppendInt(nil, symbolic, 10)},
		{"/FontBBox", fmt.Appendf(nil, "[%d %d %d %d]", units("head", 36), units("head", 38), units("head", 40), units("head", 42))},
		{"/ItalicAngle", []byte("0")},
		{"/Ascent", strconv.AppendInt(nil, int64(units("hhea", 4)), 10)},
		{"/Descent", strconv.AppendInt(nil, int64(units("hhea", 6)), 10)},
		{"/CapHeight", strconv.AppendInt(nil, int64(height), 10)},
		{"/StemV", strconv.AppendInt(nil, int64(50+weight*weight), 10)},
		{"/FontFile2", ref(program)},
	}
}

// tag is six letters that differ for different cuts.
func tag(a *alphabet) string {
	h := sha256.New()
	for _, s := range a.slots {
		fmt.Fprintf(h, "%d %s\n", s.glyph, s.means)
	}
	sum := h.Sum(nil)
	t := make([]byte, 6)
	for i := range t {
		t[i] = 'A' + sum[i]%26
	}
	return string(t)
}

// widths is the advances of the codes, in thousandths of an em; what is one
// em wide, as nearly all Chinese is, needs no entry.
func widths(a *alphabet) []byte {
	out := []byte("[")
	open := false
	for i, s := range a.slots {
		w := (s.advance*1000 + a.font.em/2) / a.font.em
		if w == 1000 {
			if open {
				out = append(out, "] "...)
			}
			open = false
			continue
		}
		if !open {
			out = fmt.Appendf(out, "%d[", i+1)
			open = true
		}
		out = fmt.Appendf(out, "%d ", w)
	}
	if open {
		out = append(out, ']')
	}
	return append(out, ']')
}

// toUnicode is the map from codes to text. One block holds at most 100 lines.
func toUnicode(a *alphabet) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	const most = 100
	code := 0
	for part := range slices.Chunk(a.slots, most) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(part))
		for _, s := range part {
			code++
			fmt.Fprintf(&b, "<%04X> <%X>\n", code, appendUTF16(nil, s.means))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
