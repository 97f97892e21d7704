package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// TestPanesStayWithinBounds: a border that is dragged is where it was left,
// as far as the middle has room.
func TestPanesStayWithinBounds(t *testing.T) {
	newHost(t)
	panel := func() fyne.CanvasObject { return canvas.NewRectangle(nil) }
	var kept PaneSizes
	left := panel()
	p := NewPanes(PaneSizes{ShowBottom: true}, left, panel(), panel(), panel(), func(m PaneSizes) { kept = m })
	p.Object.Resize(fyne.NewSize(1280, 800))
	p.borders[atLeft].Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: 40}})
	p.borders[atLeft].DragEnd()
	if kept.Left != usualLeft+40 || left.Size().Width != kept.Left {
		t.Errorf("left: %v", kept.Left)
	}
	p.drag(atRight, fyne.Delta{DX: -9999})
	p.drag(atBottom, fyne.Delta{DY: 9999})
	if m := p.Sizes; m.Right != mostSide || m.Bottom != leastBottom {
		t.Errorf("%+v", m)
	}
	p.Object.Resize(fyne.NewSize(700, 500))
	if room := p.Middle.Size(); room.Width < floorMiddle || room.Height < leastMiddle {
		t.Errorf("in a small window the middle has %v", room)
	}
	odd := PaneSizes{Left: -1, Right: 1e9, Bottom: 0.001, HideLeft: true}
	if odd.Mend(); odd != (PaneSizes{HideLeft: true}) {
		t.Errorf("mended: %+v", odd)
	}
}
