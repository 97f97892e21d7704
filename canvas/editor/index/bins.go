package index

import (
	"slices"

	"touchline/canvas"
)

// binSize is the edge of a bin in pt: about a cell of the grid. maxBins
// bounds them in one direction.
const (
	binSize = 150.0
	maxBins = 400
)

// bins sort things by the squares of the picture that they lie in.
type bins struct {
	size       canvas.Size // of a square
	cols, rows int
	starts     []int32 // by square and one more: where its things begin in items
	items      []int32
}

// makeBins sorts n things by their rectangles.
func makeBins(picture canvas.Size, n int, rect func(i int) canvas.Rect) bins {
	count := func(extent float64) int { return max(1, min(maxBins, int(extent/binSize))) }
	b := bins{cols: count(picture.W), rows: count(picture.H)}
	b.size = canvas.Size{W: picture.W / float64(b.cols), H: picture.H / float64(b.rows)}
	b.starts = make([]int32, b.cols*b.rows+1)
	for i := range n {
		b.squares(rect(i), func(k int) { b.starts[k+1]++ })
	}
	for k := range b.cols * b.rows {
		b.starts[k+1] += b.starts[k]
	}
	b.items = make([]int32, b.starts[len(b.starts)-1])
	next := slices.Clone(b.starts)
	for i := range n {
		b.squares(rect(i), func(k int) {
			b.items[next[k]] = int32(i)
			next[k]++
		})
	}
	return b
}

// squares calls f for the squares that a rectangle lies on; what is outside
// the picture belongs to the squares at its edge.
func (b *bins) squares(r canvas.Rect, f func(k int)) {
	col := func(at float64) int { return max(0, min(b.cols-1, int(at/b.size.W))) }
	row := func(at float64) int { return max(0, min(b.rows-1, int(at/b.size.H))) }
	x0, x1 := col(r.X), col(r.Right())
	for y := row(r.Y); y <= row(r.Bottom()); y++ {
		for x := x0; x <= x1; x++ {
			f(y*b.cols + x)
		}
	}
}

// each calls f for what may lie in a rectangle, once for each square.
func (b *bins) each(r canvas.Rect, f func(item int)) {
	b.squares(r, func(k int) {
		for _, i := range b.items[b.starts[k]:b.starts[k+1]] {
			f(int(i))
		}
	})
}
