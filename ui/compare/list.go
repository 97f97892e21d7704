package compare

import (
	"cmp"
	"image/color"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/compare"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// list is what differs, one below another, under the lane that it is in. The
// entry that one is at unfolds.
type list struct {
	v      *View
	object fyne.CanvasObject
	rows   *widgets.List
	where  *widgets.Label
	none   *widget.Label

	lines []line
	at    int // of the items in lines; −1 before the first
}

// line is a line of the list: an item, or the head of those below.
type line struct {
	head string
	item *compare.Item
	n    int // of the item, from 0
}

func newList(v *View) *list {
	l := &list{v: v, at: -1}
	l.rows = widgets.NewList(v.w, func() int { return len(l.lines) }, func() fyne.CanvasObject { return newRow() },
		func(i widget.ListItemID, o fyne.CanvasObject) {
			if i < len(l.lines) {
				o.(*row).show(l, l.lines[i])
			}
		})
	l.rows.HideSeparators = true
	l.rows.OnSelected = func(i widget.ListItemID) {
		l.rows.Unselect(i)
		if i < len(l.lines) && l.lines[i].item != nil {
			l.to(l.lines[i].n)
		}
	}
	l.where = widgets.BoldLabel("")
	l.none = widgets.Sentence("", widget.LowImportance)
	step := func(text, tip string, by int) *widgets.FlatButton {
		b := widgets.NewFlatButton(v.w, text, nil, func() { l.walk(by) })
		b.Tip = v.w.t(tip)
		return b
	}
	head := widgets.Row(4, 0, l.where, step("‹", "previous", -1), step("›", "next", 1))
	l.object = container.NewBorder(container.NewVBox(head, widgets.Hairline()), nil, nil, nil, container.NewStack(l.rows, l.none))
	return l
}

// fill brings the list to the comparison and the filter.
func (l *list) fill() {
	v := l.v
	l.lines, l.at = nil, -1
	groups, order := map[string][]*compare.Item{}, []string{}
	for _, i := range v.m.result.Items {
		if v.only != "" && !i.Has(v.only) {
			continue
		}
		head, ok := v.m.pair.LaneOf(i)
		if !ok {
			head = v.m.pair.Kind(i.Kind)
		}
		if groups[head] == nil {
			order = append(order, head)
		}
		groups[head] = append(groups[head], i)
	}
	n := 0
	for _, head := range order {
		l.lines = append(l.lines, line{head: head})
		for _, i := range groups[head] {
			l.lines = append(l.lines, line{item: i, n: n})
			n++
		}
	}
	switch {
	case v.m.result.Same():
		l.none.SetText(v.w.t("same"))
	case n == 0:
		l.none.SetText(v.w.t("none"))
	default:
		l.none.SetText("")
	}
	for i := range l.lines {
		l.rows.SetItemHeight(i, l.height(i))
	}
	l.rows.Refresh()
	l.rows.ScrollToTop()
	l.where.Set(v.where(-1, n))
	v.point(nil)
}

// items is how many items the list shows.
func (l *list) items() int {
	if len(l.lines) == 0 {
		return 0
	}
	return l.lines[len(l.lines)-1].n + 1
}

// walk goes on to the next item, or back, and from the last to the first.
func (l *list) walk(by int) {
	n := l.items()
	if n == 0 {
		return
	}
	to := l.at + by
	if l.at < 0 && by < 0 {
		to = n - 1
	}
	l.to((to + n) % n)
}

// current is the entry that one is at, or nil.
func (l *list) current() *compare.Item {
	for _, x := range l.lines {
		if x.item != nil && x.n == l.at {
			return x.item
		}
	}
	return nil
}

// goTo goes to an item; one that the filter hides ends the filter.
func (l *list) goTo(i *compare.Item) {
	if !i.Has(l.v.only) && l.v.only != "" {
		l.v.filter("")
	}
	for _, x := range l.lines {
		if x.item == i {
			l.to(x.n)
		}
	}
}

// to goes to the item of a number.
func (l *list) to(n int) {
	before := l.at
	l.at = n
	for i, x := range l.lines {
		if x.item != nil && (x.n == before || x.n == n) {
			l.rows.SetItemHeight(i, l.height(i))
			if x.n == n {
				l.rows.ScrollTo(i)
				l.v.point(x.item)
			}
		}
	}
	l.rows.Refresh()
	l.where.Set(l.v.where(n, l.items()))
}

// Heights of rows, in units.
const (
	headRow   = 26
	itemRow   = 40
	fieldRow  = 17
	fieldMost = 24 // fields that an entry shows
)

// height is that of a row.
func (l *list) height(i int) float32 {
	x := l.lines[i]
	switch {
	case x.item == nil:
		return headRow
	case x.n == l.at:
		return itemRow + float32(len(l.fields(x.item)))*fieldRow + 8
	}
	return itemRow
}

// field is a line of an unfolded entry.
type field struct {
	name string
	text string
	bold bool
}

// shortValues is how long two values may be, in characters, to stand on one line.
const shortValues = 26

// fields is what an unfolded entry says: each field with what it said and what it
// says.
func (l *list) fields(i *compare.Item) (out []field) {
	pair := l.v.m.pair
	none := words.T(l.v.w.Language, "compare.none")
	if w := pair.Went(i); w != "" {
		out = append(out, field{name: "←", text: w, bold: true})
	}
	lines := pair.Lines(i)
	for _, x := range lines[:min(fieldMost, len(lines))] {
		before, after := cmp.Or(words.OneLine(x.Before), none), cmp.Or(words.OneLine(x.After), none)
		if len([]rune(before))+len([]rune(after)) <= shortValues {
			out = append(out, field{x.Name, before + " → " + after, true})
			continue
		}
		out = append(out, field{x.Name, before, false}, field{"", "→ " + after, true})
	}
	if n := len(lines) - fieldMost; n > 0 {
		out = append(out, field{text: words.N(l.v.w.Language, "ui.compare.more", n)})
	}
	if where := pair.Where(i); where != "" && len(out) == 0 {
		out = append(out, field{text: where})
	}
	return out
}

// row shows a line.
type row struct {
	widget.BaseWidget
	ground      *fynecanvas.Rectangle
	number      *widgets.Label
	sign        *widgets.Label
	name, below *widgets.Label
	fields      []*widgets.Label
	parts       *widgets.Drawing
	head        bool
	open        bool
}

func newRow() *row {
	r := &row{
		ground: fynecanvas.NewRectangle(color.Transparent),
		number: widgets.Caption(""), sign: widgets.BoldLabel(""),
		name: widgets.NewLabel("", theme.SizeNameText, theme.ColorNameForeground), below: widgets.Caption(""),
	}
	r.number.Right, r.sign.Whole, r.number.Whole = true, true, true
	r.ground.CornerRadius = 6
	r.ExtendBaseWidget(r)
	return r
}

// show fills the row.
func (r *row) show(l *list, x line) {
	r.head, r.open = x.item == nil, x.item != nil && x.n == l.at
	for _, f := range r.fields {
		f.Hide()
	}
	if r.head {
		r.name.Bold = true
		r.name.Set(x.head)
		r.name.Dye(theme.ColorNamePlaceHolder)
		r.number.Set("")
		r.sign.Set("")
		r.below.Set("")
		r.Refresh()
		return
	}
	pair := l.v.m.pair
	sign := ""
	for _, s := range compare.Signs {
		if x.item.Has(s) {
			sign += signs[s]
		}
	}
	r.number.Set(words.Count(x.n + 1))
	r.sign.Set(sign)
	r.name.Bold = r.open
	r.name.Dye(theme.ColorNameForeground)
	r.name.Set(pair.Name(x.item))
	r.below.Set("")
	if !r.open {
		r.below.Set(pair.Short(x.item))
	} else {
		r.unfold(l.fields(x.item))
	}
	r.Refresh()
}

// unfold shows the fields, two labels each.
func (r *row) unfold(all []field) {
	for len(r.fields) < 2*len(all) {
		f := widgets.Caption("")
		r.fields = append(r.fields, f)
		if r.parts != nil {
			r.parts.Parts = append(r.parts.Parts, f)
		}
	}
	for i, x := range all {
		name, value := r.fields[2*i], r.fields[2*i+1]
		name.Text, value.Text, value.Bold = x.name, x.text, x.bold
		value.Color = theme.ColorNamePlaceHolder
		if x.bold {
			value.Color = theme.ColorNameForeground
		}
		for _, f := range []*widgets.Label{name, value} {
			f.Show()
			f.Refresh()
		}
	}
}

// CreateRenderer is the toolkit's way to the row's objects.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	p := &widgets.Drawing{Parts: []fyne.CanvasObject{r.ground, r.number, r.sign, r.name, r.below}, Least: fyne.NewSize(120, headRow)}
	for _, f := range r.fields {
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
		for _, o := range []fyne.CanvasObject{r.number, r.sign, r.name, r.below} {
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
		put(r.name, 8, (size.Height-r.name.MinSize().Height)/2, size.Width-16)
		return
	}
	const number, sign = 24, 24
	put(r.number, 0, 6, number)
	put(r.sign, number+6, 4, sign)
	left := float32(number + 6 + sign)
	put(r.name, left, 4, size.Width-left-8)
	put(r.below, left, 21, size.Width-left-8)
	const name = 84
	y := float32(24)
	for i := 0; i+1 < len(r.fields); i += 2 {
		if r.fields[i].Visible() {
			put(r.fields[i], left, y, name-4)
			put(r.fields[i+1], left+name, y, size.Width-left-name-8)
			y += fieldRow
		}
	}
}
