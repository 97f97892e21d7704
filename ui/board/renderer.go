package board

import (
	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/editor"
)

// renderer lays the minimap over the surface. Nothing here draws: the
// surface's pixels come from compose.
type renderer struct{ b *Board }

// CreateRenderer is the toolkit's way to the board's objects.
func (b *Board) CreateRenderer() fyne.WidgetRenderer { return renderer{b} }

func (r renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.b.surface, r.b.mapFrame, r.b.mapPlate, r.b.mapMark}
}

func (r renderer) Layout(size fyne.Size) {
	r.b.surface.Resize(size)
	r.b.surface.Move(fyne.Position{})
	if r.b.opening {
		r.b.begin()
		return
	}
	if r.b.picture.Scene != nil && size.Width >= 1 && size.Height >= 1 {
		r.b.SetView(resized(r.b.reader.View, windowSize(size)))
	}
	r.b.placeMap()
}

// resized is the view in a window of another size: one that shows the whole
// picture goes on showing the whole.
func resized(v editor.View, window canvas.Size) editor.View {
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

// placeMap moves the minimap to where the view says; moving costs nothing.
func (b *Board) placeMap() {
	m, ok := b.reader.View.Minimap()
	show := ok && b.picture.Scene != nil && !b.opening
	for _, o := range []fyne.CanvasObject{b.mapFrame, b.mapPlate, b.mapMark} {
		if show != o.Visible() {
			if show {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
	if !show {
		return
	}
	place(b.mapFrame, m.Frame)
	place(b.mapPlate, m.Picture)
	place(b.mapMark, m.Mark(b.reader.View))
}

func place(o fyne.CanvasObject, r canvas.Rect) {
	o.Move(fyne.NewPos(float32(r.X), float32(r.Y)))
	if size := fyne.NewSize(float32(r.W), float32(r.H)); o.Size() != size {
		o.Resize(size)
	}
}
