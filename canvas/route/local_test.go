package route

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A gap that opens where a card was must not draw a way into it that ends
// there: of the two gaps beside card B, the way from F to G can go on from the
// lower one only. (Found by TestMovingACardIsLocal, once in 47,000.)
func TestAGapThatLeadsNowhere(t *testing.T) {
	g := Grid{Rows: 2, Cols: 5, Boxes: []Box{
		{0, 1, 1, 0, 46},   // A
		{0, 0, 2, 56, 82},  // B closes the gutter between its columns
		{0, 0, 1, 92, 116}, // C
		{0, 4, 1, 34, 104}, // F
		{1, 0, 1, 0, 24},   // G
		{1, 1, 1, 0, 24},   // H
	}, Links: []Link{{From: 3, To: 4, Tip: [2]bool{true, false}}}}
	h := g
	h.Boxes = slices.Clone(g.Boxes)
	h.Boxes[0] = Box{0, 0, 1, 1000, 1046}
	pinned := h
	pinned.Links = []Link{{From: 3, To: 4, Tip: [2]bool{true, false}, Pins: []Gutter{{Index: 1}}}}
	want := []channel{{inRow, 0}, {columnGutter, 1}, {inRow, 1}}
	for name, g := range map[string]Grid{"before": g, "after": h, "after, led along the gutter": pinned} {
		r := Plan(g)
		if got := r.topology(0); !slices.Equal(got, want) {
			t.Errorf("%s: goes by %v, not by %v", name, got, want)
		}
		geo := lay(g, r)
		for _, f := range faults(g, geo, r.Place(geo)) {
			t.Errorf("%s: %s", name, f)
		}
	}
}

// chooserOf is what chooses the ways in a grid.
func chooserOf(g Grid) *chooser {
	r := Plan(Grid{Rows: g.Rows, Cols: g.Cols, Boxes: g.Boxes, ColWidth: g.ColWidth})
	return newChooser(r)
}

// without is a grid from which a box was taken; the others keep their index.
func without(g Grid, box int) Grid {
	g.Boxes = slices.Clone(g.Boxes)
	g.Boxes[box].Row = -1
	return g
}

// tightGrid draws rows full of wide cards and stacks, with narrow gaps.
func tightGrid(t *rapid.T) Grid {
	g := Grid{Rows: rapid.IntRange(1, 2).Draw(t, "rows"), Cols: rapid.IntRange(3, 4).Draw(t, "cols")}
	for row := range g.Rows {
		depth := make([]float64, g.Cols)
		for range rapid.IntRange(2, 6).Draw(t, "cards") {
			b := Box{Row: row, Col: rapid.IntRange(0, g.Cols-1).Draw(t, "col")}
			b.Span = rapid.IntRange(1, min(2, g.Cols-b.Col)).Draw(t, "span")
			for c := b.Col; c < b.Col+b.Span; c++ {
				b.Top = max(b.Top, depth[c])
			}
			b.Bottom = b.Top + float64(rapid.IntRange(24, 120).Draw(t, "height"))
			for c := b.Col; c < b.Col+b.Span; c++ {
				depth[c] = b.Bottom + 14
			}
			g.Boxes = append(g.Boxes, b)
		}
	}
	return g
}

// lessOne calls f for two choosers at each pair of boxes of a tight grid: one
// knows all the boxes, one all but gone.
func lessOne(t *rapid.T, f func(all, less *chooser, gone int)) {
	g := tightGrid(t)
	n := len(g.Boxes)
	all := chooserOf(g)
	for gone := range n {
		less := chooserOf(without(g, gone))
		for from := range n {
			for to := range n {
				if from != to && from != gone && to != gone {
					all.a, all.b = &all.boxes[from], &all.boxes[to]
					less.a, less.b = &less.boxes[from], &less.boxes[to]
					f(all, less, gone)
				}
			}
		}
	}
}

// Why a way stays where a card elsewhere goes: what is free is free with one
// card less, in whichever gaps it runs then.
func TestTakingACardAwayClosesNoWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lessOne(t, func(all, less *chooser, gone int) {
			for _, w := range someWays(all) {
				v := way{sides: w.sides, steps: slices.Clone(w.steps)}
				if all.fit(&w) && !less.fit(&v) {
					t.Fatalf("%v to %v by %v is free, but not without box %d", *all.a, *all.b, w.steps, gone)
				}
			}
		})
	})
}

// The same for the ramps of a link that is pinned, and where they lead to.
func TestTakingACardAwayClosesNoRamp(t *testing.T) {
	type landing struct {
		side side
		line channel
		d    direction
	}
	ramps := func(c *chooser) map[landing]bool {
		c.lattice.pins = append(c.lattice.pins[:0], channel{columnGutter, 1}, channel{columnGutter, 2})
		c.lattice.lines(c)
		all := map[landing]bool{}
		for _, r := range c.ramps(nil, c.a, c.b, 0) {
			c.landings(&r, func(_ int, _ int32, d direction, _ int64) { all[landing{r.side, r.line, d}] = true })
		}
		return all
	}
	rapid.Check(t, func(t *rapid.T) {
		lessOne(t, func(all, less *chooser, gone int) {
			still := ramps(less)
			for r := range ramps(all) {
				if !still[r] {
					t.Fatalf("%v has the ramp %v, but not without box %d", *all.a, r, gone)
				}
			}
		})
	})
}

// someWays is ways between the boxes at hand with one bend and two, free or
// not.
func someWays(c *chooser) (all []way) {
	add := func(a, b side, ch ...channel) {
		w := way{sides: [2]side{a, b}}
		for _, x := range ch {
			w.steps = append(w.steps, step{channel: x})
		}
		all = append(all, w)
	}
	rowA, rowB := channel{inRow, c.a.row}, channel{inRow, c.b.row}
	for _, sa := range [...]side{sideRight, sideLeft} {
		for _, sb := range [...]side{sideRight, sideLeft} {
			for g := range c.cols + 1 {
				add(sa, sb, rowA, channel{columnGutter, g}, rowB)
			}
		}
		if c.a.row == c.b.row {
			continue
		}
		for col := c.b.left; col <= c.b.right; col++ {
			add(sa, upright(c.b, c.a), rowA, channel{inColumn, col})
		}
		for col := c.a.left; col <= c.a.right; col++ {
			add(upright(c.a, c.b), sa, channel{inColumn, col}, rowB)
		}
	}
	return all
}
