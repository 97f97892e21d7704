package route

import (
	"math"

	"touchline/canvas"
)

// mesh finds rectangles by place: square meshes over the picture, each with a
// list of what reaches into it.
type mesh struct {
	at     canvas.Point // the corner of the first square
	size   float64      // of a square, pt
	nx, ny int
	head   []int32 // by square: the first knot, -1 if none
	knots  []knot
	things []thing
}

type knot struct{ next, thing int32 }

type thing struct {
	link int32
	rect canvas.Rect
}

const (
	meshSize    = 150.0 // pt
	meshSquares = 1 << 18
	meshKnots   = 1 << 22 // for what long lines need, squares are made larger
	meshLooks   = 64      // at things in the squares under one rectangle: where it is so full, no place is better
)

// newMesh makes a mesh whose squares have sides of size at least.
func newMesh(area canvas.Rect, size float64) *mesh {
	m := &mesh{at: canvas.Point{X: area.X, Y: area.Y}, size: size}
	if s := math.Sqrt(area.W * area.H / meshSquares); s > m.size {
		m.size = s
	}
	m.nx, m.ny = 1+cell(area.W/m.size, meshSquares), 1+cell(area.H/m.size, meshSquares)
	if m.nx*m.ny > 4*meshSquares { // long and thin, or no size at all
		m.nx, m.ny = min(m.nx, 512), min(m.ny, 512)
	}
	m.head = make([]int32, m.nx*m.ny)
	for i := range m.head {
		m.head[i] = -1
	}
	return m
}

// cell makes an index below n of a coordinate, whatever it is.
func cell(v float64, n int) int {
	switch {
	case !(v > 0):
		return 0
	case v >= float64(n):
		return n - 1
	}
	return int(v)
}

// squares are the first and last column and row of squares under r.
func (m *mesh) squares(r canvas.Rect) (x0, x1, y0, y1 int) {
	return cell((r.X-m.at.X)/m.size, m.nx), cell((r.Right()-m.at.X)/m.size, m.nx),
		cell((r.Y-m.at.Y)/m.size, m.ny), cell((r.Bottom()-m.at.Y)/m.size, m.ny)
}

// meshOf makes a mesh of things that are all known.
func meshOf(area canvas.Rect, things []thing) *mesh {
	m := newMesh(area, meshSize)
	for size := 2 * meshSize; m.nx*m.ny > 1 && m.count(things) > max(meshKnots, 2*len(things)); size *= 2 {
		m = newMesh(area, size)
	}
	m.knots = make([]knot, 0, m.count(things))
	for i := range things {
		m.put(int32(i), things[i].rect)
	}
	m.things = things
	return m
}

// count is how many knots things take.
func (m *mesh) count(things []thing) (n int) {
	for i := range things {
		x0, x1, y0, y1 := m.squares(things[i].rect)
		n += (x1 - x0 + 1) * (y1 - y0 + 1)
	}
	return n
}

func (m *mesh) add(t thing) {
	m.things = append(m.things, t)
	m.put(int32(len(m.things)-1), t.rect)
}

func (m *mesh) put(id int32, r canvas.Rect) {
	x0, x1, y0, y1 := m.squares(r)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			h := &m.head[y*m.nx+x]
			m.knots = append(m.knots, knot{*h, id})
			*h = int32(len(m.knots) - 1)
		}
	}
}

// hits counts what a rectangle covers, except what belongs to a link. A thing
// in several squares may count more than once, and not all do where there are
// very many.
func (m *mesh) hits(r canvas.Rect, except int32) (n int) {
	looks := 0
	x0, x1, y0, y1 := m.squares(r)
	for y := y0; y <= y1; y++ {
		for x := x0; x <= x1; x++ {
			for k := m.head[y*m.nx+x]; k >= 0; k = m.knots[k].next {
				if looks++; looks > meshLooks {
					return n
				}
				if t := &m.things[m.knots[k].thing]; t.link != except && t.rect.Overlaps(r) {
					n++
				}
			}
		}
	}
	return n
}
