package look_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/ui/look"
)

// over is a colour of the theme as it is seen on a ground.
func over(c color.Color, ground canvas.Color) canvas.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	mix := func(a, b uint8) uint8 { return uint8((int(a)*int(n.A) + int(b)*(255-int(n.A)) + 127) / 255) }
	return canvas.Color{R: mix(n.R, ground.R), G: mix(n.G, ground.G), B: mix(n.B, ground.B), A: 255}
}

// TestWordsAreReadable: all that is written in a window, also what is off, on each
// ground that it may stand on, also where the pointer is or something is selected.
func TestWordsAreReadable(t *testing.T) {
	grounds := []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground,
		theme.ColorNameHeaderBackground, theme.ColorNameButton, theme.ColorNameDisabledButton, theme.ColorNameInputBackground,
	}
	for _, appearance := range []look.Appearance{look.Light, look.Dark} {
		th := look.NewTheme(appearance)
		of := func(n fyne.ThemeColorName, ground canvas.Color) canvas.Color {
			return over(th.Color(n, theme.VariantLight), ground)
		}
		for _, on := range grounds {
			ground := of(on, canvas.RGB(0))
			for _, words := range []struct {
				name  fyne.ThemeColorName
				least float64
			}{
				{theme.ColorNameForeground, 7},
				{theme.ColorNamePlaceHolder, 4.5},
				{theme.ColorNameDisabled, 4.5},
				{theme.ColorNameHyperlink, 4.5},
				{theme.ColorNameError, 4.5},
				{theme.ColorNameSuccess, 4.5},
				{theme.ColorNameWarning, 4.5},
			} {
				if got := compose.Contrast(of(words.name, ground), ground); got < words.least {
					t.Errorf("%s: %s on %s has a contrast of %.2f", appearance, words.name, on, got)
				}
			}
			for _, state := range []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNamePressed, theme.ColorNameFocus, theme.ColorNameSelection} {
				lit := of(state, ground)
				if got := compose.Contrast(of(theme.ColorNameForeground, lit), lit); got < 4.5 {
					t.Errorf("%s: words on %s over %s have a contrast of %.2f", appearance, state, on, got)
				}
			}
		}
		primary := of(theme.ColorNamePrimary, canvas.RGB(0))
		if got := compose.Contrast(of(theme.ColorNameForegroundOnPrimary, primary), primary); got < 4.5 {
			t.Errorf("%s: words on a filled button have a contrast of %.2f", appearance, got)
		}
	}
}
