package device_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"touchline/ui/device"
)

// TestAnObjectCoversWholePixels: as many as lie between its edges, each rounded.
func TestAnObjectCoversWholePixels(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		at, size fyne.Position
		w, h     int // px, at one px a unit
	}{
		{fyne.NewPos(0, 0), fyne.NewPos(100, 50), 100, 50},
		{fyne.NewPos(0, 70.4), fyne.NewPos(100, 50.3), 100, 51}, // from 70 to 121
		{fyne.NewPos(0.5, 70.6), fyne.NewPos(99.9, 50.7), 99, 50},
		{fyne.NewPos(10, 10.5), fyne.NewPos(100.5, 50.5), 101, 50}, // from 11 to 61
	} {
		o := fynecanvas.NewRectangle(color.Black)
		box := container.NewWithoutLayout(o)
		w := test.NewTempWindow(t, box)
		w.SetPadded(false)
		w.Resize(fyne.NewSize(400, 300))
		o.Move(c.at)
		o.Resize(fyne.NewSize(c.size.X, c.size.Y))
		asked := [2]int{int(c.size.X + 0.5), int(c.size.Y + 0.5)}
		if gw, gh := device.Size(o, asked[0], asked[1]); gw != c.w || gh != c.h {
			t.Errorf("%v of %v covers %d × %d px, want %d × %d", c.at, c.size, gw, gh, c.w, c.h)
		}
		if d := device.Density(o, 7); d != 1 {
			t.Errorf("%v px a unit", d)
		}
	}
	alone := fynecanvas.NewRectangle(color.Black)
	alone.Resize(fyne.NewSize(100, 50))
	if w, h := device.Size(alone, 150, 75); w != 150 || h != 75 {
		t.Errorf("one that is not laid out yet covers %d × %d px", w, h)
	}
}
