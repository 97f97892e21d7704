package text

import (
	"math"
	"slices"
	"strings"
	"testing"

	"touchline/canvas"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "Open 开户 (1)", "Open 开户 (1)"},
		{"composed", "e\u0301\u0323 u\u0308\u030C", "ẹ\u0301 ǚ"},
		{"canonical", "\u2126 \u212B", "Ω Å"},
		{"line ends", "a\r\nb\rc\nd\u2028e\u2029f\vg\fh\u0085i", "a\nb\nc\nd\ne\nf\ng\nh\ni"},
		{"tab", "a\tb", "a    b"},
		{"controls", "a\x00\x07\x1b[31mb\x7f\u009F", "a[31mb"},
		{"direction", "a\u202Eb\u2066c\u200E\u061C", "abc"},
		{"byte order mark", "\uFEFFa", "a"},
		{"bad UTF-8", "a\xff\xfeb", "a\uFFFDb"},
		{"a mark after a control", "e\x00\u0301", "é"},
		{"variants of what the fonts have", "葛\U000E0100 ★\uFE0E", "葛 ★"},
		{"emoji keep theirs", "✔\uFE0F 👨\u200D👩", "✔\uFE0F 👨\u200D👩"},
		{"joiners in words", "a\u200Db\u200Cc", "abc"},
	} {
		if got := clean(c.in); got != c.want {
			t.Errorf("%s: %+q becomes %+q, want %+q", c.name, c.in, got, c.want)
		}
	}
}

func TestRecomposedIsAllThatNormalisationChanges(t *testing.T) {
	f := regular()
	for r := rune(0x80); r <= lastRune; r++ {
		if f.glyph(r) == 0 || recomposed(r) {
			continue
		}
		if got := clean("x" + string(r) + "\u0001"); got != "x"+string(r) && r != '\uFFFD' && !isForm(r) {
			t.Errorf("%U becomes %+q, and plain does not know it", r, got)
		}
	}
}

func TestMissing(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"开户 Open", nil},
		{"ᚠ 好 ᚠ ᚢ", []string{"ᚠ", "ᚢ"}},
		{"家👨\u200D👩\u200D👧🇨🇳🇬🇧", []string{"👨\u200D👩\u200D👧", "🇨🇳", "🇬🇧"}},
		{"1\uFE0F\u20E3 2", []string{"1\uFE0F\u20E3"}},
		{"x\u0323\u0301y", []string{"x\u0323\u0301"}},
		{"👍🏽", []string{"👍🏽"}},
		{"한국", []string{"한", "국"}},
	} {
		if got := Missing(c.in); !slices.Equal(got, c.want) {
			t.Errorf("%q lacks %q, want %q", c.in, got, c.want)
		}
	}
}

// TestWidthsOfMissing: what another font draws is as wide as that font says,
// and pictures and boxes have a width of their own.
func TestWidthsOfMissing(t *testing.T) {
	face := Face{Size: 10}
	for _, c := range []struct {
		in   string
		want float64 // if no font draws it as an outline
	}{
		{"👨\u200D👩\u200D👧", 10},
		{"🇨🇳", 10},
		{"한", 10},
		{"\U00030000", 10},
		{"❤\uFE0F", 10},
		{"ᚠ", 6},
		{"x\u0323\u0301", 6},
		{strings.Repeat("👨\u200D", 1000) + "👨", 10},
	} {
		want := c.want
		if g, ok := Machine().Glyph(c.in, canvas.Regular); ok && g.Bitmap == nil {
			want = g.Advance * 10
		}
		if got := Width(c.in, face); math.Abs(got-want) > 0.011 {
			t.Errorf("%.20q is %v pt wide at 10 pt, want %v", c.in, got, want)
		}
	}
}
