package raster

import (
	"image"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/canvastest"
)

// Painting only what Next says has changed, over the picture before, makes the
// picture after.
func TestNextSaysAllThatChanged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := canvastest.Scene()
		other := canvastest.Scene()
		next := *s
		next.Groups = slices.Clone(s.Groups)
		for range rapid.IntRange(0, 4).Draw(t, "changes") {
			i := rapid.IntRange(0, len(next.Groups)-1).Draw(t, "i")
			j := rapid.IntRange(0, len(next.Groups)-1).Draw(t, "j")
			switch rapid.IntRange(0, 3).Draw(t, "change") {
			case 0:
				next.Groups[i], next.Groups[j] = next.Groups[j], next.Groups[i]
			case 1:
				next.Groups[i] = other.Groups[rapid.IntRange(0, len(other.Groups)-1).Draw(t, "other")]
			case 2:
				next.Groups = slices.Insert(next.Groups, i, other.Groups[rapid.IntRange(0, len(other.Groups)-1).Draw(t, "other")])
			case 3:
				if len(next.Groups) > 1 {
					next.Groups = slices.Delete(next.Groups, i, i+1)
				}
			}
		}
		const scale = 0.8
		p := NewPainter(s, nil)
		got := whole(p, scale)
		after, rects := p.Next(&next)
		for _, r := range rects {
			tile := image.NewRGBA(image.Rect(
				int(math.Floor(r.X*scale))-spill, int(math.Floor(r.Y*scale))-spill,
				int(math.Ceil(r.Right()*scale))+spill, int(math.Ceil(r.Bottom()*scale))+spill).Intersect(got.Rect))
			after.Paint(tile, scale)
			paste(got, tile)
		}
		same(t, "what changed, painted anew", got, whole(NewPainter(&next, nil), scale))
	})
}

func TestNext(t *testing.T) {
	a, b, c := &canvas.Group{Bounds: canvas.Rect{X: 1, W: 1, H: 1}}, &canvas.Group{Bounds: canvas.Rect{X: 2, W: 1, H: 1}}, &canvas.Group{Bounds: canvas.Rect{X: 3, W: 1, H: 1}}
	scene := func(gs ...*canvas.Group) *canvas.Scene {
		return &canvas.Scene{Size: canvas.Size{W: 10, H: 10}, Groups: gs}
	}
	larger := scene(a, b)
	larger.Size.W = 20
	for _, q := range []struct {
		name string
		next *canvas.Scene
		want []float64 // x of each rectangle
	}{
		{"the same", scene(a, b), nil},
		{"one more", scene(a, c, b), []float64{3}},
		{"one less", scene(b), []float64{1}},
		{"another", scene(a, c), []float64{3, 2}},
		{"turned round", scene(b, a), []float64{1}},
		{"none", scene(), []float64{1, 2}},
		{"another size", larger, []float64{0}},
	} {
		p := NewPainter(scene(a, b), nil)
		next, rects := p.Next(q.next)
		var got []float64
		for _, r := range rects {
			got = append(got, r.X)
		}
		if !slices.Equal(got, q.want) {
			t.Errorf("%s: changed at %v, want %v", q.name, got, q.want)
		}
		if next.kept != p.kept {
			t.Errorf("%s: the caches are not handed on", q.name)
		}
	}
}
