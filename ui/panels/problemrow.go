package panels

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/check"
)

// problemRow is a line of the list: how bad, what, and where.
type problemRow struct {
	widget.BaseWidget
	sign        *canvas.Image
	text, where *label
}

func newProblemRow() *problemRow {
	r := &problemRow{
		sign:  canvas.NewImageFromResource(nil),
		text:  newLabel("", theme.SizeNameText, theme.ColorNameForeground),
		where: caption(""),
	}
	r.sign.FillMode = canvas.ImageFillContain
	r.ExtendBaseWidget(r)
	return r
}

func (r *problemRow) show(p *Problems, f check.Finding, went bool) {
	sentence, hint := p.explain(f)
	r.text.set(oneLine(sentence))
	if r.text.dye(theme.ColorNameForeground); went {
		r.text.dye(theme.ColorNameHyperlink)
	}
	r.where.set(oneLine(hint))
	on := theme.Color(theme.ColorNameBackground)
	sign := infoSign(theme.Color(theme.ColorNamePrimary), on)
	switch f.Severity {
	case check.Error:
		sign = errorSign(theme.Color(theme.ColorNameError), on)
	case check.Warning:
		sign = warningSign(theme.Color(theme.ColorNameWarning), on)
	}
	if r.sign.Resource == nil || r.sign.Resource.Name() != sign.Name() {
		r.sign.Resource = sign
		r.sign.Refresh()
	}
}

func (r *problemRow) CreateRenderer() fyne.WidgetRenderer {
	p := &plain{objects: []fyne.CanvasObject{r.sign, r.text, r.where}, least: fyne.NewSize(120, 40)}
	p.layout = func(size fyne.Size) {
		r.sign.Move(fyne.NewPos(edge-2, 5))
		r.sign.Resize(fyne.NewSquareSize(15))
		const left = edge + 20
		h, w := r.text.MinSize().Height, max(0, size.Width-left-6)
		r.text.Move(fyne.NewPos(left, 3))
		r.text.Resize(fyne.NewSize(w, h))
		r.where.Move(fyne.NewPos(left, 3+h))
		r.where.Resize(fyne.NewSize(w, r.where.MinSize().Height))
	}
	p.refresh = func() {
		r.text.Refresh()
		r.where.Refresh()
		r.sign.Refresh()
	}
	return p
}
