package improvements

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
	"touchline/model/improve"
	"touchline/model/table"
	"touchline/model/words"
	"touchline/ui/frame"
	"touchline/ui/views"
	"touchline/ui/widgets"
)

// Source is the window that the board stands in, as far as it has to know.
type Source struct {
	Editor     func() *editor.Editor
	Theme      func() *compose.Theme // of the picture
	Today      func() model.Date
	ToMap      func() // shows the map, and there what is selected
	ToRecord   func() // shows the properties of what is selected
	Undo, Redo func()
	Shortcut   func(fyne.Shortcut) // that the board has no use for
}

// Improvements is the board of a window.
type Improvements struct {
	*frame.Frame
	Source
	Object *fyne.Container
	Board  *Board

	filter improve.Filter
	board  *improve.Board
	doc    *model.Document
	day    model.Date

	chips *views.Chips
	order *widgets.FlatButton
	count *widgets.Label
}

// New makes the board of a window; it does not show.
func New(f *frame.Frame, of Source) *Improvements {
	v := &Improvements{Frame: f, Source: of, board: &improve.Board{}, filter: improve.Filter{Order: improve.ByDue}}
	v.Board = newBoard(v)
	v.chips = views.NewChips(v.allChips()...)
	v.order = widgets.NewFlatButton(v, "", nil, func() { views.Drop(v.order, v.orders()) })
	copyAll := widgets.NewFlatButton(v, v.t("copy"), nil, v.copy)
	v.order.Edged, copyAll.Edged = true, true
	copyAll.Tip = v.t("copy.tip")
	v.count = widgets.NewLabel("", theme.SizeNameText, theme.ColorNamePlaceHolder)
	keys := widgets.NewLabel(v.t("keys"), theme.SizeNameText, theme.ColorNamePlaceHolder)
	keys.Whole = true
	strip := widgets.Row(8, 0, v.chips.Object, v.order, copyAll)
	foot := widgets.Row(12, 0, v.count, keys)
	pad := func(top, bottom float32, o fyne.CanvasObject) fyne.CanvasObject {
		return widgets.Ground(container.New(layout.NewCustomPaddedLayout(top, bottom, 12, 12), o))
	}
	above := container.New(layout.NewCustomPaddedVBoxLayout(0), pad(8, 8, strip), widgets.Hairline())
	below := container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Hairline(), pad(5, 5, foot))
	v.Object = container.NewStack(widgets.Flush(above, below, nil, v.Board))
	v.Object.Hide()
	return v
}

// t is a text of the board.
func (v *Improvements) t(key string, args ...any) string {
	return words.T(v.Language, "plan."+key, args...)
}

// On reports whether the board shows.
func (v *Improvements) On() bool { return v.Object.Visible() }

// Show shows the board as the document is now.
func (v *Improvements) Show() {
	v.Object.Show()
	v.doc = nil
	v.Update()
	v.Board.start()
}

// Hide takes it away; what is dragged goes back.
func (v *Improvements) Hide() {
	v.Board.cancel()
	v.Object.Hide()
}

// Update follows the editor: its document and what is selected.
func (v *Improvements) Update() {
	if !v.On() || v.Editor() == nil {
		return
	}
	d, day := v.Editor().Document(), v.Today()
	if d != v.doc || day != v.day {
		v.doc, v.day = d, day
		v.gather()
	}
	v.Board.follow()
}

// gather makes the columns anew.
func (v *Improvements) gather() {
	if v.board == nil {
		v.board = &improve.Board{}
	}
	v.board = v.board.Next(v.doc, v.day, v.filter)
	v.chips.Follow()
	v.order.SetText(v.t("order", "by", v.t("order."+string(v.filter.Order)))+" ▾", "")
	measured, reached := 0, 0
	for _, column := range v.board.Columns {
		for _, x := range column {
			if x.Measured != nil {
				measured++
			}
			if x.Reached != nil && *x.Reached {
				reached++
			}
		}
	}
	v.count.Set(v.t("count", "n", words.Count(v.board.All), "measured", words.Count(measured), "reached", words.Count(reached)))
	v.Board.place()
}

