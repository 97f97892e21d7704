package text

import (
	"strings"

	"github.com/rivo/uniseg"
	"golang.org/x/text/width"
)

// opportunities lists the byte offsets at which a paragraph (cleaned, no
// '\n') may be broken, its two ends left out. They are those of UAX #14, with
// what Chinese needs beside:
//
//   - Quotation marks. For UAX #14 the marks “ ” ‘ ’ are neither opening nor
//     closing and hold on to both neighbours. Beside a Chinese character they
//     are what they look like, and " opens and closes in turns: a break is
//     allowed before an opening and after a closing one.
//   - The middle dot and the wave dash do not begin a line.
func opportunities(p string) []int {
	at := make([]int, 0, len(p)/3+1) // a Chinese character has 3 bytes
	i, state := 0, -1
	for rest := p; len(rest) > 0; {
		var seg string
		seg, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		if i += len(seg); i < len(p) {
			at = append(at, i)
		}
	}
	if strings.ContainsAny(p, special) {
		at = forChinese(p, at)
	}
	if !plain(p) {
		at = betweenClusters(p, at)
	}
	return at
}

// betweenClusters leaves out the places within clusters: the rules for emoji
// sequences and for line breaks are not made from the same tables.
func betweenClusters(p string, at []int) []int {
	out := at[:0]
	for end := 0; end < len(p) && len(at) > 0; {
		end += len(nextCluster(p[end:]).text)
		for len(at) > 0 && at[0] <= end {
			if at[0] == end {
				out = append(out, end)
			}
			at = at[1:]
		}
	}
	return out
}

const (
	opening  = "“‘"
	closing  = "”’"
	noBegin  = "·•～"
	special  = opening + closing + noBegin + `"`
	straight = '"'
)

func forChinese(p string, at []int) []int {
	out := make([]int, 0, len(at)+8)
	before := rune(0)
	before2opens := false // before is an opening quotation mark
	open := false         // a straight mark stands open
	for i, r := range p {
		allowed := len(at) > 0 && at[0] == i
		if allowed {
			at = at[1:]
		}
		opens := strings.ContainsRune(opening, r) || r == straight && !open
		closed := i > 0 && (strings.ContainsRune(closing, before) || before == straight && !before2opens)
		switch {
		case i == 0:
		case strings.ContainsRune(noBegin, r):
			allowed = false
		case opens && closed:
			allowed = true
		case opens && wide(before):
			allowed = breaks(string(before), ideograph)
		case closed && wide(r):
			allowed = breaks(ideograph, string(r))
		}
		if allowed {
			out = append(out, i)
		}
		if r == straight {
			open = !open
		}
		before, before2opens = r, opens
	}
	return out
}

// ideograph stands for any Chinese character.
const ideograph = "字"

// breaks reports whether a line may be broken between a and b.
func breaks(a, b string) bool {
	seg, _, _, _ := uniseg.FirstLineSegmentInString(a+b, -1)
	return len(seg) == len(a)
}

// wide reports whether a character is as wide as a Chinese one.
func wide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}
