package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Label is one line of text without the toolkit's margins, cut with … where
// there is no room.
type Label struct {
	widget.BaseWidget
	Text  string
	Scale fyne.ThemeSizeName
	Color fyne.ThemeColorName
	Bold  bool
	Right bool
	Whole bool // it is never cut
}

// leastLabel is how far a label may be cut, in units.
const leastLabel = 24

// Caption is the small grey text above a field.
func Caption(text string) *Label {
	return NewLabel(text, theme.SizeNameCaptionText, theme.ColorNamePlaceHolder)
}

func NewLabel(text string, size fyne.ThemeSizeName, color fyne.ThemeColorName) *Label {
	l := &Label{Text: text, Scale: size, Color: color}
	l.ExtendBaseWidget(l)
	return l
}

func BoldLabel(text string) *Label {
	l := NewLabel(text, theme.SizeNameText, theme.ColorNameForeground)
	l.Bold = true
	return l
}

// Set changes the text.
func (l *Label) Set(text string) {
	if l.Text != text {
		l.Text = text
		l.Refresh()
	}
}

// Dye changes the colour.
func (l *Label) Dye(c fyne.ThemeColorName) {
	if l.Color != c {
		l.Color = c
		l.Refresh()
	}
}

func (l *Label) CreateRenderer() fyne.WidgetRenderer {
	r := &labelRenderer{l: l, line: canvas.NewText("", color.Transparent)}
	r.Refresh()
	return r
}

type labelRenderer struct {
	l    *Label
	line *canvas.Text
}

func (r *labelRenderer) Layout(size fyne.Size) {
	r.fit(size.Width)
	r.line.Resize(size)
}

// fit cuts the text to a width.
func (r *labelRenderer) fit(width float32) {
	s := r.l.Text
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
	w := r.width(r.l.Text)
	if !r.l.Whole {
		w = min(w, leastLabel)
	}
	return fyne.NewSize(w, h)
}

func (r *labelRenderer) Refresh() {
	r.line.TextSize = theme.Size(r.l.Scale)
	r.line.Color = theme.Color(r.l.Color)
	r.line.TextStyle.Bold = r.l.Bold
	if r.l.Right {
		r.line.Alignment = fyne.TextAlignTrailing
	}
	r.fit(r.l.Size().Width)
	r.line.Refresh()
}

func (r *labelRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.line} }
func (r *labelRenderer) Destroy()                     {}

// Sentence is a small text over several lines.
func Sentence(text string, importance widget.Importance) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	l.Importance = importance
	l.SizeName = theme.SizeNameCaptionText
	return l
}

// Tight takes a toolkit label's margins away.
func Tight(o fyne.CanvasObject) *fyne.Container { return container.New(marginless{}, o) }

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
