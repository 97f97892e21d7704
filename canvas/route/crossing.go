package route

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"touchline/canvas"
)

// Crossings counts how often two different links cross: a horizontal piece
// of one and a vertical piece of the other, each inside the other's extent.
// It sweeps from left to right and takes O(n log n) for n pieces.
func Crossings(routes []Route) int {
	return sweep(routes) - selfCrossings(routes)
}

type event struct {
	x      float64
	kind   int8 // in the order at one x: -1 a horizontal ends, 0 a vertical stands here, 1 a horizontal begins
	y0, y1 float64
}

func sweep(routes []Route) int {
	var events []event
	var ys []float64
	for _, r := range routes {
		for k := 1; k < len(r.Points); k++ {
			a, b := r.Points[k-1], r.Points[k]
			if a.Y == b.Y {
				ys = append(ys, a.Y)
				events = append(events, event{min(a.X, b.X), 1, a.Y, a.Y}, event{max(a.X, b.X), -1, a.Y, a.Y})
			} else {
				events = append(events, event{a.X, 0, min(a.Y, b.Y), max(a.Y, b.Y)})
			}
		}
	}
	slices.Sort(ys)
	ys = slices.Compact(ys)
	slices.SortFunc(events, func(a, b event) int {
		return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.kind, b.kind))
	})
	live := make(counts, len(ys)+1)
	n := 0
	for _, e := range events {
		if e.kind != 0 {
			live.add(sort.SearchFloat64s(ys, e.y0), int(e.kind))
			continue
		}
		above := sort.Search(len(ys), func(i int) bool { return ys[i] > e.y0 })
		n += live.below(sort.SearchFloat64s(ys, e.y1)) - live.below(above)
	}
	return n
}

// counts are numbers by place, with sums of the first so many (a Fenwick
// tree).
type counts []int

func (c counts) add(i, v int) {
	for i++; i < len(c); i += i & -i {
		c[i] += v
	}
}

// below is the sum of the places under i.
func (c counts) below(i int) (sum int) {
	for ; i > 0; i -= i & -i {
		sum += c[i]
	}
	return sum
}

func selfCrossings(routes []Route) (n int) {
	for _, r := range routes {
		for i := 1; i < len(r.Points); i++ {
			for j := i + 2; j < len(r.Points); j++ {
				if crosses(r.Points[i-1], r.Points[i], r.Points[j-1], r.Points[j]) {
					n++
				}
			}
		}
	}
	return n
}

// crosses reports whether two pieces cross inside both.
func crosses(a, b, c, d canvas.Point) bool {
	if a.Y != b.Y {
		a, b, c, d = c, d, a, b
	}
	if a.Y != b.Y || c.X != d.X {
		return false
	}
	return c.X > min(a.X, b.X) && c.X < max(a.X, b.X) && a.Y > min(c.Y, d.Y) && a.Y < max(c.Y, d.Y)
}

// Through reports whether a line passes through the inside of a card.
func Through(points []canvas.Point, card canvas.Rect) bool {
	for k := 1; k < len(points); k++ {
		a, b := points[k-1], points[k]
		s := canvas.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: math.Abs(a.X - b.X), H: math.Abs(a.Y - b.Y)}
		if s.Overlaps(card) {
			return true
		}
	}
	return false
}

// Bends counts the corners of all routes.
func Bends(routes []Route) (n int) {
	for _, r := range routes {
		n += max(0, len(r.Points)-2)
	}
	return n
}
