package text

import (
	"strings"
	"unicode"

	"touchline/canvas"
)

// Wrap breaks a text into lines no wider than width pt, unless a single
// cluster is. At.X is 0 and At.Y the baseline, measured from the top of the
// block. '\n' always breaks; an empty text has no lines.
//
// Spaces at the end of a line hang: they are in its last run and not in its
// width. A word wider than the line is broken between clusters. A last line
// of one lone Chinese character takes company from the line before, where
// that keeps two characters or more.
func Wrap(s string, f Face, width float64) []canvas.Line {
	s = clean(s)
	if s == "" {
		return nil
	}
	if !(width > 0) { // negative, or not a number
		width = 0
	}
	w := wrapper{measure: measureOf(f), limit: width + f.Size*tolerance}
	for more := true; more; {
		var p string
		p, s, more = strings.Cut(s, "\n")
		w.paragraph(p)
	}
	for i := range w.lines {
		w.lines[i].At.Y = Ascent(f) + float64(i)*LineHeight(f)
	}
	return w.lines
}

// tolerance is how far over its width a line may go, in em: so that a text
// fits a box made for it, after rounding.
const tolerance = 1e-6

// Single puts a text on one line, with At at 0, 0. Line breaks become spaces.
func Single(s string, f Face) canvas.Line {
	return measureOf(f).line(oneLine(clean(s)))
}

// ellipsis ends a text that is cut.
const ellipsis = "…"

// Fit is Single, cut off with … if the text is wider than width pt. Where not
// even that fits, it is … alone.
func Fit(s string, f Face, width float64) canvas.Line {
	m := measureOf(f)
	s = oneLine(clean(s))
	limit := width + f.Size*tolerance
	if m.points(m.units(trimEnd(s))) <= limit {
		return m.line(s)
	}
	end, x, dots := 0, 0, m.units(ellipsis)
	for end < len(s) {
		c := nextCluster(s[end:])
		x += m.cluster(c)
		if m.points(x+dots) > limit {
			break
		}
		end += len(c.text)
	}
	return m.line(trimEnd(s[:end]) + ellipsis)
}

// wrapper fills lines from break opportunity to break opportunity.
type wrapper struct {
	measure
	limit float64 // pt
	lines []canvas.Line
	marks []mark // begins of the lines of the paragraph
}

// mark is a place where a line begins, and the last opportunity in that line
// that was not taken.
type mark struct{ begin, last int }

func (w *wrapper) paragraph(p string) {
	if w.points(w.units(trimEnd(p))) <= w.limit {
		w.lines = append(w.lines, w.line(p))
		return
	}
	w.marks = append(w.marks[:0], mark{})
	x, from := 0, 0
	for _, to := range append(opportunities(p), len(p)) {
		seg := p[from:to]
		ink := w.units(trimEnd(seg))
		line := &w.marks[len(w.marks)-1]
		if w.points(x+ink) > w.limit && from > line.begin {
			w.marks = append(w.marks, mark{from, from})
			x = 0
		} else if from > line.begin {
			line.last = from
		}
		if w.points(ink) > w.limit {
			x = w.split(p, from, to)
		} else {
			x += w.units(seg)
		}
		from = to
	}
	w.avoidOrphan(p)
	for i, m := range w.marks {
		end := len(p)
		if i+1 < len(w.marks) {
			end = w.marks[i+1].begin
		}
		w.lines = append(w.lines, w.line(p[m.begin:end]))
	}
}

// split breaks a word that is wider than the line between clusters. It begins
// a line at from and returns how wide the last piece is, in font units.
func (w *wrapper) split(p string, from, to int) (x int) {
	ink := from + len(trimEnd(p[from:to])) // behind it hang spaces
	begin, at := from, from
	widths := []int{} // of the clusters since begin
	ends := []int{}
	for at < ink {
		c := nextCluster(p[at:to])
		cw := w.cluster(c)
		if w.points(x+cw) > w.limit && at > begin {
			at = w.cut(p, begin, at, ends)
			begin, x = at, 0
			w.marks = append(w.marks, mark{at, at})
			widths, ends = widths[:0], ends[:0]
			continue
		}
		x += cw
		at += len(c.text)
		widths, ends = append(widths, cw), append(ends, at)
	}
	return x + w.units(p[at:to])
}

// maxStepBack is how many clusters a break within a word goes back to find a
// place where no mark of punctuation begins a line.
const maxStepBack = 3

// cut chooses where a word is broken at or shortly before byte at: not before
// a mark that may not begin a line, nor after one that may not end it.
func (w *wrapper) cut(p string, begin, at int, ends []int) int {
	for k := len(ends) - 1; k >= 0 && k >= len(ends)-1-maxStepBack; k-- {
		start := begin
		if k > 0 {
			start = ends[k-1]
		}
		next := nextCluster(p[ends[k]:]).text
		if breaks(ideograph, next) && breaks(p[start:ends[k]], ideograph) {
			return ends[k]
		}
	}
	return at
}

// avoidOrphan moves the last break of a paragraph back by one opportunity where
// the last line has a single Chinese character, with or without punctuation.
func (w *wrapper) avoidOrphan(p string) {
	n := len(w.marks)
	if n < 2 {
		return
	}
	prev, last := w.marks[n-2], &w.marks[n-1]
	if prev.last <= prev.begin || !isOrphan(p[last.begin:]) {
		return
	}
	rest := trimEnd(p[prev.begin:prev.last])
	if len(rest) <= len(nextCluster(rest).text) || w.points(w.units(trimEnd(p[prev.last:]))) > w.limit {
		return
	}
	last.begin = prev.last
}

// isOrphan reports whether a line has one Chinese character and beside it only
// punctuation.
func isOrphan(line string) bool {
	n := 0
	for _, r := range line {
		switch {
		case unicode.Is(unicode.Han, r):
			n++
		case !unicode.IsPunct(r) && r != ' ':
			return false
		}
	}
	return n == 1
}

// line makes a line of a piece of a paragraph.
func (m measure) line(s string) canvas.Line {
	runs, x := m.runs(s)
	ink := len(trimEnd(s))
	return canvas.Line{Width: m.points(x - m.units(s[ink:])), Runs: runs}
}

// runs cuts a line into runs and returns how wide it is, in font units.
func (m measure) runs(s string) ([]canvas.Run, int) {
	if s == "" {
		return nil, 0
	}
	if x, ok := m.covered(s); ok {
		return []canvas.Run{{Text: s, Width: m.points(x)}}, x
	}
	var runs []canvas.Run
	var text strings.Builder
	x, begin := 0, 0
	flush := func() {
		if text.Len() > 0 {
			runs = append(runs, canvas.Run{Text: text.String(), X: m.points(begin), Width: m.points(x - begin)})
			text.Reset()
		}
	}
	for len(s) > 0 {
		c := nextCluster(s)
		s = s[len(c.text):]
		w := m.cluster(c)
		switch {
		case c.missing:
			flush()
			runs = append(runs, canvas.Run{Text: c.text, X: m.points(x), Width: m.points(w), Missing: true})
			begin = x + w
		default:
			text.WriteString(visible(c.text))
		}
		x += w
	}
	flush()
	return runs, x
}

// covered is the width of a string, if the fonts have all of it.
func (m measure) covered(s string) (int, bool) {
	sum := 0
	for _, r := range s {
		if !Covers(r) {
			return 0, false
		}
		sum += m.font.advance(r)
	}
	return sum, true
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
func trimEnd(s string) string {
	return strings.TrimRightFunc(s, func(r rune) bool {
		return r == ' ' || r == '\u3000' || invisible(r)
	})
}
