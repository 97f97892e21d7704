package panels

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
)

// themeColor is a colour of the window as it is when it is asked for.
func themeColor(n fyne.ThemeColorName) func() color.Color {
	return func() color.Color { return theme.Color(n) }
}

// rgba is a colour of the picture.
func rgba(c canvas.Color) color.Color { return color.NRGBA{c.R, c.G, c.B, c.A} }
