package route

import (
	"cmp"
	"slices"
)

// Gutter names a gutter of the grid: the column gutter left of column Index
// (Index = Cols: right of the last) or, with Row set, the row gutter above
// row Index (Index = Rows: below the last).
type Gutter struct {
	Row   bool
	Index int
}

// maxVia is how many gutters of a link are looked at: each multiplies the
// work.
const maxVia = 8

// pins are the gutters that a link is to run along, without those outside
// the grid and without repetitions.
func (c *chooser) pins(all []Gutter) []channel {
	out := c.lattice.pins[:0]
	for _, g := range all {
		k, last := columnGutter, c.cols
		if g.Row {
			k, last = rowGutter, c.rows
		}
		if g.Index < 0 || g.Index > int(last) {
			continue
		}
		ch := channel{k, int32(g.Index)}
		if n := len(out); n == maxVia {
			break
		} else if n == 0 || out[n-1] != ch {
			out = append(out, ch)
		}
	}
	c.lattice.pins = out
	return out
}

func compareVias(a, b []Gutter) int {
	return slices.CompareFunc(a, b, func(a, b Gutter) int {
		if a.Row != b.Row {
			if a.Row {
				return 1
			}
			return -1
		}
		return cmp.Compare(a.Index, b.Index)
	})
}

// pinned finds the cheapest way that runs along the gutters that the link at
// hand is to use, in their order, and reports whether there is one. It costs
// more than the usual way, but few links are pinned.
//
// As without gutters to use, the way is the best of a set that the two boxes
// and the gutters determine, among those that are free: so a box that stands
// in none of them cannot change the choice.
func (c *chooser) pinned(all []Gutter) bool {
	pins := c.pins(all)
	if len(pins) == 0 {
		return false
	}
	l := &c.lattice
	l.lines(c)
	l.starts = c.ramps(l.starts[:0], c.a, c.b, c.drift)
	l.finishes = c.ramps(l.finishes[:0], c.b, c.a, -c.drift)
	if c.search() {
		return true
	}
	// Boxes that span columns close the gutters beside a box: a longer way
	// out of its row may remain.
	out, okOut := c.longRamp(c.a, c.b)
	in, okIn := c.longRamp(c.b, c.a)
	if okOut {
		l.starts = append(l.starts, out)
	}
	if okIn {
		l.finishes = append(l.finishes, in)
	}
	return (okOut || okIn) && c.search()
}

// ramp is a way from a box to a gutter.
type ramp struct {
	side  side
	steps []step // up to the gutter
	line  channel
	gaps  []extent // in which it may reach a column gutter, in grid coordinates
	at    float64  // the same, or where it reaches a row gutter, as price counts
	cost  int64    // with the bend into the gutter
}

// row is the row that the ramp runs in.
func (r *ramp) row() int32 { return r.steps[0].i }

// toward is the widest gap from which the ramp's gutter is free as far as y,
// in grid coordinates.
func (c *chooser) toward(r *ramp, y float64) (extent, bool) {
	return widest(r.gaps, func(g extent) bool { return c.gutters.joins(r.line.i, g, extent{y, y}) })
}

// across is the widest gap from which the gutter of two ramps is free as far
// as the other one.
func (c *chooser) across(r, s *ramp) (extent, bool) {
	return widest(r.gaps, func(g extent) bool { return c.gutters.joinsAny(r.line.i, g, s.gaps) })
}

// through is the ramp's steps; to a column gutter it leads through a gap.
func (r *ramp) through(gap extent) []step {
	steps := slices.Clone(r.steps)
	if r.line.kind == rowGutter {
		return steps
	}
	last := &steps[len(steps)-1]
	last.lo, last.hi = gap.top-rowAt(last.i), gap.bottom-rowAt(last.i)
	return steps
}

// key orders the ramps of a box, whichever of them are free.
func (r *ramp) key() int64 { return int64(r.side)<<32 | int64(r.line.i) }

// passCost is what a pinned link pays for a cell that it passes, beside the
// length: all else equal, it turns into the gutter beside its box, as others
// do.
const passCost = 0.02

// milli turns a cost of price into thousandths: sums of integers are equal
// however they are made.
func milli(cost float64) int64 {
	if cost < 0 {
		return int64(cost*1000 - 0.5)
	}
	return int64(cost*1000 + 0.5)
}

// ramps lists the ways from box p, towards q, straight to a gutter: through
// the cells of its row to column gutters and through those of its columns to
// row gutters.
func (c *chooser) ramps(out []ramp, p, q *box, drift int) []ramp {
	lo, hi, give := inset(p.top, p.bottom)
	row := float64(p.row) + depth((p.top+p.bottom)/2)
	for _, s := range [...]side{sideRight, sideLeft} {
		taste := c.taste(s, p, q, drift)
		for _, g := range c.lattice.cols {
			if s == sideRight && g <= p.right || s == sideLeft && g > p.left {
				continue
			}
			st := step{channel{inRow, p.row}, lo, hi, give}
			from, to, far := p.right+1, g-1, float64(g-p.right)-0.9
			if s == sideLeft {
				from, to, far = g, p.left-1, float64(p.left-g)+0.1
			}
			gaps := []extent{{lo, hi}}
			if from <= to {
				st.give = 0
				gaps = c.passages(gaps[:0], p.row, from, to, lo, hi)
			}
			if len(gaps) == 0 {
				continue
			}
			for i := range gaps {
				gaps[i].top += rowAt(p.row)
				gaps[i].bottom += rowAt(p.row)
			}
			out = append(out, ramp{
				side: s, steps: []step{st}, line: channel{columnGutter, g}, gaps: gaps, at: row,
				cost: milli(taste + bendCost + abs(far) + passCost*float64(to-from+1)),
			})
		}
	}
	column := c.towards(p, q)
	half := c.width[column] / 2
	st := step{channel: channel{kind: inColumn, i: column}}
	st.lo, st.hi, st.give = inset(-half, half)
	for _, s := range [...]side{sideTop, sideBottom} {
		taste, from, stop := c.taste(s, p, q, drift), p.topAt(), float64(p.row)+depth(p.top)
		first, way := p.row, int32(-1)
		if s == sideBottom {
			from, stop = p.bottomAt(), float64(p.row)+depth(p.bottom)
			first, way = p.row+1, 1
		}
		for j := first; j >= 0 && j <= c.rows && c.columns.clear(column, min(from, gutterAt(j)), max(from, gutterAt(j))); j += way {
			out = append(out, ramp{
				side: s, steps: []step{st}, line: channel{rowGutter, j}, at: float64(column) + 0.5,
				cost: milli(taste + bendCost + (rowCost+passCost)*abs(float64(j)-stop)),
			})
		}
	}
	return out
}

func abs(v float64) float64 { return max(v, -v) }

// longRamp is a way out of a box's row through gaps between other boxes: see
// leave.
func (c *chooser) longRamp(p, q *box) (ramp, bool) {
	steps, _, ok := c.leave(p, q)
	if !ok {
		return ramp{}, false
	}
	last, gap := steps[len(steps)-1], steps[len(steps)-2]
	c.lattice.add(last.i)
	return ramp{
		side: leaving(p, steps), steps: steps[:len(steps)-1], line: last.channel,
		gaps: []extent{{rowAt(p.row) + gap.lo, rowAt(p.row) + gap.hi}}, at: float64(p.row) + 0.5,
		cost: milli(float64(len(steps)) * (1 + bendCost)),
	}, true
}
