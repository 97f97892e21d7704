package route

import "sort"

// escape finds a way where no candidate is free, because boxes that span
// columns close the gutters beside a box. Each box gets out of its row on its
// own, the outer gutters are never closed, and row gutters are always free:
// so there is a way as long as boxes do not touch all around.
func (c *chooser) escape() {
	a, b := c.a, c.b
	out, ja, ok := c.leave(a, b)
	in, jb, ok2 := c.leave(b, a)
	if !ok || !ok2 {
		// Shut in: better a line that passes a card than none.
		out, ja = []step{{channel{inRow, a.row}, a.top, a.bottom, 0}, {channel: channel{columnGutter, a.right + 1}}}, a.row
		in, jb = []step{{channel{inRow, b.row}, b.top, b.bottom, 0}, {channel: channel{columnGutter, b.left}}}, b.row
	}
	w := &c.best
	w.sides = [2]side{leaving(a, out), leaving(b, in)}
	w.steps = append([]step(nil), out...)
	if ja != jb {
		w.steps = append(w.steps, step{channel: channel{rowGutter, ja}})
		w.steps = append(w.steps, step{channel: channel{columnGutter, c.open(out[len(out)-1].i, ja, jb)}})
	}
	w.steps = append(w.steps, step{channel: channel{rowGutter, jb}})
	for k := len(in) - 1; k >= 0; k-- {
		w.steps = append(w.steps, in[k])
	}
	w.steps = join(w.steps)
}

func leaving(b *box, steps []step) side {
	if steps[1].i > b.right {
		return sideRight
	}
	return sideLeft
}

// join merges vertical steps in the same gutter with the row gutter between
// them, on which they would go no way.
func join(steps []step) []step {
	out := steps[:0]
	for _, s := range steps {
		n := len(out)
		if n >= 2 && s.kind == columnGutter && out[n-1].kind == rowGutter && out[n-2].channel == s.channel {
			out = out[:n-1]
			continue
		}
		out = append(out, s)
	}
	return out
}

// maxOpen is how many gutters on each side are tried before the outer ones.
const maxOpen = 64

// open is the column gutter nearest to i that no box closes between two row
// gutters, or the nearer of the outer ones, which none closes.
func (c *chooser) open(i, j0, j1 int32) int32 {
	lo, hi := gutterAt(min(j0, j1)), gutterAt(max(j0, j1))
	for d := int32(0); d <= min(c.cols, maxOpen); d++ {
		if i+d <= c.cols && c.gutters.clear(i+d, lo, hi) {
			return i + d
		}
		if i-d >= 0 && c.gutters.clear(i-d, lo, hi) {
			return i - d
		}
	}
	c.seen.whole = true
	if i > c.cols-i {
		return c.cols
	}
	return 0
}

// The search for a way out of a row is bounded: rooms looked at, and gaps
// between cards tried. Beyond, a box counts as shut in.
const (
	maxRooms = 100
	maxGaps  = 500
)

// exit is what leave found.
type exit struct {
	steps []step
	row   int32
	ok    bool
	seen  region
}

// exitKey is a box, and all that its way out depends on of the other box.
type exitKey struct {
	b            *box
	left, upward bool
}

// leave is the shortest way from a box to a row gutter: see wayOut. It is
// found once for each box and direction.
func (c *chooser) leave(b, other *box) ([]step, int32, bool) {
	key := exitKey{b, other.right < b.left, other.topAt() <= b.topAt()}
	e, known := c.exits[key]
	before := c.seen
	if !known {
		c.seen = region{}
		e.steps, e.row, e.ok = c.wayOut(key)
		e.seen = c.seen
		if c.exits == nil {
			c.exits = map[exitKey]exit{}
		}
		c.exits[key] = e
	}
	c.seen = before
	c.seen.add(e.seen)
	return e.steps, e.row, e.ok
}

// room is a free piece of a column gutter inside a row, found on the way out.
type room struct {
	gutter int32
	extent // grid coordinates
	from   int
	passed extent // the gap between cards that led here
}

