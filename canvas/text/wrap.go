package text

import (
	"math"
	"slices"
	"strings"

	"touchline/canvas"
)

// Wrap breaks a text into lines no wider than width pt, unless a single
// cluster is. At.X is 0 and At.Y the baseline, measured from the top of the
// block. '\n' always breaks; an empty text has no lines.
//
// Of all ways to break a paragraph it takes the one that costs least: few
// lines, little white at their ends, breaks at punctuation and between words
// rather than in them. Spaces at the end of a line hang: they are in its last
// run and not in its width; a dot that parts two pieces, " · ", is left out
// where a line ends. So does the white half of a Chinese mark: see squeeze.go.
func Wrap(s string, f Face, width float64) []canvas.Line {
	w := wrapper{measure: measureOf(f)}
	w.wrap(s, f, width)
	for i := range w.lines {
		w.lines[i].At.Y = Ascent(f) + float64(i)*LineHeight(f)
	}
	return w.lines
}

// Count is how many lines Wrap makes, without making them: who looks for a height
// tries many widths, and sets the text once.
func Count(s string, f Face, width float64) int {
	w := wrapper{measure: measureOf(f), counts: true}
	w.wrap(s, f, width)
	return w.count
}

func (w *wrapper) wrap(s string, f Face, width float64) {
	s = prepare(s)
	if s == "" {
		return
	}
	if !(width > 0) { // negative, or not a number
		width = 0
	}
	w.scratch = scratches.Get().(*scratch)
	defer scratches.Put(w.scratch)
	w.limit = int(min((width+f.Size*tolerance)/w.scale, math.MaxInt32))
	for more := true; more; {
		var p string
		p, s, more = strings.Cut(s, "\n")
		w.paragraph(p)
	}
}

// tolerance is how far over its width a line may go, in em: so that a text
// fits a box made for it, after rounding.
const tolerance = 1e-6

// Single puts a text on one line, with At at 0, 0. Line breaks become spaces.
func Single(s string, f Face) canvas.Line {
	return measureOf(f).line(oneLine(prepare(s)))
}

// ellipsis ends a text that is cut.
const ellipsis = "…"

// Fit is Single, cut off with … if the text is wider than width pt. Where not
// even that fits, it is … alone.
func Fit(s string, f Face, width float64) canvas.Line {
	m := measureOf(f)
	s = oneLine(prepare(s))
	limit := width + f.Size*tolerance
	if m.points(m.ink(s)) <= limit {
		return m.line(s)
	}
	dots := string(LatinForm('…'))
	if strings.ContainsFunc(s, wide) {
		dots = ellipsis
	}
	end, x := 0, m.advances(dots)
	for end < len(s) {
		c := nextCluster(s[end:])
		x += m.cluster(c) // a little more than it takes where marks meet
		if m.points(x) > limit {
			break
		}
		end += len(c.text)
	}
	return m.line(trimEnd(s[:end]) + dots)
}

// line makes a line of a piece of a paragraph.
func (m measure) line(s string) canvas.Line {
	if AnyFromRight(s) {
		return m.mixedLine(s, rightward(s))
	}
	if x, ink, ok := m.evenInk(s); ok {
		return m.evenLine(s, x, ink)
	}
	return canvas.Line{Width: m.points(m.ink(s)), Runs: m.runs(s)}
}

// evenInk is how wide a line of one run is, with the spaces that hang and without
// them, in font units; it is not ok where it has more runs.
func (m measure) evenInk(s string) (x, ink int, ok bool) {
	if x, ok = m.even(s); !ok {
		return x, x, false
	}
	return x, x - m.advances(s[len(trimEnd(s)):]), true
}

// evenLine is such a line.
func (m measure) evenLine(s string, x, ink int) canvas.Line {
	if s == "" {
		return canvas.Line{}
	}
	return canvas.Line{Width: m.points(ink), Runs: []canvas.Run{{Text: s, Width: m.points(x)}}}
}

