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
func columnAt(c int32) float64 { return gutterAt(c) + unit } // the middle of the column
func rowAt(r int32) float64    { return gutterAt(r) + unit } // the middle of the row

func (b *box) topAt() float64    { return rowAt(b.row) + b.top }
func (b *box) bottomAt() float64 { return rowAt(b.row) + b.bottom }

// extent is the vertical extent of a box in grid coordinates.
type extent struct{ top, bottom float64 }

// shelf holds, for each of a number of vertical strips, the extents of the
// boxes in it from top to bottom.
type shelf struct {
	start []int32 // by strip, and one more
	boxes []extent
	note  func(i int32, top, bottom float64) // told of where it is asked about
}

// in returns what strip i holds.
func (s *shelf) in(i int32) []extent { return s.boxes[s.start[i]:s.start[i+1]] }

// clear reports whether nothing in strip i reaches into the open interval
// from lo to hi.
func (s *shelf) clear(i int32, lo, hi float64) bool {
	s.note(i, lo, hi)
	boxes := s.in(i)
	k := sort.Search(len(boxes), func(k int) bool { return boxes[k].bottom > lo })
	return k == len(boxes) || boxes[k].top >= hi
}

// occupancy answers what stands in the way of a line.
type occupancy struct {
	columns shelf   // strip c is column c
	gutters shelf   // strip i is column gutter i: the boxes that span it
	next    []int32 // by row and column: the first column from there on in which the row has a box; the number of columns if none
	cols    int32
	rest    []extent // what passages uses again
	seen    region   // what has been asked about
}

func occupy(boxes []box, rows, cols int) *occupancy {
	o := &occupancy{
		columns: stack(boxes, cols, 0),
		gutters: stack(boxes, cols+1, 1),
		cols:    int32(cols),
		next:    make([]int32, rows*cols),
	}
	o.columns.note, o.gutters.note = o.seen.column, o.seen.gutter
	for i := range o.next {
		o.next[i] = o.cols
	}
	for i := range boxes {
		if b := &boxes[i]; b.ok {
			row := o.next[b.row*o.cols:]
			for c := b.left; c <= b.right; c++ {
				row[c] = c
			}
		}
	}
	for i := len(o.next) - 2; i >= 0; i-- {
		if (i+1)%cols != 0 && o.next[i] == o.cols {
			o.next[i] = o.next[i+1]
		}
	}
	return o
}

// occupied is the first column from c on in which row r has a box.
func (o *occupancy) occupied(r, c int32) int32 {
	if c >= o.cols {
		return o.cols
	}
	return o.next[r*o.cols+c]
}

// stack fills a shelf: a box stands in the strips from its first column plus
// skip to its last column.
func stack(boxes []box, strips int, skip int32) shelf {
	s := shelf{start: make([]int32, strips+1)}
	for i := range boxes {
		for c := boxes[i].left + skip; boxes[i].ok && c <= boxes[i].right; c++ {
			s.start[c+1]++
		}
	}
	for c := range strips {
		s.start[c+1] += s.start[c]
	}
	s.boxes = make([]extent, s.start[strips])
	next := slices.Clone(s.start)
	for i := range boxes {
		for c := boxes[i].left + skip; boxes[i].ok && c <= boxes[i].right; c++ {
			s.boxes[next[c]] = extent{boxes[i].topAt(), boxes[i].bottomAt()}
			next[c]++
		}
	}
	order := func(p, q extent) int { return cmp.Or(cmp.Compare(p.top, q.top), cmp.Compare(p.bottom, q.bottom)) }
	for c := range strips { // mostly they came in order
		if strip := s.in(int32(c)); !slices.IsSortedFunc(strip, order) {
			slices.SortFunc(strip, order)
		}
	}
	return s
}

// leastPassage is the height in pt below which a gap between cards is no way
// for a straight line.
const leastPassage = 4.0

// maxPassed is how many columns with cards in its row a line may pass: the
// gutters are for what goes farther, and each column costs.
const maxPassed = 100

// passages appends the parts of the interval lo..hi (offsets in row r) that are
// free over the columns from..to with some air, from top to bottom; those too
// narrow for a line are left out. Taking a box away only joins gaps.
func (o *occupancy) passages(out []extent, r, from, to int32, lo, hi float64) []extent {
	first := len(out)
	o.seen.row(r, from, to)
	out = append(out, extent{lo, hi})
	passed := 0
	for c := o.occupied(r, from); c <= to; c = o.occupied(r, c+1) {
		if passed++; passed > maxPassed {
			return out[:first]
		}
		if out = append(out[:first], o.between(out[first:], r, c)...); len(out) == first {
			return out
		}
	}
	return out
}

// between is what the boxes of a row in column c leave of some gaps. It is
// good until the next call.
func (o *occupancy) between(gaps []extent, r, c int32) []extent {
	base, boxes, rest := rowAt(r), o.columns.in(c), o.rest[:0]
	for _, g := range gaps {
		k := sort.Search(len(boxes), func(k int) bool { return boxes[k].bottom+clearance > base+g.top })
		for ; k < len(boxes) && boxes[k].top-clearance < base+g.bottom; k++ {
			if top := boxes[k].top - clearance - base; top-g.top >= leastPassage {
				rest = append(rest, extent{g.top, top})
			}
			g.top = max(g.top, boxes[k].bottom+clearance-base)
		}
		if g.bottom-g.top >= leastPassage {
			rest = append(rest, g)
		}
	}
	o.rest = rest
	return rest
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
