package route

import (
	"math"
	"slices"
	"testing"
)

// A group of a list takes the first of many, and another group all of its few.
func TestListsAreBounded(t *testing.T) {
	in := func(i int) (int32, int32) { return 0, int32(i % 3) } // all in 0, two of three in 1, one in 2
	all, some := listOf(3, 30, math.MaxInt32, in), listOf(3, 30, 12, in)
	for g, want := range []int{30, 20, 10} {
		if got := all.of(g); len(got) != want {
			t.Errorf("group %d: %v", g, got)
		}
		if got := some.of(g); !slices.Equal(got, all.of(g)[:min(12, want)]) {
			t.Errorf("group %d, bounded: %v of %v", g, got, all.of(g))
		}
	}
	if len(some.all) != 12+12+10 {
		t.Errorf("%d in all", len(some.all))
	}
}
