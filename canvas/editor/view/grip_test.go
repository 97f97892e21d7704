package view

import (
	"testing"

	"touchline/canvas"
)

// near is the sample at 200 %, somewhere in its middle.
func near() View {
	v := sampleView()
	v.Zoom = 2
	return v.CenteredOn(canvas.Point{X: 520, Y: 420})
}

func pt(x, y float64) canvas.Point { return canvas.Point{X: x, Y: y} }

func TestAHeldPictureFollowsThePointer(t *testing.T) {
	v := near()
	g := Hold(v, pt(600, 400))
	if d := g.To(pt(590, 380)).At.Sub(v.At); d != pt(10, 20) {
		t.Errorf("the picture moved by %v, want 10,20", d)
	}
	if past := g.To(pt(99999, 400)); past == v {
		t.Error("it does not move")
	}
	if back := g.To(pt(600, 400)); back != v {
		t.Errorf("past the edge and back: %v, was %v", back.At, v.At)
	}
}

func TestWheelZooms(t *testing.T) {
	v, at := near(), pt(600, 400)
	var w Wheel
	if got := w.Zoomed(v, 0.3, at); got != v {
		t.Error("a third of a notch zoomed")
	}
	in := w.Zoomed(v, 0.3, at)
	if in.Zoom != 2.5 {
		t.Errorf("two thirds: %v, want 2.5", in.Zoom)
	}
	out := w.Zoomed(in, -1, at)
	if d := out.At.Sub(v.At); out.Zoom != 2 || d.X*d.X+d.Y*d.Y > 1e-9 {
		t.Errorf("and back: %v, %v", out.Zoom, d)
	}
	if p, q := v.ToPicture(at), in.ToPicture(at); p.Sub(q).X > 1e-9 || p.Sub(q).Y > 1e-9 {
		t.Errorf("%v lay under the pointer, now %v", p, q)
	}
}

func TestAHeldMinimapMovesTheWindow(t *testing.T) {
	v := near()
	v.Mapped = true
	m, ok := v.Minimap()
	if !ok {
		t.Fatal("no minimap")
	}
	corner := pt(m.Picture.X+2, m.Picture.Y+2)
	g := HoldMap(v, m, corner)
	if got := g.To(corner); got != v.Home() {
		t.Errorf("a press in the map's corner shows %v", got.At)
	}
	got := g.To(pt(m.Picture.Right(), m.Picture.Bottom()))
	e := v.Extent()
	margin := deskMargin + PageMargin*v.Scale()
	if want := pt(e.W+margin-1200, e.H+margin-800); got.At != want {
		t.Errorf("dragged to the end: %v, want %v", got.At, want)
	}
	// Taken by its mark, the window does not jump, and the mark stays under
	// the pointer.
	at := m.Mark(v).Center().Add(pt(3, 3))
	g = HoldMap(v, m, at)
	if d := g.To(at).At.Sub(v.At); d.X*d.X+d.Y*d.Y > 1e-6 {
		t.Errorf("taking the mark moved the view by %v", d)
	}
	by := pt(-5, 4)
	before, after := m.Mark(v), m.Mark(g.To(at.Add(by)))
	if d := after.Center().Sub(before.Center()).Sub(by); d.X*d.X+d.Y*d.Y > 1e-6 {
		t.Errorf("the mark is %v away from the pointer", d)
	}
}
