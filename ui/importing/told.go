package importing

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/words"
	"touchline/ui/importing/preview"
	"touchline/ui/widgets"
)

// told is what is told below the table: what was only likely, then what is left
// out, each with its place, its reason and a way to keep it.
type told struct {
	v      *View
	object fyne.CanvasObject
	head   *widgets.Label
	list   *widgets.List
	lines  []preview.Told
	out    int // of them are left out
}

func newTold(v *View) *told {
	t := &told{v: v, head: widgets.BoldLabel("")}
	t.list = widgets.NewList(v.w, func() int { return len(t.lines) }, func() fyne.CanvasObject { return newToldRow(v) },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			if i < len(t.lines) {
				o.(*toldRow).set(t.lines[i])
			}
		})
	t.list.HideSeparators = true
	t.object = container.NewBorder(t.head, nil, nil, nil, t.list)
	return t
}

// fill brings it to the preview.
func (t *told) fill() {
	s, lang := t.v.Shown, t.v.w.Language
	t.lines = nil
	for _, g := range s.Guesses(lang) {
		t.lines = append(t.lines, preview.Told{Where: "?", Why: g, Kept: true})
	}
	guesses := len(t.lines)
	t.lines = append(t.lines, s.Told(lang)...)
	t.out = 0
	if s.Reading != nil {
		t.out = s.Reading.LeftOut()
	}
	text := words.N(lang, "import.left-out", t.out)
	if t.out == 0 {
		text = t.v.w.t("nothing-left-out")
	}
	if guesses > 0 {
		text += "  ·  " + words.N(lang, "import.guesses", guesses)
	}
	t.head.Set(text)
	show(t.head, s.Doc != nil)
	t.list.Refresh()
}

// toldRow is a line of that list.
type toldRow struct {
	widget.BaseWidget
	where, text, why *widgets.Label
	keep             *widgets.FlatButton
	line             preview.Told
	all              *fyne.Container
}

func newToldRow(v *View) *toldRow {
	r := &toldRow{where: widgets.BoldLabel(""), text: widgets.NewLabel("", theme.SizeNameText, theme.ColorNamePlaceHolder), why: widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground)}
	r.keep = widgets.NewFlatButton(v.w, "", nil, func() { v.ask(r.line.Asked) })
	r.all = container.New(toldColumns{}, r.where, r.text, r.why, r.keep)
	r.ExtendBaseWidget(r)
	return r
}

func (r *toldRow) set(l preview.Told) {
	r.line = l
	r.where.Set(l.Where)
	r.text.Set(l.Text)
	r.why.Set(l.Why)
	r.keep.SetText(l.Keep, theme.ColorNameHyperlink)
	show(r.keep, l.Keep != "")
	r.all.Refresh()
}

// CreateRenderer is the toolkit's way to the line.
func (r *toldRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(fynecanvas.NewRectangle(color.Transparent), r.all))
}

// toldColumns puts place, text, reason and the way to keep it side by side.
type toldColumns struct{}

const toldHeight = 26 // units

// MinSize is one line.
func (toldColumns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, toldHeight) }

// Layout places them; what is not said takes no room.
func (toldColumns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	keep := float32(0)
	if o[3].Visible() {
		keep = o[3].MinSize().Width
	}
	where := min(float32(84), size.Width/5)
	if l, ok := o[0].(*widgets.Label); ok && l.Text == "?" {
		where = 18
	}
	rest := max(0, size.Width-where-keep-16)
	text := rest * 0.38
	if l, ok := o[1].(*widgets.Label); ok && l.Text == "" {
		text = 0
	}
	x := float32(0)
	for i, w := range []float32{where, text, rest - text, keep} {
		h := o[i].MinSize().Height
		o[i].Move(fyne.NewPos(x, (size.Height-h)/2))
		o[i].Resize(fyne.NewSize(w, h))
		if x += w; w > 0 {
			x += 5
		}
	}
}
