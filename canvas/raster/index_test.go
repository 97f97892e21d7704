package raster

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
)

func randomRect(t *rapid.T, label string, far float64) canvas.Rect {
	v, w := rapid.Float64Range(-far/4, far), rapid.Float64Range(0, far/2)
	return canvas.Rect{X: v.Draw(t, label+" x"), Y: v.Draw(t, label+" y"), W: w.Draw(t, label+" w"), H: w.Draw(t, label+" h")}
}

func TestIndexFindsWhatReachesIn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		far := rapid.SampledFrom([]float64{10, 500, 5_000, 1e6}).Draw(t, "far")
		s := &canvas.Scene{Size: canvas.Size{W: far, H: far * 0.7}}
		for range rapid.IntRange(0, 30).Draw(t, "groups") {
			r := randomRect(t, "group", far)
			if rapid.Bool().Draw(t, "small") {
				r.W, r.H = r.W/100, r.H/100
			}
			s.Groups = append(s.Groups, &canvas.Group{Bounds: r})
		}
		r := randomRect(t, "window", far)
		var want []int32
		for i, g := range s.Groups {
			b := g.Bounds
			if b.X <= r.Right() && r.X <= b.Right() && b.Y <= r.Bottom() && r.Y <= b.Bottom() {
				want = append(want, int32(i))
			}
		}
		if got := newIndex(s).within(r, nil); !slices.Equal(got, want) {
			t.Fatalf("found %v, want %v", got, want)
		}
	})
}

func TestIndexStaysSmall(t *testing.T) {
	s := &canvas.Scene{Size: canvas.Size{W: 1e9, H: 1e9}}
	for range 100 {
		s.Groups = append(s.Groups, &canvas.Group{Bounds: canvas.Rect{W: 1e9, H: 1e9}})
	}
	x := newIndex(s)
	if x.cols*x.rows > 2*maxCells || len(x.ids) > 100*wideOver {
		t.Errorf("%d × %d cells, %d entries", x.cols, x.rows, len(x.ids))
	}
}
