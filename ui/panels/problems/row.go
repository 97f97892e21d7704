package problems

import (
	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/model/check"
	"touchline/model/words"
	"touchline/ui/panels/values"
	"touchline/ui/widgets"
)

// row shows a line of the list.
type row struct {
	widget.BaseWidget
	head        bool
	sign        *fynecanvas.Image
	text, where *widgets.Label
}

func newRow() *row {
	r := &row{
		sign:  fynecanvas.NewImageFromResource(nil),
		text:  widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground),
		where: widgets.Caption(""),
	}
	r.sign.FillMode = fynecanvas.ImageFillContain
	r.ExtendBaseWidget(r)
	return r
}

// show fills the line: the head of a rule with its name and how many there
// are, or a place and what is wrong there.
func (r *row) show(p *Problems, l line) {
	r.head = l.head
	r.text.Bold = l.head
	color := theme.ColorNameForeground
	if l.head {
		r.text.Set(l.title)
		r.where.Set(words.Count(l.n))
		r.text.Dye(color)
		r.mark(p, l)
		r.Refresh()
		return
	}
	sentence, hint := p.explain(l.finding)
	text, below := values.OneLine(sentence), values.OneLine(hint)
	if l.finding.Where != "document" {
		text, below = p.NameOf(canvas.Owner(l.finding.Where)), text
	}
	r.text.Set(text)
	if l.dismissed {
		color = theme.ColorNamePlaceHolder
	}
	if p.isWent(l) {
		color = theme.ColorNameHyperlink
	}
	r.text.Dye(color)
	r.where.Set(below)
	r.mark(p, l)
	r.Refresh()
}

// mark is the sign of the severity at a finding, and whether the head is
// folded.
func (r *row) mark(p *Problems, l line) {
	on := theme.Color(theme.ColorNameBackground)
	color := theme.Color(severityColors[l.severity])
	sign := widgets.InfoSign(color, on)
	switch l.severity {
	case check.Error:
		sign = widgets.ErrorSign(color, on)
	case check.Warning:
		sign = widgets.WarningSign(color, on)
	}
	if l.head {
		sign = widgets.DownSign(theme.Color(theme.ColorNamePlaceHolder))
		if l.folded {
			sign = widgets.RightSign(theme.Color(theme.ColorNamePlaceHolder))
		}
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
		left := float32(widgets.Edge + 20)
		if !r.head {
			left += 14
			r.sign.Move(fyne.NewPos(widgets.Edge+12, 5))
		}
		h, w := r.text.MinSize().Height, max(0, size.Width-left-6)
		r.text.Move(fyne.NewPos(left, 3))
		r.text.Resize(fyne.NewSize(w, h))
		if r.head {
			r.text.Move(fyne.NewPos(left, (size.Height-h)/2))
			r.sign.Move(fyne.NewPos(widgets.Edge-2, (size.Height-15)/2))
			r.where.Right = true
			r.where.Move(fyne.NewPos(left, (size.Height-r.where.MinSize().Height)/2))
			r.where.Resize(fyne.NewSize(w, r.where.MinSize().Height))
			return
		}
		r.where.Right = false
		r.where.Move(fyne.NewPos(left, 3+h))
		r.where.Resize(fyne.NewSize(w, r.where.MinSize().Height))
	}
	p.Paint = func() {
		p.Place(r.Size())
		r.text.Refresh()
		r.where.Refresh()
		r.sign.Refresh()
	}
	return p
}