// choose shows what is like a filter.
func (v *Improvements) choose(change func(f *improve.Filter)) {
	change(&v.filter)
	v.gather()
}

// do does an edit as a step of its own.
func (v *Improvements) do(x edit.Edit) bool {
	if err := v.Editor().Do(x); err != nil {
		v.Say(words.Said(v.Language, err))
		return false
	}
	return true
}

// move carries an improvement to a column, and says what it lacks there.
func (v *Improvements) move(r improve.Ref, to int) {
	stage := improve.Stages[to]
	x, ok := improve.Move(v.Editor().Document(), r, stage)
	if !ok || !v.do(x) {
		return
	}
	text := v.t("moved", "stage", v.t("stage."+string(stage)))
	if column, at, found := v.board.Find(r); found {
		if lacks := v.board.Columns[column][at].Lacks; len(lacks) > 0 {
			text += " " + v.lacks(lacks)
		}
	}
	v.Say(text)
}

// lacks says what an improvement does not say yet.
func (v *Improvements) lacks(keys []string) string {
	var names []string
	for _, key := range keys {
		names = append(names, words.T(v.Language, "record.field."+key))
	}
	return v.t("lacks", "names", strings.Join(names, " · "))
}

// add plans an improvement at a touchpoint, and opens its record.
func (v *Improvements) add(card model.CardID) {
	x, r, ok := improve.Add(v.Editor().Document(), card, v.Today())
	if !ok || !v.do(x) {
		return
	}
	v.Editor().Select(owner.Card(card))
	v.Board.at = r
	v.Board.bring()
	v.ToRecord()
	v.Say(v.t("added"))
}

// allChips is what the cards are chosen by.
func (v *Improvements) allChips() []views.Chip {
	state := func(s improve.State) views.Chip {
		return views.Chip{
			Say: func() (string, bool) {
				return words.T(v.Language, "inventory.state."+s.Key()) + "  " + words.Count(v.board.States[s]), slices.Contains(v.filter.States, s)
			},
			Act: func(fyne.CanvasObject) {
				v.choose(func(f *improve.Filter) {
					if i := slices.Index(f.States, s); i >= 0 {
						f.States = slices.Delete(slices.Clone(f.States), i, i+1)
					} else {
						f.States = append(slices.Clone(f.States), s)
					}
				})
			},
		}
	}
	mark := func(m model.Marks, name string) views.Chip {
		return views.Chip{
			Sign: views.MarkSigns[name],
			Say: func() (string, bool) {
				return words.T(v.Language, "inventory.chip."+name) + "  " + words.Count(v.board.Marks[m]), v.filter.Marks.Has(m)
			},
			Act: func(fyne.CanvasObject) { v.choose(func(f *improve.Filter) { f.Marks ^= m }) },
		}
	}
	return []views.Chip{
		{
			Say: func() (string, bool) {
				return words.T(v.Language, "inventory.chip.all") + "  " + words.Count(v.board.All), v.filter.All()
			},
			Act: func(fyne.CanvasObject) { v.choose(func(f *improve.Filter) { *f = improve.Filter{Order: f.Order} }) },
		},
		state(improve.Overdue), state(improve.Doing), state(improve.Open), state(improve.Done),
		{},
		{
			Say: func() (string, bool) {
				return words.T(v.Language, "inventory.chip.risk") + "  " + words.Count(v.board.High), v.filter.High
			},
			Act: func(fyne.CanvasObject) { v.choose(func(f *improve.Filter) { f.High = !f.High }) },
		},
		mark(model.MarkTruth, "truth"), mark(model.MarkFail, "fail"),
		{},
		v.only("owner", func(f *improve.Filter) *string { return &f.Owner }, func() []string { return v.board.Owners }),
		v.only("phase", func(f *improve.Filter) *string { return &f.Phase }, func() []string { return v.board.Phases }),
		v.dueChip(),
	}
}

