package route

import (
	"cmp"
	"slices"
)

// Two segments in a channel that overlap must lie one beside the other. Which
// way round is decided by following both to where they part: the one that
// turns off first wants to be on the side it turns to. Each end of the shared
// stretch has such a wish; when the two contradict each other, the links
// cross somewhere in any case.

// near is the distance in grid coordinates under which two ends are at the
// same place as far as the order is concerned.
const near = 0.01

// lean is the wish of one end: -1 if p should have the lower coordinate, +1
// if q should, 0 if it does not matter.
func (r *Routing) lean(p, q int32, high bool) int {
	sign := 1
	for range maxLean {
		ep, np := r.tail(p, high)
		eq, nq := r.tail(q, high)
		if d := ep - eq; d > near || d < -near {
			if (d < 0) == high { // p ends first
				return sign * r.turn(p, np)
			}
			return -sign * r.turn(q, nq)
		}
		tp, tq := r.turn(p, np), r.turn(q, nq)
		if tp != tq {
			return sign * cmp.Compare(tp, tq)
		}
		if tp == 0 || r.segs[np].channel != r.segs[nq].channel {
			return 0
		}
		sign *= bend(high, tp)
		p, q, high = np, nq, tp > 0
	}
	return 0
}

// maxLean bounds how far two links are followed; ways of more segments are
// rare.
const maxLean = 8

// turn is the direction in which segment k goes on into next: -1 to lower
// coordinates, +1 to higher, 0 if it ends at a box.
func (r *Routing) turn(k, next int32) int {
	if next < 0 {
		return 0
	}
	far, _ := r.end(next, next > k)
	return cmp.Compare(far, r.segs[k].across())
}

// bend tells whether nested corners keep their order (+1) or swap it (-1)
// from one segment to the next: ┌ and ┘ keep it, ┐ and └ swap it.
func bend(high bool, turn int) int {
	if high == (turn < 0) {
		return 1
	}
	return -1
}

// vote is -1 if p should have the lower coordinate, +1 if q should. It is 0
// only for segments that do not overlap.
func (o *sorter) vote(p, q int32) int {
	if !o.spans.overlap(p, q) {
		return 0
	}
	if v := o.lean(p, q, false) + o.lean(p, q, true); v != 0 {
		return cmp.Compare(v, 0)
	}
	// A tie: let the start of the link that comes first decide, so that the
	// two cross once and not at every shared stretch.
	first := o.earlier(o.segs[p].link, o.segs[q].link)
	k := p
	if first > 0 {
		k = q
	}
	atHigh := o.segs[k].back
	if v := o.lean(p, q, atHigh); v != 0 {
		return v
	}
	if v := o.lean(p, q, !atHigh); v != 0 {
		return v
	}
	return first * o.parity(k)
}

// earlier orders links by what they join, so that their order in the input
// matters for equal ones only.
func (r *Routing) earlier(i, j int32) int {
	a, b := &r.links[i], &r.links[j]
	if p, q := min(a.From, a.To), min(b.From, b.To); p != q { // mostly, and cheapest
		return cmp.Compare(p, q)
	}
	if v := cmp.Or(
		cmp.Compare(max(a.From, a.To), max(b.From, b.To)),
		cmp.Compare(a.From, b.From),
		cmp.Compare(number(a.Tip), number(b.Tip)),
		cmp.Compare(a.Label.W, b.Label.W),
	); v != 0 {
		return v
	}
	return cmp.Or(compareVias(a.Pins, b.Pins), cmp.Compare(i, j))
}

func number(tip [2]bool) (n int) {
	for i, t := range tip {
		if t {
			n += 1 << i
		}
	}
	return n
}

