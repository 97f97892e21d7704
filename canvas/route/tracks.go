package route

import (
	"cmp"
	"math"
	"slices"
)

// arrange moves the segments of every channel apart and works out how much
// room the gutters need.
//
// Ends at boxes come first: they are bound to the sides of their boxes, and
// what is in the gutters can follow. Then come the column gutters, whose
// segments now have exact ends, and last the row gutters.
//
// Where a segment comes to stand follows from the links that have segments in
// its channel, each with all of its way and the places that are settled by
// then. Where these are as they were, so is the channel: see again.go.
func (r *Routing) arrange(a *again) {
	r.needColumn = make([]float64, r.cols+1)
	r.needRow = make([]float64, r.rows+1)
	r.edgeColumn = make([][2]float64, r.cols+1)
	r.wideColumn, r.wideRow = make([]float64, r.cols+1), make([]float64, r.rows+1)
	b := &arranger{
		Routing: r,
		again:   a,
		spans:   make(spans, len(r.segs)),
		offsets: make([]float64, len(r.segs)),
		moved:   make([]bool, len(r.links)),
	}
	b.sorter, b.spread = sorter{Routing: r, spans: b.spans}, spread{segs: r.segs, spans: b.spans}
	b.channels()
	b.settle(inRow, b.ends)
	b.settle(inColumn, b.ends)
	b.settle(columnGutter, b.tracks)
	b.settle(rowGutter, b.tracks)
	b.margins()
	b.rooms()
	b.direct()
}

type arranger struct {
	*Routing
	again   *again
	sorter  sorter
	spread  spread
	settled [4]bool   // by kind: offsets are final
	spans   spans     // of those of the kind at hand
	offsets []float64 // by segment: what was worked out and is not settled yet
	moved   []bool    // by link: a settled place of it is not where it was
	order   []int32   // segments by kind
	starts  [5]int    // in order, by kind
}

// channels sorts the segments by the kind of channel that they run in.
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

// byChannel sorts segments of a kind by their channel, and returns where those
// of each begin.
func (a *arranger) byChannel(order []int32) (starts []int32) {
	starts = make([]int32, max(a.rows, a.cols)+2)
	for _, k := range order {
		starts[a.segs[k].i+1]++
	}
	for i := range len(starts) - 1 {
		starts[i+1] += starts[i]
	}
	next, in := slices.Clone(starts), slices.Clone(order)
	for _, k := range in {
		i := a.segs[k].i
		order[next[i]] = k
		next[i]++
	}
	return starts
}

// settle places the segments of a kind, channel after channel: f those of one
// cluster after the other, which are segments of a channel that overlap,
// directly or by others between them. Channels that can be as they were are
// taken over.
func (a *arranger) settle(of kind, f func(i int32, cluster []int32)) {
	all := a.order[a.starts[of]:a.starts[of+1]]
	starts := a.byChannel(all)
	for _, k := range all {
		if old := a.again.segment(k); old != nil && !a.moved[a.segs[k].link] {
			a.segs[k].back = old.back
		} else {
			a.measure(k)
		}
	}
	for i := range len(starts) - 1 {
		channel := all[starts[i]:starts[i+1]]
		if !a.isFresh(of, i, channel) {
			for _, k := range channel {
				a.segs[k].offset = a.again.segment(k).offset
			}
			a.takeWidth(of, i)
			continue
		}
		for _, k := range channel {
			a.measure(k)
		}
		a.clusters(channel, func(cluster []int32) { f(int32(i), cluster) })
	}
	a.settled[of] = true
}

// clusters sorts the segments of a channel by where they begin, and places one
// cluster after the other.
func (a *arranger) clusters(channel []int32, f func(cluster []int32)) {
	slices.SortFunc(channel, func(p, q int32) int {
		s, t := a.spans[p], a.spans[q]
		switch {
		case s.from != t.from:
			return cmp.Compare(s.from, t.from)
		case s.to != t.to:
			return cmp.Compare(s.to, t.to)
		}
		return a.tie(p, q)
	})
	for first := 0; first < len(channel); {
		reach := a.spans[channel[first]].to
		end := first + 1
		for ; end < len(channel) && a.spans[channel[end]].from < reach; end++ {
			reach = max(reach, a.spans[channel[end]].to)
		}
		cluster := channel[first:end]
		f(cluster)
		for _, k := range cluster {
			s, old := &a.segs[k], a.again.segment(k)
			s.offset = exact(a.offsets[k])
			if old == nil || s.offset != old.offset || s.back != old.back {
				a.moved[s.link] = true
			}
		}
		first = end
	}
}

