package route

import (
	"cmp"
	"slices"
	"sort"
)

// search finds the cheapest way from a start to a finish, and puts it into
// best.
func (c *chooser) search() bool {
	l := &c.lattice
	n := len(l.cols) * int(l.rows+1) * 4 * (len(l.vias) + 1)
	if n > maxStates {
		return false
	}
	l.dist = slices.Grow(l.dist[:0], n)[:n]
	l.prev = slices.Grow(l.prev[:0], n)[:n]
	for i := range l.dist {
		l.dist[i] = -1
	}
	l.queue = l.queue[:0]
	c.openEnds()
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
	for len(l.queue) > 0 {
		at := l.pop()
		if best >= 0 && at.cost > best {
			break
		}
		if at.cost > l.dist[at.state] {
			continue
		}
		if end, cost := l.arrive(at); end >= 0 && (best < 0 || cost < best || cost == best && last >= 0 &&
			l.compare(at.state, l.finishes[end].key(), last, l.finishes[finish].key()) < 0) {
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
	l.ends = l.ends[:0]
	for i := range l.finishes {
		c.landings(&l.finishes[i], func(col int, row int32, d direction, cost int64) {
			at := l.crossing(col, row)
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
		if e.dir == d.reverse() || l.use(used, l.finishes[e.finish].line) < len(l.vias) {
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
	if len(l.vias) != 1 {
		return 0, 0, best
	}
	for i := range l.starts {
		r := &l.starts[i]
		for k := range l.finishes {
			s := &l.finishes[k]
			if r.line != l.vias[0] || s.line != r.line {
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

// reach notes a way to a state if it is cheaper than the one known, or as
// cheap and first in order.
func (l *lattice) reach(state int32, cost int64, from int32) {
	switch old := l.dist[state]; {
	case old >= 0 && old < cost:
		return
	case old == cost:
		if l.compare(from, 0, l.prev[state], 0) < 0 {
			l.prev[state] = from
		}
		return
	}
	l.dist[state], l.prev[state] = cost, from
	l.push(reached{cost, state})
}

// compare orders two ways, of equal cost, by the ramps and crossings along
// them: an order that does not depend on how they were found.
func (l *lattice) compare(a int32, keyA int64, b int32, keyB int64) int {
	if v := slices.Compare(l.chain(a), l.chain(b)); v != 0 {
		return v
	}
	return cmp.Compare(keyA, keyB)
}

func (l *lattice) chain(state int32) []int64 {
	var out []int64
	for ; state >= 0; state = l.prev[state] {
		out = append(out, int64(state))
	}
	out = append(out, l.starts[^state].key())
	slices.Reverse(out)
	return out
}

// trace puts the way that ends in a state, or, where that is -1, the direct
// one, into best.
func (c *chooser) trace(start, last, finish int32) {
	l := &c.lattice
	var lines []channel
	first, final := last, last
	for ; last >= 0; last = l.prev[last] {
		lines = append(lines, l.line(last))
		start, first = ^l.prev[last], last
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

// reached is a state in the queue, a heap by cost.
type reached struct {
	cost  int64
	state int32
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
	return r.cost < s.cost || r.cost == s.cost && r.state < s.state
}
