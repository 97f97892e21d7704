package route

// spread finds offsets for a cluster in its order: as near as possible to
// where each wants to be, in its bounds, and overlapping ones apart.
type spread struct {
	segs   []segment
	spans  spans
	pairs  []pair
	stands []stand   // by place in the cluster
	least  []float64 // the smallest offset each can have, by place in the cluster
	x      []float64 // the offsets, by place in the cluster
}

// pair is a constraint: the offset of place j is at least gap over that of
// place i, i < j.
type pair struct {
	i, j int32
	gap  float64
	pull float64 // how hard the pair presses
}

const (
	straightWeight = 40.0 // how much harder than others a straight link holds its place
	spreadRounds   = 60
	spreadWork     = 1 << 15 // pairs pressed in all rounds of a cluster: large ones get fewer rounds
	maxSpread      = 400     // segments of a cluster and
	maxPairs       = 1 << 10 // pairs of it that overlap: above, neighbours in the order press as if all did
	shrink         = 0.8     // of the gaps when there is no room
	shrinkRounds   = 40
)

// stand is what is known of a segment before it is placed.
type stand struct{ want, lo, hi, give float64 }

// place finds the offsets of a cluster, sorted, into s.x. of is where each
// segment may stand, gap the distance wanted between two neighbours, in pt.
func (s *spread) place(cluster []int32, of func(*segment) stand, weight func(int32) float64, gap func(p, q *segment) float64) {
	n := len(cluster)
	s.x, s.stands = s.x[:0], s.stands[:0]
	for _, k := range cluster {
		st := of(&s.segs[k])
		s.x, s.stands = append(s.x, st.want), append(s.stands, st)
	}
	s.constrain(cluster, gap)
	s.makeRoom()
	for range min(spreadRounds, 1+spreadWork/(1+len(s.pairs))) {
		if !s.relax(cluster, weight) {
			break
		}
	}
	// What is left of overlaps is removed for good: once upwards, once back.
	for i := range n {
		s.x[i] = max(s.x[i], s.stands[i].lo)
	}
	for _, p := range s.pairs {
		s.x[p.j] = max(s.x[p.j], s.x[p.i]+p.gap)
	}
	for i := range n {
		s.x[i] = min(s.x[i], s.stands[i].hi)
	}
	for k := len(s.pairs) - 1; k >= 0; k-- {
		p := s.pairs[k]
		s.x[p.i] = min(s.x[p.i], s.x[p.j]-p.gap)
	}
}

// constrain lists the pairs that overlap, sorted by j and then by i.
func (s *spread) constrain(cluster []int32, gap func(p, q *segment) float64) {
	s.pairs = s.pairs[:0]
	if len(cluster) > maxSpread {
		s.chain(cluster, gap)
		return
	}
	for j := range cluster {
		q := cluster[j]
		for i := range j {
			if p := cluster[i]; s.spans.overlap(p, q) {
				s.pairs = append(s.pairs, pair{i: int32(i), j: int32(j), gap: gap(&s.segs[p], &s.segs[q])})
			}
		}
		if len(s.pairs) > maxPairs {
			s.chain(cluster, gap)
			return
		}
	}
}

// chain lists neighbours in the order as the pairs.
func (s *spread) chain(cluster []int32, gap func(p, q *segment) float64) {
	s.pairs = s.pairs[:0]
	for j := 1; j < len(cluster); j++ {
		s.pairs = append(s.pairs, pair{i: int32(j - 1), j: int32(j), gap: gap(&s.segs[cluster[j-1]], &s.segs[cluster[j]])})
	}
}

// makeRoom uses the corners and then shrinks the gaps until the bounds can hold them all.
func (s *spread) makeRoom() {
	for round := range shrinkRounds {
		s.least = s.least[:0]
		for _, st := range s.stands {
			s.least = append(s.least, st.lo)
		}
		for _, p := range s.pairs {
			s.least[p.j] = max(s.least[p.j], s.least[p.i]+p.gap)
		}
		ok := true
		for i, st := range s.stands {
			ok = ok && s.least[i] <= st.hi+1e-9
		}
		if ok {
			return
		}
		if round == 0 { // before all, use the corners
			for i := range s.stands {
				t := &s.stands[i]
				t.lo, t.hi, t.give = t.lo-t.give, t.hi+t.give, 0
			}
			continue
		}
		for k := range s.pairs {
			s.pairs[k].gap *= shrink
		}
	}
}

// relax pushes every pair apart as far as it is too near, and lets go where
// it was pushed too far (Hildreth's method for a sum of squares): it comes
// nearer to the least sum of squared distances in every round. It reports
// whether anything moved.
func (s *spread) relax(cluster []int32, weight func(int32) float64) bool {
	moved := false
	for k := range s.pairs {
		p := &s.pairs[k]
		wi, wj := 1/weight(cluster[p.i]), 1/weight(cluster[p.j])
		push := (s.x[p.i] + p.gap - s.x[p.j]) / (wi + wj)
		push = max(push, -p.pull)
		if push > 0.005 || push < -0.005 {
			moved = true
		}
		p.pull += push
		s.x[p.i] -= push * wi
		s.x[p.j] += push * wj
	}
	return moved
}

// into notes what place has found.
func (s *spread) into(offsets []float64, cluster []int32) {
	for i, k := range cluster {
		offsets[k] = s.x[i]
	}
}
