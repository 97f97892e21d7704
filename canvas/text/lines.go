package text

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/rivo/uniseg"

	"touchline/canvas"
)

// wrapper breaks paragraphs into lines.
type wrapper struct {
	measure
	limit  int // font units
	lines  []canvas.Line
	count  int // of the lines; where it only counts, these are not made
	counts bool
	right  bool // the paragraph begins at the right

	*scratch
}

// scratch is what a paragraph is worked out on, kept for the next one.
type scratch struct {
	places []place
	ways   []way
	costs  []uint8 // of breaks within words, by byte
	words  words
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// place is where a line may end and the next one begin, its two ends included.
type place struct {
	begin int32 // byte where the next line begins
	end   int32 // byte behind what is seen of the line before
	start int32 // where the character at begin stands, were there no break, in font units
	ink   int32 // where what is seen of the line before ends
	hang  bool  // the character at begin is an opening mark
	trail bool  // the line before ends with a closing mark
	cost  uint8 // of a break here
}

// way is the best way to break a paragraph up to a place.
type way struct {
	cost float64
	from int32 // the place before
}

func (w *wrapper) paragraph(p string) {
	if w.right = false; AnyFromRight(p) {
		w.right = rightward(p)
	}
	if x, ink, ok := w.evenInk(p); ok && ink <= w.limit {
		if w.count++; !w.counts {
			w.lines = append(w.lines, w.evenLine(p, x, ink))
		}
		return
	} else if !ok && w.ink(p) <= w.limit {
		w.add(p)
		return
	}
	w.find(p)
	w.choose(p)
	last := len(w.places) - 1
	for at := last; at > 0; at = int(w.ways[at].from) {
		w.ways[at].cost = -1 // it is on the way
	}
	from := 0
	for at := 1; at <= last; at++ {
		if w.ways[at].cost >= 0 {
			continue
		}
		a, b := w.places[from], w.places[at]
		line := p[a.begin:b.begin]
		if int(b.end) < int(b.begin) && strings.TrimFunc(p[b.end:b.begin], hangs) != "" {
			line = p[a.begin:b.end] + " " // a dot that parted two pieces
		}
		w.add(line)
		from = at
	}
}

// add adds a line: at the right, where its paragraph begins there.
func (w *wrapper) add(s string) {
	if w.count++; w.counts {
		return
	}
	if !AnyFromRight(s) && !w.right {
		w.lines = append(w.lines, w.line(s))
		return
	}
	l := w.mixedLine(s, w.right)
	if w.right && w.limit < math.MaxInt32 {
		l.At.X = max(0, w.points(w.limit)-l.Width)
	}
	w.lines = append(w.lines, l)
}

// find lists the places of a paragraph.
func (w *wrapper) find(p string) {
	w.places = append(w.places[:0], place{})
	w.findWords(p)
	at := opportunities(p)
	var seen, beforeDot place // what is seen before the pen, and before a dot between two pieces
	var last rune             // seen
	spaced, apart := false, false
	from := 0 // byte at the pen
	for pen := w.pen(p); pen.next(); {
		r, _ := decode(pen.cluster.text)
		if from == 0 {
			w.places[0].hang = pen.side == atLeft
		}
		if len(at) > 0 && at[0] == from {
			at = at[1:]
			pl := seen
			if last == dot {
				pl = beforeDot
			}
			if last != dot || apart && spaced {
				pl.begin, pl.start, pl.hang = int32(from), int32(pen.from), pen.side == atLeft
				pl.cost = max(breakCost(last, p[from:]), w.costs[from])
				w.places = append(w.places, pl)
			}
		}
		from += len(pen.cluster.text)
		if pen.cluster.hangs() {
			spaced = true
			continue
		}
		r = PlainForm(r)
		if r == dot {
			if apart = spaced; last != dot {
				beforeDot = seen
			}
		}
		last, spaced = r, false
		seen = place{end: int32(from), ink: int32(pen.to), trail: pen.side == atRight}
	}
	seen.begin = int32(len(p))
	w.places = append(w.places, seen)
	w.divide(p)
}

// findWords notes what it costs to break within Chinese words, by byte.
func (w *wrapper) findWords(p string) {
	w.costs = append(w.costs[:0], make([]uint8, len(p)+1)...)
	for i, r := range p {
		if r >= 0x2E80 && unicode.Is(unicode.Han, r) {
			w.words.add(r, i)
		} else {
			w.words.cut(w.costs)
		}
	}
	w.words.cut(w.costs)
}

// divide adds the places between the clusters of words that are wider than the
// line.
func (w *wrapper) divide(p string) {
	k := 0 // the word is that between places k and k+1
	for k+1 < len(w.places) && w.width(k, k+1) <= w.limit {
		k++
	}
	if k+1 == len(w.places) {
		return
	}
	all := slices.Clone(w.places[:k+1])
	words := w.places[k:]
	from, before := 0, ""
	var seen place
	for pen := w.pen(p); pen.next(); {
		for len(words) > 1 && from >= int(words[1].begin) {
			words = words[1:]
			all = append(all, words[0])
		}
		if len(words) == 1 {
			break
		}
		if from < int(words[1].end) && w.between(words[0], words[1]) > w.limit {
			if from > int(words[0].begin) {
				pl := seen
				pl.begin, pl.start, pl.hang, pl.cost = int32(from), int32(pen.from), pen.side == atLeft, inCluster
				if !breaks(ideograph, pen.cluster.text) || !breaks(before, ideograph) {
					pl.cost += badMark - 30
				}
				all = append(all, pl)
			}
			if pen.cluster.missing && pen.to-pen.from > w.limit {
				all = appendParts(all, pen, from)
			}
		}
		before = pen.cluster.text
		from += len(before)
		seen = place{end: int32(from), ink: int32(pen.to), trail: pen.side == atRight}
	}
	w.places = append(all, words[1:]...)
}

// appendParts adds the places between the letters of a word that is drawn as a
// whole. How wide its parts are is only known when they are drawn: about as much
// of the word as they have letters.
func appendParts(all []place, pen *pen, from int) []place {
	n := uniseg.GraphemeClusterCount(pen.cluster.text)
	at, state := from, -1
	for i, rest := 1, pen.cluster.text; i < n; i++ {
		var letter string
		letter, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		at += len(letter)
		x := int32(pen.from + (pen.to-pen.from)*i/n)
		all = append(all, place{begin: int32(at), end: int32(at), start: x, ink: x, cost: inCluster})
	}
	return all
}

// width is how wide the line from one place to another is, in font units.
func (w *wrapper) width(from, to int) int { return w.between(w.places[from], w.places[to]) }

func (w *wrapper) between(a, b place) int {
	width := int(b.ink - a.start)
	if a.hang {
		width -= w.half()
	}
	if b.trail {
		width -= w.half()
	}
	return width
}

// choose finds the best way to each place.
func (w *wrapper) choose(p string) {
	n := len(w.places)
	w.ways = append(w.ways[:0], make([]way, n)...)
	for to := 1; to < n; to++ {
		best := way{cost: math.Inf(1)}
		for from := to - 1; from >= 0; from-- {
			width := w.width(from, to)
			cost := w.ways[from].cost + lineCost
			switch {
			case width <= w.limit:
			case from == to-1: // not even this fits
				cost += overfull
			case width > w.limit+w.half():
				from = 0 // no line from further back is shorter
				continue
			default:
				continue
			}
			if to < n-1 {
				white := max(0, float64(w.limit-width)/float64(max(w.limit, 1)))
				cost += 100*white*white + float64(w.places[to].cost)
			} else if width < w.orphanWidth() && isOrphan(p[w.places[from].begin:]) {
				cost += orphan
			} else if 4*width < w.limit {
				cost += short
			}
			if cost <= best.cost {
				best = way{cost, int32(from)}
			}
		}
		w.ways[to] = best
	}
}

// overfull is what a line costs that is wider than it may be.
const overfull = 1000

// orphanWidth is more than a line of one Chinese character takes.
func (w *wrapper) orphanWidth() int { return 6 * w.half() }

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