// runs cuts a line into runs: each is drawn from its place on, character by
// character, in one form of its marks.
func (m measure) runs(s string) []canvas.Run {
	b := runsOf{measure: m}
	p := m.pen(s)
	p.hang()
	for p.next() {
		b.add(p.cluster, p.from, p.to)
	}
	b.flush()
	return b.fit()
}

// mixedLine is a line with text from right to left, of a paragraph that begins
// at the right or at the left.
func (m measure) mixedLine(s string, right bool) canvas.Line {
	var all []cluster
	for rest := trimEnd(s); rest != ""; {
		c := nextCluster(rest)
		all, rest = append(all, c), rest[len(c.text):]
	}
	b := runsOf{measure: m}
	x := 0
	for _, c := range inOrder(all, right) {
		width := m.cluster(c)
		b.add(c, x, x+width)
		x += width
	}
	b.flush()
	return canvas.Line{Width: m.points(x), Runs: b.fit()}
}

// even is the width of a string that is one run: the fonts have all of it and
// no mark stands closer or hangs.
func (m measure) even(s string) (int, bool) {
	sum := 0
	for _, r := range s {
		g := m.font.glyph(r) // both weights have the same characters
		if g == 0 || r >= 0x2018 && (whiteOf(r) != noSide || isForm(r)) {
			return 0, false
		}
		sum += int(m.font.wide[g])
	}
	return sum, true
}

// runsOf gathers clusters to runs.
type runsOf struct {
	measure
	runs     []canvas.Run
	text     strings.Builder
	from, to int  // font units
	latin    bool // marks have their Latin form
	chinese  bool // or their own
}

// add adds a cluster that begins and ends at places in font units.
func (b *runsOf) add(c cluster, from, to int) {
	if c.missing {
		b.flush()
		b.runs = append(b.runs, canvas.Run{Text: plainForms(c.text), X: b.points(from), Width: b.points(to - from), Missing: true})
		return
	}
	text := visible(c.text)
	if text == "" {
		return
	}
	latin := strings.ContainsFunc(text, isForm)
	chinese := !latin && strings.ContainsAny(text, latinMarks)
	if from != b.to || latin && b.chinese || chinese && b.latin {
		b.flush()
	}
	if b.text.Len() == 0 {
		b.from = from
	}
	b.text.WriteString(text)
	b.to, b.latin, b.chinese = to, b.latin || latin, b.chinese || chinese
}

// fit is the runs without the room that they grew in: in a line of characters that
// the fonts lack each is a run, and texts stay as long as the drawing.
func (b *runsOf) fit() []canvas.Run {
	const slack = 8 // of which one is left
	if cap(b.runs)-len(b.runs) <= len(b.runs)/slack {
		return b.runs
	}
	return slices.Clone(b.runs)
}

func (b *runsOf) flush() {
	if b.text.Len() > 0 {
		text := b.text.String()
		if b.latin {
			text = plainForms(text)
		}
		b.runs = append(b.runs, canvas.Run{Text: text, X: b.points(b.from), Width: b.points(b.to - b.from), Latin: b.latin})
	}
	b.text.Reset()
	b.latin, b.chinese = false, false
}

func visible(s string) string {
	if strings.ContainsFunc(s, invisible) {
		return strings.Map(func(r rune) rune {
			if invisible(r) {
				return -1
			}
			return r
		}, s)
	}
	return s
}

// trimEnd cuts the spaces that hang at the end of a line.
func trimEnd(s string) string { return strings.TrimRightFunc(s, hangs) }

// hangs reports whether a cluster is not seen at the end of a line. One that
// begins with a space and goes on with what the fonts lack is drawn whole.
func (c cluster) hangs() bool {
	r, _ := decode(c.text)
	return !c.missing && hangs(r)
}

// hangs reports whether a character is not seen at the end of a line.
func hangs(r rune) bool { return r == ' ' || r == '\u3000' || invisible(r) }
