package raster

import (
	"image"
	"math"
	"math/bits"
)

// cover works out how much of each pixel a figure covers, exactly, in whole
// numbers: coordinates are 1/256 px (one), from the origin of the scene. The
// clip only says which pixels are kept, so it never changes their values.
//
// Edges leave in each pixel the change of coverage against the pixel to its
// left, and the sum along a row is the coverage: for an edge that goes down
// by d (1/256 px) through a pixel, at an average distance m from its left side, d·(1−m)
// there and d·m in the next. Figures add up where they overlap, so all
// outlines of a stroke turn the same way; a hole turns the other way.
type cover struct {
	clip   image.Rectangle
	stride int
	diff   []int32
	rows   []extent // touched columns of each row
	shift  uint     // a block of an extent has 1<<shift columns
	top    int      // touched rows, from top to before bottom
	bottom int
}

// extent is the first and last touched column of a row, and between them the
// touched blocks of columns, 64 at most. A line around a large picture touches
// few: what lies between is skipped.
type extent struct {
	lo, hi int32
	blocks uint64
}

const (
	oneBits = 8
	one     = 1 << oneBits
	// A pixel that is covered whole sums up to 2·one·one: the area of a
	// trapezium is kept doubled.
	fullBits = 2*oneBits + 1
	// farPx bounds coordinates: products of two differences stay in 63 bits.
	farPx = 1 << 22
)

// fix rounds px to 1/256 px.
func fix(px float64) int {
	return int(math.Floor(max(-farPx, min(farPx, px))*one + 0.5))
}

// begin forgets the figure before and keeps pixels in a clip that is not
// empty.
func (c *cover) begin(clip image.Rectangle) {
	c.clip = clip
	c.stride = clip.Dx() + 2
	if n := c.stride * clip.Dy(); cap(c.diff) < n {
		c.diff = make([]int32, n)
	} else {
		c.diff = c.diff[:n]
	}
	if n := clip.Dy(); cap(c.rows) < n {
		c.rows = make([]extent, n)
	} else {
		c.rows = c.rows[:n]
	}
	for i := range c.rows {
		c.rows[i] = extent{math.MaxInt32, -1, 0}
	}
	c.shift = uint(bits.Len(uint(c.stride-1) >> 6))
	c.top, c.bottom = clip.Dy(), 0
}

// line adds an edge.
func (c *cover) line(x0, y0, x1, y1 int) {
	if y0 == y1 {
		return
	}
	turn := int32(1)
	if y0 > y1 {
		x0, y0, x1, y1, turn = x1, y1, x0, y0, -1
	}
	firstRow := max(y0>>oneBits, c.clip.Min.Y)
	lastRow := min((y1-1)>>oneBits, c.clip.Max.Y-1)
	if firstRow > lastRow {
		return
	}
	c.top, c.bottom = min(c.top, firstRow-c.clip.Min.Y), max(c.bottom, lastRow-c.clip.Min.Y+1)
	dx, dy := x1-x0, y1-y0
	// The x where the edge enters a row is worked out from its ends, not
	// from the row above, for the clip may begin anywhere.
	at := func(y int) int { return x0 + floorDiv((y-y0)*dx, dy) }
	x := x0
	if top := firstRow << oneBits; top > y0 {
		x = at(top)
	}
	for row := firstRow; row <= lastRow; row++ {
		ya, yb := max(y0, row<<oneBits), min(y1, (row+1)<<oneBits)
		next := x1
		if yb < y1 {
			if dx == 0 {
				next = x0
			} else {
				next = at(yb)
			}
		}
		c.step(row-c.clip.Min.Y, x, next, yb-ya, turn)
		x = next
	}
}

