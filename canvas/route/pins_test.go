package route

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// uses reports whether a link runs along gutters in their order.
func (r *Routing) uses(i int, pins []channel) bool {
	for _, ch := range r.topology(i) {
		if len(pins) > 0 && ch == pins[0] {
			pins = pins[1:]
		}
	}
	return len(pins) == 0
}

// wanted is a link's gutters as channels, without those outside the grid and
// without repetitions.
func wanted(g Grid, l Link) []channel {
	c := chooser{rows: int32(g.Rows), cols: int32(g.Cols)}
	return c.pins(l.Pins)
}

// A link runs along its gutters in every grid where no card spans columns and
// closes one.
func TestLedLinksUseTheirGutters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGrid(t)
		for i := range g.Boxes {
			g.Boxes[i].Span = 1
		}
		r := Plan(g)
		for i, l := range g.Links {
			if l.From == l.To {
				continue
			}
			if pins := wanted(g, l); !r.uses(i, pins) {
				t.Fatalf("link %d (%v) goes by %v", i, l, r.topology(i))
			}
		}
	})
}

// Where cards close gutters, a link that cannot use all of its own goes as if
// it had none; one that can use row gutters and the outer column gutters,
// which nothing closes, does.
func TestLedLinksAmongWideCards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGrid(t)
		free := g
		free.Links = slices.Clone(g.Links)
		for i := range free.Links {
			free.Links[i].Pins = nil
		}
		r, s := Plan(g), Plan(free)
		c := newChooser(r)
		for i, l := range g.Links {
			pins := wanted(g, l)
			if len(pins) == 0 || l.From == l.To {
				if !slices.Equal(r.topology(i), s.topology(i)) {
					t.Fatalf("link %d (%v) goes by %v, without gutters by %v", i, l, r.topology(i), s.topology(i))
				}
				continue
			}
			if r.uses(i, pins) {
				continue
			}
			if !slices.Equal(r.topology(i), s.topology(i)) {
				t.Fatalf("link %d (%v) uses not all of its gutters and goes by %v, not by %v", i, l, r.topology(i), s.topology(i))
			}
			_, _, okFrom := c.leave(&r.boxes[l.From], &r.boxes[l.To])
			_, _, okTo := c.leave(&r.boxes[l.To], &r.boxes[l.From])
			closed := slices.ContainsFunc(pins, func(v channel) bool { return v.kind == columnGutter && !c.opens(v.i) })
			if okFrom && okTo && !closed {
				t.Fatalf("link %d (%v) goes by %v though its gutters are open", i, l, r.topology(i))
			}
		}
	})
}

// opens reports whether a column gutter is free in some row from gutter to
// gutter.
func (c *chooser) opens(g int32) bool {
	for j := range c.rows {
		if c.gutters.clear(g, gutterAt(j), gutterAt(j+1)) {
			return true
		}
	}
	return false
}

// Leading one link elsewhere leaves the ways of all others as they are.
func TestLeadingALinkIsLocal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGrid(t)
		if len(g.Links) == 0 {
			return
		}
		h := g
		h.Links = slices.Clone(g.Links)
		pinned := rapid.IntRange(0, len(g.Links)-1).Draw(t, "led link")
		h.Links[pinned].Pins = anyPins(t, g)
		r, s := Plan(g), Plan(h)
		for i := range g.Links {
			if i != pinned && (!slices.Equal(r.topology(i), s.topology(i)) || r.paths[i].sides != s.paths[i].sides) {
				t.Fatalf("link %d goes by %v instead of %v since link %d goes by %v", i, s.topology(i), r.topology(i), pinned, s.topology(pinned))
			}
		}
	})
}

// A link that is to use one of the gutters that it uses anyway stays as it is.
func TestPinnedWhereItIs(t *testing.T) {
	g := large(2000)
	r := Plan(g)
	pinned := 0
	for k := range 3 {
		h := g
		h.Links = slices.Clone(g.Links)
		for i := range h.Links {
			var at []Gutter
			for _, ch := range r.topology(i) {
				if ch.kind == rowGutter || ch.kind == columnGutter {
					at = append(at, Gutter{ch.kind == rowGutter, int(ch.i)})
				}
			}
			if k < len(at) {
				h.Links[i].Pins = at[k : k+1]
			}
		}
		s := Plan(h)
		for i, l := range h.Links {
			if len(l.Pins) == 0 {
				continue
			}
			pinned++
			if !slices.Equal(r.topology(i), s.topology(i)) || r.paths[i].sides != s.paths[i].sides {
				t.Errorf("link %d (%v → %v by %v) went by %v and goes by %v", i, g.Boxes[l.From], g.Boxes[l.To], l.Pins, r.topology(i), s.topology(i))
			}
		}
	}
	if pinned < 300 {
		t.Errorf("only %d links were looked at", pinned)
	}
}
