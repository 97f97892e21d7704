package route

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
	if first, end := from/2, (to-1)/2; first <= end {
		var ok bool
		s.give = 0
		s.lo, s.hi, ok = c.pass(s.i, first, end, s.lo, s.hi)
		return ok
	}
	return true
}

// fitUpright checks a vertical segment from end to end.
func (c *chooser) fitUpright(w *way, k int) bool {
	s := &w.steps[k]
	last := len(w.steps) - 1
	lo0, hi0 := c.stopRange(w, k-1)
	lo1, hi1 := c.stopRange(w, k+1)
	if k == 0 && !onwardUpright(w.sides[0], lo0, lo1, hi1) || k == last && !onwardUpright(w.sides[1], lo1, lo0, hi0) {
		return false
	}
	lo, hi := min(lo0, lo1), max(hi0, hi1)
	if s.kind == columnGutter {
		return c.gutters.clear(s.i, lo, hi)
	}
	half := c.width[s.i] / 2
	s.lo, s.hi, s.give = inset(-half, half)
	return c.columns.clear(s.i, lo, hi)
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

// stopRange is the range of the y of step k, in grid coordinates.
func (c *chooser) stopRange(w *way, k int) (float64, float64) {
	b, s := c.a, w.sides[0]
	if k >= len(w.steps) {
		b, s = c.b, w.sides[1]
	}
	switch {
	case k >= 0 && k < len(w.steps):
		s := w.steps[k]
		if s.kind == rowGutter {
			return gutterAt(s.i), gutterAt(s.i)
		}
		return rowAt(s.i) + s.lo, rowAt(s.i) + s.hi
	case s == sideTop:
		return b.topAt(), b.topAt()
	}
	return b.bottomAt(), b.bottomAt()
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

// onwardUpright is the same for y, where the next stop is a range.
func onwardUpright(s side, from, lo, hi float64) bool {
	switch s {
	case sideTop:
		return hi < from
	case sideBottom:
		return lo > from
	}
	return true
}

// inset takes the corners off an interval, and says how much of them may be
// used in need.
func inset(lo, hi float64) (float64, float64, float64) {
	d := min(corner, (hi-lo)/3)
	return lo + d, hi - d, d - min(tightCorner, d/2)
}
