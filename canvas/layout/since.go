package layout

import "math"

// Shift says what moved from one plan to another: all that lies below a y, and
// all that lies right of an x, in pt. What lies above and left of both stands
// where it stood; +Inf is nothing.
type Shift struct{ Below, Right float64 }

// Since is what moved since an earlier plan.
func (p *Plan) Since(old *Plan) Shift {
	return Shift{Below: p.stages.rows.out.since(old.stages.rows.out), Right: p.stages.across.out.since(old.stages.across.out)}
}

func (a *across) since(old *across) float64 {
	if a == old {
		return math.Inf(1)
	}
	n := 0
	for n < len(a.left) && n < len(old.left) && a.left[n] == old.left[n] && a.right[n] == old.right[n] && a.bounds[n] == old.bounds[n] {
		n++
	}
	switch {
	case n == len(a.left) && n == len(old.left) && a.end == old.end:
		return math.Inf(1)
	case n == 0:
		return headWidth
	}
	return a.right[n-1]
}

func (r *rows) since(old *rows) float64 {
	if r == old {
		return math.Inf(1)
	}
	if r.top != old.top {
		return math.Inf(-1)
	}
	n := 0
	for n < len(r.lanes) && n < len(old.lanes) && r.lanes[n].body.Y == old.lanes[n].body.Y && r.lanes[n].body.H == old.lanes[n].body.H &&
		r.middles[n] == old.middles[n] && r.bands[n] == old.bands[n] {
		n++
	}
	switch {
	case n == len(r.lanes) && n == len(old.lanes) && r.bands[n] == old.bands[n]:
		return math.Inf(1)
	case n == 0:
		return r.top
	}
	return r.lanes[n-1].body.Bottom()
}

// Holds reports whether a rectangle lies wholly in what moved.
func (s Shift) Holds(x, y float64) bool { return x >= s.Right || y >= s.Below }

// SameCards reports whether two columns of two plans hold the same cards, at
// the same places but for what moved.
func (c *Column) SameCards(old *Column) bool {
	return c.spots == old.spots && c.stack == old.stack && c.column == old.column && c.grid.sameRows(old.grid)
}
