package board

import (
	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/view"
)

// Place is where a window stands over a picture, to be remembered: whatever
// the window's size is then, the same point stands in its upper left corner.
type Place struct {
	Zoom float64
	X, Y float64 // pt
}

// Place is where the window stands; false without a document.
func (b *Board) Place() (Place, bool) {
	if b.editor == nil || b.opening {
		return Place{}, false
	}
	v := b.editor.View()
	return Place{v.Zoom, v.At.X / v.Scale(), v.At.Y / v.Scale()}, true
}

// Return goes to a place.
func (b *Board) Return(p Place) {
	if b.opening {
		b.place = &p
		return
	}
	b.SetView(p.view(b.View()))
}

func (p Place) view(v view.View) view.View {
	if !(p.Zoom >= view.MinZoom && p.Zoom <= view.MaxZoom) {
		return v
	}
	v.Zoom = p.Zoom
	v.At = canvas.Point{X: p.X * v.Scale(), Y: p.Y * v.Scale()}
	return v.Panned(0, 0)
}

// At is the point of the board, in units, under a position on the toolkit's
// canvas, and whether it lies on what shows the picture: not on the bars beside
// it.
func (b *Board) At(p fyne.Position) (canvas.Point, bool) {
	origin := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	q, size := at(p.Subtract(origin)), windowSize(b.Size())
	return q, b.Visible() && q.X >= 0 && q.Y >= 0 && q.X < size.W && q.Y < size.H
}

// Carry is a piece of the palette being dragged, at a position on the
// toolkit's canvas.
func (b *Board) Carry(piece gesture.Piece, p fyne.Position) {
	if b.editor == nil {
		return
	}
	if q, ok := b.At(p); ok {
		b.editor.Carry(piece, event.Move{At: q, Mods: modsOf(b.Keys.Mods())})
	} else {
		b.CarryOut()
	}
}

// CarryOut is the drag being given up.
func (b *Board) CarryOut() {
	if b.editor != nil {
		b.editor.CarryOut()
	}
}

// Drop puts a piece of the palette where it is let go; beside the board it is
// given up.
func (b *Board) Drop(piece gesture.Piece, p fyne.Position) {
	if b.editor == nil {
		return
	}
	q, ok := b.At(p)
	if !ok {
		b.CarryOut()
		return
	}
	b.takeFocus()
	b.editor.Drop(piece, event.Move{At: q, Mods: modsOf(b.Keys.Mods())})
}
