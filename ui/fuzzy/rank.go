package fuzzy

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Hit is an item that was found.
type Hit[T any] struct {
	Item T
	Name int // which of its names fits best
	Fit
}

// Rank is the items that fit what was typed, the best first, and of equals
// those of which it is a whole name, then those that it fits by their first
// name, which is the one that is shown, then those with the shorter name and
// then in their order. An item has one name
// or several (in two languages, say), of which the best counts; the first
// name wins where two are equal. With nothing typed every item comes back in
// its order.
func Rank[T any](query string, items []T, names func(T) []string) []Hit[T] {
	var hits []Hit[T]
	length := func(h Hit[T]) int { return utf8.RuneCountInString(names(h.Item)[h.Name]) }
	kind := func(h Hit[T]) int {
		if len(h.At) == length(h) {
			return 0 // all of the name
		}
		return min(h.Name, 1) + 1
	}
	for _, item := range items {
		best, found := Hit[T]{Item: item}, false
		for i, name := range names(item) {
			if f, ok := Match(query, name); ok && (!found || f.Score > best.Score) {
				best.Name, best.Fit, found = i, f, true
			}
		}
		if found {
			hits = append(hits, best)
		}
	}
	if len(wordsOf(query)) == 0 {
		return hits
	}
	slices.SortStableFunc(hits, func(a, b Hit[T]) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(kind(a), kind(b)), cmp.Compare(length(a), length(b)))
	})
	return hits
}
