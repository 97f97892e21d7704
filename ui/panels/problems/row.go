package problems

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/check"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

// row is a line of the list: how bad, what, and where.
type row struct {
	widget.BaseWidget
	sign        *canvas.Image
	text, where *widgets.Label
}

func newRow() *row {
	r := &row{
		sign:  canvas.NewImageFromResource(nil),
		text:  widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground),
		where: widgets.Caption(""),
	}
	r.sign.FillMode = canvas.ImageFillContain
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(p *Problems, f check.Finding, went bool) {
	sentence, hint := p.explain(f)
	r.text.Set(values.OneLine(sentence))
	if r.text.Dye(theme.ColorNameForeground); went {
		r.text.Dye(theme.ColorNameHyperlink)
	}
	r.where.Set(values.OneLine(hint))
	on := theme.Color(theme.ColorNameBackground)
	sign := widgets.InfoSign(theme.Color(theme.ColorNamePrimary), on)
	switch f.Severity {
	case check.Error:
		sign = widgets.ErrorSign(theme.Color(theme.ColorNameError), on)
	case check.Warning:
		sign = widgets.WarningSign(theme.Color(theme.ColorNameWarning), on)
	}
	if r.sign.Resource == nil || r.sign.Resource.Name() != sign.Name() {
		r.sign.Resource = sign
		r.sign.Refresh()
	}
}

func (r *row) CreateRenderer() fyne.WidgetRenderer {
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{r.sign, r.text, r.where}, Least: fyne.NewSize(120, 40)}
	p.Place = func(size fyne.Size) {
		r.sign.Move(fyne.NewPos(widgets.Edge-2, 5))
		r.sign.Resize(fyne.NewSquareSize(15))
		const left = widgets.Edge + 20
		h, w := r.text.MinSize().Height, max(0, size.Width-left-6)
		r.text.Move(fyne.NewPos(left, 3))
		r.text.Resize(fyne.NewSize(w, h))
		r.where.Move(fyne.NewPos(left, 3+h))
		r.where.Resize(fyne.NewSize(w, r.where.MinSize().Height))
	}
	p.Paint = func() {
		r.text.Refresh()
		r.where.Refresh()
		r.sign.Refresh()
	}
	return p
}
