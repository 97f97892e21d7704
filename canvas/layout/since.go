package layout

import (
	"math"

	"touchline/canvas"
	"touchline/model"
)

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
		return min(a.bounds[0], old.bounds[0]) - headGap
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

// SameLinks reports whether two columns of two plans hold the same links at the
// same places, as far as that is told without working them out.
func (c *Column) SameLinks(old *Column) bool {
	return c.joins == old.joins && c.column == old.column && c.passing == old.passing && c.ways.placed == old.ways.placed && c.ways.diamonds == old.ways.diamonds &&
		c.ways.first[c.column] == old.ways.first[c.column]
}

// LinkAway is a link that leaves a card of a column: the column's N-th, drawn
// or not.
type LinkAway struct {
	*Column
	N int
}

// Joins is how many links leave the cards, those not drawn among them.
func (c *Column) Joins() int { return len(c.joins.list) }

// Away is one of them.
func (c *Column) Away(n int) LinkAway { return LinkAway{c, n} }

// SameJoins reports whether they are the same links.
func (c *Column) SameJoins(old *Column) bool { return c.joins == old.joins }

// ID names the link.
func (l LinkAway) ID() model.LinkID { return l.joins.list[l.N].link.ID }

// Area is a rectangle around it and its label.
func (l LinkAway) Area() canvas.Rect {
	i := l.ways.first[l.column] + l.N
	return l.ways.placed.Area(i).Union(l.ways.placed.Label(i))
}

// Same reports whether two links of two plans look the same, as far as that is
// told without working out their points.
func (l LinkAway) Same(old LinkAway) bool {
	a, b := &l.joins.list[l.N], &old.joins.list[old.N]
	return a.link == b.link && l.ways.placed.Same(l.ways.first[l.column]+l.N, old.ways.placed, old.ways.first[old.column]+old.N) &&
		(*l.ways.diamonds)[a.from] == (*old.ways.diamonds)[b.from] && (*l.ways.diamonds)[a.to] == (*old.ways.diamonds)[b.to]
}

// Link is the link with its points; nil if it is not drawn.
func (l LinkAway) Link() *Link {
	i := l.ways.first[l.column] + l.N
	if !l.ways.placed.Drawn(i) {
		return nil
	}
	return l.ways.link(&l.joins.list[l.N], i, labels{})
}

// SamePlaces reports whether two columns of two plans hold the same cards at
// the same places.
func (c *Column) SamePlaces(old *Column) bool {
	return c.SameCards(old) && c.across == old.across && c.rows == old.rows
}

// SameCards reports whether two columns of two plans hold the same cards, at
// the same places but for what moved.
func (c *Column) SameCards(old *Column) bool {
	return c.spots == old.spots && c.stack == old.stack && c.column == old.column && c.grid.sameRows(old.grid)
}
