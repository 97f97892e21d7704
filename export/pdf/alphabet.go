package pdf

import (
	"math"
	"math/bits"
	"unicode"

	"touchline/canvas"
	"touchline/canvas/text"
)

// maxCodes is how many codes one face of a document may have: they are
// numbers of two bytes. Characters beyond it are drawn as missing ones.
const maxCodes = 60_000

// alphabet gives every character that a document writes in one face a code:
// 1, 2, 3, … in the order of the characters. Codes so dense make the content,
// the widths and the maps of the file small, and whatever a code means is
// said in its Unicode map: a character above U+FFFF, a letter with a
// combining mark, or a cluster that the font lacks and that is drawn as
// outlines over a blank glyph.
type alphabet struct {
	font     *font
	seen     [(unicode.MaxRune + 1) / 64]uint64
	pages    [(unicode.MaxRune + 1) / 256]*[256]uint16 // code by character
	clusters map[cluster]uint16
	order    []cluster // of the clusters, as they were met
	slots    []slot
}

// cluster is text that has a code of its own. A blank one is as wide as its
// run.
type cluster struct {
	text  string
	width int // font units of a blank glyph; 0: the composed letter is drawn
}

func newAlphabet(f *font) *alphabet {
	return &alphabet{font: f, clusters: map[cluster]uint16{}}
}

// learn takes in what a text needs.
func (a *alphabet) learn(t *canvas.Text) {
	for _, l := range t.Lines {
		for _, r := range l.Runs {
			for r := range a.font.pieces(r, t.Size) {
				a.learnRun(r, t.Size)
			}
		}
	}
	if len(t.Lines) > 1 {
		a.see(' ')
	}
}

func (a *alphabet) learnRun(r canvas.Run, size float64) {
	switch {
	case r.Missing:
		a.meet(cluster{r.Text, a.units(r.Width, size)})
	case hasMark(r.Text):
		for piece := range clusters(r.Text) {
			if c := composed(piece); c != 0 && a.font.glyph(c) != 0 {
				a.meet(cluster{text: piece})
			} else {
				a.seeAll(piece)
			}
		}
	default:
		a.seeAll(r.Text)
	}
}

func (a *alphabet) seeAll(s string) {
	for _, r := range s {
		a.see(r)
	}
}

func (a *alphabet) see(r rune) { a.seen[r/64] |= 1 << (r % 64) }

func (a *alphabet) meet(c cluster) {
	if _, ok := a.clusters[c]; !ok {
		a.clusters[c] = 0
		a.order = append(a.order, c)
	}
}

// units turns pt into font units, as a blank glyph of that width needs.
func (a *alphabet) units(width, size float64) int {
	u := math.Round(width / size * float64(a.font.em))
	if !(u > 0) { // or not a number
		return 1
	}
	return int(min(u, math.MaxInt16))
}

// number gives out the codes, once everything has been learned.
func (a *alphabet) number() {
	for i, word := range a.seen {
		for ; word != 0; word &= word - 1 {
			r := rune(i*64 + bits.TrailingZeros64(word))
			g := a.font.glyph(r)
			if g == 0 || len(a.slots) == maxCodes {
				continue
			}
			a.slots = append(a.slots, slot{g, a.font.advance(g), string(text.PlainForm(r))})
			page := a.pages[r/256]
			if page == nil {
				page = new([256]uint16)
				a.pages[r/256] = page
			}
			page[r%256] = uint16(len(a.slots))
		}
	}
	for _, c := range a.order {
		if len(a.slots) == maxCodes {
			break
		}
		s := slot{0, c.width, c.text}
		if c.width == 0 {
			s.glyph = a.font.glyph(composed(c.text))
			s.advance = a.font.advance(s.glyph)
		}
		a.slots = append(a.slots, s)
		a.clusters[c] = uint16(len(a.slots))
	}
}

// code returns the code of a character, 0 if it has none.
func (a *alphabet) code(r rune) uint16 {
	if page := a.pages[r/256]; page != nil {
		return page[r%256]
	}
	return 0
}

// encode appends a run, a piece as learnRun has seen it, as codes escaped for
// a PDF string.
func (a *alphabet) encode(b []byte, r canvas.Run, size float64) []byte {
	switch {
	case r.Missing:
		return appendCode(b, a.clusters[cluster{r.Text, a.units(r.Width, size)}])
	case hasMark(r.Text):
		for piece := range clusters(r.Text) {
			if c := a.clusters[cluster{text: piece}]; c != 0 {
				b = appendCode(b, c)
			} else {
				b = a.encodeAll(b, piece)
			}
		}
		return b
	}
	return a.encodeAll(b, r.Text)
}

func (a *alphabet) encodeAll(b []byte, s string) []byte {
	for _, r := range s {
		if c := a.code(r); c != 0 {
			b = appendCode(b, c)
		}
	}
	return b
}

// appendCode appends the two bytes of a code, escaped for a PDF string.
func appendCode(b []byte, c uint16) []byte {
	for _, x := range [2]byte{byte(c >> 8), byte(c)} {
		switch x {
		case '\r': // a reader would take it for a line feed
			b = append(b, '\\', 'r')
		case '(', ')', '\\':
			b = append(b, '\\', x)
		default:
			b = append(b, x)
		}
	}
	return b
}
