package compare

import (
	"strings"

	"touchline/model/search/folding"
)

// alike is the least likeness of two texts that are taken for one reworded.
const alike = 0.5

// mostHeld is how many pairs of texts are held against each other at once: a
// cell, or a run of steps, with more goes by equal texts alone.
const mostHeld = 10_000

// plain is a text as it is compared: folded, with single spaces.
func plain(s string) string { return strings.Join(strings.Fields(folding.Fold(s)), " ") }

// pairsOf is the pairs of neighbouring characters of a text, each with how
// often it stands there. A text of one character is that character.
func pairsOf(s string) (set map[[2]rune]int, n int) {
	set = map[[2]rune]int{}
	var last rune
	for _, r := range plain(s) {
		if r == ' ' {
			last = 0
			continue
		}
		if last != 0 {
			set[[2]rune{last, r}]++
			n++
		}
		last = r
	}
	if n == 0 && last != 0 {
		set[[2]rune{last}]++
		n = 1
	}
	return set, n
}

// shape is a text as likeness looks at it.
type shape struct {
	plain string
	pairs map[[2]rune]int
	n     int
}

// shapes makes each shape once.
type shapes map[string]*shape

func (m shapes) of(s string) *shape {
	if x, ok := m[s]; ok {
		return x
	}
	x := &shape{plain: plain(s)}
	x.pairs, x.n = pairsOf(s)
	m[s] = x
	return x
}

// likeness is how much of two texts is common, 0 to 1 (Dice's coefficient of
// their pairs of characters). Of two where one is in the other it is at least
// alike, if that says something.
func (m shapes) likeness(a, b string) float64 {
	x, y := m.of(a), m.of(b)
	if x.n == 0 || y.n == 0 {
		return 0
	}
	if x.plain == y.plain {
		return 1
	}
	if len(x.pairs) > len(y.pairs) {
		x, y = y, x
	}
	common := 0
	for p, n := range x.pairs {
		common += min(n, y.pairs[p])
	}
	share := 2 * float64(common) / float64(x.n+y.n)
	if short := min(x.n, y.n); short > 2 && (strings.Contains(x.plain, y.plain) || strings.Contains(y.plain, x.plain)) {
		share = max(share, alike)
	}
	return share
}

// inOrder pairs two runs so that the sum of their scores is the greatest and
// no two pairs cross; a pair scores more than 0. Where the runs are too long to
// be held against each other it pairs nothing.
func inOrder(n, m int, score func(i, j int) float64, pair func(i, j int)) {
	if n == 0 || m == 0 || n*m > mostHeld {
		return
	}
	best := make([]float64, (n+1)*(m+1)) // of what is left from i and j on
	at := func(i, j int) *float64 { return &best[i*(m+1)+j] }
	scores := make([]float64, n*m)
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			s := score(i, j)
			scores[i*m+j] = s
			*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			if s > 0 {
				*at(i, j) = max(*at(i, j), s+*at(i+1, j+1))
			}
		}
	}
	for i, j := 0, 0; i < n && j < m; {
		switch s := scores[i*m+j]; {
		case s > 0 && *at(i, j) == s+*at(i+1, j+1):
			pair(i, j)
			i, j = i+1, j+1
		case *at(i, j) == *at(i+1, j):
			i++
		default:
			j++
		}
	}
}