// step adds the part of an edge within one row, which goes from x0 to x1
// while it goes down by d.
func (c *cover) step(row, x0, x1, d int, turn int32) {
	if x0 > x1 {
		x0, x1 = x1, x0 // the share of each pixel is the same
	}
	left, right := c.clip.Min.X, c.clip.Max.X
	first, last := x0>>oneBits, x1>>oneBits
	if first >= right {
		return
	}
	diff := c.diff[row*c.stride : (row+1)*c.stride]
	if last < left {
		diff[0] += turn * int32(2*one*d)
		c.touch(row, 0, 0)
		return
	}
	if first == last {
		i := first - left
		area := turn * int32(d*(x0&(one-1)+x1&(one-1)))
		diff[i] += turn*int32(2*one*d) - area
		diff[i+1] += area
		c.touch(row, i, i+1)
		return
	}
	// down is how far the edge has gone down at x.
	down := func(x int) int { return (x - x0) * d / (x1 - x0) }
	from, begin := 0, x0
	if first < left {
		first, begin = left, left<<oneBits
		from = down(begin)
		diff[0] += turn * int32(2*one*from)
	}
	end := min(last, right-1)
	for px := first; px <= end; px++ {
		stop := min(x1, (px+1)<<oneBits)
		to := down(stop)
		part := to - from
		area := turn * int32(part*((begin-px<<oneBits)+(stop-px<<oneBits)))
		i := px - left
		diff[i] += turn*int32(2*one*part) - area
		diff[i+1] += area
		from, begin = to, stop
	}
	c.touch(row, first-left, end-left+1)
}

func (c *cover) touch(row, lo, hi int) {
	e := &c.rows[row]
	e.lo, e.hi = min(e.lo, int32(lo)), max(e.hi, int32(hi))
	e.blocks |= ^uint64(0) << (uint(lo) >> c.shift) & (^uint64(0) >> (63 - uint(hi)>>c.shift))
}

func floorDiv(a, b int) int { // b > 0
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// spans hands over the covered runs of pixels, row by row, with how much is
// covered (1 to 255), and clears the figure.
func (c *cover) spans(paint func(y, x0, x1 int, alpha uint32)) {
	left, width := c.clip.Min.X, c.clip.Dx()
	for row := c.top; row < c.bottom; row++ {
		e := c.rows[row]
		if e.hi < 0 {
			continue
		}
		diff := c.diff[row*c.stride : (row+1)*c.stride]
		sum := int32(0)
		for x := int(e.lo); x < width; {
			sum += diff[x]
			next := c.change(diff, &e, x+1)
			if a := alphaOf(sum); a > 0 {
				paint(c.clip.Min.Y+row, left+x, left+next, a)
			}
			x = next
		}
		c.wipe(diff, &e)
	}
	c.top, c.bottom = 0, 0
}

// change is the first column from x on in which the coverage changes; the
// width of the clip if there is none.
func (c *cover) change(diff []int32, e *extent, x int) int {
	last := min(int(e.hi), c.stride-3)
	for x <= last {
		block := uint(x) >> c.shift
		ahead := e.blocks >> block
		if ahead == 0 {
			break
		}
		if skip := bits.TrailingZeros64(ahead); skip > 0 {
			x = (int(block) + skip) << c.shift
			continue
		}
		end := min(last, (int(block)+1)<<c.shift-1)
		for ; x <= end; x++ {
			if diff[x] != 0 {
				return x
			}
		}
	}
	return c.stride - 2
}

// wipe clears the touched blocks of a row.
func (c *cover) wipe(diff []int32, e *extent) {
	for blocks := e.blocks; blocks != 0; blocks &= blocks - 1 {
		from := bits.TrailingZeros64(blocks) << c.shift
		clear(diff[from:min(from+1<<c.shift, len(diff))])
	}
}

// alphaOf turns a sum into 0 to 255. Figures that overlap cover no more than
// all, and which way they turn does not matter.
func alphaOf(sum int32) uint32 {
	if sum < 0 {
		sum = -sum
	}
	return min(uint32(sum)>>(fullBits-oneBits), 255)
}
