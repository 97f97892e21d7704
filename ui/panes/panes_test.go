package panes

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// seen is panes with all that they call.
type seen struct {
	*Panes
	kept   Sizes
	folded int
}

func newPanes(t *testing.T, m Sizes) *seen {
	t.Helper()
	test.NewTempApp(t)
	s := &seen{}
	panel := func() fyne.CanvasObject { return canvas.NewRectangle(nil) }
	s.Panes = New(m, Parts{
		Left: panel(), Middle: panel(), Right: panel(), Bottom: panel(), RailLeft: panel(), RailRight: panel(),
		Dragged: func(m Sizes) { s.kept = m }, Folded: func() { s.folded++ },
	})
	return s
}

// TestPanesStayWithinBounds: a border that is dragged is where it was left,
// as far as the middle has room.
func TestPanesStayWithinBounds(t *testing.T) {
	p := newPanes(t, Sizes{ShowBottom: true})
	p.Object.Resize(fyne.NewSize(1280, 800))
	p.borders[AtLeft].Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 40}})
	p.borders[AtLeft].DragEnd()
	if p.kept.Left != usualLeft+40 || p.Left.Size().Width != p.kept.Left {
		t.Errorf("left: %v", p.kept.Left)
	}
	p.drag(AtRight, fyne.Delta{DX: -9999})
	p.drag(AtBottom, fyne.Delta{DY: 9999})
	if m := p.Sizes; m.Right != mostSide || m.Bottom != leastBottom {
		t.Errorf("%+v", m)
	}
	for width := p.Object.MinSize().Width; width < 1600; width += 7 {
		p.Object.Resize(fyne.NewSize(width, 500))
		if room := p.Middle.Size(); room.Width < floorMiddle || width > 700 && room.Width < leastMiddle || room.Height < leastMiddle {
			t.Fatalf("in a window %v wide the middle has %v", width, room)
		}
	}
	odd := Sizes{Left: -1, Right: 1e9, Bottom: 0.001, HideLeft: true}
	if odd.Mend(); odd != (Sizes{HideLeft: true}) {
		t.Errorf("mended: %+v", odd)
	}
}

// TestPanelsFoldInANarrowWindow: to rails, which leave the middle its room, and
// open over it, one at a time; a click beside closes.
func TestPanelsFoldInANarrowWindow(t *testing.T) {
	p := newPanes(t, Sizes{})
	for _, tt := range []struct {
		width                 float32
		left, right           bool // the panels show
		railLeft, railRight   bool
		middleLeft, middleEnd float32
	}{
		{1440, true, true, false, false, usualLeft, 1440 - usualRight},
		{1280, true, true, false, false, usualLeft, 1280 - usualRight},
		{1279, false, true, true, false, railWidth, 1279 - usualRight},
		{1100, false, true, true, false, railWidth, 1100 - usualRight},
		{900, false, false, true, true, railWidth, 900 - railWidth},
		{683, false, false, true, true, railWidth, 683 - railWidth},
		{1440, true, true, false, false, usualLeft, 1440 - usualRight},
	} {
		p.Object.Resize(fyne.NewSize(tt.width, 500))
		middle := p.Middle.Position().X
		if p.Left.Visible() != tt.left || p.Right.Visible() != tt.right || p.RailLeft.Visible() != tt.railLeft || p.RailRight.Visible() != tt.railRight ||
			middle != tt.middleLeft || middle+p.Middle.Size().Width != tt.middleEnd {
			t.Errorf("%v wide: left %v, right %v, rails %v %v, the middle from %v to %v", tt.width,
				p.Left.Visible(), p.Right.Visible(), p.RailLeft.Visible(), p.RailRight.Visible(), middle, middle+p.Middle.Size().Width)
		}
	}
	if p.folded != 3 {
		t.Errorf("told %d times that panels folded", p.folded)
	}

	p.Object.Resize(fyne.NewSize(900, 500))
	before := p.Middle.Size()
	p.Toggle(AtLeft)
	p.Toggle(AtRight)
	if p.Left.Visible() || !p.Right.Visible() || !p.veil.Visible() || p.Middle.Size() != before {
		t.Errorf("left %v, right %v; the middle has %v", p.Left.Visible(), p.Right.Visible(), p.Middle.Size())
	}
	if x := p.Right.Position().X; x != 900-railWidth-usualRight {
		t.Errorf("the panel stands at %v", x)
	}
	p.veil.MouseDown(nil)
	p.veil.MouseUp(nil)
	if p.Right.Visible() || p.veil.Visible() || p.Close() {
		t.Error("a click beside does not close the panel")
	}
	p.Toggle(AtRight)
	p.Object.Resize(fyne.NewSize(1440, 500))
	if p.veil.Visible() || !p.Left.Visible() {
		t.Error("in a wide window a panel lies over the middle")
	}
}

// TestWhatIsHiddenStaysHidden in a wide window, and can be opened in a narrow
// one.
func TestWhatIsHiddenStaysHidden(t *testing.T) {
	p := newPanes(t, Sizes{HideLeft: true})
	p.Object.Resize(fyne.NewSize(1440, 500))
	if p.Left.Visible() || p.Middle.Position().X != 0 {
		t.Error("it shows")
	}
	if p.Toggle(AtLeft); p.Left.Visible() {
		t.Error("where it does not fold it opens over the middle")
	}
	p.Object.Resize(fyne.NewSize(900, 500))
	if p.Toggle(AtLeft); !p.Left.Visible() {
		t.Error("it does not open")
	}
}
