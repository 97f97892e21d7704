package layout

import "slices"

// across is where the columns and the gutters between them stand, in pt.
type across struct {
	left, right []float64 // by column: of its cards
	bounds      []float64 // by column and one more: the middle of the gutters
	end         float64   // the right edge of the grid
}

type acrossIn struct {
	grid    *grid
	routing *routing
}

// makeAcross gives every column its x-range: gutters as wide as the links in
// them need.
func makeAcross(in acrossIn, last *across) *across {
	n, gutter := len(in.grid.widths), in.routing.routes.ColumnGutter
	a := &across{left: make([]float64, n), right: make([]float64, n), bounds: make([]float64, n+1)}
	x := in.grid.head + headGap
	a.bounds[0] = x
	for i, w := range in.grid.widths {
		least := in.grid.gutter()
		if i == 0 {
			least = edgeGutter
		}
		room := max(least, gutter(i))
		if i > 0 {
			a.bounds[i] = x + room/2
		}
		a.left[i] = x + room
		a.right[i] = a.left[i] + w
		x = a.right[i]
	}
	if n == 0 {
		x += emptyColumn
	}
	x += max(edgeGutter, gutter(n))
	a.bounds[n], a.end = x, x
	if last != nil && slices.Equal(a.bounds, last.bounds) && slices.Equal(a.left, last.left) && slices.Equal(a.right, last.right) {
		return last
	}
	return a
}

// middle is the middle of a column, gutter the width between the middles of
// the gutters beside it.
func (a *across) middle(column int) float64 { return (a.left[column] + a.right[column]) / 2 }

// room is the width around the middle of a column up to the nearer of them.
func (a *across) room(column int) float64 {
	x := a.middle(column)
	return 2 * min(x-a.bounds[column], a.bounds[column+1]-x)
}

func (a *across) gutter(column int) float64 { return a.bounds[column+1] - a.bounds[column] }
