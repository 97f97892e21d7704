package route

import (
	"cmp"
	"slices"
	"sort"
)

// unit is the distance in grid coordinates between a gutter and the inside
// of the row or column beside it. Offsets, in pt, are far smaller.
const unit = 1 << 22

// Grid coordinates of the four kinds of channels.
func gutterAt(i int32) float64 { return 2 * unit * float64(i) }
func columnAt(c int32) float64 { return gutterAt(c) + unit }   // the middle of the column
func rowAt(r int32) float64    { return gutterAt(r) + unit/2 } // the top of the row's content

func (b *box) topAt() float64    { return rowAt(b.row) + b.top }
func (b *box) bottomAt() float64 { return rowAt(b.row) + b.bottom }

// extent is the vertical extent of a box in grid coordinates.
type extent struct{ top, bottom float64 }

// shelf holds, for each of a number of vertical strips, the extents of the
// boxes in it from top to bottom.
type shelf struct {
	start []int32 // by strip, and one more
	boxes []extent
}

// in returns what strip i holds.
func (s *shelf) in(i int32) []extent { return s.boxes[s.start[i]:s.start[i+1]] }

// clear reports whether nothing in strip i reaches into the open interval
// from lo to hi.
func (s *shelf) clear(i int32, lo, hi float64) bool {
	boxes := s.in(i)
	k := sort.Search(len(boxes), func(k int) bool { return boxes[k].bottom > lo })
	return k == len(boxes) || boxes[k].top >= hi
}

// occupancy answers what stands in the way of a line.
type occupancy struct {
	columns shelf // strip c is column c
	gutters shelf // strip i is column gutter i: the boxes that span it
	shut    []extent
}

func occupy(boxes []box, cols int) occupancy {
	order := make([]int32, 0, len(boxes))
	for i := range boxes {
		if boxes[i].ok {
			order = append(order, int32(i))
		}
	}
	slices.SortFunc(order, func(a, b int32) int {
		p, q := &boxes[a], &boxes[b]
		return cmp.Or(cmp.Compare(p.row, q.row), cmp.Compare(p.top, q.top), cmp.Compare(p.bottom, q.bottom))
	})
	return occupancy{
		columns: stack(boxes, order, cols, 0),
		gutters: stack(boxes, order, cols+1, 1),
	}
}

// stack fills a shelf: a box stands in the strips from its first column plus
// skip to its last column.
func stack(boxes []box, order []int32, strips int, skip int32) shelf {
	s := shelf{start: make([]int32, strips+1)}
	for _, i := range order {
		for c := boxes[i].left + skip; c <= boxes[i].right; c++ {
			s.start[c+1]++
		}
	}
	for c := range strips {
		s.start[c+1] += s.start[c]
	}
	s.boxes = make([]extent, s.start[strips])
	next := slices.Clone(s.start)
	for _, i := range order {
		for c := boxes[i].left + skip; c <= boxes[i].right; c++ {
			s.boxes[next[c]] = extent{boxes[i].topAt(), boxes[i].bottomAt()}
			next[c]++
		}
	}
	return s
}

// leastPassage is the height in pt below which a gap between cards is no way
// for a straight line.
const leastPassage = 4.0

// passages appends the parts of the interval lo..hi (offsets in row r) that are
// free over the columns from..to with some air, from top to bottom; those too
// narrow for a line are left out. Taking a box away only joins gaps.
func (o *occupancy) passages(out []extent, r, from, to int32, lo, hi float64) []extent {
	base := rowAt(r)
	shut := o.shut[:0]
	for c := from; c <= to; c++ {
		boxes := o.columns.in(c)
		k := sort.Search(len(boxes), func(k int) bool { return boxes[k].bottom+clearance > base+lo })
		for ; k < len(boxes) && boxes[k].top-clearance < base+hi; k++ {
			shut = append(shut, extent{boxes[k].top - clearance - base, boxes[k].bottom + clearance - base})
		}
	}
	o.shut = shut
	slices.SortFunc(shut, func(a, b extent) int { return cmp.Compare(a.top, b.top) })
	for _, s := range shut {
		if s.top-lo >= leastPassage {
			out = append(out, extent{lo, s.top})
		}
		lo = max(lo, s.bottom)
	}
	if hi-lo >= leastPassage {
		out = append(out, extent{lo, hi})
	}
	return out
}

// widest is the widest gap that ok holds for, the upper one of two.
func widest(gaps []extent, ok func(extent) bool) (best extent, found bool) {
	for _, g := range gaps {
		if (!found || g.bottom-g.top > best.bottom-best.top) && ok(g) {
			best, found = g, true
		}
	}
	return best, found
}
