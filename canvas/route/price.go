package route

import "math"

// What a way costs, in columns of length. Everything is counted in cells, so
// that the size of a card elsewhere cannot change a choice.
const (
	bendCost   = 1.5
	rowCost    = 0.7  // a row of length: rows are lower than columns are wide
	alongCost  = 0.3  // for running along a row gutter: it crosses what goes between the lanes
	wrongCost  = 0.8  // for leaving on the side time comes from, or entering on the other
	backCost   = 2.0  // the same for an arrow back in its own row: it should show its loop
	turnCost   = 0.2  // for a top or bottom where a side would do, and the reverse
	preferCost = 0.05 // right before left, top before bottom, when all else is equal
	noWay      = math.MaxFloat64
)

// Where a way stands is counted from the boxes that it joins, and not from the
// grid's corner: two boxes and what is around them get the same way, to the
// last bit, wherever they stand.
func (c *chooser) fromHere() {
	c.x0, c.y0 = min(c.a.left, c.b.left), min(c.a.row, c.b.row)
}

func (c *chooser) x(column int32) float64 { return float64(column - c.x0) }

func (c *chooser) y(row int32) float64 { return float64(row - c.y0) }

// price is what a candidate costs if it is free.
func (c *chooser) price(w *way) float64 {
	n := len(w.steps)
	cost := bendCost * float64(n-1)
	for k, s := range w.steps {
		from, to := c.stop(w, k-1), c.stop(w, k+1)
		length := math.Abs(from - to)
		if !s.kind.horizontal() {
			length *= rowCost
		}
		cost += length
		if s.kind == rowGutter {
			cost += alongCost
		}
	}
	return cost + c.taste(w.sides[0], c.a, c.b, c.drift) + c.taste(w.sides[1], c.b, c.a, -c.drift)
}

// stop is where step k crosses its neighbour, in columns or rows; before the
// first and after the last it is the side of the box.
func (c *chooser) stop(w *way, k int) float64 {
	b, s := c.a, w.sides[0]
	if k >= len(w.steps) {
		b, s = c.b, w.sides[1]
	}
	if k >= 0 && k < len(w.steps) {
		switch s := w.steps[k]; s.kind {
		case inColumn:
			return c.x(s.i) + 0.5
		case inRow:
			// The box that the row segment ends at tells how deep in the row it lies.
			if k == 0 {
				b = c.a
			} else {
				b = c.b
			}
			return c.y(s.i) + depth((b.top+b.bottom)/2)
		case rowGutter:
			return c.y(s.i)
		default:
			return c.x(s.i)
		}
	}
	switch s {
	case sideRight:
		return c.x(b.right) + 0.9
	case sideLeft:
		return c.x(b.left) + 0.1
	case sideTop:
		return c.y(b.row) + depth(b.top)
	default:
		return c.y(b.row) + depth(b.bottom)
	}
}

// depth turns an offset in a row into a part of the row, 0.2 to 0.8.
func depth(offset float64) float64 { return 0.5 + 0.3*offset/(math.Abs(offset)+60) }

// taste is what leaving p by side s costs on the way to q. drift is +1 if the
// arrow points from p to q.
func (c *chooser) taste(s side, p, q *box, drift int) float64 {
	cost := 0.0
	if s == sideLeft || s == sideBottom {
		cost = preferCost
	}
	upright := s == sideTop || s == sideBottom
	ahead := 0 // whether q lies to the right of p (+1) or to the left (-1)
	if q.left > p.right {
		ahead = 1
	} else if q.right < p.left {
		ahead = -1
	}
	switch {
	case ahead == 0 && !upright:
		return cost + turnCost
	case ahead == 0:
		return cost
	case upright:
		if p.row == q.row && drift*ahead >= 0 {
			return cost + turnCost
		}
		return cost
	case p.row == q.row && drift*ahead < 0:
		return cost + backCost
	case (s == sideRight) != (ahead > 0):
		return cost + wrongCost
	}
	return cost
}
