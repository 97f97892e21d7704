package film

import (
	"context"
	"errors"
	"fmt"
	"image"
	"math"
	"testing"

	"touchline/canvas"
	"touchline/model"
)

// What nobody said has a size that fits a screen; what was said is heeded to the
// px; and what no program can show is refused before a picture takes the memory.
func TestHowLargeAFilmIs(t *testing.T) {
	for _, c := range []struct {
		w, h float64
		o    Options
		want string // px, or the key of the fault
	}{
		{96, 54, Options{}, "1920×1080"},
		{54, 96, Options{}, "1080×1920"},
		{100, 50, Options{DPI: 144}, "200×100"},
		{100, 50, Options{Scale: 3, DPI: 144}, "300×150"},
		{100, 33.3, Options{Scale: 1}, "100×33"},
		{100, 0.2, Options{Scale: 1}, "100×1"}, // thinner than a px
		{0.2, 100, Options{Scale: 1}, "1×100"},
		{65_535, 1, Options{Scale: 1}, "65535×1"},
		{65_536, 1, Options{Scale: 1}, "export.film-size"},
		{1, 65_535, Options{Scale: 1}, "1×65535"},
		{1, 65_536, Options{Scale: 1}, "export.film-size"},
		{6000, 4000, Options{Scale: 1}, "6000×4000"},
		{6001, 4000, Options{Scale: 1}, "export.film-size"},
		{6000, 4001, Options{Scale: 1}, "export.film-size"},
		{100, 50, Options{Scale: -1}, "export.number"},
		{100, 50, Options{DPI: -72}, "export.number"},
		{100, 50, Options{DPI: math.SmallestNonzeroFloat64}, "export.number"},
		{100, 50, Options{Scale: math.Inf(1)}, "export.number"},
		{100, 50, Options{Scale: math.NaN()}, "export.number"},
		{0, 50, Options{Scale: 1}, "export.number"},
		{100, 0, Options{Scale: 1}, "export.number"},
		{math.NaN(), 50, Options{Scale: 1}, "export.number"},
	} {
		f, err := newFrames(context.Background(), []canvas.Page{{Size: canvas.Size{W: c.w, H: c.h}}}, c.o)
		var fault *model.Fault
		got := ""
		switch {
		case errors.As(err, &fault):
			got = fault.Key
		case err == nil:
			got = fmt.Sprintf("%d×%d", f.size.X, f.size.Y)
		}
		if got != c.want {
			t.Errorf("%g×%g pt, %+v: %s, want %s", c.w, c.h, c.o, got, c.want)
		}
	}
}

// A page of another size stands in the middle, whole, and as large as it can be;
// what is on it keeps its place on it.
func TestFitted(t *testing.T) {
	for _, c := range []struct {
		page, on canvas.Size
		at       canvas.Point
		scale    float64
	}{
		{canvas.Size{W: 100, H: 50}, canvas.Size{W: 300, H: 100}, canvas.Point{X: 50 + 2*10, Y: 2 * 5}, 2},
		{canvas.Size{W: 50, H: 100}, canvas.Size{W: 300, H: 100}, canvas.Point{X: 125 + 10, Y: 5}, 1},
		{canvas.Size{W: 100, H: 50}, canvas.Size{W: 100, H: 200}, canvas.Point{X: 10, Y: 75 + 5}, 1},
		{canvas.Size{W: 400, H: 100}, canvas.Size{W: 100, H: 100}, canvas.Point{X: 10. / 4, Y: 37.5 + 5./4}, 0.25},
	} {
		got := fitted(canvas.Page{Size: c.page, Placed: []canvas.Placement{{At: canvas.Point{X: 10, Y: 5}, Scale: 1.5}}}, c.on)
		if pl := got.Placed[0]; got.Size != c.on || pl.At != c.at || pl.Scale != 1.5*c.scale {
			t.Errorf("%v on %v: at %v, scale %g; want %v, %g", c.page, c.on, pl.At, pl.Scale, c.at, 1.5*c.scale)
		}
	}
}

// How long a page shows, in hundredths of a second: what programs show, and the
// last one longer, so that the whole is seen before it begins anew.
func TestHowLongAPageShows(t *testing.T) {
	for _, c := range []struct {
		page, of int
		delay    float64
		want     int
	}{
		{0, 3, 0, 150},
		{1, 3, 0, 150},
		{2, 3, 0, 450},
		{0, 1, 0, 150},
		{0, 2, 0.8, 80},
		{1, 2, 0.8, 240},
		{0, 2, 0.001, 5},
		{0, 2, 1000, 12_000},
	} {
		f := &frames{pages: make([]canvas.Page, c.of)}
		if got := f.delay(c.page, Options{Delay: c.delay}); got != c.want {
			t.Errorf("page %d of %d, %g s: %d, want %d", c.page+1, c.of, c.delay, got, c.want)
		}
	}
}

// The part of a picture that a film holds is what changed, to the px, and never
// none: a picture of no px cannot be written.
func TestWhatChanged(t *testing.T) {
	for _, c := range []struct {
		px   []image.Point
		want image.Rectangle
	}{
		{nil, image.Rect(0, 0, 1, 1)},
		{[]image.Point{{X: 0, Y: 0}}, image.Rect(0, 0, 1, 1)},
		{[]image.Point{{X: 6, Y: 4}}, image.Rect(6, 4, 7, 5)},
		{[]image.Point{{X: 2, Y: 1}, {X: 5, Y: 1}, {X: 3, Y: 3}}, image.Rect(2, 1, 6, 4)},
		{[]image.Point{{X: 4, Y: 0}, {X: 1, Y: 4}}, image.Rect(1, 0, 5, 5)},
	} {
		for channel := range 3 {
			a, b := image.NewRGBA(image.Rect(0, 0, 7, 5)), image.NewRGBA(image.Rect(0, 0, 7, 5))
			for _, p := range c.px {
				b.Pix[b.PixOffset(p.X, p.Y)+channel] = 1
			}
			if got := changed(a, b); got != c.want {
				t.Errorf("%v, colour %d: %v, want %v", c.px, channel, got, c.want)
			}
		}
	}
}
