package cli

import "testing"

// What is used decides how much more may be allocated: much while there is
// room, never so little that all is collected over and over.
func TestMemoryIsModest(t *testing.T) {
	last := mostPercent
	for used := uint64(1 << 20); used < 4<<30; used += 1 << 20 {
		p := percent(used)
		if p > last || p < leastPercent {
			t.Fatalf("%d MB: %d %%, after %d %%", used>>20, p, last)
		}
		if goal := used + used*uint64(p)/100; p < mostPercent && p > leastPercent && (goal > modestBytes || goal < modestBytes*98/100) {
			t.Fatalf("%d MB: up to %d MB", used>>20, goal>>20)
		}
		last = p
	}
	if percent(0) != mostPercent || last != leastPercent {
		t.Error("the ends are wrong")
	}
}
