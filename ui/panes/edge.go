package panes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// borderWidth is how wide a border is to the pointer, in units; it shows as
// a hairline.
const borderWidth = 7

// edge is the line beside a panel, which can be dragged.
type edge struct {
	widget.BaseWidget
	p    *Panes
	side Side
	line *canvas.Rectangle
	hot  bool
}

var (
	_ fyne.Draggable     = (*edge)(nil)
	_ desktop.Mouseable  = (*edge)(nil)
	_ desktop.Hoverable  = (*edge)(nil)
	_ desktop.Cursorable = (*edge)(nil)
)

func newEdge(p *Panes, s Side) *edge {
	b := &edge{p: p, side: s, line: canvas.NewRectangle(nil)}
	b.ExtendBaseWidget(b)
	return b
}

// MouseDown keeps a press on the border from what lies below it.
func (b *edge) MouseDown(*desktop.MouseEvent) {}

// MouseUp: see MouseDown.
func (b *edge) MouseUp(*desktop.MouseEvent) {}

// Dragged moves the border.
func (b *edge) Dragged(e *fyne.DragEvent) { b.p.drag(b.side, e.Dragged) }

// DragEnd has the size remembered.
func (b *edge) DragEnd() { b.p.Dragged(b.p.Sizes) }

// MouseIn lights the border up.
func (b *edge) MouseIn(*desktop.MouseEvent) { b.hot = true; b.Refresh() }

// MouseMoved makes the border a desktop.Hoverable.
func (b *edge) MouseMoved(*desktop.MouseEvent) {}

// MouseOut: see MouseIn.
func (b *edge) MouseOut() { b.hot = false; b.Refresh() }

// Cursor says that it can be dragged.
func (b *edge) Cursor() desktop.Cursor {
	if b.side == AtBottom {
		return desktop.VResizeCursor
	}
	return desktop.HResizeCursor
}

// CreateRenderer is the toolkit's way to the border's objects.
func (b *edge) CreateRenderer() fyne.WidgetRenderer { return &edgeRenderer{b} }

type edgeRenderer struct{ b *edge }

func (r *edgeRenderer) Layout(size fyne.Size) {
	width := float32(1)
	if r.b.hot {
		width = 3
	}
	if r.b.side == AtBottom {
		r.b.line.Move(fyne.NewPos(0, (size.Height-width)/2))
		r.b.line.Resize(fyne.NewSize(size.Width, width))
	} else {
		r.b.line.Move(fyne.NewPos((size.Width-width)/2, 0))
		r.b.line.Resize(fyne.NewSize(width, size.Height))
	}
}

func (r *edgeRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *edgeRenderer) Refresh() {
	r.b.line.FillColor = theme.Color(theme.ColorNameSeparator)
	if r.b.hot {
		r.b.line.FillColor = theme.Color(theme.ColorNamePrimary)
	}
	r.Layout(r.b.Size())
	canvas.Refresh(r.b.line)
}
func (r *edgeRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.b.line} }
func (r *edgeRenderer) Destroy()                     {}

// veil lies over the middle while a panel does: a click beside the panel closes
// it, and does nothing else.
type veil struct {
	widget.BaseWidget
	close func() bool
}

var (
	_ desktop.Mouseable = (*veil)(nil)
	_ desktop.Hoverable = (*veil)(nil)
)

func newVeil(close func() bool) *veil {
	v := &veil{close: close}
	v.ExtendBaseWidget(v)
	return v
}

// MouseDown keeps the press from what lies below.
func (v *veil) MouseDown(*desktop.MouseEvent) {}

// MouseUp closes the panel.
func (v *veil) MouseUp(*desktop.MouseEvent) { v.close() }

// MouseIn keeps what lies below from lighting up.
func (v *veil) MouseIn(*desktop.MouseEvent) {}

// MouseMoved: see MouseIn.
func (v *veil) MouseMoved(*desktop.MouseEvent) {}

// MouseOut: see MouseIn.
func (v *veil) MouseOut() {}

// CreateRenderer is the toolkit's way to the veil's objects: it is not seen.
func (v *veil) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}
