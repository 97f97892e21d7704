package inventory

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/canvas"
	"touchline/ui/input"
	"touchline/ui/inventory/cells"
)

// drag is what the pointer drags with its button down.
type drag struct {
	what   dragged
	from   fyne.Position
	bar    float64 // what was seen first when a bar was taken, or how wide the column was
	column int     // that is pulled
	pick   cells.Pick
}

type dragged int

const (
	nothing dragged = iota
	picking         // a block of cells
	downBar
	acrossBar
	sizing // a column
)

// press is the last press, by which a double click is known.
type press struct {
	at   cells.Spot
	when time.Time
}

// MouseDown picks a cell, sorts by a heading, or takes a bar.
func (g *Grid) MouseDown(e *desktop.MouseEvent) {
	g.inv.Keys().Clicked()
	if e.Button == desktop.MouseButtonPrimary && g.field.take(e.Position) {
		return
	}
	if !g.field.end(true) {
		return // what was typed is no value: it says why
	}
	g.drag = drag{from: e.Position}
	point := canvas.Point{X: float64(e.Position.X), Y: float64(e.Position.Y)}
	switch down, across := g.down(), g.across(); {
	case down.Needed() && down.Track.Contains(point):
		g.drag.what, g.drag.bar = downBar, g.y
	case across.Needed() && across.Track.Contains(point):
		g.drag.what, g.drag.bar = acrossBar, g.x
	default:
		g.pressed(e)
	}
	g.Focus()
}

func (g *Grid) pressed(e *desktop.MouseEvent) {
	at := g.at(e.Position)
	if edge := g.edgeAt(e.Position); edge >= 0 && e.Button == desktop.MouseButtonPrimary {
		at := cells.Spot{Row: onHead, Column: -2 - edge} // no cell
		if g.press.at == at && time.Since(g.press.when) < input.DoubleClick {
			g.press = press{}
			g.usualWidth(edge)
			return
		}
		g.press = press{at, time.Now()}
		g.drag.what, g.drag.column, g.drag.bar = sizing, edge, g.edges[edge+1]-g.edges[edge]
		return
	}
	if at.Row == onHead {
		g.sortBy(at.Column, e.Modifier&fyne.KeyModifierShift != 0)
		return
	}
	if at.Row < 0 {
		return
	}
	if e.Button == desktop.MouseButtonSecondary {
		if !g.pick.HasRow(at.Row) {
			g.setPick(cells.Pick{At: at, From: at})
		}
		g.openMenu(e.AbsolutePosition)
		return
	}
	again := g.press.at == at && time.Since(g.press.when) < input.DoubleClick
	g.press = press{at, time.Now()}
	switch {
	case again:
		g.press = press{}
		g.open()
	case e.Modifier&fyne.KeyModifierShift != 0:
		g.setPick(cells.Pick{At: at, From: g.pick.From, Also: g.pick.Also})
	case e.Modifier&fyne.KeyModifierShortcutDefault != 0:
		g.setPick(g.pick.Toggled(at.Row, at.Column))
	default:
		g.setPick(cells.Pick{At: at, From: at})
		g.drag.what, g.drag.pick = picking, g.pick
	}
}

// open edits the cell that one is at; in a column that cannot be typed into it
// leads to the touchpoint.
func (g *Grid) open() {
	columns := g.inv.Table.Shown()
	if len(g.inv.Table.Rows()) == 0 {
		return
	}
	switch c := columns[g.pick.At.Column]; {
	case c.Edits():
		g.field.begin("", true)
	case c.Key == "number":
		g.inv.ToMap()
	default:
		g.inv.ToRecord()
	}
}

// sortBy sorts by a column, or the other way round.
func (g *Grid) sortBy(column int, more bool) {
	v := g.inv.Table.View()
	v.Sort = v.SortedBy(g.inv.Table.Shown()[column].Key, more)
	g.inv.choose(v)
}

// MouseUp ends what was dragged.
func (g *Grid) MouseUp(*desktop.MouseEvent) { g.DragEnd() }

