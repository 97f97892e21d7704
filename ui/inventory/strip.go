package inventory

import (
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/model/words"
	"touchline/ui/inventory/cells"
	"touchline/ui/widgets"
)

// strip is what stands above the table: what is searched, what the rows are
// chosen by, and what is done with the table as a whole.
type strip struct {
	inv    *Inventory
	Object fyne.CanvasObject
	query  *widgets.Entry
	count  *widgets.Label
	all    *widgets.Pill
	chips  []*widgets.Pill
	only   []*widgets.Pill
	shown  *widgets.FlatButton
	row    *fyne.Container // of the chips
	pills  *container.Scroll
}

// chipSigns is the signs on chips.
var chipSigns = map[string]func(on color.Color) fyne.Resource{
	"truth": func(on color.Color) fyne.Resource { return widgets.StarSign(warning(), on) },
	"fail":  func(on color.Color) fyne.Resource { return widgets.FailSign(theme.Color(theme.ColorNameError), on) },
	"wait":  func(color.Color) fyne.Resource { return widgets.WaitSign(warning()) },
}

func warning() color.Color { return theme.Color(theme.ColorNameWarning) }

func newStrip(v *Inventory) *strip {
	s := &strip{inv: v}
	s.query = widgets.NewEntry(v, "")
	s.query.SetPlaceHolder(v.t("search"))
	s.query.OnChanged = func(typed string) {
		view := v.Table.View()
		view.Words = typed
		v.choose(view)
	}
	s.query.OnSubmitted = func(string) { v.Grid.Focus() }
	s.query.Arrows = func(by int) {
		if by > 0 {
			v.Grid.Focus()
		}
	}
	s.query.Escaped = func() {
		s.query.SetText("")
		v.Grid.Focus()
	}
	s.count = widgets.NewLabel("", theme.SizeNameText, theme.ColorNamePlaceHolder)
	s.shown = widgets.NewFlatButton(v, "", nil, func() { s.drop(s.shown, v.columnsMenu()) })
	s.shown.Edged, s.shown.Tip = true, v.t("columns.tip")
	copyAll := widgets.NewFlatButton(v, v.t("copy.table"), nil, func() { v.copy(true) })
	copyAll.Edged, copyAll.Tip = true, v.t("copy.table.tip")

	accent := widgets.ThemeColor(theme.ColorNameHyperlink)
	s.all = widgets.NewPill("", accent, nil)
	s.all.Act = func() {
		view := v.Table.View()
		view.Chips, view.Only = nil, nil
		v.choose(view)
	}
	pills := []fyne.CanvasObject{s.all}
	for _, id := range cells.Chips() {
		p := widgets.NewPill("", accent, chipSigns[id])
		p.Act = func() { s.toggle(id) }
		s.chips = append(s.chips, p)
		pills = append(pills, p)
	}
	pills = append(pills, widgets.BlankSpace(6, 1))
	for _, key := range cells.Filters {
		p := widgets.NewPill("", accent, nil)
		p.Act = func() { s.choose(p, key) }
		s.only = append(s.only, p)
		pills = append(pills, p)
	}
	s.row = container.New(layout.NewCustomPaddedHBoxLayout(6), pills...)
	s.pills = container.NewHScroll(s.row)
	first := widgets.Row(8, 1, widgets.Sized(s.query, 230, 0), s.count, s.shown, copyAll)
	body := container.New(layout.NewCustomPaddedVBoxLayout(8), first, s.pills)
	s.Object = container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Ground(container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), body)), widgets.Hairline())
	return s
}

func (s *strip) toggle(id string) {
	view := s.inv.Table.View()
	if slices.Contains(view.Chips, id) {
		view.Chips = slices.DeleteFunc(slices.Clone(view.Chips), func(x string) bool { return x == id })
	} else {
		view.Chips = append(slices.Clone(view.Chips), id)
	}
	s.inv.choose(view)
}

// choose offers the values of a column of which one can be chosen.
func (s *strip) choose(below fyne.CanvasObject, key string) {
	v := s.inv
	set := func(value string) func() {
		return func() {
			view := v.Table.View()
			only := map[string]string{}
			for k, x := range view.Only {
				only[k] = x
			}
			if only[key] = value; value == "" {
				delete(only, key)
			}
			view.Only = only
			v.choose(view)
		}
	}
	items := []*fyne.MenuItem{fyne.NewMenuItem(v.t("any"), set(""))}
	items[0].Checked = v.Table.View().Only[key] == ""
	for _, u := range v.Table.Values(key) {
		item := fyne.NewMenuItem(words.OneLine(u.Text)+"   "+words.Count(u.N), set(u.Text))
		item.Checked = v.Table.View().Only[key] == u.Text
		items = append(items, item)
	}
	s.drop(below, items)
}

// mostHigh is how high a menu may be, in units; what is longer scrolls.
const mostHigh = 460

func (s *strip) drop(below fyne.CanvasObject, items []*fyne.MenuItem) {
	c := s.inv.Canvas()
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(below)
	at.Y += below.Size().Height + 2
	menu.ShowAtPosition(at)
	size := menu.MinSize()
	menu.Resize(fyne.NewSize(size.Width, min(size.Height, max(120, min(mostHigh, c.Size().Height-at.Y-8)))))
}

// follow shows how many there are of what, and what is chosen.
func (s *strip) follow() {
	v := s.inv
	view := v.Table.View()
	counts := v.Table.ChipCounts()
	say := func(p *widgets.Pill, text string, on bool) {
		if p.Text != text {
			p.Text = text
			p.Refresh()
		}
		p.Turn(on, false)
	}
	say(s.all, v.t("chip.all")+"  "+words.Count(v.Table.Len()), len(view.Chips) == 0 && len(view.Only) == 0)
	for i, id := range cells.Chips() {
		say(s.chips[i], v.t("chip."+id)+"  "+words.Count(counts[id]), slices.Contains(view.Chips, id))
	}
	for i, key := range cells.Filters {
		value := view.Only[key]
		text := v.t("chip.any", "name", v.t("only."+key))
		if value != "" {
			text = v.t("chip.only", "name", v.t("only."+key), "value", words.OneLine(value))
		}
		say(s.only[i], text, value != "")
	}
	s.shown.SetText(v.t("columns", "n", strconv.Itoa(len(v.Table.Shown()))), "")
	picked := len(v.Table.Picked(v.Grid.pick).Rows)
	s.count.Set(v.t("count", "shown", words.Count(len(v.Table.Rows())), "all", words.Count(v.Table.Len()), "picked", words.Count(picked)))
	s.row.Refresh()
	s.pills.Refresh()
}
