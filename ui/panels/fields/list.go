package fields

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model"
	"touchline/ui/widgets"
)

// ListKind is a kind of list in a touchpoint: its metrics, its
// improvements.
type ListKind[M any] struct {
	ID    string
	Limit int
	List  func(*model.Touchpoint) *[]M
	Title func(sh *Sheet, m M) (title, note string)
	Build func(s *Records[model.Card], f *Form, i int)
}

// ListField is a list whose entries unfold. It belongs to one card: lists of
// several cards are not mixed.
type ListField[M any] struct {
	s     *Records[model.Card]
	kind  ListKind[M]
	items *fyne.Container
	Rows  []*recordRow
	form  *Form // that its fields belong to
	Add   *widgets.Button
	Many  *widget.Label
	on    bool
	all   Bind[[]M]
}

// recordRow is an entry: its head, its buttons and, unfolded, its fields.
type recordRow struct {
	object  *fyne.Container
	Fold    *foldPart
	Buttons []*widgets.IconButton // up, down, remove
}

func ListOf[M any](s *Records[model.Card], f *Form, kind ListKind[M]) {
	l := &ListField[M]{s: s, kind: kind, items: widgets.Stacked(2), form: f, on: true}
	l.all = BindBy(s, "touch."+kind.ID, func(a, b []M) bool { return false },
		Touched(func(t *model.Touchpoint) []M { return *kind.List(t) }),
		Touching(func(t *model.Touchpoint, all []M) { *kind.List(t) = all }))
	l.Add = s.Sheet.Button(s.Sheet.T(kind.ID+".add"), widgets.PlusSign(theme.Color(theme.ColorNameForeground)), l.append)
	l.Many = widgets.Sentence(s.Sheet.T(kind.ID+".many"), widget.LowImportance)
	l.Many.Hide()
	f.Name(kind.ID, l.Add)
	f.Add(l.items)
	f.Add(l.Many)
	f.Add(l.Add)
	f.Own(l)
}

func (l *ListField[M]) Object() fyne.CanvasObject { return l.items }

// records is the list of the only card.
func (l *ListField[M]) records() []M {
	if c := l.s.Sole(); c != nil && c.Touch != nil {
		return *l.kind.List(c.Touch)
	}
	return nil
}

func (l *ListField[M]) Load() {
	sole := l.s.Sole() != nil
	all := l.records()
	moved := sole == l.Many.Visible()
	l.Many.Hidden = sole
	l.Add.Hidden = !sole
	for len(l.Rows) > len(all) {
		last := len(l.Rows) - 1
		l.Rows[last].Fold.close()
		l.items.Remove(l.Rows[last].object)
		l.Rows = l.Rows[:last]
		moved = true
	}
	for i := len(l.Rows); i < len(all); i++ {
		l.Rows = append(l.Rows, l.makeRow(i))
		l.items.Add(l.Rows[i].object)
		moved = true
	}
	for i, r := range l.Rows {
		r.Fold.Head.Say(l.kind.Title(l.s.Sheet, all[i]))
		r.Buttons[0].Allow(l.on && i > 0)
		r.Buttons[1].Allow(l.on && i < len(all)-1)
		r.Buttons[2].Allow(l.on)
		if r.Fold.Head.Open {
			r.Fold.Body.Load()
		}
	}
	if moved {
		l.s.Sheet.Relay()
	}
}

func (l *ListField[M]) Allow(on bool) {
	l.on = on
	if on {
		l.Add.Enable()
	} else {
		l.Add.Disable()
	}
	for i, r := range l.Rows {
		r.Buttons[0].Allow(on && i > 0)
		r.Buttons[1].Allow(on && i < len(l.Rows)-1)
		r.Buttons[2].Allow(on)
		if r.Fold.Body != nil {
			r.Fold.Body.Allow(on)
		}
	}
}

func (l *ListField[M]) makeRow(i int) *recordRow {
	sh := l.s.Sheet
	c := theme.Color(theme.ColorNamePlaceHolder)
	r := &recordRow{}
	button := func(icon fyne.Resource, tip string, do func()) *widgets.IconButton {
		b := widgets.NewIconButton(sh.Host.Tips(), icon, sh.T(tip), do)
		b.Back = sh.Escape
		r.Buttons = append(r.Buttons, b)
		return b
	}
	buttons := widgets.Row(0, -1,
		button(widgets.UpSign(c), "list.up", func() { l.move(i, i-1) }),
		button(widgets.DownSign(c), "list.down", func() { l.move(i, i+1) }),
		button(widgets.CrossSign(c), "list.remove", func() { l.remove(i) }))
	f := NewForm(sh)
	r.Fold = f.Fold(fmt.Sprint(l.kind.ID, " ", i), "", func(f *Form) { l.kind.Build(l.s, f, i) })
	r.object = widgets.Stacked(2, container.NewBorder(nil, nil, nil, buttons, r.Fold.Head), r.Fold.room)
	return r
}

// change puts another list into the card.
func (l *ListField[M]) change(f func([]M) []M) {
	if l.s.Sole() == nil {
		return
	}
	_ = l.all.Set(f(slices.Clone(l.records())), false)
}

func (l *ListField[M]) append() {
	if len(l.records()) >= l.kind.Limit {
		return
	}
	l.change(func(all []M) []M {
		var m M
		return append(all, m)
	})
	if n := len(l.Rows); n > 0 {
		l.Rows[n-1].Fold.Unfold()
		l.s.Sheet.focusFirst(l.Rows[n-1].Fold.Body)
	}
}

func (l *ListField[M]) remove(i int) {
	l.change(func(all []M) []M {
		if i < len(all) {
			all = slices.Delete(all, i, i+1)
		}
		return all
	})
	if i < len(l.Rows) {
		l.Rows[i].Fold.close()
	}
}

func (l *ListField[M]) move(i, to int) {
	l.change(func(all []M) []M {
		if i < len(all) && to >= 0 && to < len(all) {
			all[i], all[to] = all[to], all[i]
		}
		return all
	})
}

// close folds a part, without a press.
func (p *foldPart) close() {
	if p.Head.Open {
		p.Head.Act()
	}
}
