package book

import (
	"image"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// pageList is the kinds of pages in their order: ticked by the box, moved by
// dragging or with Ctrl and an arrow, chosen by a click.
type pageList struct {
	d      *Dialog
	head   fyne.CanvasObject
	order  *widgets.Label
	object *container.Scroll
	box    *fyne.Container
	rows   map[handout.Kind]*pageRow
	drop   *canvas.Rectangle // where a dragged row would go
	drag   *pageRow          // nil: none
	target int               // place that it would have
}

// rowHigh is how high a row is, in units.
const rowHigh = 46

func newPageList(d *Dialog) *pageList {
	l := &pageList{d: d, rows: map[handout.Kind]*pageRow{}, drop: canvas.NewRectangle(nil)}
	l.drop.Hide()
	l.box = container.New(l)
	l.object = container.NewVScroll(l.box)
	all := widgets.NewFlatButton(d.w, d.w.t("all"), nil, l.all)
	hint := widgets.NewLabel(d.w.t("drag"), theme.SizeNameCaptionText, theme.ColorNamePlaceHolder)
	l.order = widgets.BoldLabel(d.w.t("order"))
	l.order.Whole, hint.Right = true, true
	l.head = container.NewPadded(widgets.Row(6, 1, l.order, hint, all))
	l.fill()
	return l
}

// all ticks every kind, or none but the first if all are.
func (l *pageList) all() {
	l.d.Change(func(s *preset.Settings) {
		pages := slices.Clone(s.Listed())
		off := !slices.ContainsFunc(pages, func(p preset.Page) bool { return p.Off })
		for i := range pages {
			pages[i].Off = off && i > 0
		}
		s.SetListed(pages)
	})
}

// fill puts the rows into their order.
func (l *pageList) fill() {
	l.box.Objects = nil
	l.order.Set(l.d.w.t(map[bool]string{false: "order", true: "order.slides"}[l.d.Settings.IsDeck()]))
	for _, p := range l.d.Settings.Listed() {
		if l.rows[p.Kind] == nil {
			l.rows[p.Kind] = newPageRow(l, p.Kind)
		}
		l.box.Add(l.rows[p.Kind])
	}
	l.box.Add(l.drop)
}

// MinSize is that of all rows.
func (l *pageList) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(180, rowHigh*float32(len(l.d.Settings.Listed()))+8)
}

// Layout puts the rows below one another; the last object shows where a dragged
// one goes.
func (l *pageList) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects[:len(objects)-1] {
		place(o, 6, float32(i)*rowHigh, size.Width-12, rowHigh-2)
	}
	place(l.drop, 6, float32(l.target)*rowHigh-2, size.Width-12, 2)
}

// refresh shows what is chosen and how many pages each kind has.
func (l *pageList) refresh() {
	same := slices.EqualFunc(l.d.Settings.Listed(), l.box.Objects[:len(l.box.Objects)-1], func(p preset.Page, o fyne.CanvasObject) bool {
		return o == fyne.CanvasObject(l.rows[p.Kind])
	})
	if !same {
		l.fill()
		l.box.Refresh()
	}
	for _, r := range l.rows {
		r.Refresh()
	}
}

// choose chooses a kind: its first page is shown, and its options.
func (l *pageList) choose(k handout.Kind) {
	d := l.d
	d.chosen = k
	if d.Made != nil {
		if first, _, ok := d.Made.span(k); ok && first != d.Page {
			d.Page = first
			d.show()
		}
	}
	l.refresh()
	d.options.refresh()
}

// toggle ticks a kind, or takes the tick away.
func (l *pageList) toggle(k handout.Kind) {
	l.d.Change(func(s *preset.Settings) {
		pages := slices.Clone(s.Listed())
		for i := range pages {
			if pages[i].Kind == k {
				pages[i].Off = !pages[i].Off
			}
		}
		s.SetListed(pages)
	})
}

func (l *pageList) at(k handout.Kind) int {
	return slices.IndexFunc(l.d.Settings.Listed(), func(p preset.Page) bool { return p.Kind == k })
}

// dragged is a row on its way, so many units below where it lies.
func (l *pageList) dragged(r *pageRow, y float32) {
	l.drag = r
	from := l.at(r.kind)
	l.target = min(max(int((float32(from)*rowHigh+y)/rowHigh+0.5), 0), len(l.d.Settings.Listed()))
	l.drop.FillColor = theme.Color(theme.ColorNamePrimary)
	l.drop.Show()
	l.Layout(l.box.Objects, l.box.Size())
	l.drop.Refresh()
}

// dropped moves the row that was dragged.
func (l *pageList) dropped() {
	r, to := l.drag, l.target
	l.drag = nil
	l.drop.Hide()
	if r == nil {
		return
	}
	from := l.at(r.kind)
	if to > from {
		to-- // it leaves its place
	}
	if to != from {
		l.d.Change(func(s *preset.Settings) { s.Move(from, to) })
	}
}

// step chooses the row before or after, or with move moves the row there.
func (l *pageList) step(r *pageRow, by int, move bool) {
	from := l.at(r.kind)
	to := from + by
	if to < 0 || to >= len(l.d.Settings.Listed()) {
		return
	}
	if move {
		l.d.Change(func(s *preset.Settings) { s.Move(from, to) })
		return
	}
	next := l.rows[l.d.Settings.Listed()[to].Kind]
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(next)
	}
	l.choose(next.kind)
	l.object.ScrollToOffset(fyne.NewPos(0, min(l.object.Offset.Y, float32(to)*rowHigh)))
	if low := float32(to+1)*rowHigh - l.object.Size().Height; low > l.object.Offset.Y {
		l.object.ScrollToOffset(fyne.NewPos(0, low))
	}
}

// picture sets the small picture of a kind.
func (l *pageList) picture(k handout.Kind, img image.Image) {
	if r := l.rows[k]; r != nil {
		r.thumb.Image = img
		r.Refresh()
	}
}

// span is the numbers of the pages of a kind, to read; "" if it has none.
func (d *Dialog) span(k handout.Kind) string {
	if d.Made == nil {
		return ""
	}
	first, last, ok := d.Made.span(k)
	n, _ := d.Made.counts()
	switch {
	case !ok:
		return ""
	case first >= n:
		return d.w.t("apart")
	case d.Settings.IsDeck() && d.Made.scattered(k):
		return words.N(d.w.Language, "book.slides", d.Made.number(k))
	case last > first:
		return strconv.Itoa(first+1) + "–" + strconv.Itoa(last+1)
	}
	return strconv.Itoa(first + 1)
}