// DragEnd comes wherever the button was let go.
func (g *Grid) DragEnd() {
	if g.drag.what == sizing {
		g.inv.remember()
	}
	g.drag.what = nothing
}

// Dragged picks a block, or scrolls.
func (g *Grid) Dragged(e *fyne.DragEvent) {
	switch g.drag.what {
	case sizing:
		g.pull(e.Position)
	case downBar:
		bar := g.down()
		bar.First = g.drag.bar
		g.scrollTo(g.x, bar.Dragged(float64(e.Position.Y-g.drag.from.Y)))
	case acrossBar:
		bar := g.across()
		bar.First = g.drag.bar
		g.scrollTo(bar.Dragged(float64(e.Position.X-g.drag.from.X)), g.y)
	case picking:
		w := g.window()
		row, _ := g.rowAt(max(0, min(w.H, float64(e.Position.Y)-headHeight)) + g.y)
		to := cells.Spot{
			Row:    row,
			Column: max(0, g.columnAt(max(0, min(w.W-1, float64(e.Position.X))))),
		}
		if to != g.pick.At {
			g.setPick(cells.Pick{At: to, From: g.drag.pick.From})
		}
	}
}

// MouseIn, MouseMoved and MouseOut light up what is under the pointer.
func (g *Grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved: see MouseIn.
func (g *Grid) MouseMoved(e *desktop.MouseEvent) {
	g.field.pointAt(e.Position)
	g.onEdge = g.edgeAt(e.Position) >= 0
	if at := g.at(e.Position); at != g.hover {
		was := g.hover
		if g.hover = at; was.Row != at.Row || at.Row == onHead {
			g.Repaint()
		}
	}
}

// MouseOut: see MouseIn.
func (g *Grid) MouseOut() {
	g.hover = cells.Spot{Row: nowhere}
	g.Repaint()
}

// Scrolled is the wheel; with Shift it goes across.
func (g *Grid) Scrolled(e *fyne.ScrollEvent) {
	const gain = 60.0 / 25 // a notch scrolls as far as on the map
	dx, dy := float64(e.Scrolled.DX)*gain, float64(e.Scrolled.DY)*gain
	if g.inv.Keys().Mods()&fyne.KeyModifierShift != 0 && dx == 0 {
		dx, dy = dy, 0
	}
	g.scrollTo(g.x-dx, g.y-dy)
}

// menuItems is what can be done with what is picked.
func (g *Grid) menuItems() []*fyne.MenuItem {
	v := g.inv
	item := func(key string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(v.t("menu."+key), do) }
	return []*fyne.MenuItem{
		item("map", v.ToMap), item("record", v.ToRecord), fyne.NewMenuItemSeparator(),
		item("copy", func() { v.copy(false) }), item("paste", v.paste), item("fill", v.fillDown), item("clear", v.clear),
	}
}

// columnsMenu is the columns that can be shown, with a tick at those that are.
func (v *Inventory) columnsMenu() []*fyne.MenuItem {
	view := v.Table.View()
	items := []*fyne.MenuItem{fyne.NewMenuItem(v.t("columns.usual"), func() {
		next := v.Table.View()
		next.Columns = cells.Usual
		v.choose(next)
	}), fyne.NewMenuItemSeparator()}
	for _, c := range v.Table.Columns() {
		item := fyne.NewMenuItem(c.Name, func() { v.toggleColumn(c.Key) })
		item.Checked = slices.Contains(view.Columns, c.Key)
		items = append(items, item)
	}
	return items
}

// toggleColumn shows a column, in the order in which they are offered, or
// hides it.
func (v *Inventory) toggleColumn(key string) {
	view := v.Table.View()
	var next []string
	if slices.Contains(view.Columns, key) {
		next = slices.DeleteFunc(slices.Clone(view.Columns), func(k string) bool { return k == key })
	} else {
		next = append(slices.Clone(view.Columns), key)
	}
	if len(next) == 0 {
		v.Say(v.t("columns.last"))
		return
	}
	view.Columns = next
	v.choose(view)
}
