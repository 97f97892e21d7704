package raster

import (
	"image"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// grey is what a cover says of each pixel of a rectangle.
func grey(c *cover) *image.Gray {
	m := image.NewGray(c.clip)
	c.spans(func(y, x0, x1 int, alpha uint32) {
		for x := x0; x < x1; x++ {
			m.Pix[m.PixOffset(x, y)] = uint8(alpha)
		}
	})
	return m
}

func polygon(t *rapid.T, lo, hi float64) figure {
	coord := rapid.Float64Range(lo, hi)
	f := figure{closed: true}
	for range rapid.IntRange(3, 7).Draw(t, "corners") {
		f.pts = append(f.pts, point{coord.Draw(t, "x"), coord.Draw(t, "y")})
	}
	return f
}

// The area of a triangle is what its pixels add up to.
func TestCoverIsTheArea(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := polygon(t, 1, 31)
		f.pts = f.pts[:3]
		var c cover
		c.begin(image.Rect(0, 0, 32, 32))
		c.inside(f)
		got := 0.0
		for _, v := range grey(&c).Pix {
			got += float64(v) / 255
		}
		a, b, d := f.pts[0], f.pts[1], f.pts[2]
		want := math.Abs((b.x-a.x)*(d.y-a.y)-(d.x-a.x)*(b.y-a.y)) / 2
		// Each pixel of the edge is rounded down by up to 1/256, each corner
		// is moved by up to 1/512 px.
		if math.Abs(got-want) > 1.2 {
			t.Fatalf("%v covers %.2f px, its area is %.2f", f.pts, got, want)
		}
	})
}

func TestCoverOfARectangleIsExact(t *testing.T) {
	var c cover
	c.begin(image.Rect(0, 0, 6, 4))
	c.inside(figure{pts: []point{{1.5, 1}, {4.25, 1}, {4.25, 2.5}, {1.5, 2.5}}})
	m := grey(&c)
	want := []uint8{
		0, 0, 0, 0, 0, 0,
		0, 128, 255, 255, 64, 0,
		0, 64, 128, 128, 32, 0,
		0, 0, 0, 0, 0, 0,
	}
	for i, v := range m.Pix {
		if v != want[i] {
			t.Fatalf("pixels %v, want %v", m.Pix, want)
		}
	}
}

// A clip keeps pixels and changes none, and nothing is left for the next
// figure.
func TestClipChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := image.Rect(-8, -8, 40, 40)
		f := polygon(t, -40, 72)
		var whole, part cover
		whole.begin(all)
		whole.inside(f)
		want := grey(&whole)
		x, y := rapid.IntRange(-8, 38).Draw(t, "x"), rapid.IntRange(-8, 38).Draw(t, "y")
		clip := image.Rect(x, y, rapid.IntRange(x+1, 40).Draw(t, "right"), rapid.IntRange(y+1, 40).Draw(t, "bottom"))
		for range 2 {
			part.begin(clip)
			part.inside(f)
			got := grey(&part)
			for y := clip.Min.Y; y < clip.Max.Y; y++ {
				for x := clip.Min.X; x < clip.Max.X; x++ {
					if got.GrayAt(x, y) != want.GrayAt(x, y) {
						t.Fatalf("%v in %v: pixel %d, %d is %v, want %v", f.pts, clip, x, y, got.GrayAt(x, y), want.GrayAt(x, y))
					}
				}
			}
		}
	})
}

func TestHoleIsAHole(t *testing.T) {
	var c cover
	c.begin(image.Rect(0, 0, 8, 8))
	square := func(lo, hi float64) figure {
		return figure{pts: []point{{lo, lo}, {hi, lo}, {hi, hi}, {lo, hi}}}
	}
	c.inside(square(0, 8))
	c.hole(square(2, 6))
	m := grey(&c)
	for y := range 8 {
		for x := range 8 {
			want := uint8(255)
			if x >= 2 && x < 6 && y >= 2 && y < 6 {
				want = 0
			}
			if got := m.GrayAt(x, y).Y; got != want {
				t.Errorf("pixel %d, %d is %d, want %d", x, y, got, want)
			}
		}
	}
}

func TestFarCoordinates(t *testing.T) {
	far := 1e30
	var c cover
	c.begin(image.Rect(0, 0, 8, 8))
	c.inside(figure{pts: []point{{-far, -far}, {far, -far}, {far, far}, {-far, far}}})
	for i, v := range grey(&c).Pix {
		if v != 255 {
			t.Fatalf("pixel %d is %d", i, v)
		}
	}
}
