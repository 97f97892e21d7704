package route

import "sort"

// fit reports whether every step of a way is free of boxes, and fills in
// where in its row or column each may run.
func (c *chooser) fit(w *way) bool {
	for k := range w.steps {
		if w.steps[k].kind == inRow && !c.fitRow(w, k) {
			return false
		}
	}
	for k := range w.steps {
		if !w.steps[k].kind.horizontal() && !c.fitUpright(w, k) {
			return false
		}
	}
	return true
}

// fitRow narrows a segment through the cells of a row to where it meets no
// box: between the sides that it leaves and enters, across the columns
// between.
func (c *chooser) fitRow(w *way, k int) bool {
	s := &w.steps[k]
	last := len(w.steps) - 1
	from, to := c.stopUnits(w, k-1), c.stopUnits(w, k+1)
	if k == 0 && !onward(w.sides[0], from, to) || k == last && !onward(w.sides[1], to, from) {
		return false
	}
	switch {
	case k == 0 && k == last:
		top, bottom := max(c.a.top, c.b.top), min(c.a.bottom, c.b.bottom)
		if bottom-top < leastPassage {
			return false
		}
		s.lo, s.hi, s.give = inset(top, bottom)
	case k == 0:
		s.lo, s.hi, s.give = inset(c.a.top, c.a.bottom)
	default:
		s.lo, s.hi, s.give = inset(c.b.top, c.b.bottom)
	}
	from, to = min(from, to), max(from, to)
	first, end := from/2, (to-1)>>1 // rounded down, also where the outer gutter is 0
	free := &c.free[min(k, 1)]
	if first > end {
		*free = append((*free)[:0], extent{s.lo, s.hi})
		return true
	}
	s.give = 0
	*free = c.passages((*free)[:0], s.i, first, end, s.lo, s.hi)
	best, ok := widest(*free, func(extent) bool { return true })
	s.lo, s.hi = best.top, best.bottom
	return ok
}

// fitUpright checks a vertical segment from end to end. Of the gaps in which
// a row segment beside it may run, it takes the widest from which it is free:
// not the widest of all, which a box that goes away may open where the way
// cannot go on.
func (c *chooser) fitUpright(w *way, k int) bool {
	s := &w.steps[k]
	last := len(w.steps) - 1
	from, to := c.stops(w, k-1, 0), c.stops(w, k+1, 1)
	if k == 0 && !onwardUpright(w.sides[0], from[0].top, to) || k == last && !onwardUpright(w.sides[1], to[0].top, from) {
		return false
	}
	strip := &c.gutters
	if s.kind == inColumn {
		strip = &c.columns
		half := c.width[s.i] / 2
		s.lo, s.hi, s.give = inset(-half, half)
		c.besideMarks(w, k)
	}
	if len(from) == 1 && len(to) == 1 {
		return strip.joins(s.i, from[0], to[0])
	}
	p, ok := widest(from, func(p extent) bool { return strip.joinsAny(s.i, p, to) })
	if !ok {
		return false
	}
	q, _ := widest(to, func(q extent) bool { return strip.joins(s.i, p, q) })
	c.narrow(w, k-1, p)
	c.narrow(w, k+1, q)
	return true
}

// besideMarks keeps the end of an upright segment at a box's top side to the left
// of what stands at the side's right end, as far as there is room.
func (c *chooser) besideMarks(w *way, k int) {
	s := &w.steps[k]
	for end, b := range [2]*box{c.a, c.b} {
		if last := len(w.steps) - 1; k != end*last || w.sides[end] != sideTop || s.i != b.right || b.marked == 0 {
			continue
		}
		half := c.width[s.i] / 2
		if hi := half - b.marked; hi < s.hi {
			s.hi = max(hi, s.lo-s.give)
			s.lo, s.give = min(s.lo, s.hi), 0
		}
	}
}

// joins reports whether a line may run in strip i from anywhere in one extent
// to anywhere in the other.
func (s *shelf) joins(i int32, p, q extent) bool {
	return s.clear(i, min(p.top, q.top), max(p.bottom, q.bottom))
}

// joinsAny is joins with any of some extents, sorted and apart: if with one,
// then with one next to p.
func (s *shelf) joinsAny(i int32, p extent, all []extent) bool {
	k := sort.Search(len(all), func(k int) bool { return all[k].bottom > p.top })
	return k < len(all) && s.joins(i, p, all[k]) || k > 0 && s.joins(i, p, all[k-1])
}

// narrow keeps a row segment in a gap, given in grid coordinates.
func (c *chooser) narrow(w *way, k int, gap extent) {
	if k < 0 || k >= len(w.steps) || w.steps[k].kind != inRow {
		return
	}
	s := &w.steps[k]
	s.lo, s.hi = gap.top-rowAt(s.i), gap.bottom-rowAt(s.i)
}

// stopUnits is the x of step k, or of the box's side before the first and
// after the last, counting a gutter i as 2i and a column c as 2c+1.
func (c *chooser) stopUnits(w *way, k int) int32 {
	switch {
	case k < 0:
		return 2 * beside(c.a, w.sides[0])
	case k >= len(w.steps):
		return 2 * beside(c.b, w.sides[1])
	case w.steps[k].kind == inColumn:
		return 2*w.steps[k].i + 1
	}
	return 2 * w.steps[k].i
}

// stops is where step k may be met, in grid coordinates, from top to bottom:
// a row segment in any of its gaps, all else in one place. Before the first
// and after the last step it is the side of the box. It is good until the
// next call for the same end (0 or 1).
func (c *chooser) stops(w *way, k, end int) []extent {
	b, out := [2]*box{c.a, c.b}[end], c.met[end][:0]
	y := b.bottomAt()
	switch {
	case k < 0 || k >= len(w.steps):
		if w.sides[end] == sideTop {
			y = b.topAt()
		}
		out = append(out, extent{y, y})
	case w.steps[k].kind == inRow:
		base := rowAt(w.steps[k].i)
		for _, gap := range c.free[min(k, 1)] {
			out = append(out, extent{base + gap.top, base + gap.bottom})
		}
	default:
		y = gutterAt(w.steps[k].i)
		out = append(out, extent{y, y})
	}
	c.met[end] = out
	return out
}

// onward reports whether leaving by a side at from leads to the x to.
func onward(s side, from, to int32) bool {
	switch s {
	case sideRight:
		return to >= from
	case sideLeft:
		return to <= from
	}
	return true
}

// onwardUpright is the same for y, where the next stop is one of several.
func onwardUpright(s side, from float64, to []extent) bool {
	switch s {
	case sideTop:
		return to[len(to)-1].bottom < from
	case sideBottom:
		return to[0].top > from
	}
	return true
}

// inset takes the corners off an interval, and says how much of them may be
// used in need.
func inset(lo, hi float64) (float64, float64, float64) {
	d := min(corner, (hi-lo)/3)
	return lo + d, hi - d, d - min(tightCorner, d/2)
}
