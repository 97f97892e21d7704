package route

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
)

// anyGrid draws grids as a layout makes them: stacks in cells, cards over
// several columns, no overlap; with links at random.
func anyGrid(t *rapid.T) Grid {
	g := Grid{Rows: rapid.IntRange(1, 5).Draw(t, "rows"), Cols: rapid.IntRange(1, 7).Draw(t, "cols")}
	for range g.Cols {
		g.ColWidth = append(g.ColWidth, float64(rapid.IntRange(60, 160).Draw(t, "width")))
	}
	for row := range g.Rows {
		depth := make([]float64, g.Cols)
		for range rapid.IntRange(0, 2*g.Cols).Draw(t, "cards") {
			b := Box{Row: row, Col: rapid.IntRange(0, g.Cols-1).Draw(t, "col"), Span: 1}
			if rapid.IntRange(0, 3).Draw(t, "spans") == 0 {
				b.Span = rapid.IntRange(1, g.Cols-b.Col).Draw(t, "span")
			}
			for c := b.Col; c < b.Col+b.Span; c++ {
				b.Top = max(b.Top, depth[c])
			}
			b.Bottom = b.Top + float64(rapid.IntRange(24, 70).Draw(t, "height"))
			for c := b.Col; c < b.Col+b.Span; c++ {
				depth[c] = b.Bottom + 10
			}
			g.Boxes = append(g.Boxes, b)
		}
	}
	if n := len(g.Boxes); n > 0 {
		for range rapid.IntRange(0, 60).Draw(t, "links") {
			l := anyLink(t, n)
			if rapid.IntRange(0, 3).Draw(t, "led") == 0 {
				l.Pins = anyPins(t, g)
			}
			g.Links = append(g.Links, l)
		}
	}
	return g
}

func anyLink(t *rapid.T, boxes int) Link {
	l := Link{From: rapid.IntRange(0, boxes-1).Draw(t, "from"), To: rapid.IntRange(0, boxes-1).Draw(t, "to")}
	l.Tip = [2]bool{rapid.IntRange(0, 3).Draw(t, "tip0") == 0, rapid.IntRange(0, 3).Draw(t, "tip1") > 0}
	if rapid.IntRange(0, 4).Draw(t, "labelled") == 0 {
		l.Label = canvas.Size{W: float64(rapid.IntRange(8, 70).Draw(t, "label")), H: 11}
	}
	return l
}

// anyVias draws gutters, now and then one outside the grid.
func anyPins(t *rapid.T, g Grid) []Gutter {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Gutter {
		if rapid.Bool().Draw(t, "row") {
			return Gutter{true, rapid.IntRange(0, g.Rows).Draw(t, "gutter")}
		}
		return Gutter{false, rapid.IntRange(0, g.Cols+rapid.IntRange(0, 1).Draw(t, "outside")).Draw(t, "gutter")}
	}), 1, 4).Draw(t, "vias")
}

// Whatever the grid: routes are orthogonal, join their boxes, pass through
// none, leave room for tips, never share a stretch and stay inside the edge.
func TestRoutesAreSound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGrid(t)
		r := Plan(g)
		geo := lay(g, r)
		routes := r.Place(geo)
		for _, f := range faults(g, geo, routes) {
			t.Error(f)
		}
		if t.Failed() {
			t.Log("\n" + picture(g, geo, routes, 6, 8, []rune("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")))
		}
	})
}

// The order of the links does not matter, except to links that are equal.
func TestOrderOfLinksDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGrid(t)
		seen := map[string]bool{}
		g.Links = slices.DeleteFunc(g.Links, func(l Link) bool {
			key := fmt.Sprint(l)
			twice := seen[key]
			seen[key] = true
			return twice
		})
		r := Plan(g)
		geo := lay(g, r)
		routes := r.Place(geo)
		order := rapid.Permutation(indices(len(g.Links))).Draw(t, "order")
		h := g
		h.Links = nil
		for _, k := range order {
			h.Links = append(h.Links, g.Links[k])
		}
		s := Plan(h)
		for i, got := range s.Place(geo) {
			if want := routes[order[i]]; !slices.Equal(got.Points, want.Points) {
				t.Fatalf("link %v: %v, before %v", h.Links[i], got.Points, want.Points)
			}
		}
	})
}

