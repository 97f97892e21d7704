package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// Swatch is a colour to choose.
type Swatch struct {
	Actor
	fill func() color.Color
	none bool // no colour: crossed out
	On   bool
}

// swatchSize is in units.
const swatchSize = 25

func NewSwatch(fill func() color.Color, none bool) *Swatch {
	w := &Swatch{fill: fill, none: none}
	w.Of(w)
	return w
}

func (w *Swatch) CreateRenderer() fyne.WidgetRenderer {
	ring, disc := canvas.NewCircle(color.Transparent), canvas.NewCircle(color.Transparent)
	slash := canvas.NewLine(color.Transparent)
	p := &Drawing{Parts: []fyne.CanvasObject{ring, disc, slash}, Least: fyne.NewSquareSize(swatchSize)}
	p.Place = func(size fyne.Size) {
		ring.Resize(size)
		const inset = 4
		disc.Move(fyne.NewSquareOffsetPos(inset))
		disc.Resize(size.SubtractWidthHeight(2*inset, 2*inset))
		slash.Position1, slash.Position2 = fyne.NewPos(8, size.Height-8), fyne.NewPos(size.Width-8, 8)
	}
	p.Paint = func() {
		ring.StrokeColor, ring.StrokeWidth = color.Transparent, 2
		switch {
		case w.On || w.focused:
			ring.StrokeColor = theme.Color(theme.ColorNamePrimary)
		case w.Hovered:
			ring.StrokeColor = theme.Color(theme.ColorNameInputBorder)
		}
		if w.focused {
			ring.StrokeWidth = 3
		}
		disc.FillColor, disc.StrokeWidth = w.fill(), 0
		slash.StrokeColor = color.Transparent
		if w.none {
			disc.StrokeColor, disc.StrokeWidth = theme.Color(theme.ColorNamePlaceHolder), 1
			slash.StrokeColor, slash.StrokeWidth = theme.Color(theme.ColorNamePlaceHolder), 1.5
		}
		for _, o := range p.Parts {
			o.Refresh()
		}
	}
	p.Paint()
	return p
}
