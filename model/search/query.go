package search

import "strings"

// Limits of what is looked for: a pasted novel is cut to a query.
const (
	maxWords  = 16
	maxLength = 200 // bytes of one word
)

// Query is what was typed, ready to be compared. The zero Query has no words
// and is in every text.
type Query struct {
	words []word
}

type word struct {
	text  string // folded
	latin bool   // small Latin letters only: may be pinyin
}

// Parse reads what was typed: words parted by white space.
func Parse(typed string) Query {
	var q Query
	for _, s := range strings.Fields(Fold(typed)) {
		if len(q.words) == maxWords {
			break
		}
		if len(s) > maxLength {
			s = strings.ToValidUTF8(s[:maxLength], "")
		}
		q.words = append(q.words, word{s, latin(s)})
	}
	return q
}

// Empty reports whether nothing is looked for.
func (q Query) Empty() bool { return len(q.words) == 0 }

// In reports whether every word of the query is in one of some folded texts
// (see [Fold]), such as those of a card and of where it stands.
func (q Query) In(folded ...string) bool {
	for _, w := range q.words {
		if !w.inAny(folded) {
			return false
		}
	}
	return true
}

func (w word) inAny(folded []string) bool {
	for _, s := range folded {
		if strings.Contains(s, w.text) {
			return true
		}
	}
	if !w.latin {
		return false
	}
	for _, s := range folded {
		if !mayContain(s, w.text) {
			continue
		}
		if _, _, ok := Spelled([]rune(s), w.text); ok {
			return true
		}
	}
	return false
}

func latin(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}
