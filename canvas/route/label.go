package route

import (
	"cmp"
	"math"
	"slices"

	"touchline/canvas"
)

// hostLabel picks the segment of a link that has most room for its label, and
// makes it wide enough that parallel ones keep off.
func (r *Routing) hostLabel(link int32) {
	p, l := &r.paths[link], &r.links[link]
	if p.n == 0 || labelLength(l, true) == 0 {
		return
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
func (p *Placement) labels() {
	var near *surroundings
	for i := range p.paths {
		if p.paths[i].n == 0 || labelLength(&p.links[i], true) == 0 {
			continue
		}
		if near == nil {
			near = p.surroundings()
			p.tags = map[int32]canvas.Rect{}
		}
		points := near.points(int32(i))
		if len(points) < 2 {
			continue
		}
		near.come(int32(i), points, p.links[i].Label)
		at := p.label(i, points, func(r canvas.Rect) float64 {
			cost := 0.0
			if near.cards(r) || p.Taken != nil && p.Taken(r) {
				cost += hidesWords
			}
			return cost + hidesLabel*float64(near.labels(r)) + 10*float64(near.lines(r))
		})
		p.tags[int32(i)] = at
		near.put(at)
	}
}

// labelTries is how many places on a straight piece are tried on each side of
// its middle, fineTries where each of those would hide something that is read.
const (
	labelTries = 4
	fineTries  = 24
)

// What it costs to cover other words, and another label.
const (
	hidesWords = 1000.0
	hidesLabel = 100.0
)

// label returns the cheapest place for a label on a line.
func (p *Placement) label(i int, points []canvas.Point, cost func(canvas.Rect) float64) canvas.Rect {
	at, least := p.labelAmong(i, points, labelTries, 0, cost)
	if least >= hidesLabel {
		if fine, c := p.labelAmong(i, points, fineTries, 0, cost); c < least {
			at, least = fine, c
		}
	}
	for _, side := range []float64{-1, 1} { // a long one may have room beside the line alone
		if least < hidesWords {
			break
		}
		if beside, c := p.labelAmong(i, points, fineTries, side, cost); c < least && within(p.Edge, beside) {
			at, least = beside, c
		}
	}
	return at
}

func within(outer, r canvas.Rect) bool {
	return r.X >= outer.X && r.Y >= outer.Y && r.Right() <= outer.Right() && r.Bottom() <= outer.Bottom()
}

// labelAmong is the cheapest of so many places on each side of the middle of
// each piece, and its price: on the line, or on one side of it.
func (p *Placement) labelAmong(i int, points []canvas.Point, tries int, side float64, cost func(canvas.Rect) float64) (canvas.Rect, float64) {
	size := p.links[i].Label
	var best canvas.Rect
	least := math.Inf(1)
	for rank, k := range byLength(points) {
		if 0.5*float64(rank) >= least {
			break // no place on it can be cheaper
		}
		a, b := points[k], points[k+1]
		along, length := size.H, pieceLength(points, k)
		off := canvas.Point{X: side * (size.W/2 + labelAir)}
		if a.Y == b.Y {
			along, off = size.W, canvas.Point{Y: side * (size.H/2 + labelAir)}
		}
		room := max(0, length-along-2*labelAir)
		for t := range 2*tries + 1 {
			// 0, then alternately on both sides, farther and farther out
			f := float64((t+1)/2) / float64(2*tries)
			if t%2 == 0 {
				f = -f
			}
			if math.Abs(f)+0.5*float64(rank) >= least {
				continue
			}
			shift := f * room / max(length, 1)
			x := (a.X+b.X)/2 + shift*(b.X-a.X)
			y := (a.Y+b.Y)/2 + shift*(b.Y-a.Y)
			r := canvas.Rect{X: round(x + off.X - size.W/2), Y: round(y + off.Y - size.H/2), W: size.W, H: size.H}
			c := cost(r) + math.Abs(f)
			if room == 0 {
				c += 5 // it hides the whole piece
			}
			if c += 0.5 * float64(rank); c < least {
				best, least = r, c
			}
		}
	}
	return best, least
}

// byLength is the straight pieces of a line, the longest first.
func byLength(points []canvas.Point) []int {
	order := make([]int, len(points)-1)
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(pieceLength(points, b), pieceLength(points, a)) })
	return order
}

func pieceLength(points []canvas.Point, k int) float64 {
	return math.Abs(points[k+1].X-points[k].X) + math.Abs(points[k+1].Y-points[k].Y)
}
