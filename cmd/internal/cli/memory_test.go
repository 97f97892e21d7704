package cli

import "testing"

// What is used decides how much may be in memory: a third more, less towards
// what a file may cost, and never so little that all is collected over and over.
func TestMemoryIsModest(t *testing.T) {
	for _, c := range []struct{ used, most int64 }{
		{0, modestBytes},
		{100 << 20, modestBytes},
		{150 << 20, 240 << 20},
		{200 << 20, 270 << 20},
		{224 << 20, 270 << 20},
		{240 << 20, 270 << 20},
		{320 << 20, 344 << 20},
		{3 << 30, 3268 << 20},
	} {
		if got := mostBytes(c.used); got != c.most {
			t.Errorf("%d MB used: %d MB, want %d", c.used>>20, got>>20, c.most>>20)
		}
	}
}
