package view

import (
	"math"
	"testing"

	"touchline/canvas"
)

// page is a picture whose lanes lie between 60 pt and 30 pt from its end.
func page(w, h float64, window canvas.Size) View {
	heads := Heads{Left: 0, Right: 96, Top: 60, Bottom: 100, End: h - 30}
	return View{Zoom: 1}.Over(canvas.Size{W: w, H: h}, heads).Resized(window)
}

// TestAPictureIsOpenedFitted: whole where its texts are 11 units high then, else
// as high as the window, else as wide, else as much of it as can be read.
func TestAPictureIsOpenedFitted(t *testing.T) {
	const body = 9.5 // pt
	window := canvas.Size{W: 900, H: 700}
	for _, c := range []struct {
		name       string
		w, h       float64
		whole      bool
		wide, high bool // all of it is seen that way
	}{
		{"small", 300, 200, true, true, true},
		{"just whole", 640, 480, true, true, true},
		{"whole without margins", 740, 400, false, true, true},
		{"long", 4000, 560, false, false, true},
		{"tall", 600, 4000, false, true, false},
		{"large", 4000, 4000, false, false, false},
	} {
		v := page(c.w, c.h, window).Opened()
		if size := body * v.Scale(); size < 11-1e-9 {
			t.Errorf("%s: texts are %.1f units high", c.name, size)
		}
		if !c.wide && !c.high && v.Zoom != leastOpen {
			t.Errorf("%s: at %d %% it shows less than can be read", c.name, Percent(v.Zoom))
		}
		seen := v.Visible()
		left, top := v.Frozen()
		wide := seen.W+left/v.Scale() >= c.w-0.1
		high := seen.Y+seen.H >= v.Heads.End && (seen.Y <= v.Heads.Bottom+0.1 || top > 0 && seen.Y <= v.Heads.Bottom+1)
		if wide != c.wide || high != c.high || c.whole != !v.Larger() {
			t.Errorf("%s: at %d %% it shows %v of %v × %v, whole %v", c.name, Percent(v.Zoom), seen, c.w, c.h, !v.Larger())
		}
		if x := v.Home().At.X; v.At.X != x && !c.wide {
			t.Errorf("%s does not begin at its begin", c.name)
		}
	}
}

// TestBarsSayWhereTheWindowStands, and bring it back there.
func TestBarsSayWhereTheWindowStands(t *testing.T) {
	v := page(4000, 3000, canvas.Size{W: 900, H: 700}).Home()
	x, y := v.Bars()
	if x.From != 0 || y.From != 0 || x.Length <= 0 || x.Length >= 0.3 {
		t.Errorf("at the begin: %v %v", x, y)
	}
	end := v.Panned(1e6, 1e6)
	if x, y = end.Bars(); math.Abs(x.From+x.Length-1)+math.Abs(y.From+y.Length-1) > 1e-9 {
		t.Errorf("at the end: %v %v", x, y)
	}
	mid := v.Panned(700, 300)
	x, y = mid.Bars()
	if back := v.Slid(x.From, y.From); math.Abs(back.At.X-mid.At.X)+math.Abs(back.At.Y-mid.At.Y) > 1e-6 {
		t.Errorf("slid to %v, not %v", back.At, mid.At)
	}
	if v.Slid(7, -3) != v.Slid(1, 0) {
		t.Error("a thumb can be slid past its track")
	}
	small := page(100, 100, canvas.Size{W: 900, H: 700})
	if x, y = small.Bars(); x != (Bar{}) || y != (Bar{}) || small.Slid(0.5, 0.5) != small {
		t.Error("what fits is scrolled")
	}
}
