package panels

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// label is one line of text without the toolkit's margins, cut with … where
// there is no room.
type label struct {
	widget.BaseWidget
	text  string
	size  fyne.ThemeSizeName
	color fyne.ThemeColorName
	bold  bool
	right bool
	whole bool // it is never cut
}

// leastLabel is how far a label may be cut, in units.
const leastLabel = 24

// caption is the small grey text above a field.
func caption(text string) *label {
	return newLabel(text, theme.SizeNameCaptionText, theme.ColorNamePlaceHolder)
}

func newLabel(text string, size fyne.ThemeSizeName, color fyne.ThemeColorName) *label {
	l := &label{text: text, size: size, color: color}
	l.ExtendBaseWidget(l)
	return l
}

func boldLabel(text string) *label {
	l := newLabel(text, theme.SizeNameText, theme.ColorNameForeground)
	l.bold = true
	return l
}

// set changes the text.
func (l *label) set(text string) {
	if l.text != text {
		l.text = text
		l.Refresh()
	}
}

// dye changes the colour.
func (l *label) dye(c fyne.ThemeColorName) {
	if l.color != c {
		l.color = c
		l.Refresh()
	}
}

func (l *label) CreateRenderer() fyne.WidgetRenderer {
	r := &labelRenderer{l: l, line: canvas.NewText("", color.Transparent)}
	r.Refresh()
	return r
}

type labelRenderer struct {
	l    *label
	line *canvas.Text
}

func (r *labelRenderer) Layout(size fyne.Size) {
	r.fit(size.Width)
	r.line.Resize(size)
}

// fit cuts the text to a width.
func (r *labelRenderer) fit(width float32) {
	s := r.l.text
	if r.width(s) > width+0.5 {
		runes := []rune(s)
		low, high := 0, len(runes)
		for low < high { // the most characters that fit
			mid := (low + high + 1) / 2
			if r.width(string(runes[:mid])+"…") <= width {
				low = mid
			} else {
				high = mid - 1
			}
		}
		s = string(runes[:low]) + "…"
	}
	if r.line.Text != s {
		r.line.Text = s
		r.line.Refresh()
	}
}

func (r *labelRenderer) width(s string) float32 {
	return fyne.MeasureText(s, r.line.TextSize, r.line.TextStyle).Width
}

func (r *labelRenderer) MinSize() fyne.Size {
	h := fyne.MeasureText("国g", r.line.TextSize, r.line.TextStyle).Height
	w := r.width(r.l.text)
	if !r.l.whole {
		w = min(w, leastLabel)
	}
	return fyne.NewSize(w, h)
}

func (r *labelRenderer) Refresh() {
	r.line.TextSize = theme.Size(r.l.size)
	r.line.Color = theme.Color(r.l.color)
	r.line.TextStyle.Bold = r.l.bold
	if r.l.right {
		r.line.Alignment = fyne.TextAlignTrailing
	}
	r.fit(r.l.Size().Width)
	r.line.Refresh()
}

func (r *labelRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *labelRenderer) Destroy()                     {}

// sentence is a small text over several lines.
func sentence(text string, importance widget.Importance) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	l.Importance = importance
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// tight takes a toolkit label's margins away.
func tight(o fyne.CanvasObject) *fyne.Container { return container.New(marginless{}, o) }

// marginless lays out a label so that its margins lie outside its place.
type marginless struct{}

func (marginless) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	m := theme.InnerPadding()
	for _, o := range objects {
		o.Move(fyne.NewPos(-m, -m))
		o.Resize(size.AddWidthHeight(2*m, 2*m))
	}
}

func (marginless) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	m := theme.InnerPadding()
	for _, o := range objects {
		if o.Visible() {
			least = least.Max(o.MinSize().SubtractWidthHeight(2*m, 2*m))
		}
	}
	return least.Max(fyne.Size{})
}
