package board

import (
	"slices"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"

	"touchline/canvas"
	"touchline/canvas/editor/view"
)

// renderer lays the minimap and what the window lays there over the surface.
// Nothing here draws: the surface's pixels come from compose.
type renderer struct{ b *Board }

// CreateRenderer is the toolkit's way to the board's objects.
func (b *Board) CreateRenderer() fyne.WidgetRenderer { return renderer{b} }

func (r renderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{r.b.surface, r.b.mapFrame, r.b.mapPlate, r.b.mapMark}, r.b.bars.objects()...), r.b.laid...)
}

func (r renderer) Layout(size fyne.Size) {
	b := r.b
	window := windowSize(size)
	b.surface.Resize(fyne.NewSize(float32(window.W), float32(window.H)))
	b.surface.Move(fyne.Position{})
	b.bars.lay(size)
	if b.opening {
		b.begin()
		return
	}
	if b.editor != nil && size.Width >= 1 && size.Height >= 1 {
		b.SetView(resized(b.editor.View(), windowSize(size)))
	}
	b.placeMap()
}

// resized is the view in a window of another size: one that shows the whole
// picture goes on showing the whole, and one that is as it was opened, so.
func resized(v view.View, window canvas.Size) view.View {
	if v == v.Opened() {
		v.Window = window
		return v.Opened()
	}
	if v.Zoom == v.Fitted().Zoom {
		v.Window = window
		return v.Fitted()
	}
	return v.Resized(window)
}

// leastSize is enough for a card and the heads.
const leastSize = 160

func (r renderer) MinSize() fyne.Size { return fyne.NewSize(leastSize, leastSize) }

func (r renderer) Refresh() { r.b.update() }

func (r renderer) Destroy() {}

// Lay puts an object of the window above the picture, at a place in units of
// the board; called again, it moves it.
func (b *Board) Lay(o fyne.CanvasObject, at canvas.Rect) {
	place(o, at)
	if !slices.Contains(b.laid, o) {
		b.laid = append(b.laid, o)
		fynecanvas.Refresh(b)
	}
}

// Unlay takes it away again.
func (b *Board) Unlay(o fyne.CanvasObject) {
	if i := slices.Index(b.laid, o); i >= 0 {
		b.laid = slices.Delete(b.laid, i, i+1)
		fynecanvas.Refresh(b)
	}
}

// Window is where a rectangle of the picture, in pt, lies on the board, in
// units: under frozen heads where it belongs to them.
func (b *Board) Window(r canvas.Rect) canvas.Rect { return b.View().InWindow(r) }
