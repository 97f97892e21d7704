package route

import "slices"

// lattice is the gutters that a pinned link may use, as lines that cross: all
// row gutters, which are always free, and the column gutters near its ends
// and near the gutters that it is to use. The search on it is Dijkstra's. A
// state is a crossing, the direction in which it is passed, and how many of
// the gutters have been used by then.
type lattice struct {
	pins             []channel
	cols             []int32 // column gutters, from left to right
	starts, finishes []ramp

	rows   int32
	seen   []sight // by state
	search int32   // number of the search at hand
	queue  []reached
	ahead  ahead
	ends   []end
	endAt  []int32 // by crossing: its first end, -1 if none
}

// sight is what is known of a state: in which search it was seen last, the
// cheapest cost of a way to it, and the state before it on that, or ^i for
// start i.
type sight struct {
	search, from int32
	cost         int64
}

// end is the last piece of a way: from a crossing along a gutter to a ramp.
type end struct {
	dir    direction
	finish int32
	cost   int64
	next   int32 // at the same crossing, -1 if none
}

// direction is one along a gutter.
type direction int32

const (
	rightward direction = iota
	leftward
	upward
	downward
)

func (d direction) horizontal() bool       { return d <= leftward }
func (d direction) reverse() direction     { return d ^ 1 }
func (d direction) turns(e direction) bool { return d.horizontal() != e.horizontal() }

// turnInto is what it costs to go on in direction e after d.
func turnInto(d, e direction) int64 {
	switch {
	case !d.turns(e):
		return 0
	case e.horizontal():
		return milli(bendCost + alongCost)
	}
	return milli(bendCost)
}

// What one link may cost: the states that there are, and those that are
// looked at. Beyond, it goes the usual way.
const (
	maxStates = 1 << 21
	maxLooks  = 1 << 15
)

// lines chooses the column gutters.
func (l *lattice) lines(c *chooser) {
	l.rows = c.rows
	l.cols = append(l.cols[:0], 0, c.cols)
	near := func(g int32) {
		for d := int32(-1); d <= 1; d++ {
			if g+d > 0 && g+d < c.cols {
				l.cols = append(l.cols, g+d)
			}
		}
	}
	for _, b := range [...]*box{c.a, c.b} {
		near(b.left)
		near(b.right + 1)
	}
	for _, v := range l.pins {
		if v.kind == columnGutter {
			near(v.i)
		}
	}
	slices.Sort(l.cols)
	l.cols = slices.Compact(l.cols)
}

func (l *lattice) add(col int32) {
	if i, ok := slices.BinarySearch(l.cols, col); !ok {
		l.cols = slices.Insert(l.cols, i, col)
	}
}

func (l *lattice) crossing(col int, row int32) int32 { return int32(col)*(l.rows+1) + row }

func (l *lattice) state(crossing int32, d direction, used int) int32 {
	return (crossing*4+int32(d))*int32(len(l.pins)+1) + int32(used)
}

// parts takes a state apart.
func (l *lattice) parts(state int32) (col int, row int32, d direction, used int) {
	n := int32(len(l.pins) + 1)
	used, state = int(state%n), state/n
	d, state = direction(state%4), state/4
	return int(state / (l.rows + 1)), state % (l.rows + 1), d, used
}

// line is the gutter that a state was reached along.
func (l *lattice) line(state int32) channel {
	col, row, d, _ := l.parts(state)
	if d.horizontal() {
		return channel{rowGutter, row}
	}
	return channel{columnGutter, l.cols[col]}
}

// use counts a gutter that is run along.
func (l *lattice) use(used int, along channel) int {
	if used < len(l.pins) && l.pins[used] == along {
		used++
	}
	return used
}
