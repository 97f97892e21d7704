package route

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"touchline/canvas"
)

// surroundings is what stands and runs near a label, by strips: a strip is a
// column with the gutter to its left; behind the last there is one gutter
// more.
type surroundings struct {
	*Placement
	boxes list                     // of boxes by column, from top to bottom
	links list                     // of links by strip
	known map[int32][]canvas.Point // of links
	tags  map[cell][]tag           // the labels that have a place
	local []canvas.Rect            // the pieces of other links near the link at hand
}

// cell is a part of a strip, cellHeight high.
type cell struct{ strip, row int }

// cellHeight is that of a label of some lines, pt.
const cellHeight = 64.0

// rows is the first and the last row of cells under a rectangle.
func rows(r canvas.Rect) (from, to int) {
	return int(math.Floor(r.Y / cellHeight)), int(math.Floor(r.Bottom() / cellHeight))
}

// tag is a label that has a place, with the first cell that it is in.
type tag struct {
	canvas.Rect
	first cell
}

// list is numbers in groups.
type list struct{ starts, all []int32 }

func (l *list) of(i int) []int32 { return l.all[l.starts[i]:l.starts[i+1]] }

// listOf lists n things by groups, each in those from one to another. A group
// takes no more than the first most of them.
func listOf(groups, n int, most int32, in func(i int) (from, to int32)) list {
	l := list{starts: make([]int32, groups+1)}
	for i := range n {
		for from, to := in(i); from <= to; from++ {
			l.starts[from+1] = min(most, l.starts[from+1]+1)
		}
	}
	for g := range groups {
		l.starts[g+1] += l.starts[g]
	}
	l.all = make([]int32, l.starts[groups])
	next := slices.Clone(l.starts)
	for i := range n {
		for from, to := in(i); from <= to; from++ {
			if next[from] < l.starts[from+1] {
				l.all[next[from]] = int32(i)
				next[from]++
			}
		}
	}
	return l
}

func (p *Placement) surroundings() *surroundings {
	s := &surroundings{Placement: p, known: map[int32][]canvas.Point{}, tags: map[cell][]tag{}}
	s.boxes = listOf(p.cols, len(p.Routing.boxes), math.MaxInt32, func(i int) (int32, int32) {
		if b := &p.Routing.boxes[i]; b.ok {
			return b.left, b.right
		}
		return 0, -1
	})
	order := func(i, j int32) int {
		return cmp.Compare(p.Routing.boxes[i].topAt(), p.Routing.boxes[j].topAt())
	}
	for c := range p.cols {
		if column := s.boxes.of(c); !slices.IsSortedFunc(column, order) {
			slices.SortStableFunc(column, order)
		}
	}
	// Long links are in thousands of columns each: more than come looks at
	// would be 300 MB of 50,000.
	s.links = listOf(p.cols+1, len(p.paths), mostLinks+1, func(i int) (int32, int32) {
		if p.paths[i].n == 0 {
			return 0, -1
		}
		return p.paths[i].reach.left, p.paths[i].reach.right
	})
	return s
}

// strips is the first and the last strip under a rectangle.
func (s *surroundings) strips(r canvas.Rect) (from, to int) {
	from = min(sort.SearchFloat64s(s.Right, r.X), s.cols)
	to = from
	for to < s.cols && s.Right[to] < r.Right() {
		to++
	}
	return from, to
}

// cards reports whether a rectangle covers a part of a card.
func (s *surroundings) cards(r canvas.Rect) bool {
	from, to := s.strips(r)
	for c := from; c <= min(to, s.cols-1); c++ {
		column := s.boxes.of(c)
		k := sort.Search(len(column), func(k int) bool { return s.frame(&s.Routing.boxes[column[k]]).Bottom() > r.Y })
		for ; k < len(column); k++ {
			f := s.frame(&s.Routing.boxes[column[k]])
			if f.Y >= r.Bottom() {
				break
			}
			if f.Overlaps(r) {
				return true
			}
		}
	}
	return false
}

// labels counts the labels that a rectangle covers a part of.
func (s *surroundings) labels(r canvas.Rect) (n int) {
	left, right := s.strips(r)
	top, bottom := rows(r)
	for c := left; c <= right; c++ {
		for y := top; y <= bottom; y++ {
			all := s.tags[cell{c, y}]
			for i := range all {
				t := &all[i]
				if t.Overlaps(r) && c == max(t.first.strip, left) && y == max(t.first.row, top) { // once
					n++
				}
			}
		}
	}
	return n
}

func (s *surroundings) put(r canvas.Rect) {
	left, right := s.strips(r)
	top, bottom := rows(r)
	t := tag{r, cell{left, top}}
	for c := left; c <= right; c++ {
		for y := top; y <= bottom; y++ {
			s.tags[cell{c, y}] = append(s.tags[cell{c, y}], t)
		}
	}
}

// How much is looked at for one label: links that pass the strips around it,
// and pieces of them that are near. Where there are more, no place is better.
const (
	mostLinks  = 4096
	mostPieces = 128
)

// come goes to a link whose label, of a size, is to get a place.
func (s *surroundings) come(link int32, points []canvas.Point, size canvas.Size) {
	s.local = s.local[:0]
	around := canvas.Path{Points: points}.Bounds()
	around = canvas.Rect{X: around.X - size.W, Y: around.Y - size.H, W: around.W + 2*size.W, H: around.H + 2*size.H}
	from, to := s.strips(around)
	looks := 0
	for c := from; c <= to; c++ {
		for _, i := range s.links.of(c) {
			if looks++; looks > mostLinks {
				return
			}
			at := &s.paths[i].reach
			if i == link || c != max(int(at.left), from) || // each once
				s.Bands[at.bottom].Bottom < around.Y || s.Bands[at.top].Top > around.Bottom() {
				continue
			}
			pts := s.points(i)
			for k := 1; k < len(pts); k++ {
				a, b := pts[k-1], pts[k]
				piece := canvas.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: math.Abs(a.X - b.X), H: math.Abs(a.Y - b.Y)}
				if !piece.Overlaps(around) {
					continue
				}
				if s.local = append(s.local, piece); len(s.local) == mostPieces {
					return
				}
			}
		}
	}
}

// lines counts the pieces of other links that a rectangle near the link at hand
// covers a part of.
func (s *surroundings) lines(r canvas.Rect) (n int) {
	for _, p := range s.local {
		if p.Overlaps(r) {
			n++
		}
	}
	return n
}

// points is where a link goes.
func (s *surroundings) points(i int32) []canvas.Point {
	pts, ok := s.known[i]
	if !ok {
		pts = s.Points(int(i))
		s.known[i] = pts
	}
	return pts
}
