package route

// side is where a link leaves or enters a box.
type side uint8

const (
	sideRight side = iota
	sideLeft
	sideTop
	sideBottom
)

// kind says what a channel is.
type kind uint8

const (
	inRow        kind = iota // horizontal, through the cells of a row
	inColumn                 // vertical, through the cells of a column
	rowGutter                // horizontal
	columnGutter             // vertical
)

func (k kind) horizontal() bool { return k == inRow || k == rowGutter }

// channel is a row, a column or a gutter that a segment runs along.
type channel struct {
	kind kind
	i    int32
}

// step is a segment of a way: the channel, and for the inside of a row or
// column the offsets in pt that are free (from its middle).
type step struct {
	channel
	lo, hi float64
	give   float64 // pt by which both may be passed where a side is crowded
}

// way is a link's topology: the sides it uses and the channels it follows,
// horizontal and vertical in turn.
type way struct {
	sides [2]side
	steps []step
	room  [5]step // what steps uses while candidates are compared
	seen  region  // all that its choice depends on
}

func (w *way) set(a, b side, ch ...channel) {
	w.sides = [2]side{a, b}
	w.steps = w.room[:0]
	for _, c := range ch {
		w.steps = append(w.steps, step{channel: c})
	}
}

// chooser finds ways. Its result for a pair of boxes is a function of the
// boxes along the candidates alone.
type chooser struct {
	*occupancy
	boxes []box
	width []float64
	rows  int32
	cols  int32

	// the link at hand
	a, b  *box
	drift int   // +1: time runs from a to b, -1: from b to a, 0: neither
	x0    int32 // the column and row that price counts from
	y0    int32
	best  way
	cost  float64
	try   way
	free  [2][]extent // of the way at hand: where its first and its last step may run, if in a row
	met   [2][]extent // what stops returns
	exits map[exitKey]exit

	lattice lattice // of the last link that was pinned
}

// choose gives every link its path: that of the routing before, if all that
// its choice depends on is as it was.
func (r *Routing) choose(a *again) {
	r.paths = make([]path, len(r.links))
	r.segs = make([]segment, 0, a.segments(3*len(r.links)))
	var c *chooser
	for i, l := range r.links {
		if l.From < 0 || l.To < 0 || l.From >= len(r.boxes) || l.To >= len(r.boxes) ||
			!r.boxes[l.From].ok || !r.boxes[l.To].ok {
			continue
		}
		if a.keep(int32(i)) {
			continue
		}
		if c == nil {
			c = newChooser(r)
		}
		r.record(int32(i), c.way(l))
	}
}

func newChooser(r *Routing) *chooser {
	return &chooser{
		occupancy: occupy(r.boxes, r.rows, r.cols), boxes: r.boxes, width: r.width,
		rows: int32(r.rows), cols: int32(r.cols),
	}
}

// way returns the cheapest way for a link; it is valid until the next call.
func (c *chooser) way(l Link) *way {
	c.a, c.b = &c.boxes[l.From], &c.boxes[l.To]
	c.drift = 0
	if l.Tip[1] && !l.Tip[0] {
		c.drift = 1
	} else if l.Tip[0] && !l.Tip[1] {
		c.drift = -1
	}
	c.cost = noWay
	c.best.steps = nil
	c.fromHere()
	c.seen = region{}
	for _, b := range [...]*box{c.a, c.b} {
		c.seen.add(region{left: b.left, right: b.right, top: b.topAt(), bottom: b.bottomAt(), some: true})
	}
	c.choose(l)
	c.best.seen = c.seen
	return &c.best
}

// choose finds the way of the link at hand.
func (c *chooser) choose(l Link) {
	if len(l.Pins) > 0 && l.From != l.To && c.pinned(l.Pins) {
		return
	}
	if l.From == l.To {
		c.offer(sideRight, sideRight, channel{inRow, c.a.row}, channel{columnGutter, c.a.right + 1}, channel{inRow, c.a.row})
	} else {
		c.straight()
		if c.cost > bendCost {
			c.bent()
		}
		if c.cost > 3*bendCost {
			c.around()
		}
	}
	if c.cost == noWay {
		c.escape()
	}
}

// offer makes a candidate the best if it is cheaper and free.
func (c *chooser) offer(sa, sb side, ch ...channel) {
	c.try.set(sa, sb, ch...)
	cost := c.price(&c.try)
	if cost >= c.cost || !c.fit(&c.try) {
		return
	}
	c.cost = cost
	c.best.sides = c.try.sides
	c.best.steps = append(c.best.room[:0], c.try.steps...)
}

