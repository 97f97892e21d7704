package typeset

import "touchline/canvas"

// Column is a place on a page for blocks.
type Column struct{ X, Y, Width, Height float64 }

// Columns parts a rectangle into n columns with a gutter between them.
func Columns(r canvas.Rect, n int, gutter float64) []Column {
	w := (r.W - gutter*float64(n-1)) / float64(n)
	out := make([]Column, n)
	for i := range out {
		out[i] = Column{r.X + (w+gutter)*float64(i), r.Y, w, r.H}
	}
	return out
}

// Placed is a block at its place.
type Placed struct {
	Block
	X, Y, Width float64
}

// Pour fills columns with blocks, in order, and gives back those that found no
// room. A block that is higher than any column and cannot be parted is set all
// the same, alone in a column: it would find room nowhere.
func Pour(blocks []Block, columns []Column, gap float64) (placed []Placed, rest []Block) {
	rest = blocks
	for _, c := range columns {
		y, empty := 0.0, true
		for len(rest) > 0 {
			b := rest[0]
			if g, ok := b.(Gap); ok {
				if !empty {
					y += float64(g)
				}
				rest = rest[1:]
				continue
			}
			if !empty {
				y += gap
			}
			room := c.Height - y
			if h := heightUpTo(b, c.Width, room); h <= room {
				placed = append(placed, Placed{b, c.X, c.Y + y, c.Width})
				y += h
				rest, empty = rest[1:], false
				continue
			}
			if p, ok := b.(Splitter); ok {
				if first, more := p.Split(c.Width, room); first != nil {
					placed = append(placed, Placed{first, c.X, c.Y + y, c.Width})
					rest = rest[1:]
					if more != nil {
						rest = append([]Block{more}, rest...)
					}
					break
				}
			}
			if empty {
				placed = append(placed, Placed{b, c.X, c.Y, c.Width})
				rest = rest[1:]
			}
			break
		}
	}
	return placed, rest
}

// Balance is Pour, but where everything finds room it leaves about the same
// room in every column, and parts no block for that.
func Balance(blocks []Block, columns []Column, gap float64) (placed []Placed, rest []Block) {
	placed, rest = Pour(blocks, columns, gap)
	if len(rest) > 0 || len(columns) < 2 {
		return placed, rest
	}
	whole := make([]Block, len(blocks))
	for i, b := range blocks {
		whole[i] = b
		if _, ok := b.(Gap); !ok {
			whole[i] = &unparted{Block: b}
		}
	}
	low, high := 0.0, columns[0].Height
	for range 16 {
		middle := (low + high) / 2
		shorter := make([]Column, len(columns))
		fits := true
		for i, c := range columns {
			c.Height = min(c.Height, middle)
			shorter[i] = c
		}
		for _, b := range whole { // Pour sets what has room nowhere all the same
			if _, ok := b.(Gap); !ok && b.Height(columns[0].Width) > middle {
				fits = false
			}
		}
		if p, more := Pour(whole, shorter, gap); fits && len(more) == 0 {
			placed, high = p, middle
		} else {
			low = middle
		}
	}
	return placed, nil
}

// unparted is a block that is not parted. Columns are tried at several heights
// and one width, so it keeps its height.
type unparted struct {
	Block
	width, height float64
}

// Height is that of the block.
func (u *unparted) Height(width float64) float64 {
	if u.width != width {
		u.width, u.height = width, u.Block.Height(width)
	}
	return u.height
}

// Put sets what was poured.
func Put(s *Sheet, placed []Placed) {
	for _, p := range placed {
		p.Set(s, p.X, p.Y, p.Width)
	}
}
