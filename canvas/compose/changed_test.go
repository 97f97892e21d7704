package compose_test

import (
	"bytes"
	"image"
	"math"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/raster"
	"touchline/model"
	"touchline/model/sample"
)

// TestChangedIsAllThatDiffers: what Changed names, painted anew over the
// picture before, makes the picture after, pixel by pixel.
func TestChangedIsAllThatDiffers(t *testing.T) {
	const scale = 0.6
	theme, _ := compose.ThemeNamed("colour")
	rapid.Check(t, func(t *rapid.T) {
		d := sample.Make(rapid.SampledFrom([]int{0, 12, 60}).Draw(t, "cards"), uint64(rapid.IntRange(1, 9).Draw(t, "seed")), model.English)
		plan := layout.Make(d, layout.Options{})
		old := compose.Next(nil, plan, theme, compose.Look{})
		painter := raster.NewPainter(&old.Picture, nil)
		for range rapid.IntRange(1, 3).Draw(t, "edits") {
			d = edited(t, d)
			plan = layout.Make(d, layout.Options{Previous: plan})
			next := compose.Next(old, plan, theme, compose.Look{})
			size := image.Rect(0, 0, int(max(old.Size.W, next.Size.W)*scale), int(max(old.Size.H, next.Size.H)*scale))
			got, want := image.NewRGBA(size), image.NewRGBA(size)
			painter.Paint(got, scale)
			painter = painter.Next(&next.Picture)
			painter.Paint(want, scale)
			for _, r := range compose.Changed(old, next) {
				const spill = 3 // px, as the board has it
				part := image.Rect(
					int(math.Floor(r.X*scale))-spill, int(math.Floor(r.Y*scale))-spill,
					int(math.Ceil(r.Right()*scale))+spill, int(math.Ceil(r.Bottom()*scale))+spill).Intersect(size)
				painter.Paint(got.SubImage(part).(*image.RGBA), scale)
			}
			if !bytes.Equal(got.Pix, want.Pix) {
				t.Fatalf("at %v the picture differs, not only where it says: %v", differs(got, want), compose.Changed(old, next))
			}
			old = next
		}
	})
}

// differs is a pixel that is not the same in two pictures.
func differs(a, b *image.RGBA) image.Point {
	i := 0
	for a.Pix[i] == b.Pix[i] {
		i++
	}
	return image.Pt(i%a.Stride/4, i/a.Stride)
}

// TestAWordChangesItsCard: an edit that moves nothing names little.
func TestAWordChangesItsCard(t *testing.T) {
	theme, _ := compose.ThemeNamed("colour")
	d := sample.Make(2000, 1, model.English)
	plan := layout.Make(d, layout.Options{})
	old := compose.Next(nil, plan, theme, compose.Look{})
	c := *plan.Cards()[1000].Card
	c.Text = c.Text[:len(c.Text)-1]
	next := compose.Next(old, layout.Make(d.WithCard(&c), layout.Options{Previous: plan}), theme, compose.Look{})
	rects := compose.Changed(old, next)
	if len(rects) != 1 || rects[0].W > 160 || rects[0].H > 120 {
		t.Errorf("changed at %v", rects)
	}
}
