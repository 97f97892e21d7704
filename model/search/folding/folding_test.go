package folding

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What is folded by stretches is the same as what is folded character by
// character, wherever a stretch ends.
func TestFoldingByStretchesChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringOf(rapid.RuneFrom([]rune("aE\u0301客，。户\u0327\u3099カ㍿")))).Draw(t, "text")
		var b strings.Builder
		appendFoldedAll(&b, s)
		if got := Fold(s); got != b.String() {
			t.Fatalf("%q folds to %q, and to %q character by character", s, got, b.String())
		}
	})
}