// isFresh reports whether the segments of a channel are to be placed anew.
func (a *arranger) isFresh(of kind, i int, channel []int32) bool {
	if a.again == nil || i < len(a.again.fresh[of]) && a.again.fresh[of][i] {
		return true
	}
	return slices.ContainsFunc(channel, func(k int32) bool { return a.moved[a.segs[k].link] })
}

// takeWidth takes over how wide what runs in a gutter is.
func (a *arranger) takeWidth(of kind, i int) {
	switch {
	case of == rowGutter && i <= a.rows:
		a.wideRow[i] = a.again.last.wideRow[i]
	case of == columnGutter && i <= a.cols:
		a.wideColumn[i] = a.again.last.wideColumn[a.again.gutterBefore(i)]
	}
}

// exact keeps offsets to numbers of few digits, so that sums with the grid
// coordinates of any channel are exact: what stands elsewhere stands alike.
func exact(offset float64) float64 {
	const steps = 1 << 10 // in a pt
	return math.Round(offset*steps) / steps
}

// ends places the segments through cells: their offsets are where links meet
// the sides of boxes.
func (a *arranger) ends(_ int32, cluster []int32) {
	if len(cluster) == 1 {
		a.offsets[cluster[0]] = a.segs[cluster[0]].want
		return
	}
	a.sorter.sort(cluster, func(p, q int32) int {
		s, t := &a.segs[p], &a.segs[q]
		if a.spans.overlap(p, q) && min(s.hi, t.hi)-max(s.lo, t.lo) >= portGap {
			return 0
		}
		return cmp.Compare(s.want, t.want)
	})
	a.spread.place(cluster, func(s *segment) stand {
		return stand{s.want, s.lo, s.hi, s.give}
	}, func(k int32) float64 {
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
	a.spread.into(a.offsets, cluster)
}

// widestGap is how far apart, in pt, a label may hold two ends on a side.
const widestGap = 26.0

// maxTracks is the number of segments of a cluster up to which the votes on
// their order are kept; above, tracks are filled from the left.
const maxTracks = 1500

// maxCentered is the number of segments up to which what can is moved to the
// middle of its gutter.
const maxCentered = 24

// tracks places the segments of a cluster in a gutter, and notes how wide
// they are together.
func (a *arranger) tracks(i int32, cluster []int32) {
	width := 0.0
	switch {
	case len(cluster) == 1:
		width = a.segs[cluster[0]].thick
		a.offsets[cluster[0]] = 0
	case len(cluster) > maxTracks:
		width = a.fill(cluster)
	default:
		a.sorter.sort(cluster, nil)
		width = a.layer(cluster)
	}
	wide := a.wide(a.segs[cluster[0]].kind)
	wide[i] = max(wide[i], width)
}

// wide is how wide what runs in the gutters of a kind is.
func (r *Routing) wide(k kind) []float64 {
	if k == rowGutter {
		return r.wideRow
	}
	return r.wideColumn
}

// layer gives every segment of a sorted cluster the first track beyond those
// that overlap it and come before, and returns the width of all.
func (a *arranger) layer(cluster []int32) float64 {
	width := 0.0
	for j, q := range cluster {
		t := &a.segs[q]
		x := t.thick / 2
		for _, p := range cluster[:j] {
			if a.spans.overlap(p, q) {
				x = max(x, a.offsets[p]+(a.segs[p].thick+t.thick)/2)
			}
		}
		a.offsets[q] = x
		width = max(width, x+t.thick/2)
	}
	if len(cluster) > maxCentered {
		a.center(cluster, width)
		return width
	}
	a.spread.place(cluster,
		func(s *segment) stand { return stand{0, -(width - s.thick) / 2, (width - s.thick) / 2, 0} },
		func(int32) float64 { return 1 },
		func(s, t *segment) float64 { return (s.thick + t.thick) / 2 })
	a.spread.into(a.offsets, cluster)
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
		t := free.take(a.spans[k].from, a.spans[k].to)
		used = max(used, t+1)
		a.offsets[k] = (float64(t) + 0.5) * thick
	}
	width := float64(used) * thick
	a.center(cluster, width)
	return width
}

func (a *arranger) center(cluster []int32, width float64) {
	for _, k := range cluster {
		a.offsets[k] -= width / 2
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

// rooms is what the gutters need for what runs in them.
func (a *arranger) rooms() {
	for i, w := range a.wideColumn {
		if e := a.edgeColumn[i]; w > 0 {
			a.needColumn[i] = w + e[0] + e[1]
		}
	}
	for j, w := range a.wideRow {
		if w > 0 {
			a.needRow[j] = w + 2*margin
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
	w, h := max(0, finite(l.Label.W)), max(0, finite(l.Label.H))
	switch {
	case w == 0 || h == 0:
		return 0
	case horizontal:
		return w + 2*labelAir
	}
	return h + 2*labelAir
}
