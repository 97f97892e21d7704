package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/assets"
	"touchline/canvas/compose"
)

// Appearance is light or dark, or what the system says.
type Appearance string

// What an Appearance can be.
const (
	System Appearance = "system"
	Light  Appearance = "light"
	Dark   Appearance = "dark"
)

// Theme is the look of the windows: white panels, light grey borders,
// a blue accent, small text in the font of the pictures.
type Theme struct {
	Chosen        Appearance
	regular, bold fyne.Resource
}

// NewTheme makes the look of the windows.
func NewTheme(a Appearance) *Theme {
	return &Theme{
		Chosen:  a,
		regular: fyne.NewStaticResource("NotoSansSC-Regular.ttf", assets.FontRegular),
		bold:    fyne.NewStaticResource("NotoSansSC-Bold.ttf", assets.FontBold),
	}
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xff}
}

func alpha(v uint32, a uint8) color.NRGBA {
	c := rgb(v)
	c.A = a
	return c
}

var lightColors = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          rgb(0xffffff),
	theme.ColorNameOverlayBackground:   rgb(0xffffff),
	theme.ColorNameMenuBackground:      rgb(0xffffff),
	theme.ColorNameHeaderBackground:    rgb(0xf7f9fb),
	theme.ColorNameForeground:          rgb(0x1f2933),
	theme.ColorNamePlaceHolder:         rgb(0x626d7c),
	theme.ColorNameDisabled:            rgb(0x626d7c),
	theme.ColorNamePrimary:             rgb(0x2f6fde),
	theme.ColorNameHyperlink:           rgb(0x2259bf),
	theme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	theme.ColorNameButton:              rgb(0xf3f5f8),
	theme.ColorNameDisabledButton:      rgb(0xf3f5f8),
	theme.ColorNameHover:               alpha(0x2f6fde, 0x16),
	theme.ColorNamePressed:             alpha(0x2f6fde, 0x30),
	theme.ColorNameFocus:               alpha(0x2f6fde, 0x30),
	theme.ColorNameSelection:           alpha(0x2f6fde, 0x30),
	theme.ColorNameInputBackground:     rgb(0xf7f9fb),
	theme.ColorNameInputBorder:         rgb(0xd8dee6), // the toolkit's lines are two px wide and darker than this
	theme.ColorNameSeparator:           rgb(0xdfe4ea),
	theme.ColorNameShadow:              alpha(0x1f2933, 0x40),
	theme.ColorNameScrollBar:           alpha(0x1f2933, 0x50),
	theme.ColorNameScrollBarBackground: alpha(0x1f2933, 0x08),
	theme.ColorNameError:               rgb(0xc62f2b),
	theme.ColorNameSuccess:             rgb(0x0f766e),
	theme.ColorNameWarning:             rgb(0x946300),
}

var darkColors = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          rgb(0x1b1f26),
	theme.ColorNameOverlayBackground:   rgb(0x232831),
	theme.ColorNameMenuBackground:      rgb(0x232831),
	theme.ColorNameHeaderBackground:    rgb(0x232831),
	theme.ColorNameForeground:          rgb(0xe6eaf0),
	theme.ColorNamePlaceHolder:         rgb(0x9aa5b4),
	theme.ColorNameDisabled:            rgb(0x94a0b0),
	theme.ColorNamePrimary:             rgb(0x3571de),
	theme.ColorNameHyperlink:           rgb(0x7fb0ff),
	theme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	theme.ColorNameButton:              rgb(0x2b313b),
	theme.ColorNameDisabledButton:      rgb(0x2b313b),
	theme.ColorNameHover:               alpha(0x6ca0ff, 0x20),
	theme.ColorNamePressed:             alpha(0x6ca0ff, 0x40),
	theme.ColorNameFocus:               alpha(0x6ca0ff, 0x40),
	theme.ColorNameSelection:           alpha(0x6ca0ff, 0x40),
	theme.ColorNameInputBackground:     rgb(0x181c22),
	theme.ColorNameInputBorder:         rgb(0x3a424e),
	theme.ColorNameSeparator:           rgb(0x323945),
	theme.ColorNameShadow:              alpha(0x000000, 0x77),
	theme.ColorNameScrollBar:           alpha(0xffffff, 0x50),
	theme.ColorNameScrollBarBackground: alpha(0xffffff, 0x08),
	theme.ColorNameError:               rgb(0xff7b72),
	theme.ColorNameSuccess:             rgb(0x4fd1b5),
	theme.ColorNameWarning:             rgb(0xf2b84b),
}

// Dark reports whether the windows are dark, where the system says so much.
func (t *Theme) Dark(system fyne.ThemeVariant) bool {
	return t.variant(system) == theme.VariantDark
}

// variant is light or dark: as chosen, or as the system says.
func (t *Theme) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	switch t.Chosen {
	case Light:
		return theme.VariantLight
	case Dark:
		return theme.VariantDark
	}
	return system
}

func (t *Theme) Color(n fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	v := t.variant(system)
	colors := lightColors
	if v == theme.VariantDark {
		colors = darkColors
	}
	if c, ok := colors[n]; ok {
		return c
	}
	return theme.DefaultTheme().Color(n, v)
}

func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace, s.Symbol:
		return theme.DefaultTheme().Font(s)
	case s.Bold:
		return t.bold
	}
	return t.regular
}

func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

// sizes is in units; what is not here is as the toolkit has it.
var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:            12, // 13 px: the toolkit sets text at 78 dpi
	theme.SizeNameCaptionText:     10.5,
	theme.SizeNameHeadingText:     22,
	theme.SizeNameSubHeadingText:  14,
	theme.SizeNamePadding:         4,
	theme.SizeNameInnerPadding:    6,
	theme.SizeNameInlineIcon:      16,
	theme.SizeNameScrollBar:       10,
	theme.SizeNameScrollBarSmall:  4,
	theme.SizeNameInputRadius:     5,
	theme.SizeNameButtonRadius:    5,
	theme.SizeNameModalBlurRadius: 0, // blurring the window costs a frame and hides what the dialog is about
}

func (t *Theme) Size(n fyne.ThemeSizeName) float32 {
	if s, ok := sizes[n]; ok {
		return s
	}
	return theme.DefaultTheme().Size(n)
}

// ThemeNamed is a theme of pictures; the first one, if there is none of the
// name.
func ThemeNamed(name string) *compose.Theme {
	if t, ok := compose.ThemeNamed(name); ok {
		return t
	}
	return compose.Themes()[0]
}
