package placing

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"touchline/ui/memory"
)

// TestFitKeepsAWindowOnItsScreen: with its title bar, wherever it was.
func TestFitKeepsAWindowOnItsScreen(t *testing.T) {
	laptop, large := Rect{0, 24, 1366, 744}, Rect{1366, 0, 2560, 1440}
	bar := Edges{Left: 1, Top: 20, Right: 1, Bottom: 5}
	for name, tt := range map[string]struct {
		want  Rect
		areas []Rect
		got   Rect
	}{
		"as it was":                   {Rect{100, 100, 800, 500}, []Rect{laptop}, Rect{100, 100, 800, 500}},
		"too large":                   {Rect{0, 0, 2560, 1600}, []Rect{laptop}, Rect{1, 44, 1364, 719}},
		"its title bar above":         {Rect{100, 10, 800, 500}, []Rect{laptop}, Rect{100, 44, 800, 500}},
		"its buttons below the edge":  {Rect{700, 500, 800, 500}, []Rect{laptop}, Rect{565, 263, 800, 500}},
		"on a screen that went":       {Rect{3000, 900, 800, 500}, []Rect{laptop}, Rect{565, 263, 800, 500}},
		"mostly on the second screen": {Rect{1200, 100, 800, 500}, []Rect{laptop, large}, Rect{1367, 100, 800, 500}},
		"as large as the second":      {Rect{1366, 0, 2560, 1440}, []Rect{laptop, large}, Rect{1367, 20, 2558, 1415}},
		"no screen is known":          {Rect{5, 6, 7000, 8000}, nil, Rect{5, 6, 7000, 8000}},
	} {
		if got := Fit(tt.want, tt.areas, bar); got != tt.got {
			t.Errorf("%s: %v, want %v", name, got, tt.got)
		}
	}
	if one, two := Key([]Rect{laptop, large}), Key([]Rect{large, laptop}); one != two || one == Key([]Rect{laptop}) {
		t.Errorf("keys %q and %q", one, two)
	}
}

// desk is a desktop of one window.
type desk struct {
	areas     []Rect
	at        Rect
	maximized bool
	moved     bool
	grows     fyne.Size // as large as the window manager makes it; zero: it does not
}

func (d *desk) Areas() []Rect { return d.areas }
func (d *desk) Content(w fyne.Window) (Rect, bool, Edges, bool) {
	if !d.grows.IsZero() {
		w.Resize(d.grows)
	}
	s := w.Canvas().Size()
	d.at.W, d.at.H = int(s.Width), int(s.Height) // the test's windows have a scale of 1
	return d.at, d.maximized, Edges{Left: 1, Top: 20, Right: 1, Bottom: 5}, true
}
func (d *desk) Move(_ fyne.Window, x, y int) { d.at.X, d.at.Y, d.moved = x, y, true }
func (d *desk) Maximize(fyne.Window)         { d.maximized = true }

// TestAWindowIsWhereItWasLeft, with these screens, and fits them the first time.
func TestAWindowIsWhereItWasLeft(t *testing.T) {
	test.NewTempApp(t)
	state := t.TempDir()
	open := func(d *desk, further bool) fyne.Window {
		w := test.NewTempWindow(t, canvas.NewRectangle(nil))
		m := memory.Recall(state)
		Open(w, d, m, further, 1)
		return w
	}
	leave := func(w fyne.Window, d *desk) {
		m := memory.Recall(state)
		Keep(w, d, m)
		m.Wait()
	}
	laptop := &desk{areas: []Rect{{0, 0, 1366, 768}}, at: Rect{X: 43, Y: 20}}
	w := open(laptop, false)
	if s := w.Canvas().Size(); s.Width > 1366 || s.Height > 768-25 {
		t.Errorf("the first time it is %v large", s)
	}
	w.Resize(fyne.NewSize(900, 600))
	laptop.at.X, laptop.at.Y = 200, 60
	leave(w, laptop)

	large := &desk{areas: []Rect{{0, 0, 1600, 1000}}, at: Rect{X: 1, Y: 20}, grows: fyne.NewSize(1598, 975)}
	if w = open(large, false); w.Canvas().Size() != large.grows {
		t.Errorf("what the window manager made %v large is %v", large.grows, w.Canvas().Size())
	}

	docked := &desk{areas: []Rect{{0, 0, 1366, 768}, {1366, 0, 2560, 1440}}, at: Rect{X: 10, Y: 30}}
	if w = open(docked, false); docked.moved {
		t.Errorf("with screens that are new it is moved to %v", docked.at)
	}
	w.Resize(fyne.NewSize(2000, 1200))
	docked.at.X, docked.at.Y = 1500, 100
	leave(w, docked)

	again := &desk{areas: laptop.areas, at: Rect{X: 43, Y: 20}}
	w = open(again, false)
	if s := w.Canvas().Size(); s != fyne.NewSize(900, 600) || again.at.X != 200 || again.at.Y != 60 {
		t.Errorf("it is %v large, at %v", s, again.at)
	}
	further := &desk{areas: laptop.areas, at: Rect{X: 70, Y: 50}}
	if open(further, true); further.moved {
		t.Error("a further window covers the first")
	}
	again.maximized = true
	w.Resize(fyne.NewSize(1364, 743))
	leave(w, again)
	back := &desk{areas: laptop.areas, at: Rect{X: 43, Y: 20}}
	w = open(back, false)
	if s := w.Canvas().Size(); !back.maximized || s != fyne.NewSize(900, 600) {
		t.Errorf("maximized: %v; below that it is %v large", back.maximized, s)
	}
}