// parity is the product of the bends between segment k and the end of its
// link at the box with the lower index: two equal ways that keep their order
// there keep it, times parity, here.
func (r *Routing) parity(k int32) int {
	l, p := &r.links[r.segs[k].link], &r.paths[r.segs[k].link]
	sign, step, end := 1, int32(-1), p.first
	if l.From > l.To {
		step, end = 1, p.first+p.n-1
	}
	for k != end {
		high := (step > 0) != r.segs[k].back
		sign *= bend(high, r.turn(k, k+step))
		k += step
	}
	return sign
}

// maxVotes is the number of segments of a cluster up to which every pair is
// asked; above, a rule of thumb sorts them.
const maxVotes = 160

// sorter orders clusters of segments.
type sorter struct {
	*Routing
	spans spans
	votes []int8 // by pair of places in the cluster
	score []int32
	index []int32
	out   []int32
}

// sort orders a cluster in place. before says which of two must come first
// whatever the votes; nil if nothing must.
func (o *sorter) sort(cluster []int32, before func(p, q int32) int) {
	n := len(cluster)
	if n < 2 {
		return
	}
	if n > maxVotes {
		o.sortByTurns(cluster, before != nil)
		return
	}
	o.votes = slices.Grow(o.votes[:0], n*n)[:n*n]
	o.score = slices.Grow(o.score[:0], n)[:n]
	o.index = slices.Grow(o.index[:0], n)[:n]
	clear(o.score)
	for i := range n {
		o.index[i] = int32(i)
		o.votes[i*n+i] = 0
		for j := range i {
			v := 0
			if before != nil {
				v = must * before(cluster[j], cluster[i])
			}
			if v == 0 {
				v = o.vote(cluster[j], cluster[i])
			}
			o.votes[j*n+i], o.votes[i*n+j] = int8(v), int8(-v)
			o.score[j] += int32(v)
			o.score[i] -= int32(v)
		}
	}
	slices.SortFunc(o.index, func(i, j int32) int {
		return cmp.Or(cmp.Compare(o.score[i], o.score[j]), o.tie(cluster[i], cluster[j]))
	})
	o.obey(n)
	for i := 1; i < n; i++ {
		for j := i; j > 0 && o.votes[int(o.index[j])*n+int(o.index[j-1])] < 0; j-- {
			o.index[j], o.index[j-1] = o.index[j-1], o.index[j]
		}
	}
	o.out = append(o.out[:0], cluster...)
	for i, k := range o.index {
		cluster[i] = o.out[k]
	}
}

// must is the vote of a pair that may not be turned round.
const must = 2

// obey moves segments back in the order until none stands before one that
// must come first. What must come first is given by a linear order, so there
// is always a segment that nothing must precede.
func (o *sorter) obey(n int) {
	for i := range n {
		k := i
		for j := i; j < n; j++ {
			if o.votes[int(o.index[j])*n+int(o.index[k])] == -must {
				k = j
				j = i - 1 // it may have some before it in turn
			}
		}
		first := o.index[k]
		copy(o.index[i+1:k+1], o.index[i:k])
		o.index[i] = first
	}
}

func (r *Routing) tie(p, q int32) int {
	return cmp.Or(r.earlier(r.segs[p].link, r.segs[q].link), cmp.Compare(p, q))
}

// sortByTurns puts first what turns to the low side at both ends, shortest
// first, and last what turns to the high side, shortest last. Segments with
// bounds go by where they want to be before that.
func (o *sorter) sortByTurns(cluster []int32, bounded bool) {
	key := func(k int32) (int, float64) {
		_, low := o.tail(k, false)
		_, high := o.tail(k, true)
		t := o.turn(k, low) + o.turn(k, high)
		length := o.spans[k].to - o.spans[k].from
		if t > 0 {
			return t, -length
		}
		return t, length
	}
	slices.SortFunc(cluster, func(p, q int32) int {
		if v := cmp.Compare(o.segs[p].want, o.segs[q].want); bounded && v != 0 {
			return v
		}
		tp, lp := key(p)
		tq, lq := key(q)
		return cmp.Or(cmp.Compare(tp, tq), cmp.Compare(lp, lq), o.tie(p, q))
	})
}
