package text

import (
	"slices"
	"strings"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/bidi"
)

// Text that runs from right to left. A word of it is one cluster, which a font
// draws as a whole, joined and in its order (System.Glyph); here the words of a
// line are put in the order in which they are seen, after the Unicode
// Bidirectional Algorithm. As marks of direction are left out of every text
// (clean), its levels are 0, 1 and 2 only.

// fromRight reports whether a character runs from right to left.
func fromRight(r rune) bool {
	switch {
	case r < 0x0590, r > 0x08FF && r < 0xFB1D, r > 0xFEFF && r < 0x10800, r > 0x1EFFF:
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// AnyFromRight reports whether a text has letters that run from right to left.
// It is quick for the texts that have none.
func AnyFromRight(s string) bool {
	for i := 0; i < len(s); i++ {
		// The first bytes of Hebrew, Arabic and their like, of the forms for
		// presentation, and of the planes.
		if b := s[i]; b >= 0xD6 && b <= 0xE0 || b >= 0xEF {
			return strings.ContainsFunc(s[i:], fromRight)
		}
	}
	return false
}

// wordFromRight is the letters and marks at the begin of a string that run from
// right to left, as far as one glyph may be looked for.
func wordFromRight(s string) string {
	end := 0
	for i, r := range s {
		size := len(string(r))
		if i > 0 && !fromRight(r) {
			if p, _ := bidi.LookupRune(r); p.Class() != bidi.NSM && r != joiner && r != nonJoiner {
				break
			}
		}
		if i+size > maxClusterBytes {
			break
		}
		end = i + size
	}
	return s[:end]
}

// rightward reports whether a paragraph begins at the right: its first letter
// does.
func rightward(p string) bool {
	for _, r := range p {
		switch c, _ := bidi.LookupRune(r); c.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

// inOrder puts the clusters of a line of a paragraph in the order in which they
// are seen.
func inOrder(all []cluster, right bool) []cluster {
	levels := levelsOf(all, right)
	for i, c := range all {
		if levels[i] == 1 && !c.missing {
			all[i].text = mirrored(c.text)
		}
	}
	for level := uint8(2); level > 0; level-- {
		for i := 0; i < len(all); i++ {
			if levels[i] < level {
				continue
			}
			end := i
			for end < len(all) && levels[end] >= level {
				end++
			}
			slices.Reverse(all[i:end])
			slices.Reverse(levels[i:end])
			i = end
		}
	}
	return all
}

// levelsOf is the level of each cluster. What the algorithm of x/text gives is
// whether it is odd; an even one in a line from left to right is 2 for numbers
// behind letters from the right, which belong to them.
func levelsOf(all []cluster, right bool) []uint8 {
	const fromLeftMark, fromRightMark = "\u200E", "\u200F"
	base, mark := uint8(0), fromLeftMark
	if right {
		base, mark = 2, fromRightMark
	}
	var line strings.Builder
	line.WriteString(mark)
	for _, c := range all {
		line.WriteString(c.text)
	}
	odd := oddRunes(line.String())[1:]
	levels := make([]uint8, len(all))
	at, number := 0, false
	for i, c := range all {
		r, _ := decode(c.text)
		p, _ := bidi.LookupRune(r)
		switch {
		case odd[at]:
			levels[i], number = 1, true
		case right:
			levels[i] = base
		case number && (p.Class() == bidi.EN || p.Class() == bidi.AN || isNumberMark(p.Class()) && i+1 < len(all) && startsNumber(all[i+1])):
			levels[i] = 2
		default:
			number = false
		}
		at += len([]rune(c.text))
	}
	return levels
}

func isNumberMark(c bidi.Class) bool { return c == bidi.CS || c == bidi.ES || c == bidi.ET }

func startsNumber(c cluster) bool {
	r, _ := decode(c.text)
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.EN || p.Class() == bidi.AN
}

// oddRunes tells of each character whether it runs from right to left.
func oddRunes(s string) []bool {
	out := make([]bool, len([]rune(s)))
	var p bidi.Paragraph
	if _, err := p.SetString(s); err != nil {
		return out
	}
	order, err := p.Order()
	if err != nil {
		return out
	}
	for i := range order.NumRuns() {
		run := order.Run(i)
		start, end := run.Pos()
		for k := start; k <= end && k < len(out); k++ {
			out[k] = run.Direction() == bidi.RightToLeft
		}
	}
	return out
}

// mirrored is a mark as it looks from the other side.
func mirrored(s string) string {
	if m := strings.Map(func(r rune) rune {
		const pairs = "<>«»‹›≤≥"
		if i := strings.IndexRune(pairs, r); i >= 0 {
			all := []rune(pairs)
			return all[slices.Index(all, r)^1]
		}
		return r
	}, s); m != s {
		return m
	}
	if uniseg.GraphemeClusterCount(s) == 1 {
		return bidi.ReverseString(s)
	}
	return s
}
