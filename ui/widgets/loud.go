package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// Loud is around a field whose text can stand out, bold and in the colour of
// what is wrong: the toolkit's field has one colour and one face for all.
type Loud struct {
	Object *container.ThemeOverride
	look   *loudTheme
}

// NewLoud is around a field; it does not stand out yet.
func NewLoud(field fyne.CanvasObject) *Loud {
	look := &loudTheme{}
	l := &Loud{container.NewThemeOverride(field, look), look}
	l.Object.MinSize() // the toolkit finds a field to focus only in what it has drawn once
	return l
}

// Set has a text stand out or not. It is bold where it has room so: what is cut
// says less than what is thin.
func (l *Loud) Set(on bool, text string) {
	bold := false
	if on {
		room := l.Object.Size().Width - 2*theme.InnerPadding()
		bold = fyne.MeasureText(text, theme.TextSize(), fyne.TextStyle{Bold: true}).Width+2*theme.InputBorderSize()+4 <= room
	}
	if l.look.on != on || l.look.bold != bold {
		l.look.on, l.look.bold = on, bold
		l.Object.Refresh()
	}
}

// loudTheme is the windows' look, whatever that is at the time.
type loudTheme struct{ on, bold bool }

func (*loudTheme) windows() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (l *loudTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if l.on && n == theme.ColorNameForeground {
		n = theme.ColorNameError
	}
	return l.windows().Color(n, v)
}

func (l *loudTheme) Font(s fyne.TextStyle) fyne.Resource {
	s.Bold = s.Bold || l.bold
	return l.windows().Font(s)
}

func (l *loudTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return l.windows().Icon(n) }

func (l *loudTheme) Size(n fyne.ThemeSizeName) float32 { return l.windows().Size(n) }
