package route

import "math"

// tracks finds the first of many tracks that is free. It is a heap of minima:
// node i stands above nodes 2i and 2i+1, the tracks are the lowest nodes, and
// each node holds the least coordinate at which what was put on one of its
// tracks ends.
type tracks struct {
	n    int
	ends []float64
}

func newTracks(n int) *tracks {
	t := &tracks{n: 1}
	for t.n < n {
		t.n *= 2
	}
	t.ends = make([]float64, 2*t.n)
	for i := range t.ends {
		t.ends[i] = math.Inf(-1)
	}
	return t
}

// take puts something that goes from one coordinate to another on the first
// track on which all ends before it begins. There must be one.
func (t *tracks) take(from, to float64) int {
	i := 1
	for i < t.n {
		if i *= 2; t.ends[i] > from {
			i++
		}
	}
	t.ends[i] = to
	for k := i / 2; k > 0; k /= 2 {
		t.ends[k] = min(t.ends[2*k], t.ends[2*k+1])
	}
	return i - t.n
}
