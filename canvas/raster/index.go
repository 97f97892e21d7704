package raster

import (
	"math"
	"slices"

	"touchline/canvas"
)

// index finds the groups that reach into a rectangle: a grid of square cells
// over the scene, each with the numbers of its groups. Groups that reach over
// many cells (bands, long lines) are listed apart and always looked at.
type index struct {
	groups []*canvas.Group
	cell   float64 // side, pt
	cols   int
	rows   int
	first  []int32 // cell c holds ids[first[c]:first[c+1]]
	ids    []int32
	wide   []int32
}

const (
	cellSide = 192.0   // pt; about one card and its gutters
	maxCells = 1 << 16 // more, and cells are made larger
	wideOver = 64      // cells
)

func newIndex(s *canvas.Scene) *index {
	x := &index{groups: s.Groups, cell: cellSide}
	w, h := s.Size.W, s.Size.H
	if !finite(w, h) {
		w, h = 0, 0
	}
	w, h = max(w, 1), max(h, 1)
	for (w/x.cell+1)*(h/x.cell+1) > maxCells {
		x.cell *= 2
	}
	x.cols, x.rows = int(w/x.cell)+1, int(h/x.cell)+1
	x.first = make([]int32, x.cols*x.rows+1)

	// Once to count, once to fill in.
	for i, g := range s.Groups {
		if c, ok := x.cells(g); !ok {
			continue
		} else if c.count() > wideOver {
			x.wide = append(x.wide, int32(i))
		} else {
			c.each(x.cols, func(cell int) { x.first[cell+1]++ })
		}
	}
	for c := range x.cols * x.rows {
		x.first[c+1] += x.first[c]
	}
	x.ids = make([]int32, x.first[len(x.first)-1])
	next := slices.Clone(x.first)
	for i, g := range s.Groups {
		if c, ok := x.cells(g); ok && c.count() <= wideOver {
			c.each(x.cols, func(cell int) {
				x.ids[next[cell]] = int32(i)
				next[cell]++
			})
		}
	}
	return x
}

// cells is a rectangle of cells, its ends included.
type cells struct{ c0, r0, c1, r1 int }

func (c cells) count() int { return (c.c1 - c.c0 + 1) * (c.r1 - c.r0 + 1) }

func (c cells) each(cols int, visit func(cell int)) {
	for r := c.r0; r <= c.r1; r++ {
		for col := c.c0; col <= c.c1; col++ {
			visit(r*cols + col)
		}
	}
}

func (x *index) cells(g *canvas.Group) (cells, bool) {
	if g == nil || !finite(g.Bounds.X, g.Bounds.Y, g.Bounds.W, g.Bounds.H) {
		return cells{}, false
	}
	return x.cellsOf(g.Bounds), true
}

// cellsOf is the cells that a rectangle touches. What lies beside the scene
// belongs to the cells at its edge.
func (x *index) cellsOf(r canvas.Rect) cells {
	at := func(v float64, n int) int {
		return int(max(0, min(float64(n-1), math.Floor(v/x.cell))))
	}
	return cells{at(r.X, x.cols), at(r.Y, x.rows), at(r.Right(), x.cols), at(r.Bottom(), x.rows)}
}

// within appends the numbers of the groups that reach into a rectangle, in the
// order of the scene.
func (x *index) within(r canvas.Rect, list []int32) []int32 {
	keep := func(i int32) bool {
		g := x.groups[i]
		if g == nil {
			return false
		}
		b := g.Bounds
		return b.X <= r.Right() && r.X <= b.Right() && b.Y <= r.Bottom() && r.Y <= b.Bottom()
	}
	c := x.cellsOf(r)
	if 2*c.count() > x.cols*x.rows {
		for i := range x.groups {
			if keep(int32(i)) {
				list = append(list, int32(i))
			}
		}
		return list
	}
	for _, i := range x.wide {
		if keep(i) {
			list = append(list, i)
		}
	}
	c.each(x.cols, func(cell int) {
		for _, i := range x.ids[x.first[cell]:x.first[cell+1]] {
			if keep(i) {
				list = append(list, i)
			}
		}
	})
	slices.Sort(list)
	return slices.Compact(list)
}
