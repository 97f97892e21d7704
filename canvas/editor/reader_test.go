package editor

import (
	"testing"

	"touchline/canvas"
)

// reading is a Reader at 200 % with one card at 500,400 pt.
func reading() *Reader {
	v := sampleView()
	v.Zoom = 2
	r := &Reader{View: v.CenteredOn(canvas.Point{X: 520, Y: 420})}
	card := canvas.Rect{X: 500, Y: 400, W: 40, H: 40}
	r.Look(func(p canvas.Point) canvas.Owner {
		if card.Contains(p) {
			return "card:c1"
		}
		return ""
	})
	return r
}

func pt(x, y float64) canvas.Point { return canvas.Point{X: x, Y: y} }

func TestDragPans(t *testing.T) {
	r := reading()
	before := r.View.At
	r.Press(Press{At: pt(600, 400), Button: ButtonPrimary})
	if did := r.Move(pt(602, 401)); did != 0 || r.Panning() {
		t.Errorf("2 units are a drag already")
	}
	if did := r.Move(pt(590, 380)); !did.Has(Moved) || !r.Panning() {
		t.Errorf("22 units are no drag: %v", did)
	}
	if d := r.View.At.Sub(before); d != pt(10, 20) {
		t.Errorf("the picture moved by %v, want 10,20 (the threshold counts)", d)
	}
	r.Release(pt(590, 380))
	if r.Busy() || r.Picked != "" {
		t.Errorf("after the release: busy %v, picked %q", r.Busy(), r.Picked)
	}
	if did := r.Release(pt(590, 380)); did != 0 {
		t.Errorf("a second release did %v", did)
	}
}

func TestDragPastTheEdgeAndBackReturns(t *testing.T) {
	r := reading()
	before := r.View
	r.Press(Press{At: pt(600, 400), Button: ButtonMiddle})
	r.Move(pt(99999, 400))
	r.Move(pt(600, 400))
	if r.View != before {
		t.Errorf("%v, was %v", r.View.At, before.At)
	}
}

func TestCancelRestores(t *testing.T) {
	for name, at := range map[string]canvas.Point{"pan": pt(300, 300), "minimap": pt(1150, 760)} {
		r := reading()
		before := r.View
		r.Press(Press{At: at, Button: ButtonPrimary})
		r.Move(at.Sub(pt(60, 40)))
		if r.View == before {
			t.Errorf("%s: nothing moved", name)
		}
		if did := r.Cancel(); !did.Has(Moved) || r.View != before || r.Busy() {
			t.Errorf("%s: not restored", name)
		}
	}
}

func TestClickPicksAndHoverPoints(t *testing.T) {
	r := reading()
	if did := r.Move(pt(600, 400)); !did.Has(Pointed) || r.On != "card:c1" {
		t.Fatalf("on %q", r.On)
	}
	r.Press(Press{At: pt(600, 400), Button: ButtonPrimary})
	if did := r.Release(pt(601, 400)); !did.Has(Picked) || r.Picked != "card:c1" {
		t.Errorf("picked %q", r.Picked)
	}
	r.Press(Press{At: pt(300, 300), Button: ButtonPrimary})
	r.Release(pt(300, 300))
	if r.Picked != "" {
		t.Errorf("a click on nothing leaves %q", r.Picked)
	}
	if r.Leave(); r.On != "" {
		t.Errorf("left the window, still on %q", r.On)
	}
}

func TestWheel(t *testing.T) {
	r := reading()
	before := r.View
	r.Wheel(Wheel{At: pt(600, 400), DY: 30})
	if d := r.View.At.Sub(before.At); d != pt(0, 30) {
		t.Errorf("wheel: %v", d)
	}
	r.Wheel(Wheel{At: pt(600, 400), DY: 30, Mods: Shift})
	if d := r.View.At.Sub(before.At); d != pt(30, 30) {
		t.Errorf("shift: %v", d)
	}
	r.Wheel(Wheel{At: pt(600, 400), Notches: 0.3, Mods: Command})
	if r.View.Zoom != 2 {
		t.Error("a third of a notch zoomed")
	}
	r.Wheel(Wheel{At: pt(600, 400), Notches: 0.3, Mods: Command})
	if r.View.Zoom != 2.5 {
		t.Errorf("two thirds: %v, want 2.5", r.View.Zoom)
	}
	r.Wheel(Wheel{At: pt(600, 400), Notches: -1, Mods: Command})
	if d := r.View.At.Sub(before.At); r.View.Zoom != 2 || d.Sub(pt(30, 30)).X > 1e-9 {
		t.Errorf("and back: %v, %v", r.View.Zoom, d)
	}
}

func TestMinimapDrag(t *testing.T) {
	r := reading()
	m, _ := r.View.Minimap()
	r.Press(Press{At: pt(m.Picture.X+2, m.Picture.Y+2), Button: ButtonPrimary})
	if r.View != r.View.Home() {
		t.Errorf("a press in the map's corner shows %v", r.View.At)
	}
	r.Move(pt(m.Picture.Right(), m.Picture.Bottom()))
	e := r.View.Extent()
	margin := deskMargin + PageMargin*r.View.Scale()
	if want := pt(e.W+margin-1200, e.H+margin-800); r.View.At != want {
		t.Errorf("dragged to the end: %v, want %v", r.View.At, want)
	}
	r.Release(pt(0, 0))
	// Taken by its mark, the window does not jump.
	before := r.View
	r.Press(Press{At: m.Mark(r.View).Center().Add(pt(3, 3)), Button: ButtonPrimary})
	if d := r.View.At.Sub(before.At); d.X*d.X+d.Y*d.Y > 1e-6 {
		t.Errorf("taking the mark moved the view by %v", d)
	}
}

func TestKeysScroll(t *testing.T) {
	r := reading()
	y := r.View.At.Y
	r.Key(KeyDown)
	if r.View.At.Y != y+keyStep {
		t.Errorf("down: %v", r.View.At.Y-y)
	}
	r.Key(KeyEnd)
	margin := deskMargin + PageMargin*r.View.Scale()
	if want := r.View.Extent().W + margin - 1200; r.View.At.X != want {
		t.Errorf("end: %v, want %v", r.View.At.X, want)
	}
	r.Key(KeyHome)
	if r.View.At.X != -margin {
		t.Errorf("home: %v", r.View.At.X)
	}
}
