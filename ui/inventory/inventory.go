package inventory

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/frame"
	"touchline/ui/inventory/cells"
	"touchline/ui/memory"
)

// Source is the window that the table stands in, as far as it has to know.
type Source struct {
	Editor      func() *editor.Editor
	Theme       func() *compose.Theme // of the picture
	WindowTheme func() fyne.Theme
	Today       func() model.Date
	ToMap       func() // shows the map, and there what is selected
	ToRecord    func() // shows the properties of what is selected
	Undo, Redo  func()
	Shortcut    func(fyne.Shortcut) // that the table has no use for
}

// Inventory is the table of a window.
type Inventory struct {
	*frame.Frame
	Source
	Object *fyne.Container
	Grid   *Grid
	Table  *cells.Table
	strip  *strip
	foot   *foot
	blocks *blocks

	widths map[string]float64 // of columns that were pulled, in units
}

// New makes the table of a window; it does not show.
func New(f *frame.Frame, of Source) *Inventory {
	v := &Inventory{Frame: f, Source: of, Table: cells.New(f.Language, of.Today)}
	m := f.Memory.Inventory
	sort := make([]cells.SortBy, len(m.Sort))
	for i, key := range m.Sort {
		down := len(key) > 0 && key[0] == '-'
		if down {
			key = key[1:]
		}
		sort[i] = cells.SortBy{Column: key, Down: down}
	}
	v.widths = map[string]float64{}
	maps.Copy(v.widths, m.Widths)
	v.Table.SetView(cells.View{Columns: m.Columns, Sort: sort, Group: m.Group})
	v.Grid = newGrid(v)
	v.strip = newStrip(v)
	v.foot = newFoot(v)
	v.blocks = newBlocks(v)
	v.Object = container.New(room{v}, v.strip.Object, v.Grid, v.foot.Object, v.blocks)
	v.Object.Hide()
	return v
}

// t is a text of the table.
func (v *Inventory) t(key string, args ...any) string {
	return words.T(v.Language, "inventory."+key, args...)
}

// On reports whether the table shows.
func (v *Inventory) On() bool { return v.Object.Visible() }

// Show shows the table, sorted and filtered anew.
func (v *Inventory) Show() {
	v.Object.Show()
	v.Table.Update(v.Editor().Document())
	v.choose(v.Table.View())
	v.Grid.follow(true)
	v.Grid.Focus()
}

// Hide takes it away; what is typed into a cell is kept.
func (v *Inventory) Hide() {
	v.EndTyping()
	v.Object.Hide()
}

// EndTyping ends typing into a cell, and keeps what was typed if it can be.
func (v *Inventory) EndTyping() { v.Grid.field.end(true) }

// Search gives the keyboard to the field in which one searches.
func (v *Inventory) Search() {
	v.EndTyping()
	v.Canvas().Focus(v.strip.query)
	v.strip.query.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Update follows the editor: its document and what is selected.
func (v *Inventory) Update() {
	if !v.On() || v.Editor() == nil {
		return
	}
	keep := v.Grid.kept()
	before := v.Table.Document()
	if v.Table.Update(v.Editor().Document()) {
		v.Grid.restore(keep)
	}
	if v.Table.Document() != before {
		v.strip.follow()
	} else {
		v.strip.followCount()
	}
	v.Grid.follow(false)
	v.foot.follow()
}

// choose shows another view of the table; the cursor stays on its touchpoint.
func (v *Inventory) choose(to cells.View) {
	v.EndTyping()
	keep := v.Grid.kept()
	v.Table.SetView(to)
	v.remember()
	v.Grid.restore(keep)
	v.strip.follow()
	v.foot.follow()
}

// remember keeps columns with their widths, sorting and grouping for the next time.
func (v *Inventory) remember() {
	view := v.Table.View()
	next := memory.Inventory{Columns: view.Columns, Group: view.Group}
	if len(v.widths) > 0 {
		next.Widths = maps.Clone(v.widths)
	}
	if slices.Equal(view.Columns, cells.Usual) {
		next.Columns = nil
	}
	for _, s := range view.Sort {
		key := s.Column
		if s.Down {
			key = "-" + key
		}
		next.Sort = append(next.Sort, key)
	}
	if m := v.Memory.Inventory; !slices.Equal(m.Columns, next.Columns) || !slices.Equal(m.Sort, next.Sort) || m.Group != next.Group || !maps.Equal(m.Widths, next.Widths) {
		v.Memory.Change(func(all *memory.Content) { all.Inventory = next })
	}
}

// apply does what was written as one step, and says what did not work.
func (v *Inventory) apply(w cells.Written) bool {
	if len(w.Edit) > 0 {
		if err := v.Editor().Do(w.Edit); err != nil {
			v.Say(v.explain(err))
			return false
		}
	}
	switch {
	case w.Refused == 1 && w.Cells == 0 && w.Why != nil:
		v.Say(v.explain(w.Why))
	case w.Refused > 0:
		v.Say(v.t("refused", "n", words.Count(w.Refused), "cells", words.Count(w.Cells), "why", v.explain(w.Why)))
	case w.Left > 0:
		v.Say(v.t("left", "n", words.Count(w.Left), "cells", words.Count(w.Cells)))
	case w.Cells > 1:
		v.Say(words.N(v.Language, "inventory.changed", w.Cells))
	}
	return w.Refused == 0
}

func (v *Inventory) explain(err error) string {
	sentence, hint := words.Explain(v.Language, err)
	if hint != "" {
		sentence += " " + hint
	}
	return sentence
}

// selectRows selects what is picked in the editor.
func (v *Inventory) selectRows() {
	var owners []canvas.Owner
	for _, r := range v.Table.Picked(v.Grid.pick).Rows {
		owners = append(owners, owner.Card(r.Card.ID))
	}
	if !slices.Equal(owners, v.Editor().Selection().Owners()) {
		v.Editor().Select(owners...)
	}
	v.strip.followCount()
	v.foot.follow()
}

// paste writes what is on the clipboard into the table.
func (v *Inventory) paste() {
	v.apply(v.Table.Paste(v.Table.Picked(v.Grid.pick), fyne.CurrentApp().Clipboard().Content()))
}

// copy puts what is picked on the clipboard; with whole, all that shows and the
// headings.
func (v *Inventory) copy(whole bool) {
	p := v.Table.Picked(v.Grid.pick)
	if whole {
		p = cells.Picked{Rows: v.Table.Rows(), Columns: v.Table.Shown()}
	}
	if len(p.Rows) == 0 {
		return
	}
	fyne.CurrentApp().Clipboard().SetContent(cells.Copy(p.Rows, p.Columns, whole))
	v.Say(v.t("copied", "rows", words.Count(len(p.Rows)), "columns", words.Count(len(p.Columns))))
}

// fillDown writes the first row that is picked into the others; with one row
// picked, the row above into it.
func (v *Inventory) fillDown() {
	p := v.Grid.pick
	if !p.Several() {
		if p.At.Row == 0 {
			v.Say(v.t("fill.nothing"))
			return
		}
		p.From.Row--
	}
	picked := v.Table.Picked(p)
	v.apply(v.Table.FillDown(picked.Rows, picked.Columns))
}

func (v *Inventory) clear() {
	p := v.Table.Picked(v.Grid.pick)
	v.apply(v.Table.Clear(p.Rows, p.Columns))
}
