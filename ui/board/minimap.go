package board

import (
	"image"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"

	"touchline/canvas"
)

// composeMap hands the toolkit the minimap's pixels.
func (b *Board) composeMap(_, _ int) image.Image {
	b.mapShows = b.easel.Thumb()
	if b.mapShows == nil {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	return b.mapShows
}

// freshenMap has the minimap shown anew if it was painted anew. The toolkit
// passes over a refresh of an object that it has not laid out yet, so it is
// asked to refresh the whole widget, which it knows.
func (b *Board) freshenMap() {
	if b.mapPlate.Visible() && b.easel.Thumb() != b.mapShows {
		fynecanvas.Refresh(b)
	}
}

// placeMap moves the minimap to where the view says; moving costs nothing.
func (b *Board) placeMap() {
	b.bars.follow(b)
	show := false
	if b.editor != nil && !b.opening {
		v := b.editor.View()
		m, ok := v.Minimap()
		if show = ok; ok {
			place(b.mapFrame, m.Frame)
			place(b.mapPlate, m.Picture)
			place(b.mapMark, m.Mark(v))
		}
	}
	for _, o := range []fyne.CanvasObject{b.mapFrame, b.mapPlate, b.mapMark} {
		if show != o.Visible() {
			if show {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
}

func place(o fyne.CanvasObject, r canvas.Rect) {
	o.Move(fyne.NewPos(float32(r.X), float32(r.Y)))
	if size := fyne.NewSize(float32(r.W), float32(r.H)); o.Size() != size {
		o.Resize(size)
	}
}
