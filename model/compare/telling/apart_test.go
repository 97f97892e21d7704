package telling

import "testing"

// TestApart: of two lists, one entry a line, what only one of them has.
func TestApart(t *testing.T) {
	for _, c := range [][4]string{
		{"a", "b", "a", "b"},
		{"", "b", "", "b"},
		{"a\nb", "b\nc", "a", "c"},
		{"a\nb", "b", "a", ""},
		{"b", "a\nb", "", "a"},
		{"a", "b\nc", "a", "b\nc"},
		{"a\nb", "b\na", "a\nb", "b\na"}, // in another order
		{"a\nb\nc", "c\nd\ne", "a\nb", "d\ne"},
		{"", "a\nb", "", "a\nb"},
	} {
		if x, y := apart(c[0], c[1]); x != c[2] || y != c[3] {
			t.Errorf("%q and %q: %q and %q, want %q and %q", c[0], c[1], x, y, c[2], c[3])
		}
	}
}

// TestShort: a name that just fits is whole.
func TestShort(t *testing.T) {
	for _, c := range []struct {
		s    string
		most int
		want string
	}{{"abcd", 4, "abcd"}, {"abcde", 4, "abc…"}, {" a\n b ", 4, "a b"}, {"等待结果了", 4, "等待结…"}, {"", 4, ""}} {
		if got := short(c.s, c.most); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.s, c.most, got, c.want)
		}
	}
}
