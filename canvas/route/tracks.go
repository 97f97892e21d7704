package route

import (
	"cmp"
	"slices"
)

// arrange moves the segments of every channel apart and works out how much
// room the gutters need.
//
// Ends at boxes come first: they are bound to the sides of their boxes, and
// what is in the gutters can follow. Then come the column gutters, whose
// segments now have exact ends, and last the row gutters.
func (r *Routing) arrange() {
	r.needColumn = make([]float64, r.cols+1)
	r.needRow = make([]float64, r.rows+1)
	r.edgeColumn = make([][2]float64, r.cols+1)
	r.hostLabels()
	a := &arranger{
		Routing: r,
		sorter:  sorter{Routing: r},
		spread:  spread{segs: r.segs},
		settled: [4]bool{},
	}
	a.channels()
	a.each(inRow, a.ends)
	a.settled[inRow] = true
	a.each(inColumn, a.ends)
	a.settled[inColumn] = true
	a.margins()
	a.each(columnGutter, a.tracks)
	a.settled[columnGutter] = true
	a.each(rowGutter, a.tracks)
	a.direct()
}

type arranger struct {
	*Routing
	sorter  sorter
	spread  spread
	settled [4]bool // by kind: offsets are final
	order   []int32 // segments by channel
	starts  [5]int  // in order, by kind
}

// channels sorts the segments by the channel that they run in.
func (a *arranger) channels() {
	a.order = make([]int32, len(a.segs))
	for k := range a.segs {
		a.starts[a.segs[k].kind+1]++
	}
	for k := range 4 {
		a.starts[k+1] += a.starts[k]
	}
	next := a.starts
	for k := range a.segs {
		kind := a.segs[k].kind
		a.order[next[kind]] = int32(k)
		next[kind]++
	}
}

// byChannel sorts segments of a kind by their channel, and in it by where
// they begin. Channels are counted out first: they hold few segments each,
// and comparing is what costs.
func (a *arranger) byChannel(order []int32) {
	next := make([]int32, max(a.rows, a.cols)+2) // by channel, moved on by one
	for _, k := range order {
		next[a.segs[k].i+1]++
	}
	for i := range len(next) - 1 {
		next[i+1] += next[i]
	}
	in := slices.Clone(order)
	for _, k := range in {
		i := a.segs[k].i
		order[next[i]] = k
		next[i]++
	}
	first := int32(0)
	for _, end := range next[:len(next)-1] {
		slices.SortFunc(order[first:end], func(p, q int32) int {
			s, t := &a.segs[p], &a.segs[q]
			switch {
			case s.from != t.from:
				return cmp.Compare(s.from, t.from)
			case s.to != t.to:
				return cmp.Compare(s.to, t.to)
			}
			return a.tie(p, q)
		})
		first = end
	}
}

// each calls f for the clusters of every channel of a kind: segments that
// overlap, directly or by others between them.
func (a *arranger) each(k kind, f func(i int32, cluster []int32)) {
	order := a.order[a.starts[k]:a.starts[k+1]]
	settled := func(k kind) bool { return a.settled[k] }
	for _, s := range order {
		a.measure(s, settled)
	}
	a.byChannel(order)
	for first := 0; first < len(order); {
		i, reach := a.segs[order[first]].i, a.segs[order[first]].to
		end := first + 1
		for ; end < len(order); end++ {
			s := &a.segs[order[end]]
			if s.i != i || s.from >= reach {
				break
			}
			reach = max(reach, s.to)
		}
		f(i, order[first:end])
		first = end
	}
}

// ends places the segments through cells: their offsets are where links meet
// the sides of boxes.
func (a *arranger) ends(_ int32, cluster []int32) {
	if len(cluster) == 1 {
		return
	}
	a.sorter.sort(cluster, func(p, q int32) int {
		s, t := &a.segs[p], &a.segs[q]
		if s.overlaps(t) && min(s.hi, t.hi)-max(s.lo, t.lo) >= portGap {
			return 0
		}
		return cmp.Compare(s.want, t.want)
	})
	a.spread.place(cluster, func(k int32) float64 {
		if a.paths[a.segs[k].link].n == 1 {
			return straightWeight
		}
		return 1
	}, func(s, t *segment) float64 {
		// Off a label, if it is not so wide that the ends would drift apart.
		if w := (s.thick + t.thick) / 2; w > portGap && w <= widestGap {
			return w
		}
		return portGap
	})
}

// widestGap is how far apart, in pt, a label may hold two ends on a side.
const widestGap = 26.0

