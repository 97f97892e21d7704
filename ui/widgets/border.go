package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// NewFrame makes what is drawn around a field whose text is refused.
func NewFrame() *canvas.Rectangle {
	f := canvas.NewRectangle(color.Transparent)
	f.StrokeWidth = 1.5
	f.CornerRadius = theme.InputRadiusSize()
	f.Hide()
	return f
}

// border is the line around a choice, which the toolkit draws around text
// fields only.
type border struct{ widget.BaseWidget }

func NewBorder() *border {
	b := &border{}
	b.ExtendBaseWidget(b)
	return b
}

func (b *border) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(color.Transparent)
	p := &Drawing{Parts: []fyne.CanvasObject{line}}
	p.Place = func(size fyne.Size) {
		line.Move(fyne.NewSquareOffsetPos(0.5))
		line.Resize(size.SubtractWidthHeight(1, 1))
	}
	p.Paint = func() {
		line.StrokeColor, line.StrokeWidth = theme.Color(theme.ColorNameInputBorder), theme.InputBorderSize()
		line.CornerRadius = theme.InputRadiusSize()
		line.Refresh()
	}
	p.Paint()
	return p
}

// ToolLine is the line between two groups of tools.
type ToolLine struct{ widget.BaseWidget }

// NewToolLine makes such a line.
func NewToolLine() *ToolLine {
	l := &ToolLine{}
	l.ExtendBaseWidget(l)
	return l
}

// The sizes of such a line, in units.
const (
	toolLineHigh  = 20
	toolLineAside = 7
)

// CreateRenderer is the toolkit's way to the line's objects.
func (l *ToolLine) CreateRenderer() fyne.WidgetRenderer {
	line := canvas.NewRectangle(nil)
	r := &Drawing{Least: fyne.NewSize(1+2*toolLineAside, toolLineHigh), Parts: []fyne.CanvasObject{line}}
	r.Place = func(size fyne.Size) {
		line.Move(fyne.NewPos(toolLineAside, 0))
		line.Resize(fyne.NewSize(1, size.Height))
	}
	r.Paint = func() {
		line.FillColor = theme.Color(theme.ColorNameSeparator)
		line.Refresh()
	}
	r.Paint()
	return r
}
