package panels

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
)

// recordKind is a kind of list in a touchpoint: its metrics, its
// improvements.
type recordKind[M any] struct {
	id    string
	limit int
	list  func(*model.Touchpoint) *[]M
	title func(sh *sheet, m M) (title, note string)
	build func(s *subjects[model.Card], f *form, i int)
}

// recordList is a list whose entries unfold. It belongs to one card: lists of
// several cards are not mixed.
type recordList[M any] struct {
	s     *subjects[model.Card]
	kind  recordKind[M]
	items *fyne.Container
	rows  []*recordRow
	form  *form // that its fields belong to
	add   *widget.Button
	many  *widget.Label
	on    bool
	all   bind[[]M]
}

// recordRow is an entry: its head, its buttons and, unfolded, its fields.
type recordRow struct {
	object  *fyne.Container
	fold    *foldPart
	buttons []*iconButton // up, down, remove
}

func recordsOf[M any](s *subjects[model.Card], f *form, kind recordKind[M]) {
	l := &recordList[M]{s: s, kind: kind, items: stacked(2), form: f, on: true}
	l.all = bindBy(s, "touch."+kind.id, func(a, b []M) bool { return false },
		touched(func(t *model.Touchpoint) []M { return *kind.list(t) }),
		touching(func(t *model.Touchpoint, all []M) { *kind.list(t) = all }))
	l.add = widget.NewButtonWithIcon(s.sheet.t(kind.id+".add"), plusSign(theme.Color(theme.ColorNameForeground)), l.append)
	l.many = sentence(s.sheet.t(kind.id+".many"), widget.LowImportance)
	l.many.Hide()
	f.add(l.items)
	f.add(l.many)
	f.add(l.add)
	f.own(l)
}

func (l *recordList[M]) object() fyne.CanvasObject { return l.items }

// records is the list of the only card.
func (l *recordList[M]) records() []M {
	if c := l.s.sole(); c != nil && c.Touch != nil {
		return *l.kind.list(c.Touch)
	}
	return nil
}

func (l *recordList[M]) load() {
	sole := l.s.sole() != nil
	all := l.records()
	moved := sole == l.many.Visible()
	l.many.Hidden = sole
	l.add.Hidden = !sole
	for len(l.rows) > len(all) {
		last := len(l.rows) - 1
		l.rows[last].fold.close()
		l.items.Remove(l.rows[last].object)
		l.rows = l.rows[:last]
		moved = true
	}
	for i := len(l.rows); i < len(all); i++ {
		l.rows = append(l.rows, l.makeRow(i))
		l.items.Add(l.rows[i].object)
		moved = true
	}
	for i, r := range l.rows {
		r.fold.head.say(l.kind.title(l.s.sheet, all[i]))
		r.buttons[0].allow(l.on && i > 0)
		r.buttons[1].allow(l.on && i < len(all)-1)
		r.buttons[2].allow(l.on)
		if r.fold.head.open {
			r.fold.body.load()
		}
	}
	if moved {
		l.s.sheet.relay()
	}
}

func (l *recordList[M]) allow(on bool) {
	l.on = on
	if on {
		l.add.Enable()
	} else {
		l.add.Disable()
	}
	for i, r := range l.rows {
		r.buttons[0].allow(on && i > 0)
		r.buttons[1].allow(on && i < len(l.rows)-1)
		r.buttons[2].allow(on)
		if r.fold.body != nil {
			r.fold.body.allow(on)
		}
	}
}

func (l *recordList[M]) makeRow(i int) *recordRow {
	sh := l.s.sheet
	c := theme.Color(theme.ColorNamePlaceHolder)
	r := &recordRow{}
	button := func(icon fyne.Resource, tip string, do func()) *iconButton {
		b := newIconButton(sh.tips, icon, sh.t(tip), do)
		b.back = sh.leave
		r.buttons = append(r.buttons, b)
		return b
	}
	buttons := row(0, -1,
		button(upSign(c), "list.up", func() { l.move(i, i-1) }),
		button(downSign(c), "list.down", func() { l.move(i, i+1) }),
		button(crossSign(c), "list.remove", func() { l.remove(i) }))
	f := newForm(sh)
	r.fold = f.fold(fmt.Sprint(l.kind.id, " ", i), "", func(f *form) { l.kind.build(l.s, f, i) })
	r.object = stacked(2, container.NewBorder(nil, nil, nil, buttons, r.fold.head), r.fold.room)
	return r
}

// change puts another list into the card.
func (l *recordList[M]) change(f func([]M) []M) {
	if l.s.sole() == nil {
		return
	}
	_ = l.all.set(f(slices.Clone(l.records())), false)
}

func (l *recordList[M]) append() {
	if len(l.records()) >= l.kind.limit {
		return
	}
	l.change(func(all []M) []M {
		var m M
		return append(all, m)
	})
	if n := len(l.rows); n > 0 {
		l.rows[n-1].fold.unfold()
		l.s.sheet.focusFirst(l.rows[n-1].fold.body)
	}
}

func (l *recordList[M]) remove(i int) {
	l.change(func(all []M) []M {
		if i < len(all) {
			all = slices.Delete(all, i, i+1)
		}
		return all
	})
	if i < len(l.rows) {
		l.rows[i].fold.close()
	}
}

func (l *recordList[M]) move(i, to int) {
	l.change(func(all []M) []M {
		if i < len(all) && to >= 0 && to < len(all) {
			all[i], all[to] = all[to], all[i]
		}
		return all
	})
}

// close folds a part, without a press.
func (p *foldPart) close() {
	if p.head.open {
		p.head.act()
	}
}
