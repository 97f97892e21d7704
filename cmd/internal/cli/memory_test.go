package cli

import "testing"

// What is used decides how much may be in memory: a third more, and never so
// little that all is collected over and over.
func TestMemoryIsModest(t *testing.T) {
	for _, c := range []struct{ used, most int64 }{
		{0, modestBytes}, {100 << 20, modestBytes}, {300 << 20, 440 << 20}, {3 << 30, 4136 << 20},
	} {
		if got := mostBytes(c.used); got != c.most {
			t.Errorf("%d MB used: %d MB, want %d", c.used>>20, got>>20, c.most>>20)
		}
	}
}
