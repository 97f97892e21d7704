package board

import (
	"touchline/canvas"
	"touchline/canvas/editor/view"
)

// ZoomBy goes so many steps nearer, or with a minus farther.
func (b *Board) ZoomBy(steps int) { b.ZoomTo(view.ZoomStep(b.View().Zoom, steps)) }

// ZoomTo sets the zoom; the middle of the window stays where it is.
func (b *Board) ZoomTo(zoom float64) {
	v := b.View()
	b.SetView(v.ZoomedAt(zoom, v.Middle()))
}

// ZoomToSelection shows what is selected in the middle, large enough to read.
func (b *Board) ZoomToSelection() {
	ed := b.editor
	var box canvas.Rect
	for i, o := range ed.Selection().Owners() {
		at, ok := ed.Box(o)
		if !ok {
			continue
		}
		if i == 0 {
			box = at
		}
		x, y := min(box.X, at.X), min(box.Y, at.Y)
		box = canvas.Rect{X: x, Y: y, W: max(box.Right(), at.Right()) - x, H: max(box.Bottom(), at.Bottom()) - y}
	}
	v := b.View()
	left, top := v.Frozen()
	room := canvas.Size{W: v.Window.W - left - 2*roomAround, H: v.Window.H - top - 2*roomAround}
	zoom := min(room.W/(box.W*view.UnitsPerPoint), room.H/(box.H*view.UnitsPerPoint), mostZoomToSelection)
	v = v.ZoomedAt(zoom, v.Middle())
	b.SetView(v.CenteredOn(box.Center()))
}

// How much stays free around what is zoomed to, in units, and how large it
// gets at most.
const (
	roomAround          = 40.0
	mostZoomToSelection = 1.5
)
