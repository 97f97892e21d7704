package dialogs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

// cover lies over all of a window, dims it and keeps the pointer from it; in its
// middle is the dialog. The toolkit's own says to nobody what it holds.
type cover struct {
	widget.BaseWidget
	blur   *canvas.Blur
	veil   *canvas.Rectangle
	dialog *widget.PopUp
	on     fyne.Canvas
}

var (
	_ input.Holder      = (*cover)(nil)
	_ desktop.Hoverable = (*cover)(nil)
	_ fyne.Tappable     = (*cover)(nil)
)

func newCover(dialog *widget.PopUp, on fyne.Canvas) *cover {
	c := &cover{blur: canvas.NewBlur(theme.Size(theme.SizeNameModalBlurRadius)), veil: canvas.NewRectangle(nil), dialog: dialog, on: on}
	c.ExtendBaseWidget(c)
	return c
}

// Show puts the cover and what it holds over the window.
func (c *cover) Show() {
	c.on.Overlays().Add(c)
	c.BaseWidget.Show()
}

// Hide takes both away.
func (c *cover) Hide() {
	c.on.Overlays().Remove(c)
	c.BaseWidget.Hide()
}

// Held is the dialog.
func (c *cover) Held() fyne.CanvasObject { return c.dialog }

// MouseIn, MouseMoved, MouseOut and Tapped keep the pointer from what lies below.
func (c *cover) MouseIn(*desktop.MouseEvent) {}

// MouseMoved: see MouseIn.
func (c *cover) MouseMoved(*desktop.MouseEvent) {}

// MouseOut: see MouseIn.
func (c *cover) MouseOut() {}

// Tapped: see MouseIn.
func (c *cover) Tapped(*fyne.PointEvent) {}

// CreateRenderer is the toolkit's way to the cover's objects.
func (c *cover) CreateRenderer() fyne.WidgetRenderer {
	r := &coverRenderer{c}
	r.paint()
	return r
}

type coverRenderer struct{ c *cover }

func (r *coverRenderer) paint() { r.c.veil.FillColor = theme.Color(theme.ColorNameShadow) }

// Layout puts the dialog into the middle, as large as it was made.
func (r *coverRenderer) Layout(size fyne.Size) {
	d := r.c.dialog
	r.c.blur.Resize(size)
	r.c.veil.Resize(size)
	d.Resize(d.Size().Max(d.MinSize()).Min(size))
	d.Move(fyne.NewPos((size.Width-d.Size().Width)/2, (size.Height-d.Size().Height)/2))
}

// MinSize is that of the dialog.
func (r *coverRenderer) MinSize() fyne.Size { return r.c.dialog.MinSize() }

// Refresh follows the look of the window.
func (r *coverRenderer) Refresh() {
	r.paint()
	r.Layout(r.c.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}

// Objects is what dims, and the dialog.
func (r *coverRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.blur, r.c.veil, r.c.dialog}
}

// Destroy has nothing to give back.
func (r *coverRenderer) Destroy() {}
