package route

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// large is a grid like a real blueprint, only larger: a customer row whose
// cards follow each other, lanes below with a card in every other cell,
// exchanges between the lanes, and few long links.
func large(cards int) Grid {
	rng := rand.New(rand.NewPCG(1, uint64(cards)))
	rows := 8
	if cards > 4000 {
		rows = 24
	}
	g := Grid{Rows: rows, Cols: cards*4/(3*rows) + 1}
	at := map[[2]int]int{}
	for c := range g.Cols {
		for r := range rows {
			if len(g.Boxes) < cards && (r == 1 || rng.IntN(4) > 0) {
				h := float64(30 + 10*rng.IntN(3))
				at[[2]int{r, c}] = len(g.Boxes)
				g.Boxes = append(g.Boxes, Box{r, c, 1, -h / 2, h / 2})
			}
		}
	}
	for len(g.Links) < cards*14/10 {
		from := rng.IntN(len(g.Boxes))
		b := g.Boxes[from]
		to, tip := 0, [2]bool{rng.IntN(4) == 0, true}
		ok := false
		switch k := rng.IntN(100); {
		case k < 3:
			to, ok = rng.IntN(len(g.Boxes)), true
		case k < 50:
			to, ok = at[[2]int{b.Row, b.Col + 1 + rng.IntN(5)/4}]
		case k < 85:
			to, ok = at[[2]int{b.Row + 1 + rng.IntN(8)/6, b.Col}]
		default:
			to, ok = at[[2]int{b.Row - 1 + rng.IntN(3), b.Col + rng.IntN(3) - 1}]
		}
		if ok && to != from {
			l := Link{From: from, To: to, Tip: tip}
			if rng.IntN(20) == 0 {
				l.Label.W, l.Label.H = 20, 11
			}
			g.Links = append(g.Links, l)
		}
	}
	return g
}

func BenchmarkRoute(b *testing.B) {
	for _, n := range []int{200, 2000, 20000} {
		g := large(n)
		r := Plan(g)
		geo := lay(g, r)
		routes := r.Place(geo)
		b.Run(fmt.Sprintf("plan/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Plan(g)
			}
			b.ReportMetric(float64(Crossings(routes)), "crossings")
			b.ReportMetric(float64(Bends(routes)), "bends")
		})
		b.Run(fmt.Sprintf("place/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.Place(geo)
			}
		})
		b.Run(fmt.Sprintf("crossings/%d", n), func(b *testing.B) {
			for b.Loop() {
				Crossings(routes)
			}
		})
	}
}

// BenchmarkPinned has one link in twenty pinned to a gutter: what that costs
// beside plan/2000.
func BenchmarkPinned(b *testing.B) {
	g := large(2000)
	r := Plan(g)
	pinned := 0
	for i := range g.Links {
		for _, ch := range r.topology(i) {
			if i%20 == 0 && (ch.kind == rowGutter || ch.kind == columnGutter) {
				g.Links[i].Pins = []Gutter{{ch.kind == rowGutter, int(ch.i)}}
				pinned++
				break
			}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		Plan(g)
	}
	b.ReportMetric(float64(pinned), "pinned")
}