func indices(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// topology is a link's way without its place.
func (r *Routing) topology(i int) (out []channel) {
	p := r.paths[i]
	for _, s := range r.segs[p.first : p.first+p.n] {
		out = append(out, s.channel)
	}
	return out
}

// touches reports whether a link's way may pass a box: it runs through the
// box's row or one of its columns or the gutters under it, there.
func (r *Routing) touches(i int, b box) bool {
	p := r.paths[i]
	for k := p.first; k < p.first+p.n; k++ {
		s := &r.segs[k]
		lo, _ := r.tail(k, false)
		hi, _ := r.tail(k, true)
		switch s.kind {
		case inRow:
			if s.i == b.row && lo < gutterAt(b.right+1) && hi > gutterAt(b.left) {
				return true
			}
		case inColumn, columnGutter:
			if s.i >= b.left && s.i <= b.right && lo < gutterAt(b.row+1) && hi > gutterAt(b.row) {
				return true
			}
		}
	}
	return false
}

// Moving one card changes the ways of the links at it, and of those that pass
// where it was or is; of no other.
func TestMovingACardIsLocal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGrid(t)
		if len(g.Boxes) == 0 {
			return
		}
		moved := rapid.IntRange(0, len(g.Boxes)-1).Draw(t, "moved")
		h := g
		h.Boxes = slices.Clone(g.Boxes)
		b := &h.Boxes[moved]
		b.Row, b.Col, b.Span = rapid.IntRange(0, g.Rows-1).Draw(t, "row"), rapid.IntRange(0, g.Cols-1).Draw(t, "to"), 1
		b.Bottom += 1000 - b.Top
		b.Top = 1000 // below all that is there
		r, s := Plan(g), Plan(h)
		for i, l := range g.Links {
			if l.From == moved || l.To == moved || slices.Equal(r.topology(i), s.topology(i)) && r.paths[i].sides == s.paths[i].sides {
				continue
			}
			if !r.touches(i, s.boxes[moved]) && !s.touches(i, r.boxes[moved]) {
				t.Fatalf("link %d (%v) went by %v and goes by %v, though box %d was not and is not there", i, l, r.topology(i), s.topology(i), moved)
			}
		}
	})
}

// Nonsense gives odd pictures, but no panic.
func TestNonsenseIsHarmless(t *testing.T) {
	number := rapid.Custom(func(t *rapid.T) float64 {
		return rapid.SampledFrom([]float64{0, 1, 10, 50, -1, 1e300, -1e300, math.NaN(), math.Inf(1), math.Inf(-1)}).Draw(t, "number")
	})
	index := rapid.SampledFrom([]int{-1, 0, 1, 2, 3, 4, 7, math.MaxInt, math.MinInt})
	rapid.Check(t, func(t *rapid.T) {
		g := Grid{Rows: rapid.IntRange(-1, 4).Draw(t, "rows"), Cols: rapid.IntRange(-1, 4).Draw(t, "cols")}
		for range rapid.IntRange(0, 8).Draw(t, "boxes") {
			g.Boxes = append(g.Boxes, Box{index.Draw(t, "row"), index.Draw(t, "col"), index.Draw(t, "span"), number.Draw(t, "top"), number.Draw(t, "bottom")})
		}
		for range rapid.IntRange(0, 12).Draw(t, "links") {
			g.Links = append(g.Links, Link{
				From: index.Draw(t, "from"), To: index.Draw(t, "to"),
				Label: canvas.Size{W: number.Draw(t, "w"), H: number.Draw(t, "h")},
				Tip:   [2]bool{rapid.Bool().Draw(t, "t0"), rapid.Bool().Draw(t, "t1")},
				Pins: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Gutter {
					return Gutter{rapid.Bool().Draw(t, "row"), index.Draw(t, "via")}
				}), 0, 12).Draw(t, "vias"),
			})
		}
		g.ColWidth = rapid.SliceOfN(number, 0, 5).Draw(t, "widths")
		r := Plan(g)
		Crossings(r.Place(Geometry{}))
		w := Grid{Rows: g.Rows, Cols: g.Cols, Boxes: g.Boxes}
		Crossings(r.Place(lay(w, r)))
		r.ColumnGutter(index.Draw(t, "gutter"))
		r.RowGutter(index.Draw(t, "gutter"))
	})
}

// The sweep counts what comparing all pairs counts.
func TestCrossingsBySweep(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGrid(t)
		r := Plan(g)
		routes := r.Place(lay(g, r))
		want := 0
		for i := range routes {
			for j := range i {
				p, q := routes[i].Points, routes[j].Points
				for k := 1; k < len(p); k++ {
					for m := 1; m < len(q); m++ {
						if (p[k].X == p[k-1].X) != (q[m].X == q[m-1].X) && crosses(p[k-1], p[k], q[m-1], q[m]) {
							want++
						}
					}
				}
			}
		}
		if got := Crossings(routes); got != want {
			t.Fatalf("%d crossings, want %d", got, want)
		}
	})
}
