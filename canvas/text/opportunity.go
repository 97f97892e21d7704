package text

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// opportunities lists the byte offsets at which a paragraph (cleaned, no
// '\n') may be broken, its two ends left out. They are those of UAX #14, with
// what Chinese needs beside:
//
//   - Quotation marks. For UAX #14 the marks “ ” ‘ ’ are neither opening nor
//     closing and hold on to both neighbours. Beside a Chinese character they
//     are what they look like, and " opens and closes in turns: a break is
//     allowed before an opening and after a closing one.
//   - The middle dot and the wave dash do not begin a line, and the dot ends
//     none.
func opportunities(p string) []int {
	if strings.IndexByte(p, string(latinFirst)[0]) >= 0 && strings.ContainsFunc(p, isForm) {
		return formedOpportunities(p)
	}
	at := make([]int, 0, len(p)/3+1) // a Chinese character has 3 bytes
	for i := 0; i < len(p); {
		end := stretch(p, i)
		state := -1
		for j := i; j < end; {
			var seg string
			seg, _, _, state = uniseg.FirstLineSegmentInString(p[j:end], state)
			if j += len(seg); j < end {
				at = append(at, j)
			}
		}
		i = end
		// Its last character may be the first of the next stretch.
		for i < len(p) && hanAt(p, i-hanBytes) && hanAt(p, i) {
			at = append(at, i)
			i += hanBytes
		}
		if i < len(p) && hanAt(p, i-hanBytes) {
			i -= hanBytes
		}
	}
	if mayHoldMarks(p) || strings.ContainsAny(p, special) {
		at = forChinese(p, at)
	}
	if !plain(p) {
		at = betweenClusters(p, at)
	}
	return at
}

// hanBytes is how many bytes a Chinese character of the most used block has.
const hanBytes = 3

// hanAt reports whether such a character stands at a byte.
func hanAt(p string, i int) bool {
	return i >= 0 && i+hanBytes <= len(p) && p[i] >= 0xE4 && p[i] <= 0xE9 && (p[i] > 0xE4 || p[i+1] >= 0xB8)
}

// stretch is where what begins at a byte is cut so that each piece can be
// looked at by itself: between two Chinese characters, where a line may always
// be broken. Most Chinese text has little else.
func stretch(p string, i int) int {
	for i < len(p) {
		if hanAt(p, i) {
			i += hanBytes
			if hanAt(p, i) {
				return i
			}
			continue
		}
		i++
	}
	return len(p)
}

// formedOpportunities is those of a paragraph with marks in their Latin form:
// the places of the same paragraph without.
func formedOpportunities(p string) []int {
	at := opportunities(plainForms(p))
	i, k := 0, 0 // offset in the plain paragraph, place in at
	for j, r := range p {
		for k < len(at) && at[k] == i {
			at[k] = j
			k++
		}
		i += len(string(PlainForm(r)))
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
	dot      = '·'
	noBegin  = "·•～"
	special  = "～" + `"` // beside what mayHoldMarks finds
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
		case strings.ContainsRune(noBegin, r), before == dot:
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

// What it costs to break a line at a place, against a line more, which costs
// lineCost, and white at a line's end, which costs the square of its share of
// the line in hundredths.
const (
	lineCost   = 30
	afterMark  = 0
	beforeMark = 3
	betweenTwo = 16 // words
	inWord     = 60
	inAmount   = 100 // between a number and its unit
	inCluster  = 200 // of a word wider than the line
	badMark    = 80  // a mark that begins or ends a line and should not
	orphan     = 25  // a last line of one Chinese character
	short      = 12  // one of less than a quarter of the line
)

// breakCost is what it costs to break between a character and what follows,
// spaces left out.
func breakCost(a rune, rest string) uint8 {
	if hanAt(rest, 0) && a >= 0x4E00 && a < 0xA000 {
		return betweenTwo
	}
	b, _ := decode(rest)
	switch {
	case unicode.IsDigit(a) && startsUnit(rest), a == '第' && unicode.IsDigit(b):
		return inAmount
	case whiteOf(a) == atRight || strings.ContainsRune("！？,.;:!?—·", a) || PlainForm(a) == '…':
		return afterMark
	case whiteOf(b) == atLeft:
		return beforeMark
	}
	return betweenTwo
}

// startsUnit reports whether a text begins with what a number counts.
func startsUnit(s string) bool {
	r, _ := decode(s)
	if r >= 0x80 {
		return strings.ContainsRune("个人次分秒小时天日月年周号步项张份笔条家台件位名元角万亿千百点页格度层级种类组批只本套座℃‰°€￥", r)
	}
	word, _, _ := strings.Cut(s, " ")
	switch strings.TrimRight(word, ".,;:)") {
	case "%", "s", "min", "h", "d", "ms", "mm", "cm", "m", "km", "g", "kg", "t", "KB", "MB", "GB", "TB", "px", "pt", "pp", "USD", "EUR", "RMB", "CNY":
		return true
	}
	return false
}