// straight offers the lines without a bend.
func (c *chooser) straight() {
	a, b := c.a, c.b
	if a.row == b.row {
		if a.right < b.left {
			c.offer(sideRight, sideLeft, channel{inRow, a.row})
		} else if b.right < a.left {
			c.offer(sideLeft, sideRight, channel{inRow, a.row})
		}
	}
	lo, hi := max(a.left, b.left), min(a.right, b.right)
	if lo > hi {
		return
	}
	sa, sb := sideBottom, sideTop
	if a.topAt() > b.topAt() {
		sa, sb = sideTop, sideBottom
	}
	c.offer(sa, sb, channel{inColumn, (lo + hi) / 2})
	if lo < hi {
		c.offer(sa, sb, channel{inColumn, lo})
		c.offer(sa, sb, channel{inColumn, hi})
	}
}

// bent offers the ways with one bend, through empty cells, and those with
// two, along one gutter.
func (c *chooser) bent() {
	a, b := c.a, c.b
	ca, cb := c.towards(a, b), c.towards(b, a)
	rowA, rowB := channel{inRow, a.row}, channel{inRow, b.row}
	colA, colB := channel{inColumn, ca}, channel{inColumn, cb}
	if s, ok := facing(a, cb); ok && a.row != b.row {
		c.offer(s, upright(b, a), rowA, colB)
	}
	if s, ok := facing(b, ca); ok && a.row != b.row {
		c.offer(upright(a, b), s, colA, rowB)
	}
	for _, sa := range [...]side{sideRight, sideLeft} {
		for _, sb := range [...]side{sideRight, sideLeft} {
			ga, gb := beside(a, sa), beside(b, sb)
			c.offer(sa, sb, rowA, channel{columnGutter, ga}, rowB)
			if ga != gb {
				c.offer(sa, sb, rowA, channel{columnGutter, gb}, rowB)
			}
		}
	}
	if ca == cb {
		return
	}
	for _, sa := range [...]side{sideTop, sideBottom} {
		for _, sb := range [...]side{sideTop, sideBottom} {
			ja, jb := beyond(a, sa), beyond(b, sb)
			c.offer(sa, sb, colA, channel{rowGutter, ja}, colB)
			if ja != jb {
				c.offer(sa, sb, colA, channel{rowGutter, jb}, colB)
			}
		}
	}
}

// around offers the ways with three bends and with four, through a column
// gutter and a row gutter.
func (c *chooser) around() {
	a, b := c.a, c.b
	rowA, rowB := channel{inRow, a.row}, channel{inRow, b.row}
	colA, colB := channel{inColumn, c.towards(a, b)}, channel{inColumn, c.towards(b, a)}
	for _, sh := range [...]side{sideRight, sideLeft} {
		for _, sv := range [...]side{sideTop, sideBottom} {
			c.offer(sh, sv, rowA, channel{columnGutter, beside(a, sh)}, channel{rowGutter, beyond(b, sv)}, colB)
			c.offer(sv, sh, colA, channel{rowGutter, beyond(a, sv)}, channel{columnGutter, beside(b, sh)}, rowB)
		}
	}
	if c.cost <= 4*bendCost {
		return
	}
	for _, sa := range [...]side{sideRight, sideLeft} {
		for _, sb := range [...]side{sideRight, sideLeft} {
			ga, gb := beside(a, sa), beside(b, sb)
			if ga == gb {
				continue
			}
			for _, j := range [...]int32{a.row, a.row + 1, b.row, b.row + 1} {
				c.offer(sa, sb, rowA, channel{columnGutter, ga}, channel{rowGutter, j}, channel{columnGutter, gb}, rowB)
			}
		}
	}
}

// towards is the column of p that is nearest to the middle of q.
func (c *chooser) towards(p, q *box) int32 {
	lo, hi := max(p.left, q.left), min(p.right, q.right)
	if lo <= hi {
		return (lo + hi) / 2
	}
	return max(p.left, min((q.left+q.right)/2, p.right))
}

// beside is the column gutter at a side of a box, beyond the row gutter.
func beside(b *box, s side) int32 {
	if s == sideRight {
		return b.right + 1
	}
	return b.left
}

func beyond(b *box, s side) int32 {
	if s == sideBottom {
		return b.row + 1
	}
	return b.row
}

// facing is the side of a box that looks to a column, if one does.
func facing(b *box, column int32) (side, bool) {
	if column > b.right {
		return sideRight, true
	}
	return sideLeft, column < b.left
}

// upright is the top or bottom of p, whichever looks to q.
func upright(p, q *box) side {
	if q.topAt() < p.topAt() {
		return sideTop
	}
	return sideBottom
}