// maxTracks is the number of segments of a cluster up to which the votes on
// their order are kept; above, tracks are filled from the left.
const maxTracks = 1500

// maxCentered is the number of segments up to which what can is moved to the
// middle of its gutter.
const maxCentered = 24

// tracks places the segments of a cluster in a gutter, and notes the room
// that they take.
func (a *arranger) tracks(i int32, cluster []int32) {
	width := 0.0
	switch {
	case len(cluster) == 1:
		width = a.segs[cluster[0]].thick
	case len(cluster) > maxTracks:
		width = a.fill(cluster)
	default:
		a.sorter.sort(cluster, nil)
		width = a.layer(cluster)
	}
	if a.segs[cluster[0]].kind == rowGutter {
		a.needRow[i] = max(a.needRow[i], width+2*margin)
	} else {
		e := a.edgeColumn[i]
		a.needColumn[i] = max(a.needColumn[i], width+e[0]+e[1])
	}
}

// layer gives every segment of a sorted cluster the first track beyond those
// that overlap it and come before, and returns the width of all.
func (a *arranger) layer(cluster []int32) float64 {
	width := 0.0
	for j, q := range cluster {
		t := &a.segs[q]
		t.offset = t.thick / 2
		for _, p := range cluster[:j] {
			if s := &a.segs[p]; s.overlaps(t) {
				t.offset = max(t.offset, s.offset+(s.thick+t.thick)/2)
			}
		}
		width = max(width, t.offset+t.thick/2)
	}
	a.center(cluster, width)
	if len(cluster) <= maxCentered {
		for _, k := range cluster {
			s := &a.segs[k]
			s.want, s.hi = 0, (width-s.thick)/2
			s.lo = -s.hi
		}
		a.spread.place(cluster,
			func(int32) float64 { return 1 },
			func(s, t *segment) float64 { return (s.thick + t.thick) / 2 })
	}
	return width
}

// fill puts every segment, by where it begins, on the first track that is
// free there.
func (a *arranger) fill(cluster []int32) float64 {
	thick := 0.0
	for _, k := range cluster {
		thick = max(thick, a.segs[k].thick)
	}
	free, used := newTracks(len(cluster)), 0
	for _, k := range cluster {
		s := &a.segs[k]
		t := free.take(s.from, s.to)
		used = max(used, t+1)
		s.offset = (float64(t) + 0.5) * thick
	}
	width := float64(used) * thick
	a.center(cluster, width)
	return width
}

func (a *arranger) center(cluster []int32, width float64) {
	for _, k := range cluster {
		a.segs[k].offset -= width / 2
	}
}

// margins finds how far the segments of each column gutter must keep from
// the cards on its two sides: farther where an arrow head stands between.
func (a *arranger) margins() {
	for i := range a.edgeColumn {
		a.edgeColumn[i] = [2]float64{margin, margin}
	}
	for i := range a.paths {
		p := &a.paths[i]
		if p.n < 2 {
			continue
		}
		for end, k := range [2]int32{p.first + 1, p.first + p.n - 2} {
			s := &a.segs[k]
			if s.kind != columnGutter || !a.links[i].Tip[end] {
				continue
			}
			side := 0 // the card is to the left of the gutter
			if p.sides[end] == sideLeft {
				side = 1
			}
			a.edgeColumn[s.i][side] = tipMargin
		}
	}
}

// direct adds the room that straight links between neighbours need, for
// their arrow heads and labels.
func (a *arranger) direct() {
	for i := range a.paths {
		p := &a.paths[i]
		if p.n != 1 {
			continue
		}
		l := &a.links[i]
		need := 0.0
		for _, t := range l.Tip {
			if t {
				need += corner
			}
		}
		b, c := &a.boxes[l.From], &a.boxes[l.To]
		if a.segs[p.first].kind == inRow {
			if b.left > c.left {
				b, c = c, b
			}
			if c.left == b.right+1 {
				need += max(margin, labelLength(l, true))
				a.needColumn[c.left] = max(a.needColumn[c.left], need)
			}
			continue
		}
		if b.row > c.row {
			b, c = c, b
		}
		if c.row == b.row+1 && labelLength(l, false) > 0 {
			a.needRow[c.row] = max(a.needRow[c.row], labelLength(l, false))
		}
	}
}

// labelLength is what a label takes of a line, along it.
func labelLength(l *Link, horizontal bool) float64 {
	w, h := finite(l.Label.W), finite(l.Label.H)
	switch {
	case w == 0 || h == 0:
		return 0
	case horizontal:
		return w + 2*labelAir
	}
	return h + 2*labelAir
}
