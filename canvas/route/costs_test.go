package route

import (
	"slices"
	"testing"
)

// crowd is a field full of links, with names.
func crowd(cards int) *growing {
	g := &growing{Grid: large(cards)}
	for range g.Cols {
		g.cols = append(g.cols, g.name())
	}
	for range g.Boxes {
		g.boxes = append(g.boxes, g.name())
	}
	for range g.Links {
		g.links = append(g.links, g.name())
	}
	return g.next()
}

// insert puts an empty column before the i-th.
func (g *growing) insert(i int) {
	g.cols = slices.Insert(g.cols, i, g.name())
	if g.ColWidth != nil {
		g.ColWidth = slices.Insert(g.ColWidth, i, 0)
	}
	g.Cols++
	for k := range g.Boxes {
		if g.Boxes[k].Col >= i {
			g.Boxes[k].Col++
		}
	}
}

// TestWhatAChangeCosts is how many of 252 links choose their way anew after one
// change: those near it. The way that they then have is the same in any case, so
// nothing else tells that an edit in a large blueprint became slow.
func TestWhatAChangeCosts(t *testing.T) {
	first := crowd(180)
	last := Plan(first.Grid)
	for _, c := range []struct {
		name   string
		change func(g *growing)
		chosen int
	}{
		{"nothing", func(*growing) {}, 0},
		{"a card grows", func(g *growing) { g.Boxes[90].Bottom += 9 }, 2},
		{"a column comes at the front", func(g *growing) { g.insert(0) }, 0},
		{"a column comes in the middle", func(g *growing) { g.insert(15) }, 9},
		{"a column comes at the end", func(g *growing) { g.insert(g.Cols) }, 0},
		{"two columns come", func(g *growing) { g.insert(20); g.insert(5) }, 11},
		{"a card goes", func(g *growing) { g.drop(90) }, 2},
		{"a link goes", func(g *growing) { g.Links, g.links = slices.Delete(g.Links, 40, 41), slices.Delete(g.links, 40, 41) }, 1},
		{"a link comes", func(g *growing) { g.Links, g.links = append(g.Links, Link{From: 3, To: 60}), append(g.links, g.name()) }, 0},
		{"a label comes", func(g *growing) { g.Links[40].Label.W, g.Links[40].Label.H = 30, 11 }, 1},
		{"an arrow head goes", func(g *growing) { g.Links[40].Tip[1] = false }, 1},
		{"two columns change places", func(g *growing) { g.cols[4], g.cols[5] = g.cols[5], g.cols[4] }, len(first.Links)},
		{"two cards change rows", func(g *growing) { g.Boxes[90].Row, g.Boxes[91].Row = g.Boxes[91].Row, g.Boxes[90].Row }, 3},
	} {
		h := first.next()
		c.change(h)
		h = h.next()
		r := newRouting(h.Grid)
		a := newAgain(r, last, h.from(first))
		r.choose(a)
		chosen := len(first.Links) // of none that is taken over
		if a != nil {
			for _, kept := range a.kept {
				if kept {
					chosen--
				}
			}
		}
		if chosen != c.chosen {
			t.Errorf("%s: %d of %d links choose their way anew, not %d", c.name, chosen, len(first.Links), c.chosen)
		}
	}
}