// wayOut searches the shortest way from a box to a row gutter: from the gutter
// beside it through the gaps between stacked cards to other gutters. It
// returns the steps, a row segment and a gutter in turn, and the row gutter
// that is reached, the one nearer to the other box if there is a choice.
func (c *chooser) wayOut(key exitKey) ([]step, int32, bool) {
	b, tried := key.b, 0
	row := extent{gutterAt(b.row), gutterAt(b.row + 1)}
	lo, hi, _ := inset(b.top, b.bottom)
	port := extent{rowAt(b.row) + lo, rowAt(b.row) + hi}
	var rooms []room
	seen := map[room]bool{}
	reach := func(g int32, through extent, from int) {
		r := room{gutter: g, extent: c.piece(g, through, row)}
		if !seen[r] {
			seen[r] = true
			r.from, r.passed = from, through
			rooms = append(rooms, r)
		}
	}
	near, step := b.right+1, int32(1) // the other box's side first
	far := b.left
	if key.left {
		near, far, step = far, near, -1
	}
	reach(near, port, -1)
	reach(far, port, -1)
	for k := 0; k < min(len(rooms), maxRooms) && tried < maxGaps; k++ {
		r := rooms[k]
		up, down := r.top <= row.top, r.bottom >= row.bottom
		if up || down {
			j := b.row
			if !up || down && !key.upward {
				j++
			}
			return c.retrace(rooms, k), j, true
		}
		for _, next := range [...]int32{r.gutter + step, r.gutter - step} {
			column := min(r.gutter, next)
			if column < 0 || column >= c.cols {
				continue
			}
			c.gaps(column, r.extent, func(gap extent) bool {
				reach(next, gap, k)
				tried++
				return tried < maxGaps
			})
		}
	}
	return nil, 0, false
}

// piece is the part of a gutter around an interval that boxes leave free,
// cut to the row.
func (c *chooser) piece(g int32, around, row extent) extent {
	c.seen.gutter(g, row.top, row.bottom)
	boxes := c.gutters.in(g)
	k := sort.Search(len(boxes), func(k int) bool { return boxes[k].bottom > around.top })
	if k > 0 {
		row.top = max(row.top, boxes[k-1].bottom)
	}
	for ; k < len(boxes) && boxes[k].bottom <= row.bottom; k++ {
		if boxes[k].top >= around.bottom {
			row.bottom = boxes[k].top
			break
		}
	}
	return row
}

// gaps calls f for each gap between the boxes of a column, cut to a range,
// until it returns false.
func (c *chooser) gaps(column int32, within extent, f func(extent) bool) {
	c.seen.column(column, within.top, within.bottom)
	top := within.top
	boxes := c.columns.in(column)
	for _, b := range boxes[sort.Search(len(boxes), func(k int) bool { return boxes[k].bottom >= within.top }):] {
		if b.top > within.bottom {
			break
		}
		if b.top >= top && !f(extent{top, b.top}) {
			return
		}
		top = b.bottom
	}
	if top <= within.bottom {
		f(extent{top, within.bottom})
	}
}

// retrace turns the chain of rooms that ends at k into steps.
func (c *chooser) retrace(rooms []room, k int) []step {
	var back []step
	for ; k >= 0; k = rooms[k].from {
		r := rooms[k]
		row := int32(r.passed.top / (2 * unit))
		lo, hi := r.passed.top-rowAt(row), r.passed.bottom-rowAt(row)
		if r.from >= 0 {
			d := (hi - lo) / 4 // keep off the cards on both sides
			lo, hi = lo+d, hi-d
		}
		back = append(back, step{channel: channel{columnGutter, r.gutter}}, step{channel{inRow, row}, lo, hi, 0})
	}
	for i, j := 0, len(back)-1; i < j; i, j = i+1, j-1 {
		back[i], back[j] = back[j], back[i]
	}
	return back
}