// only is a chip with the values of which one can be chosen.
func (v *Improvements) only(key string, at func(*improve.Filter) *string, all func() []string) views.Chip {
	name := func() string { return words.T(v.Language, "inventory.only."+key) }
	return views.Chip{
		Say: func() (string, bool) {
			if value := *at(&v.filter); value != "" {
				return words.T(v.Language, "inventory.chip.only", "name", name(), "value", words.OneLine(value)), true
			}
			return words.T(v.Language, "inventory.chip.any", "name", name()), false
		},
		Act: func(below fyne.CanvasObject) {
			set := func(value string) func() {
				return func() { v.choose(func(f *improve.Filter) { *at(f) = value }) }
			}
			items := []*fyne.MenuItem{views.Item(words.T(v.Language, "inventory.any"), *at(&v.filter) == "", set(""))}
			for _, s := range all() {
				items = append(items, views.Item(words.OneLine(s), *at(&v.filter) == s, set(s)))
			}
			views.Drop(below, items)
		},
	}
}

func (v *Improvements) dueName(d improve.Due) string {
	if d == improve.DueAny {
		return words.T(v.Language, "inventory.any")
	}
	return v.t("due." + string(d))
}

func (v *Improvements) dueChip() views.Chip {
	return views.Chip{
		Say: func() (string, bool) {
			return words.T(v.Language, "inventory.chip.only", "name", v.t("due"), "value", v.dueName(v.filter.Due)), v.filter.Due != improve.DueAny
		},
		Act: func(below fyne.CanvasObject) {
			var items []*fyne.MenuItem
			for _, d := range improve.Dues {
				items = append(items, views.Item(v.dueName(d), d == v.filter.Due, func() { v.choose(func(f *improve.Filter) { f.Due = d }) }))
			}
			views.Drop(below, items)
		},
	}
}

func (v *Improvements) orders() (items []*fyne.MenuItem) {
	for _, o := range improve.Orders {
		items = append(items, views.Item(v.t("order."+string(o)), o == v.filter.Order, func() { v.choose(func(f *improve.Filter) { f.Order = o }) }))
	}
	return items
}

// copy puts the cards on the clipboard as a table for a spreadsheet.
func (v *Improvements) copy() {
	field := func(key string) string { return words.T(v.Language, "record.field."+key) }
	var b strings.Builder
	line := func(cells ...string) {
		for i, s := range cells {
			cells[i] = strings.Join(strings.Fields(table.Guard(s)), " ")
		}
		b.WriteString(strings.Join(cells, "\t") + "\n")
	}
	line(field("stage"), words.T(v.Language, "inventory.column.number"), words.T(v.Language, "inventory.column.text"), field("what"), field("why"), field("owner"), field("status"), field("due"), field("metric"), field("baseline"), field("measured"), field("target"))
	n := 0
	for at, column := range v.board.Columns {
		for _, x := range column {
			i := x.Improvement
			line(v.t("stage."+string(improve.Stages[at])), v.number(x), x.Of.Text, i.What, i.Why, i.Owner, words.T(v.Language, "inventory.state."+x.State.Key()), string(i.Due), i.Metric, figure(i.Baseline, i.Unit), figure(i.Measured, i.Unit), figure(i.Target, i.Unit))
			n++
		}
	}
	fyne.CurrentApp().Clipboard().SetContent(b.String())
	v.Say(v.t("copied", "n", words.Count(n)))
}

func figure(f *float64, unit string) string {
	if f == nil {
		return ""
	}
	return words.Figure(f, unit)
}

// number is what a touchpoint is called.
func (v *Improvements) number(x improve.Item) string { return "T" + strconv.Itoa(x.Number) }
