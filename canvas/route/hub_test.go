package route

import "testing"

// A card that everything links to, and a pair with thousands of links, are
// drawn in the time that their number allows.
func TestCrowds(t *testing.T) {
	g := large(2000)
	g.Links = nil
	for i := range 6000 {
		g.Links = append(g.Links, Link{From: i % len(g.Boxes), To: 700, Tip: toEnd}, Link{From: 40, To: 41, Tip: toEnd}, Link{From: 41, To: 300, Tip: toEnd})
	}
	r := Plan(g)
	routes := r.Place(lay(g, r))
	for i, route := range routes {
		if len(route.Points) < 2 && g.Links[i].From != g.Links[i].To {
			t.Fatalf("link %d has %d points", i, len(route.Points))
		}
	}
}

// Also where there are too many ends for every pair to be asked, none lie on
// each other.
func TestManyEnds(t *testing.T) {
	for _, n := range []int{200, 500} {
		g := Grid{Rows: 3, Cols: 3}
		for i := range 9 {
			g.Boxes = append(g.Boxes, Box{i / 3, i % 3, 1, 0, 900})
			g.ColWidth = append(g.ColWidth, 900)
		}
		for i := range n {
			g.Links = append(g.Links, Link{From: 4, To: i % 9, Tip: toEnd}, Link{From: i % 7, To: 8, Tip: toEnd})
		}
		r := Plan(g)
		geo := lay(g, r)
		for _, f := range faults(g, geo, r.Place(geo)) {
			t.Error(f)
		}
	}
}

var toEnd = [2]bool{false, true}
