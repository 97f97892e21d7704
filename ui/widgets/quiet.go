package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// quiet is the ground of a bar: a press on it, beside the buttons, does
// nothing. The toolkit takes the keyboard away all the same; so whoever made it
// is told, and can give it back.
type quiet struct {
	widget.BaseWidget
	released func()
}

var _ desktop.Mouseable = (*quiet)(nil)

// Quietly puts a bar on such a ground.
func Quietly(bar fyne.CanvasObject, released func()) fyne.CanvasObject {
	q := &quiet{released: released}
	q.ExtendBaseWidget(q)
	return container.NewStack(q, bar)
}

// MouseDown makes the ground a desktop.Mouseable.
func (q *quiet) MouseDown(*desktop.MouseEvent) {}

// MouseUp says that the press is over.
func (q *quiet) MouseUp(*desktop.MouseEvent) { q.released() }

// CreateRenderer is the toolkit's way to the ground's objects.
func (q *quiet) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
