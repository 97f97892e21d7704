package compare

import (
	"cmp"

	"fyne.io/fyne/v2"
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
	l.object = container.NewBorder(container.NewVBox(head, widgets.Hairline()), nil, nil, nil, container.New(&widthTold{changed: l.resized}, l.rows, l.none))
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

// Heights of rows and places in them, in units.
const (
	headRow   = 26
	lineHigh  = 17
	rowAround = 4  // above and below what a row says
	nameLeft  = 54 // after number and sign
	rowRight  = 8
	fieldName = 84
	mostLines = 3  // of what an entry is called or says while it is folded
	fieldMost = 24 // fields that an entry shows
)

// height is that of a row.
func (l *list) height(i int) float32 {
	x := l.lines[i]
	if x.item == nil {
		return headRow
	}
	return float32(len(l.says(x)))*lineHigh + 2*rowAround
}

// said is a line of an entry: a text, or the name of a field and what it says.
type said struct {
	name string
	text string
	kind saidKind
}

type saidKind int

const (
	called saidKind = iota // the entry's name
	short                  // what differs, while it is folded
	before                 // a field, and what it said
	after                  // what it says
)

// says is what an entry says, broken into lines for the width that there is.
func (l *list) says(x line) (out []said) {
	pair, open := l.v.m.pair, x.n == l.at
	width := max(fieldName, l.rows.Size().Width-nameLeft-rowRight)
	most := mostLines
	if open {
		most = 0
	}
	for _, t := range widgets.Wrap(pair.Name(x.item), width, theme.TextSize(), open, most) {
		out = append(out, said{text: t, kind: called})
	}
	if !open {
		if text := pair.Short(x.item); text != "" {
			for _, t := range widgets.Wrap(text, width, theme.CaptionTextSize(), false, most) {
				out = append(out, said{text: t, kind: short})
			}
		}
		return out
	}
	return append(out, l.fields(x.item, width)...)
}

// fields is what an unfolded entry says: each field with what it said and what it
// says.
func (l *list) fields(i *compare.Item, width float32) (out []said) {
	pair, size := l.v.m.pair, theme.CaptionTextSize()
	add := func(name, text string, kind saidKind) {
		names, texts := widgets.Wrap(name, fieldName-4, size, false, 0), widgets.Wrap(text, width-fieldName, size, kind == after, 0)
		for n := range max(len(names), len(texts)) {
			s := said{kind: kind}
			if n < len(names) {
				s.name = names[n]
			}
			if n < len(texts) {
				s.text = texts[n]
			}
			out = append(out, s)
		}
	}
	none := words.T(l.v.w.Language, "compare.none")
	if w := pair.Went(i); w != "" {
		add("←", w, after)
	}
	lines := pair.Lines(i)
	for _, x := range lines[:min(fieldMost, len(lines))] {
		was, is := cmp.Or(words.OneLine(x.Before), none), cmp.Or(words.OneLine(x.After), none)
		if both := was + " → " + is; len(widgets.Wrap(both, width-fieldName, size, true, 0)) == 1 {
			add(x.Name, both, after)
			continue
		}
		add(x.Name, was, before)
		add("", "→ "+is, after)
	}
	if n := len(lines) - fieldMost; n > 0 {
		add("", words.N(l.v.w.Language, "ui.compare.more", n), before)
	}
	if where := pair.Where(i); where != "" && len(out) == 0 {
		add("", where, before)
	}
	return out
}

// resized breaks what the entries say anew for another width.
func (l *list) resized() {
	for i := range l.lines {
		l.rows.SetItemHeight(i, l.height(i))
	}
	l.rows.Refresh()
}
