package compare

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/compare"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// row shows a line of the list.
type row struct {
	widget.BaseWidget
	ground *fynecanvas.Rectangle
	number *widgets.Label
	sign   *widgets.Label
	title  *widgets.Label // of a head
	said   []said
	labels []*widgets.Label // two for each line of what is said: a name, and a text
	parts  *widgets.Drawing
	head   bool
	open   bool
}

func newRow() *row {
	r := &row{
		ground: fynecanvas.NewRectangle(color.Transparent), number: widgets.Caption(""), sign: widgets.BoldLabel(""), title: widgets.BoldLabel(""),
	}
	r.title.Color = theme.ColorNamePlaceHolder
	r.number.Right, r.sign.Whole, r.number.Whole = true, true, true
	r.ground.CornerRadius = 6
	r.ExtendBaseWidget(r)
	return r
}

// show fills the row.
func (r *row) show(l *list, x line) {
	r.head, r.open, r.said = x.item == nil, x.item != nil && x.n == l.at, nil
	number, sign := "", ""
	if !r.head {
		number = words.Count(x.n + 1)
		for _, s := range compare.Signs {
			if x.item.Has(s) {
				sign += signs[s]
			}
		}
		r.said = l.says(x)
	}
	r.title.Set(x.head)
	r.number.Set(number)
	r.sign.Set(sign)
	r.fill()
	r.Refresh()
}

// fill gives the labels what is said; those that are not needed go.
func (r *row) fill() {
	for len(r.labels) < 2*len(r.said) {
		f := widgets.Caption("")
		r.labels = append(r.labels, f)
		if r.parts != nil {
			r.parts.Parts = append(r.parts.Parts, f)
		}
	}
	for i, f := range r.labels {
		if i/2 >= len(r.said) {
			f.Hide()
			continue
		}
		x := r.said[i/2]
		f.Show()
		if i%2 == 0 {
			f.Set(x.name)
			continue
		}
		f.Text = x.text
		f.Bold = x.kind == after || x.kind == called && r.open
		f.Scale = theme.SizeNameCaptionText
		f.Color = theme.ColorNamePlaceHolder
		if x.kind == called {
			f.Scale = theme.SizeNameText
		}
		if x.kind == called || x.kind == after {
			f.Color = theme.ColorNameForeground
		}
		f.Refresh()
	}
}

// CreateRenderer is the toolkit's way to the row's objects.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{r.ground, r.number, r.sign, r.title}, Least: fyne.NewSize(120, headRow)}
	for _, f := range r.labels {
		p.Parts = append(p.Parts, f)
	}
	r.parts = p
	p.Place = r.place
	p.Paint = func() {
		r.ground.FillColor = color.Transparent
		if r.open {
			r.ground.FillColor = theme.Color(theme.ColorNameSelection)
		}
		r.ground.Refresh()
		r.place(r.Size())
		for _, o := range []fyne.CanvasObject{r.number, r.sign, r.title} {
			o.Refresh()
		}
	}
	return p
}

func (r *row) place(size fyne.Size) {
	put := func(o fyne.CanvasObject, x, y, w float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, w), o.MinSize().Height))
	}
	r.ground.Move(fyne.NewPos(2, 1))
	r.ground.Resize(fyne.NewSize(size.Width-4, size.Height-2))
	if r.head {
		put(r.title, 8, (size.Height-r.title.MinSize().Height)/2, size.Width-16)
		return
	}
	const number = 24
	put(r.number, 0, rowAround+2, number)
	put(r.sign, number+6, rowAround, nameLeft-number-6)
	y, width := float32(rowAround), size.Width-nameLeft-rowRight
	for i, x := range r.said {
		name, text := r.labels[2*i], r.labels[2*i+1]
		if x.kind == called || x.kind == short {
			put(text, nameLeft, y, width)
		} else {
			put(name, nameLeft, y, fieldName-4)
			put(text, nameLeft+fieldName, y, width-fieldName)
		}
		y += lineHigh
	}
}

// widthTold lays things over one another, and says when they become wider or
// narrower.
type widthTold struct {
	width   float32
	changed func()
}

// Layout is the toolkit's way to say how large they are.
func (w *widthTold) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Resize(size)
	}
	if w.width != size.Width {
		w.width = size.Width
		w.changed()
	}
}

// MinSize is that of the largest.
func (w *widthTold) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}
