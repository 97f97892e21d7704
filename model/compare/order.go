package compare

// stays tells of a run of positions which of them are in order: a longest
// rising part of it. The others went elsewhere. It takes n·log n.
func stays(at []int) []bool {
	ends := make([]int, 0, len(at)) // by length: the index that ends the best rising part
	before := make([]int, len(at))
	for i, v := range at {
		lo, hi := 0, len(ends)
		for lo < hi {
			if mid := (lo + hi) / 2; at[ends[mid]] < v {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		before[i] = -1
		if lo > 0 {
			before[i] = ends[lo-1]
		}
		if lo == len(ends) {
			ends = append(ends, i)
		} else {
			ends[lo] = i
		}
	}
	out := make([]bool, len(at))
	if len(ends) == 0 {
		return out
	}
	for i := ends[len(ends)-1]; i >= 0; i = before[i] {
		out[i] = true
	}
	return out
}
