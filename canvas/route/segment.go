package route

// path is where the segments of a link are in Routing.segs; a link that was
// left out has none.
type path struct {
	first, n int32
	sides    [2]side
}

// segment is a straight piece of a link in a channel. Its place across the
// channel is the offset, in pt: from the top of the row's content, from the
// middle of a column, gutter or band.
type segment struct {
	channel
	link   int32
	lo, hi float64 // where offset may be; only inside rows and columns
	give   float64 // pt by which it may pass them on a crowded side
	want   float64 // where it would best be
	offset float64
	from   float64 // the span along the channel in grid coordinates, from < to, with air
	to     float64
	thick  float64 // pt that it takes across a gutter
	back   bool    // the link runs from high to low coordinates here
}

// record stores a link's way as segments.
func (r *Routing) record(link int32, w *way) {
	p := path{first: int32(len(r.segs)), n: int32(len(w.steps)), sides: w.sides}
	for k, s := range w.steps {
		seg := segment{channel: s.channel, link: link, lo: s.lo, hi: s.hi, give: s.give, thick: pitch}
		seg.want = (s.lo + s.hi) / 2
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
	}
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
func (r *Routing) measure(k int32, settled func(kind) bool) {
	r.orient(k)
	s := &r.segs[k]
	lo, low := r.tail(k, false)
	hi, high := r.tail(k, true)
	s.from, s.to = r.slack(lo, low, settled, -1), r.slack(hi, high, settled, 1)
}

func (r *Routing) slack(v float64, next int32, settled func(kind) bool, sign float64) float64 {
	switch {
	case next < 0:
		return v
	case settled(r.segs[next].kind):
		return v + sign*pitch/2
	}
	s := &r.segs[next]
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

func (s *segment) overlaps(t *segment) bool { return s.from < t.to && t.from < s.to }
