package route

// path is where the segments of a link are in Routing.segs; a link that was
// left out has none.
type path struct {
	first, n int32
	sides    [2]side
	seen     region // all that the choice of the way depends on
	reach    reach
}

// reach is where a way runs: from one column gutter to another, and from one
// row gutter to another, these included.
type reach struct{ left, right, top, bottom int32 }

// reachOf is the reach of a link's way.
func (r *Routing) reachOf(link int32) reach {
	l, p := &r.links[link], &r.paths[link]
	a, b := &r.boxes[l.From], &r.boxes[l.To]
	out := reach{min(a.left, b.left), max(a.right, b.right) + 1, min(a.row, b.row), max(a.row, b.row) + 1}
	for k := p.first; k < p.first+p.n; k++ {
		s := &r.segs[k]
		switch s.kind {
		case inRow:
			out.top, out.bottom = min(out.top, s.i), max(out.bottom, s.i+1)
		case rowGutter:
			out.top, out.bottom = min(out.top, s.i), max(out.bottom, s.i)
		case inColumn:
			out.left, out.right = min(out.left, s.i), max(out.right, s.i+1)
		default:
			out.left, out.right = min(out.left, s.i), max(out.right, s.i)
		}
	}
	return out
}

// segment is a straight piece of a link in a channel. Its place across the
// channel is the offset, in pt, from the middle of the row, column, gutter or
// band.
type segment struct {
	channel
	link   int32
	begun  bool    // back, before anything is settled
	lo, hi float64 // where offset may be; only inside rows and columns
	give   float64 // pt by which it may pass them on a crowded side
	want   float64 // where it would best be
	thick  float64 // pt that it takes across a gutter

	// What arrange works out, and until it has what is known before.
	offset float64
	back   bool // the link runs from high to low coordinates here
}

// record stores a link's way as segments.
func (r *Routing) record(link int32, w *way) {
	p := path{first: int32(len(r.segs)), n: int32(len(w.steps)), sides: w.sides, seen: w.seen}
	for k, s := range w.steps {
		seg := segment{channel: s.channel, link: link, lo: s.lo, hi: s.hi, give: s.give, thick: pitch}
		seg.want = (s.lo + s.hi) / 2
		if s.kind == inColumn { // the middle of the column
			seg.want = max(s.lo, min(0, s.hi))
		}
		if s.kind == inRow && len(w.steps) > 1 { // the middle of the side
			b := &r.boxes[r.links[link].From]
			if k == len(w.steps)-1 {
				b = &r.boxes[r.links[link].To]
			}
			if k == 0 || k == len(w.steps)-1 {
				seg.want = max(s.lo, min((b.top+b.bottom)/2, s.hi))
			}
		}
		seg.offset = seg.want
		r.segs = append(r.segs, seg)
	}
	r.paths[link] = p
	for k := p.first; k < p.first+p.n; k++ {
		r.orient(k)
		r.segs[k].begun = r.segs[k].back
	}
	r.hostLabel(link)
	r.paths[link].reach = r.reachOf(link)
}

// orient notes which way segment k runs, with its neighbours where they are
// now.
func (r *Routing) orient(k int32) {
	start, _ := r.end(k, false)
	finish, _ := r.end(k, true)
	r.segs[k].back = start > finish
}

// across is the place of a segment across its channel in grid coordinates.
func (s *segment) across() float64 {
	switch s.kind {
	case inRow:
		return rowAt(s.i) + s.offset
	case inColumn:
		return columnAt(s.i) + s.offset
	}
	return gutterAt(s.i) + s.offset
}

// end is the coordinate, along the channel, of the start of segment k or its
// finish, and the segment that it meets there; -1 if it is a box.
func (r *Routing) end(k int32, finish bool) (float64, int32) {
	s := &r.segs[k]
	p := &r.paths[s.link]
	next := k - 1
	if finish {
		next = k + 1
	}
	if next >= p.first && next < p.first+p.n {
		return r.segs[next].across(), next
	}
	i, b := 0, &r.boxes[r.links[s.link].From]
	if finish {
		i, b = 1, &r.boxes[r.links[s.link].To]
	}
	switch p.sides[i] {
	case sideRight:
		return columnAt(b.right) + unit/2, -1
	case sideLeft:
		return columnAt(b.left) - unit/2, -1
	case sideTop:
		return b.topAt(), -1
	}
	return b.bottomAt(), -1
}

// tail is the end of segment k at its low coordinate, or its high one.
func (r *Routing) tail(k int32, high bool) (float64, int32) {
	return r.end(k, high != r.segs[k].back)
}

// measure sets the span of segment k. Where it meets a segment whose place is
// not settled yet, it takes the whole of that channel.
func (a *arranger) measure(k int32) {
	a.orient(k)
	lo, low := a.tail(k, false)
	hi, high := a.tail(k, true)
	a.spans[k] = span{a.slack(lo, low, -1), a.slack(hi, high, 1)}
}

func (a *arranger) slack(v float64, next int32, sign float64) float64 {
	switch {
	case next < 0:
		return v
	case a.settled[a.segs[next].kind]:
		return v + sign*pitch/2
	}
	s := &a.segs[next]
	switch s.kind {
	case inRow: // anywhere between its bounds
		if sign < 0 {
			return rowAt(s.i) + s.lo
		}
		return rowAt(s.i) + s.hi
	case inColumn:
		return columnAt(s.i) + sign*unit/4
	}
	return gutterAt(s.i) + sign*unit/4
}

// spans is how far segments reach along their channels, in grid coordinates,
// with air.
type spans []span

type span struct{ from, to float64 }

// overlap reports whether two segments of a channel lie beside each other.
func (s spans) overlap(p, q int32) bool { return s[p].from < s[q].to && s[q].from < s[p].to }
