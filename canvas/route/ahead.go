package route

// ahead is a lower bound of what a way on the lattice still costs: it has to
// reach the gutters that it is to use in their order, and then one of the
// ends. With it the search goes towards them and not to all sides; the way
// that it finds is the same, as every step costs what it gains at least.
type ahead struct {
	col, row []leg // by how many gutters have been used
	ends     bool
	lo, hi   [2]int64 // where ends are: column and row gutter
}

// leg is where a coordinate has to be next, and what it costs from there on.
type leg struct {
	at   int64
	some bool // there is such a place; else the ends are next
	rest int64
}

// Costs of a step along the lattice, in thousandths.
var stepCost = [2]int64{milli(1), milli(rowCost)}

// end notes a crossing from which an end is reached.
func (a *ahead) end(col, row int32) {
	for i, v := range [2]int64{int64(col), int64(row)} {
		if !a.ends || v < a.lo[i] {
			a.lo[i] = v
		}
		if !a.ends || v > a.hi[i] {
			a.hi[i] = v
		}
	}
	a.ends = true
}

// plan works out the legs, once the ends are known.
func (a *ahead) plan(pins []channel) {
	a.col, a.row = a.legs(a.col, pins, 0, columnGutter), a.legs(a.row, pins, 1, rowGutter)
}

func (a *ahead) legs(out []leg, pins []channel, i int, k kind) []leg {
	out = append(out[:0], make([]leg, len(pins)+1)...)
	for u := len(pins) - 1; u >= 0; u-- {
		out[u] = out[u+1]
		if pins[u].kind == k {
			at := int64(pins[u].i)
			out[u] = leg{at, true, a.from(out[u+1], i, at)}
		}
	}
	return out
}

// from is the least cost of a leg and all after it for one who stands at v.
func (a *ahead) from(l leg, i int, v int64) int64 {
	if l.some {
		return stepCost[i]*distance(v, l.at, l.at) + l.rest
	}
	return stepCost[i] * distance(v, a.lo[i], a.hi[i])
}

// cost is the bound for a way that has come to a crossing.
func (a *ahead) cost(col, row int32, used int) int64 {
	return a.from(a.col[used], 0, int64(col)) + a.from(a.row[used], 1, int64(row))
}

func distance(v, lo, hi int64) int64 { return max(lo-v, v-hi, 0) }
