package route

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"touchline/canvas"
)

// hostLabels picks the segment of every labelled link that has most room for
// its label, and makes it wide enough that parallel ones keep off.
func (r *Routing) hostLabels() {
	for i := range r.paths {
		p, l := &r.paths[i], &r.links[i]
		if p.n == 0 || labelLength(l, true) == 0 {
			continue
		}
		best, score := p.first, math.Inf(-1)
		for k := p.first; k < p.first+p.n; k++ {
			if s := r.labelRoom(k); s > score {
				best, score = k, s
			}
		}
		s := &r.segs[best]
		s.thick = max(pitch, labelLength(l, !s.kind.horizontal()))
	}
}

// Rough lengths in pt, good enough to tell where a label has room.
const (
	roughRow    = 60.0
	roughGutter = 120.0 // a label along a column gutter makes the whole gutter wider
)

// labelRoom is how long segment k is, less what a label costs there.
func (r *Routing) labelRoom(k int32) float64 {
	s := &r.segs[k]
	lo, _ := r.tail(k, false)
	hi, _ := r.tail(k, true)
	cells := (hi - lo) / (2 * unit)
	if s.kind.horizontal() {
		return cells * columnWidth
	}
	if s.kind == columnGutter {
		return cells*roughRow - roughGutter
	}
	return cells * roughRow
}

// labels finds a place for every label: on the longest straight piece where
// it covers no card and, if that is possible, no other label and no other
// link.
func (p *placer) labels(routes []Route) {
	var cards *frames
	var lines, labels *mesh
	for i := range routes {
		if labelLength(&p.links[i], true) == 0 || len(routes[i].Points) < 2 {
			continue
		}
		if cards == nil {
			cards, lines, labels = p.cards(), p.pieces(routes), newMesh(p.Edge, meshSize)
		}
		at := p.label(i, routes[i].Points, func(r canvas.Rect) float64 {
			cost := 0.0
			if cards.hit(r) {
				cost += 1000
			}
			return cost + 100*float64(labels.hits(r, int32(i))) + 10*float64(lines.hits(r, int32(i)))
		})
		routes[i].Label = at
		labels.add(thing{int32(i), at})
	}
}

// pieces is where all the straight pieces of the routes are.
func (p *placer) pieces(routes []Route) *mesh {
	things := make([]thing, 0, len(p.segs))
	for i, r := range routes {
		for k := 1; k < len(r.Points); k++ {
			a, b := r.Points[k-1], r.Points[k]
			things = append(things, thing{int32(i), canvas.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: math.Abs(a.X - b.X), H: math.Abs(a.Y - b.Y)}})
		}
	}
	return meshOf(p.Edge, things)
}

// labelTries is how many places on a straight piece are tried on each side of
// its middle.
const labelTries = 4

// label returns the cheapest place for a label on a line.
func (p *placer) label(i int, points []canvas.Point, cost func(canvas.Rect) float64) canvas.Rect {
	size := p.links[i].Label
	order := make([]int, len(points)-1)
	length := func(k int) float64 {
		return math.Abs(points[k+1].X-points[k].X) + math.Abs(points[k+1].Y-points[k].Y)
	}
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(length(b), length(a)) })
	var best canvas.Rect
	least := math.Inf(1)
	for rank, k := range order {
		if 0.5*float64(rank) >= least {
			break // no place on it can be cheaper
		}
		a, b := points[k], points[k+1]
		along := size.H
		if a.Y == b.Y {
			along = size.W
		}
		room := max(0, length(k)-along-2*labelAir)
		for t := range 2*labelTries + 1 {
			// 0, then alternately on both sides, farther and farther out
			f := float64((t+1)/2) / (2 * labelTries)
			if t%2 == 0 {
				f = -f
			}
			if math.Abs(f)+0.5*float64(rank) >= least {
				continue
			}
			shift := f * room / max(length(k), 1)
			x := (a.X+b.X)/2 + shift*(b.X-a.X)
			y := (a.Y+b.Y)/2 + shift*(b.Y-a.Y)
			r := canvas.Rect{X: round(x - size.W/2), Y: round(y - size.H/2), W: size.W, H: size.H}
			c := cost(r) + math.Abs(f)
			if room == 0 {
				c += 5 // it hides the whole piece
			}
			if c += 0.5 * float64(rank); c < least {
				best, least = r, c
			}
		}
	}
	return best
}

// frames finds cards by place: by column, from top to bottom.
type frames struct {
	left, right []float64
	columns     [][]canvas.Rect
}

func (p *placer) cards() *frames {
	f := &frames{left: p.Left, right: p.Right, columns: make([][]canvas.Rect, p.cols)}
	for i := range p.boxes {
		if b := &p.boxes[i]; b.ok {
			for c := b.left; c <= b.right; c++ {
				f.columns[c] = append(f.columns[c], p.frame(b))
			}
		}
	}
	for _, c := range f.columns {
		slices.SortFunc(c, func(a, b canvas.Rect) int { return cmp.Compare(a.Y, b.Y) })
	}
	return f
}

// hit reports whether a rectangle covers a part of a card.
func (f *frames) hit(r canvas.Rect) bool {
	for c := max(0, sort.SearchFloat64s(f.right, r.X)-1); c < len(f.columns) && f.left[c] < r.Right(); c++ {
		boxes := f.columns[c]
		k := sort.Search(len(boxes), func(k int) bool { return boxes[k].Bottom() > r.Y })
		for ; k < len(boxes) && boxes[k].Y < r.Bottom(); k++ {
			if boxes[k].Overlaps(r) {
				return true
			}
		}
	}
	return false
}
