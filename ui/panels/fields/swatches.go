package fields

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/model"
	"touchline/ui/panels"
	"touchline/ui/widgets"
)

// Swatches is the colours of the theme in a row, the lane's own first.
func Swatches(f *Form, b Bind[model.Accent]) {
	sh := f.Sheet
	th := sh.Host.Theme()
	var all []fyne.CanvasObject
	for _, a := range append([]model.Accent{model.AccentNone}, model.Accents...) {
		name := sh.T("color.own")
		fill := widgets.ThemeColor(theme.ColorNameBackground)
		if a != model.AccentNone {
			name = sh.T("color." + string(a))
			c := panels.RGBA(th.Accents[a])
			fill = func() color.Color { return c }
		}
		w := widgets.NewSwatch(fill, a == model.AccentNone)
		w.Tips, w.Tip, w.Back = sh.Host.Tips(), name, sh.Escape
		w.Act = func() { _ = b.Set(a, false) }
		f.Own(&SwatchField{b, a, w})
		all = append(all, w)
	}
	f.Add(Labelled(sh.T("field.color"), widgets.Row(3, -1, all...)))
}

type SwatchField struct {
	b      Bind[model.Accent]
	Accent model.Accent
	Swatch *widgets.Swatch
}

func (f *SwatchField) Object() fyne.CanvasObject { return f.Swatch }

func (f *SwatchField) Allow(on bool) { f.Swatch.Allow(on) }

func (f *SwatchField) Load() {
	if on := f.b.is(f.Accent); on != f.Swatch.On {
		f.Swatch.On = on
		f.Swatch.Refresh()
	}
}
