package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"

	"touchline/canvas"
)

// baseNames is what the faces are called in the file, by weight, after a tag
// of six letters that says that they are cut.
var baseNames = [...]string{canvas.Regular: "NotoSansSC-Regular", canvas.Bold: "NotoSansSC-Bold"}

// fixFonts gives the fonts the names that the pen uses, and says what their
// codes mean and how wide they are.
func (b *book) fixFonts(f finishing) error {
	resources := b.object(2)
	named := []byte("<<")
	for w, a := range f.faces {
		if a == nil || len(a.slots) == 0 {
			continue
		}
		n := b.findFont("/utf8" + family + styles[w])
		if n == 0 {
			return fmt.Errorf("no font %d", w)
		}
		named = fmt.Appendf(named, "%s%d 0 R ", faceNames[w], n)
		if err := b.fixFont(b.object(n), canvas.Weight(w), a); err != nil {
			return err
		}
	}
	resources.dict.set("/Font", string(named)+">>")
	return nil
}

// findFont returns the number of the composite font of a name.
func (b *book) findFont(base string) int {
	for n, o := range b.objects {
		if o != nil && string(o.dict.get("/Subtype")) == "/Type0" && string(o.dict.get("/BaseFont")) == base {
			return n
		}
	}
	return 0
}

func (b *book) fixFont(o *object, w canvas.Weight, a *alphabet) error {
	name := "/" + tag(a) + "+" + baseNames[w]
	unicode := b.object(o.dict.ref("/ToUnicode"))
	child := b.object(firstRef(o.dict.get("/DescendantFonts")))
	if unicode == nil || child == nil {
		return fmt.Errorf("font %d has no parts", w)
	}
	descriptor := b.object(child.dict.ref("/FontDescriptor"))
	if descriptor == nil {
		return fmt.Errorf("font %d has no descriptor", w)
	}
	program := b.object(descriptor.dict.ref("/FontFile2"))
	if program == nil {
		return fmt.Errorf("font %d has no outlines", w)
	}
	o.dict.set("/BaseFont", name)
	child.dict.set("/BaseFont", name)
	descriptor.dict.set("/FontName", name)
	child.dict.set("/CIDSystemInfo", "<</Registry (Adobe)/Ordering (Identity)/Supplement 0>>")
	child.dict.set("/CIDToGIDMap", "/Identity")
	child.dict.set("/DW", "1000")
	child.dict.set("/W", string(widths(a)))
	unicode.stream = toUnicode(a)
	program.stream = a.font.cut(a.slots)
	program.dict.drop("/Filter")
	program.dict.set("/Length1", strconv.Itoa(len(program.stream)))
	return nil
}

func firstRef(v []byte) int {
	n := 0
	eachRef(v, func(_, _, number int) {
		if n == 0 {
			n = number
		}
	})
	return n
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
