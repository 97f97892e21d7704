package search

import (
	"slices"
	"strings"
)

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
	words := strings.Fields(Fold(typed))
	for _, s := range words[:min(len(words), maxWords)] {
		if len(s) > maxLength {
			s = strings.ToValidUTF8(s[:maxLength], "")
		}
		q.words = append(q.words, word{s, latin(s)})
	}
	return q
}

// Empty reports whether nothing is looked for.
func (q Query) Empty() bool { return len(q.words) == 0 }

// Written is the query without pinyin: its words find only what is written as
// they are.
func (q Query) Written() Query {
	words := make([]word, len(q.words))
	for i, w := range q.words {
		words[i] = word{text: w.text}
	}
	return Query{words}
}

// Look is the rule by which pinyin comes second: what is looked for is what
// was typed, and only where nothing says that, what it is the pinyin of. find
// is called with the query for the one, and perhaps for the other; nothing is
// found for no words.
func Look[T any](typed string, find func(Query) []T) []T {
	q := Parse(typed)
	if q.Empty() {
		return nil
	}
	found := find(q.Written())
	if len(found) == 0 && slices.ContainsFunc(q.words, func(w word) bool { return w.latin }) {
		found = find(q)
	}
	return found
}

// At reports whether every word is in a folded text or in what is said of its
// place, and one of them at least in the text itself.
func (q Query) At(text, place string) bool {
	own := false
	for _, w := range q.words {
		switch {
		case w.in(text):
			own = true
		case !w.in(place):
			return false
		}
	}
	return own
}

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
	for _, s := range folded {
		if w.spells(s) {
			return true
		}
	}
	return false
}

func (w word) in(folded string) bool { return strings.Contains(folded, w.text) || w.spells(folded) }

// spells reports whether the word is the pinyin of something in a text.
func (w word) spells(folded string) bool {
	if !w.latin || !mayContain(folded, w.text) {
		return false
	}
	_, _, ok := Spelled([]rune(folded), w.text)
	return ok
}

func latin(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}
