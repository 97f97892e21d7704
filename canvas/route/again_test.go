package route

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// growing is a grid that is changed by and by, with names for what is in it.
type growing struct {
	Grid
	cols  []int // names
	boxes []int
	links []int
	named int
}

func (g *growing) name() int { g.named++; return g.named }

// next is a copy, in the order that a layout gives boxes and links.
func (g *growing) next() *growing {
	h := &growing{Grid: Grid{Rows: g.Rows, Cols: g.Cols, ColWidth: slices.Clone(g.ColWidth)}, cols: slices.Clone(g.cols), named: g.named}
	order := indices(len(g.Boxes))
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := g.Boxes[i], g.Boxes[j]
		return cmp.Or(cmp.Compare(a.Col, b.Col), cmp.Compare(a.Row, b.Row), cmp.Compare(a.Top, b.Top), cmp.Compare(g.boxes[i], g.boxes[j]))
	})
	at := make([]int, len(order))
	for n, i := range order {
		at[i] = n
		h.Boxes, h.boxes = append(h.Boxes, g.Boxes[i]), append(h.boxes, g.boxes[i])
	}
	order = indices(len(g.Links))
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := g.Links[i], g.Links[j]
		return cmp.Or(cmp.Compare(at[a.From], at[b.From]), cmp.Compare(at[a.To], at[b.To]), cmp.Compare(g.links[i], g.links[j]))
	})
	for _, i := range order {
		l := g.Links[i]
		l.From, l.To = at[l.From], at[l.To]
		h.Links, h.links = append(h.Links, l), append(h.links, g.links[i])
	}
	return h
}

// from is where what is in a grid was in another.
func (g *growing) from(last *growing) Origin {
	where := func(now, was []int) (out []int) {
		for _, name := range now {
			out = append(out, slices.Index(was, name))
		}
		return out
	}
	return Origin{where(g.cols, last.cols), where(g.boxes, last.boxes), where(g.links, last.links)}
}

func anyGrowing(t *rapid.T) *growing {
	g := &growing{Grid: anyGrid(t)}
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

// change makes a change of any kind.
func (g *growing) change(t *rapid.T) {
	boxes, links := len(g.Boxes), len(g.Links)
	switch rapid.IntRange(0, 8).Draw(t, "what") {
	case 0, 1: // a card moves
		if boxes > 0 {
			b := &g.Boxes[rapid.IntRange(0, boxes-1).Draw(t, "box")]
			b.Row, b.Col, b.Span = rapid.IntRange(0, g.Rows-1).Draw(t, "row"), rapid.IntRange(0, g.Cols-1).Draw(t, "col"), 1
			b.Top = float64(rapid.IntRange(1, 9).Draw(t, "top")) * 1000
			b.Bottom = b.Top + 30
		}
	case 2: // or gets higher
		if boxes > 0 {
			g.Boxes[rapid.IntRange(0, boxes-1).Draw(t, "box")].Bottom += 7
		}
	case 3:
		b := Box{rapid.IntRange(0, g.Rows-1).Draw(t, "row"), rapid.IntRange(0, g.Cols-1).Draw(t, "col"), rapid.IntRange(1, 2).Draw(t, "span"), 20_000, 20_040}
		g.Boxes, g.boxes = append(g.Boxes, b), append(g.boxes, g.name())
	case 4: // a card goes, with its links
		if boxes > 0 {
			g.drop(rapid.IntRange(0, boxes-1).Draw(t, "box"))
		}
	case 5:
		if boxes > 0 {
			g.Links, g.links = append(g.Links, anyLink(t, boxes)), append(g.links, g.name())
		}
	case 6:
		if links > 0 {
			i := rapid.IntRange(0, links-1).Draw(t, "link")
			g.Links, g.links = slices.Delete(g.Links, i, i+1), slices.Delete(g.links, i, i+1)
		}
	case 7: // a column comes
		at := rapid.IntRange(0, g.Cols).Draw(t, "at")
		for i := range g.Boxes {
			if g.Boxes[i].Col >= at {
				g.Boxes[i].Col++
			}
		}
		g.Cols++
		g.cols, g.ColWidth = slices.Insert(g.cols, at, g.name()), slices.Insert(g.ColWidth, at, 100)
	case 8: // one gets wider
		g.ColWidth[rapid.IntRange(0, g.Cols-1).Draw(t, "col")] += 20
	}
}

func (g *growing) drop(i int) {
	for k := len(g.Links) - 1; k >= 0; k-- {
		switch l := &g.Links[k]; {
		case l.From == i || l.To == i:
			g.Links, g.links = slices.Delete(g.Links, k, k+1), slices.Delete(g.links, k, k+1)
		default:
			if l.From > i {
				l.From--
			}
			if l.To > i {
				l.To--
			}
		}
	}
	g.Boxes, g.boxes = slices.Delete(g.Boxes, i, i+1), slices.Delete(g.boxes, i, i+1)
}

// TestAgainIsPlan: whatever changed, routing with what was before gives the
// routing that one gets without.
func TestAgainIsPlan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		was := anyGrowing(t)
		last := Plan(was.Grid)
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			g := was.next()
			for range rapid.IntRange(1, 2).Draw(t, "changes") {
				g.change(t)
			}
			g = g.next()
			got, want := Again(g.Grid, last, g.from(was)), Plan(g.Grid)
			for i := range g.Links {
				if a, b := got.wayOf(i), want.wayOf(i); a != b {
					t.Fatalf("link %d, %v, goes\n%s, not\n%s", i, g.Links[i], a, b)
				}
			}
			for i := range g.Cols + 1 {
				if got.ColumnGutter(i) != want.ColumnGutter(i) {
					t.Fatalf("column gutter %d needs %v, not %v", i, got.ColumnGutter(i), want.ColumnGutter(i))
				}
			}
			for j := range g.Rows + 1 {
				if got.RowGutter(j) != want.RowGutter(j) {
					t.Fatalf("row gutter %d needs %v, not %v", j, got.RowGutter(j), want.RowGutter(j))
				}
			}
			last, was = got, g
		}
	})
}

// wayOf is a link's way and its places, as text.
func (r *Routing) wayOf(i int) string {
	p := r.paths[i]
	out := fmt.Sprint(p.sides)
	for _, s := range r.segs[p.first : p.first+p.n] {
		out += fmt.Sprint(" ", s.channel, s.offset, s.back, s.thick)
	}
	return out
}

// TestAgainKeepsWays: a card that moves has few links choose their ways anew.
func TestAgainKeepsWays(t *testing.T) {
	g := large(2000)
	cols, boxes, links := indices(g.Cols), indices(len(g.Boxes)), indices(len(g.Links))
	last := Plan(g)
	h := g
	h.Boxes = slices.Clone(g.Boxes)
	h.Boxes[1000].Bottom += 5
	r := newRouting(h)
	a := newAgain(r, last, Origin{cols, boxes, links})
	r.choose(a)
	chosen := 0
	for _, kept := range a.kept {
		if !kept {
			chosen++
		}
	}
	if chosen == 0 || chosen > len(links)/50 {
		t.Errorf("%d of %d links chose their way anew", chosen, len(links))
	}
}
