package route

import "slices"

// Origin tells where what is in a grid stood in the grid before it: by index,
// its index there, or a negative one for what is new.
type Origin struct {
	Cols, Boxes, Links []int
}

// Again is Plan for a grid whose rows are those of an earlier one: it costs by
// what changed. The result is that of Plan. A link keeps its way if nothing
// changed in all that the choice of it depends on (path.seen), wherever the
// columns stand now; and the segments in a channel keep their places if all
// links with segments there have kept their ways, and what is settled before.
//
// With no routing before, or one of other rows, or where columns or boxes have
// changed their order, it is Plan.
func Again(g Grid, last *Routing, from Origin) *Routing {
	r := newRouting(g)
	a := newAgain(r, last, from)
	r.choose(a)
	a.findFresh()
	r.arrange(a)
	return r
}

// again is what a routing can take over from the one before. nil takes over
// nothing.
type again struct {
	*Routing
	last *Routing
	from Origin

	now       []int // by column before: where it is now; -1: gone
	lost      []int // by column before and one more: how many before it are gone
	same      []bool
	gone      changes // of boxes before, and columns of another width
	come      changes // of boxes now
	old       []int32 // by segment: the one before; -1 for a new one
	kept      []bool  // by link before: its way is kept
	fresh     [4][]bool
	sameWidth bool // as many columns
}

// newAgain is nil where nothing can be taken over.
func newAgain(r, last *Routing, from Origin) *again {
	if last == nil || last.rows != r.rows || len(from.Cols) != r.cols || len(from.Boxes) != len(r.boxes) || len(from.Links) != len(r.links) {
		return nil
	}
	a := &again{Routing: r, last: last, from: from, sameWidth: last.cols == r.cols}
	if !a.columns() || !a.compare() {
		return nil
	}
	a.kept = make([]bool, len(last.links))
	a.old = make([]int32, 0, len(last.segs)+16)
	return a
}

// columns finds where the columns before stand now. It reports false where
// they changed their order.
func (a *again) columns() bool {
	a.now = make([]int, a.last.cols)
	for k := range a.now {
		a.now[k] = -1
	}
	before := -1
	for i, k := range a.from.Cols {
		if k < 0 {
			continue
		}
		if k <= before || k >= a.last.cols {
			return false
		}
		a.now[k], before = i, k
	}
	a.lost = make([]int, a.last.cols+1)
	for k, i := range a.now {
		a.lost[k+1] = a.lost[k]
		if i < 0 {
			a.lost[k+1]++
		}
	}
	return true
}

// compare finds the boxes that are not as they were. It reports false where
// boxes changed their order: it decides between links that are alike.
func (a *again) compare() bool {
	a.gone.columns, a.come.columns = a.last.cols, a.cols
	a.same = make([]bool, len(a.boxes))
	stays := make([]bool, len(a.last.boxes))
	before := -1
	for i, k := range a.from.Boxes {
		if k >= len(a.last.boxes) {
			return false
		}
		if k >= 0 && a.sameBox(&a.boxes[i], &a.last.boxes[k]) {
			if k <= before {
				return false
			}
			before = k
			a.same[i], stays[k] = true, true
			continue
		}
		a.come.add(a.boxes[i])
	}
	for k, stays := range stays {
		if !stays {
			a.gone.add(a.last.boxes[k])
		}
	}
	for k, i := range a.now {
		if i >= 0 && a.width[i] != a.last.width[k] {
			a.gone.add(box{left: int32(k), right: int32(k), top: -noWay, bottom: noWay, ok: true})
		}
	}
	a.gone.finish()
	a.come.finish()
	return true
}

func (a *again) sameBox(b, old *box) bool {
	return b.ok && old.ok && b.row == old.row && b.top == old.top && b.bottom == old.bottom &&
		int(b.left) == a.now[old.left] && int(b.right) == a.now[old.right] && a.together(int(old.left), int(old.right))
}

// together reports whether columns from one to another still stand side by
// side.
func (a *again) together(from, to int) bool {
	return a.lost[to+1] == a.lost[from] && a.now[to]-a.now[from] == to-from
}

// keep gives link i the way that it had, if it can.
func (a *again) keep(i int32) bool {
	if a == nil || a.from.Links[i] < 0 || a.from.Links[i] >= len(a.last.links) {
		return false
	}
	j := a.from.Links[i]
	l, m, p := &a.links[i], &a.last.links[j], a.last.paths[j]
	if p.n == 0 || !a.same[l.From] || !a.same[l.To] || a.from.Boxes[l.From] != m.From || a.from.Boxes[l.To] != m.To ||
		l.Label != m.Label || l.Tip != m.Tip || !slices.Equal(l.Pins, m.Pins) {
		return false
	}
	by, ok := a.shift(p.seen)
	if !ok || len(l.Pins) > 0 && (by != 0 || !a.sameWidth) {
		return false
	}
	a.kept[j] = true
	first := int32(len(a.segs))
	for k := p.first; k < p.first+p.n; k++ {
		s := a.last.segs[k]
		if s.kind == inColumn || s.kind == columnGutter {
			s.i += by
		}
		s.link, s.offset, s.back = i, s.want, s.begun
		a.segs = append(a.segs, s)
		a.pad()
		a.old = append(a.old, k)
	}
	p.first = first
	p.seen.left += by
	p.seen.right += by
	p.reach.left += by
	p.reach.right += by
	a.paths[i] = p
	return true
}

