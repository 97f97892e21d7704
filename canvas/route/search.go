package route

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// search finds the cheapest way from a start to a finish, and puts it into
// best.
func (c *chooser) search() bool {
	l := &c.lattice
	n := len(l.cols) * int(l.rows+1) * 4 * (len(l.pins) + 1)
	if n > maxStates {
		return false
	}
	l.begin(n)
	c.openEnds()
	l.ahead.plan(l.pins)
	for i := range l.starts {
		c.landings(&l.starts[i], func(col int, row int32, d direction, cost int64) {
			if d.horizontal() {
				cost += milli(alongCost)
			}
			l.reach(l.state(l.crossing(col, row), d, l.use(0, l.starts[i].line)), cost+l.starts[i].cost, ^int32(i))
		})
	}
	start, finish, best := c.direct()
	last := int32(-1)
	for looks := 0; len(l.queue) > 0 && looks < maxLooks; looks++ {
		at := l.pop()
		if best >= 0 && at.least > best {
			break
		}
		if at.cost > l.seen[at.state].cost {
			continue
		}
		if end, cost := l.arrive(at); end >= 0 && (best < 0 || cost < best || cost == best && last >= 0 &&
			cmp.Or(cmp.Compare(at.state, last), cmp.Compare(l.finishes[end].key(), l.finishes[finish].key())) < 0) {
			best, last, finish = cost, at.state, end
		}
		c.goOn(at)
	}
	if best < 0 {
		return false
	}
	c.trace(start, last, finish)
	return true
}

// landings calls f for the crossings next to where a ramp reaches its
// gutter, with the direction away from the ramp and the cost of the piece.
func (c *chooser) landings(r *ramp, f func(col int, row int32, d direction, cost int64)) {
	l := &c.lattice
	if r.line.kind == rowGutter {
		i := sort.Search(len(l.cols), func(i int) bool { return float64(l.cols[i]) > r.at })
		f(i, r.line.i, rightward, milli(float64(l.cols[i])-r.at))
		f(i-1, r.line.i, leftward, milli(r.at-float64(l.cols[i-1])))
		return
	}
	col, _ := slices.BinarySearch(l.cols, r.line.i)
	row := r.row()
	if _, ok := c.toward(r, gutterAt(row)); ok {
		f(col, row, upward, milli(rowCost*(r.at-float64(row))))
	}
	if _, ok := c.toward(r, gutterAt(row+1)); ok {
		f(col, row+1, downward, milli(rowCost*(float64(row+1)-r.at)))
	}
}

// openEnds notes by crossing where the finishes are reached from.
func (c *chooser) openEnds() {
	l := &c.lattice
	n := len(l.cols) * int(l.rows+1)
	l.endAt = slices.Grow(l.endAt[:0], n)[:n]
	for i := range l.endAt {
		l.endAt[i] = -1
	}
	l.ends, l.ahead.ends = l.ends[:0], false
	for i := range l.finishes {
		c.landings(&l.finishes[i], func(col int, row int32, d direction, cost int64) {
			at := l.crossing(col, row)
			l.ahead.end(l.cols[col], row)
			l.ends = append(l.ends, end{d.reverse(), int32(i), cost + l.finishes[i].cost, l.endAt[at]})
			l.endAt[at] = int32(len(l.ends) - 1)
		})
	}
}

// arrive is the cheapest finish that can be reached from a state, and the
// cost of the whole way then; -1 if there is none.
func (l *lattice) arrive(at reached) (int32, int64) {
	col, row, d, used := l.parts(at.state)
	finish, best := int32(-1), int64(-1)
	for k := l.endAt[l.crossing(col, row)]; k >= 0; k = l.ends[k].next {
		e := &l.ends[k]
		if e.dir == d.reverse() || l.use(used, l.finishes[e.finish].line) < len(l.pins) {
			continue
		}
		cost := at.cost + turnInto(d, e.dir) + e.cost
		if best < 0 || cost < best || cost == best && l.finishes[e.finish].key() < l.finishes[finish].key() {
			finish, best = e.finish, cost
		}
	}
	return finish, best
}

// direct finds the cheapest way that needs no crossing: along one gutter
// from ramp to ramp.
func (c *chooser) direct() (start, finish int32, best int64) {
	l := &c.lattice
	best = -1
	if len(l.pins) != 1 {
		return 0, 0, best
	}
	for i := range l.starts {
		r := &l.starts[i]
		for k := range l.finishes {
			s := &l.finishes[k]
			if r.line != l.pins[0] || s.line != r.line {
				continue
			}
			cost := r.cost + s.cost
			if r.line.kind == rowGutter {
				if r.at == s.at {
					continue
				}
				cost += milli(alongCost + abs(r.at-s.at))
			} else {
				if _, ok := c.across(r, s); !ok {
					continue
				}
				cost += milli(rowCost * abs(r.at-s.at))
			}
			if best < 0 || cost < best {
				start, finish, best = int32(i), int32(k), cost
			}
		}
	}
	return start, finish, best
}

