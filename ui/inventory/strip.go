package inventory

import (
	"maps"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"touchline/model/words"
	"touchline/ui/inventory/cells"
	"touchline/ui/views"
	"touchline/ui/widgets"
)

// strip is what stands above the table: what is searched, what the rows are
// chosen by, and what is done with the table as a whole.
type strip struct {
	inv    *Inventory
	Object fyne.CanvasObject
	query  *widgets.Entry
	count  *widgets.Label
	chips  *views.Chips
	shown  *widgets.FlatButton
	counts map[string]int // of the chips
}

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
	s.shown = widgets.NewFlatButton(v, "", nil, func() { views.Drop(s.shown, v.columnsMenu()) })
	s.shown.Edged, s.shown.Tip = true, v.t("columns.tip")
	copyAll := widgets.NewFlatButton(v, v.t("copy.table"), nil, func() { v.copy(true) })
	copyAll.Edged, copyAll.Tip = true, v.t("copy.table.tip")
	s.chips = views.NewChips(s.allChips()...)
	first := widgets.Row(8, 1, widgets.Sized(s.query, 230, 0), s.count, s.shown, copyAll)
	body := container.New(layout.NewCustomPaddedVBoxLayout(8), first, s.chips.Object)
	s.Object = container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Ground(container.New(layout.NewCustomPaddedLayout(8, 8, 12, 12), body)), widgets.Hairline())
	return s
}

// allChips is what the rows are chosen by.
func (s *strip) allChips() []views.Chip {
	v := s.inv
	chips := []views.Chip{{
		Say: func() (string, bool) {
			view := v.Table.View()
			return v.t("chip.all") + "  " + words.Count(v.Table.Len()), len(view.Chips) == 0 && len(view.Only) == 0
		},
		Act: func(fyne.CanvasObject) {
			view := v.Table.View()
			view.Chips, view.Only = nil, nil
			v.choose(view)
		},
	}}
	for _, id := range cells.Chips() {
		chips = append(chips, views.Chip{
			Sign: views.MarkSigns[id],
			Say: func() (string, bool) {
				return v.t("chip."+id) + "  " + words.Count(s.counts[id]), slices.Contains(v.Table.View().Chips, id)
			},
			Act: func(fyne.CanvasObject) { s.toggle(id) },
		})
	}
	chips = append(chips, views.Chip{})
	for _, key := range cells.Filters {
		chips = append(chips, views.Chip{
			Say: func() (string, bool) {
				value := v.Table.View().Only[key]
				if value == "" {
					return v.t("chip.any", "name", v.t("only."+key)), false
				}
				return v.t("chip.only", "name", v.t("only."+key), "value", words.OneLine(value)), true
			},
			Act: func(below fyne.CanvasObject) { views.Drop(below, s.choices(key)) },
		})
	}
	return append(chips, views.Chip{
		Say: func() (string, bool) {
			if by := v.Table.View().Group; by != "" {
				return v.t("group.by", "name", v.t("group."+by)), true
			}
			return v.t("group"), false
		},
		Act: func(below fyne.CanvasObject) { views.Drop(below, s.groupings()) },
	})
}

// groupings is what rows can be put together by.
func (s *strip) groupings() []*fyne.MenuItem {
	v := s.inv
	now := v.Table.View().Group
	set := func(key string) func() {
		return func() {
			view := v.Table.View()
			view.Group = key
			v.choose(view)
		}
	}
	items := []*fyne.MenuItem{views.Item(v.t("group.none"), now == "", set(""))}
	for _, key := range cells.Groupings {
		items = append(items, views.Item(v.t("group."+key), now == key, set(key)))
	}
	return items
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

// choices is the values of a column of which one can be chosen.
func (s *strip) choices(key string) []*fyne.MenuItem {
	v := s.inv
	now := v.Table.View().Only[key]
	set := func(value string) func() {
		return func() {
			view := v.Table.View()
			only := maps.Clone(view.Only)
			if only == nil {
				only = map[string]string{}
			}
			if only[key] = value; value == "" {
				delete(only, key)
			}
			view.Only = only
			v.choose(view)
		}
	}
	items := []*fyne.MenuItem{views.Item(v.t("any"), now == "", set(""))}
	for _, u := range v.Table.Values(key) {
		items = append(items, views.Item(words.OneLine(u.Text)+"   "+words.Count(u.N), now == u.Text, set(u.Text)))
	}
	return items
}

// follow shows how many there are of what, and what is chosen.
func (s *strip) follow() {
	v := s.inv
	s.counts = v.Table.ChipCounts()
	s.chips.Follow()
	s.shown.SetText(v.t("columns", "n", strconv.Itoa(len(v.Table.Shown()))), "")
	s.followCount()
}

// followCount says how many rows show, and how many are picked.
func (s *strip) followCount() {
	v := s.inv
	picked := len(v.Table.Picked(v.Grid.pick).Rows)
	s.count.Set(v.t("count", "shown", words.Count(len(v.Table.Rows())), "all", words.Count(v.Table.Len()), "picked", words.Count(picked)))
}
