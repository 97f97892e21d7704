package panels

import (
	"image/color"

	"touchline/canvas"
)

// RGBA is a colour of the picture.
func RGBA(c canvas.Color) color.Color { return color.NRGBA{c.R, c.G, c.B, c.A} }