// goOn reaches the crossings next to a state.
func (c *chooser) goOn(at reached) {
	l := &c.lattice
	col, row, d, used := l.parts(at.state)
	for e := rightward; e <= downward; e++ {
		if e == d.reverse() {
			continue
		}
		toCol, toRow, along, cost := col, row, channel{rowGutter, row}, turnInto(d, e)
		switch e {
		case rightward:
			toCol++
		case leftward:
			toCol--
		case upward:
			toRow--
		case downward:
			toRow++
		}
		if toCol < 0 || toCol >= len(l.cols) || toRow < 0 || toRow > l.rows {
			continue
		}
		if e.horizontal() {
			cost += 1000 * int64(max(l.cols[toCol]-l.cols[col], l.cols[col]-l.cols[toCol]))
		} else {
			along = channel{columnGutter, l.cols[col]}
			if !c.gutters.clear(along.i, gutterAt(min(row, toRow)), gutterAt(max(row, toRow))) {
				continue
			}
			cost += milli(rowCost)
		}
		l.reach(l.state(l.crossing(toCol, toRow), e, l.use(used, along)), at.cost+cost, at.state)
	}
}

// begin makes room for n states, of which none has been seen.
func (l *lattice) begin(n int) {
	if l.search++; cap(l.seen) < n || l.search == math.MaxInt32 {
		l.seen, l.search = make([]sight, n), 1
	}
	l.seen = l.seen[:n]
	l.queue = l.queue[:0]
}

// reach notes a way to a state if it is cheaper than the one known, or as
// cheap and from a state that comes first: an order that does not depend on
// how the ways were found.
func (l *lattice) reach(state int32, cost int64, from int32) {
	s := &l.seen[state]
	switch {
	case s.search != l.search || cost < s.cost:
		*s = sight{l.search, from, cost}
		col, row, _, used := l.parts(state)
		l.push(reached{cost + l.ahead.cost(l.cols[col], row, used), cost, state})
	case cost == s.cost && l.before(from, s.from):
		s.from = from
	}
}

// before is the order of states; ramps come before them.
func (l *lattice) before(a, b int32) bool {
	if a < 0 && b < 0 {
		return l.starts[^a].key() < l.starts[^b].key()
	}
	return a < b
}

// trace puts the way that ends in a state, or, where that is -1, the direct
// one, into best.
func (c *chooser) trace(start, last, finish int32) {
	l := &c.lattice
	var lines []channel
	first, final := last, last
	for ; last >= 0; last = l.seen[last].from {
		lines = append(lines, l.line(last))
		start, first = ^l.seen[last].from, last
	}
	from, to := &l.starts[start], &l.finishes[finish]
	lines = append(lines, from.line)
	slices.Reverse(lines)
	lines = slices.Compact(append(lines, to.line))
	w := &c.best
	w.sides = [2]side{from.side, to.side}
	out, in := c.gapsOf(from, first, to, final)
	w.steps = from.through(out)
	for _, ch := range lines {
		w.steps = append(w.steps, step{channel: ch})
	}
	back := to.through(in)
	slices.Reverse(back)
	w.steps = append(w.steps, back...)
}

// gapsOf is the gaps in which two ramps reach their gutters: those from which
// the gutters lead to the crossings of two states or, where these are -1,
// from one ramp to the other.
func (c *chooser) gapsOf(from *ramp, first int32, to *ramp, final int32) (out, in extent) {
	if first < 0 {
		out, _ = c.across(from, to)
		in, _ = widest(to.gaps, func(g extent) bool { return c.gutters.joins(to.line.i, out, g) })
		return out, in
	}
	_, row, _, _ := c.lattice.parts(first)
	out, _ = c.toward(from, gutterAt(row))
	_, row, _, _ = c.lattice.parts(final)
	in, _ = c.toward(to, gutterAt(row))
	return out, in
}

// reached is a state in the queue, a heap by what a way through it costs at
// least.
type reached struct {
	least, cost int64
	state       int32
}

func (l *lattice) push(r reached) {
	q := append(l.queue, r)
	for i := len(q) - 1; i > 0; {
		up := (i - 1) / 2
		if !q[i].before(q[up]) {
			break
		}
		q[i], q[up] = q[up], q[i]
		i = up
	}
	l.queue = q
}

func (l *lattice) pop() reached {
	q := l.queue
	top, n := q[0], len(q)-1
	q[0] = q[n]
	q = q[:n]
	for i := 0; ; {
		k := 2*i + 1
		if k >= n {
			break
		}
		if k+1 < n && q[k+1].before(q[k]) {
			k++
		}
		if !q[k].before(q[i]) {
			break
		}
		q[i], q[k] = q[k], q[i]
		i = k
	}
	l.queue = q
	return top
}

func (r reached) before(s reached) bool {
	return r.least < s.least || r.least == s.least && r.state < s.state
}