// segments is how many segments there will be, about; guess is without one
// before.
func (a *again) segments(guess int) int {
	if a == nil {
		return guess
	}
	const more = 32
	return len(a.last.segs) + more
}

// pad notes that the segments from the last kept link on are new.
func (a *again) pad() {
	for len(a.old) < len(a.segs)-1 {
		a.old = append(a.old, -1)
	}
}

// shift is by how many columns what stands in a region of the grid before
// has moved as one, and whether nothing else changed there.
func (a *again) shift(seen region) (by int32, ok bool) {
	from, to := max(0, int(seen.left)), min(a.last.cols-1, int(seen.right))
	if !a.together(from, to) || seen.whole && !a.sameWidth {
		return 0, false
	}
	by = int32(a.now[from] - from)
	if a.gone.touch(from, to, &seen) {
		return 0, false
	}
	seen.left, seen.right = seen.left+by, seen.right+by
	return by, !a.come.touch(from+int(by), to+int(by), &seen)
}

// findFresh finds the channels that hold a segment of another way, or held
// one, or have other neighbours.
func (a *again) findFresh() {
	if a == nil {
		return
	}
	for len(a.old) < len(a.segs) {
		a.old = append(a.old, -1)
	}
	a.fresh = [4][]bool{inRow: make([]bool, a.rows), inColumn: make([]bool, a.cols), rowGutter: make([]bool, a.rows+1), columnGutter: make([]bool, a.cols+1)}
	for k, old := range a.old {
		if old < 0 {
			a.fresh[a.segs[k].kind][a.segs[k].i] = true
		}
	}
	for j, kept := range a.kept {
		p := a.last.paths[j]
		for k := p.first; !kept && k < p.first+p.n; k++ {
			a.freshen(a.last.segs[k].channel)
		}
	}
	for i := range a.fresh[columnGutter] {
		if a.gutterBefore(i) < 0 {
			a.fresh[columnGutter][i] = true
		}
	}
}

// freshen marks where a channel before is now.
func (a *again) freshen(ch channel) {
	i := int(ch.i)
	switch ch.kind {
	case inColumn:
		if a.now[i] >= 0 {
			a.fresh[inColumn][a.now[i]] = true
		}
	case columnGutter:
		if i < a.last.cols && a.now[i] >= 0 {
			a.fresh[columnGutter][a.now[i]] = true
		}
		if i > 0 && a.now[i-1] >= 0 {
			a.fresh[columnGutter][a.now[i-1]+1] = true
		}
	default:
		a.fresh[ch.kind][i] = true
	}
}

// gutterBefore is which column gutter it was that lies between the same two
// columns; -1 for none.
func (a *again) gutterBefore(i int) int {
	left, right := -1, a.last.cols
	if i > 0 {
		if left = a.from.Cols[i-1]; left < 0 {
			return -1
		}
	}
	if i < a.cols {
		if right = a.from.Cols[i]; right < 0 {
			return -1
		}
	}
	if right != left+1 {
		return -1
	}
	return right
}

// segment is a segment before, nil for a new one.
func (a *again) segment(k int32) *segment {
	if a == nil || a.old[k] < 0 {
		return nil
	}
	return &a.last.segs[a.old[k]]
}

// changes finds boxes by the columns that they stand in.
type changes struct {
	columns int
	boxes   []box
	before  []int     // by column and one more: how many boxes stand in columns before it, each in all of its columns
	in      [][]int32 // by column
}

func (c *changes) add(b box) {
	if b.ok {
		c.boxes = append(c.boxes, b)
	}
}

func (c *changes) finish() {
	if len(c.boxes) == 0 {
		return
	}
	c.in = make([][]int32, c.columns)
	for k, b := range c.boxes {
		for i := b.left; i <= b.right; i++ {
			c.in[i] = append(c.in[i], int32(k))
		}
	}
	c.before = make([]int, c.columns+1)
	for i, all := range c.in {
		c.before[i+1] = c.before[i] + len(all)
	}
}

// manyChanges is how many changes a link is compared with: where there are
// more near it, it is routed anew.
const manyChanges = 64

// touch reports whether a change touches a region, which lies in the columns
// from one to another.
func (c *changes) touch(from, to int, r *region) bool {
	if len(c.boxes) == 0 || c.before[to+1] == c.before[from] {
		return false
	}
	if c.before[to+1]-c.before[from] > manyChanges {
		return true
	}
	for _, all := range c.in[from : to+1] {
		for _, k := range all {
			if r.touches(&c.boxes[k]) {
				return true
			}
		}
	}
	return false
}
