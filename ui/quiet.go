package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// quiet is the ground of a bar: a press on it, beside the buttons, does
// nothing. The toolkit takes the keyboard away all the same; so it is given
// back to the canvas.
type quiet struct {
	widget.BaseWidget
	w *Window
}

var _ desktop.Mouseable = (*quiet)(nil)

// quietly puts a bar on such a ground.
func (w *Window) quietly(bar fyne.CanvasObject) fyne.CanvasObject {
	q := &quiet{w: w}
	q.ExtendBaseWidget(q)
	return container.NewStack(q, bar)
}

// MouseDown makes the ground a desktop.Mouseable.
func (q *quiet) MouseDown(*desktop.MouseEvent) {}

// MouseUp gives the keyboard back, once the toolkit is done with the click.
func (q *quiet) MouseUp(*desktop.MouseEvent) { q.w.app.later(q.w.refocus) }

// CreateRenderer is the toolkit's way to the ground's objects.
func (q *quiet) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}
