package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// ThemeColor is a colour of the window as it is when it is asked for.
func ThemeColor(n fyne.ThemeColorName) func() color.Color {
	return func() color.Color { return theme.Color(n) }
}

// Blend mixes two colours: share 0 is a, 1 is b.
func Blend(a, b color.Color, share float64) color.Color {
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	mix := func(x, y uint32) uint8 {
		return uint8((float64(x>>8)*(1-share) + float64(y>>8)*share) + 0.5)
	}
	return color.NRGBA{mix(ar, br), mix(ag, bg), mix(ab, bb), 0xff}
}
