package device

import (
	"math"

	"fyne.io/fyne/v2"
)

// Density is px per unit where an object is: exactly what its canvas says, or,
// while it is on none, what its width of w px tells.
func Density(o fyne.CanvasObject, w int) float64 {
	if d, ok := of(o); ok {
		return d
	}
	return float64(w) / float64(max(1, o.Size().Width))
}

// of is the density of the canvas that an object is on.
func of(o fyne.CanvasObject) (float64, bool) {
	const probe = 1000 // units: a px more or less does not count there
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return 0, false
	}
	x, _ := c.PixelCoordinateForPosition(fyne.NewPos(probe, 0))
	return float64(x) / probe, x > 0
}

// Size is how many px an object covers. The toolkit asks for w × h of them, which
// is its size alone, and spreads what it gets between the object's two edges,
// each rounded to a px: where it begins between two px, these may be one more or
// one fewer, and then a row of what is painted would be seen twice or not at all.
func Size(o fyne.CanvasObject, w, h int) (int, int) {
	d, ok := of(o)
	if !ok {
		return w, h
	}
	at, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
	px := func(from, length float32) int {
		return int(math.Round(float64(from+length)*d) - math.Round(float64(from)*d))
	}
	near := func(got, asked int) int { // anything else is no rounding: it is not laid out yet
		if got >= asked-1 && got <= asked+1 {
			return got
		}
		return asked
	}
	return near(px(at.X, size.Width), w), near(px(at.Y, size.Height), h)
}
