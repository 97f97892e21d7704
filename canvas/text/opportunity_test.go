package text

import (
	"slices"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"pgregory.net/rapid"
)

// TestStretchesGiveTheSame: cutting a text between Chinese characters finds the
// places that the rules find in the whole.
func TestStretchesGiveTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := append([]string{"一", "鿿", "㐀", "𠀀", "々", "\u0301", "\uFE0F"}, pieces...)
		p := clean(strings.Join(rapid.SliceOfN(rapid.SampledFrom(all), 0, 30).Draw(t, "text"), ""))
		p = strings.Map(func(r rune) rune {
			if strings.ContainsRune(latinMarks+"•～\"\n", r) {
				return 'x' // what forChinese changes
			}
			return r
		}, p)
		var want []int
		i, state := 0, -1
		for rest := p; len(rest) > 0; {
			var seg string
			seg, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
			if i += len(seg); i < len(p) {
				want = append(want, i)
			}
		}
		if !plain(p) {
			want = betweenClusters(p, want)
		}
		if got := opportunities(p); !slices.Equal(got, want) {
			t.Fatalf("%+q may be broken at %v, not at %v", p, want, got)
		}
	})
}
