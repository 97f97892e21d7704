package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// Sized gives an object a least size.
func Sized(o fyne.CanvasObject, width, height float32) fyne.CanvasObject {
	return container.New(leastLayout{fyne.NewSize(width, height)}, o)
}

type leastLayout struct{ least fyne.Size }

func (l leastLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

func (l leastLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := l.least
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}

// Gap is nothing, so high.
func Gap(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(1, height))
	return r
}

// Hairline is the border between the parts of a window.
func Hairline() fyne.CanvasObject {
	line := canvas.NewRectangle(theme.Color(theme.ColorNameSeparator))
	line.SetMinSize(fyne.NewSize(1, 1))
	return line
}

// Ground puts the windows' ground under a panel.
func Ground(o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(canvas.NewRectangle(theme.Color(theme.ColorNameBackground)), o)
}

// Framed puts a thin line around a small picture.
func Framed(o fyne.CanvasObject) fyne.CanvasObject {
	frame := canvas.NewRectangle(theme.Color(theme.ColorNameInputBackground))
	frame.StrokeColor, frame.StrokeWidth, frame.CornerRadius = theme.Color(theme.ColorNameSeparator), 1, 4
	return container.NewStack(frame, container.New(layout.NewCustomPaddedLayout(3, 3, 3, 3), o))
}

// barRoom is what the toolkit's scroll bar takes at the lower edge of what
// scrolls sideways, in units; the row has as much above it.
const barRoom = 4

// Sideways is a row that scrolls sideways where it has too little room. Its bar
// lies below the row and not over it.
func Sideways(row fyne.CanvasObject) *container.Scroll {
	return container.NewHScroll(container.New(layout.NewCustomPaddedLayout(barRoom, barRoom, 0, 0), row))
}
