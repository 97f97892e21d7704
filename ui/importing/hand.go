package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"touchline/canvas"
	"touchline/model"
	"touchline/model/reading"
	"touchline/model/words"
	"touchline/ui/importing/preview"
)

var (
	_ fyne.Focusable    = (*grid)(nil)
	_ fyne.Scrollable   = (*grid)(nil)
	_ fyne.Draggable    = (*grid)(nil)
	_ fyne.Tappable     = (*grid)(nil)
	_ desktop.Mouseable = (*grid)(nil)
	_ desktop.Hoverable = (*grid)(nil)
)

// MouseDown takes hold of a bar, or of a chip; on a row it goes to what that
// became.
func (g *grid) MouseDown(e *desktop.MouseEvent) {
	g.v.w.Keys().Clicked()
	if c := g.v.w.Canvas(); c != nil {
		c.Focus(g)
	}
	at := canvas.Point{X: float64(e.Position.X), Y: float64(e.Position.Y)}
	g.drag, g.from, g.pressed = 0, e.Position, false
	if bar := g.down(); bar.Needed() && bar.Track.Contains(at) {
		g.drag, g.first = 1, g.y
		return
	}
	if bar := g.across(); bar.Needed() && bar.Track.Contains(at) {
		g.drag, g.first = 2, g.x
		return
	}
	if row := g.rowAt(e.Position); row >= 0 {
		g.row = row
		g.Repaint()
		if at.X < g.left() {
			g.pressed = true
			return
		}
		g.v.light(g.owner(row, g.columnAt(e.Position)), true)
		return
	}
	if c := g.columnAt(e.Position); c >= 0 && at.Y < g.top() {
		g.row, g.at, g.pressed = -1, c, true
		g.Repaint()
	}
}

// MouseUp lets a bar go.
func (g *grid) MouseUp(*desktop.MouseEvent) { g.drag = 0 }

// Tapped opens the menu of a chip: not before, since a press gives the keyboard
// to what was pressed.
func (g *grid) Tapped(*fyne.PointEvent) {
	if g.pressed {
		g.pressed = false
		g.menu()
	}
}

// DragEnd comes wherever the button was let go.
func (g *grid) DragEnd() { g.drag = 0 }

// Dragged scrolls by a bar.
func (g *grid) Dragged(e *fyne.DragEvent) {
	switch g.drag {
	case 1:
		bar := g.down()
		bar.First = g.first
		g.scrollTo(g.x, bar.Dragged(float64(e.Position.Y-g.from.Y)))
	case 2:
		bar := g.across()
		bar.First = g.first
		g.scrollTo(bar.Dragged(float64(e.Position.X-g.from.X)), g.y)
	}
}

// Scrolled is the wheel; with Shift it goes sideways.
func (g *grid) Scrolled(e *fyne.ScrollEvent) {
	const gain = 60.0 / 25
	dx, dy := float64(e.Scrolled.DX)*gain, float64(e.Scrolled.DY)*gain
	if g.v.w.Keys().Mods()&fyne.KeyModifierShift != 0 && dx == 0 {
		dx, dy = dy, 0
	}
	g.scrollTo(g.x-dx, g.y-dy)
}

// MouseIn makes it a desktop.Hoverable.
func (g *grid) MouseIn(e *desktop.MouseEvent) { g.MouseMoved(e) }

// MouseMoved lights up in the blueprint what the row or column became.
func (g *grid) MouseMoved(e *desktop.MouseEvent) {
	row, column := g.rowAt(e.Position), g.columnAt(e.Position)
	if row == g.hover && column == g.hoverAt || g.s == nil {
		return
	}
	g.hover, g.hoverAt = row, column
	g.v.light(g.owner(row, column), false)
	g.Repaint()
}

// MouseOut takes the light away.
func (g *grid) MouseOut() {
	g.hover, g.hoverAt = -1, -1
	g.v.light("", false)
	g.Repaint()
}

// FocusGained and FocusLost show who has the keyboard.
func (g *grid) FocusGained() { g.focused = true; g.Repaint() }

// FocusLost: see FocusGained.
func (g *grid) FocusLost() { g.focused = false; g.Repaint() }

// TypedRune is for nobody here.
func (g *grid) TypedRune(r rune) { g.v.w.Rune(r) }

// TypedKey goes from chip to chip; Space opens its menu, Delete leaves the row
// or column out.
func (g *grid) TypedKey(e *fyne.KeyEvent) {
	if !g.v.w.Keys().Key(e) {
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		g.row = min(g.row+1, g.rows()-1)
	case fyne.KeyUp:
		if g.row--; g.row < 0 && (g.items != nil || g.columns() == 0) {
			g.row = 0
		}
		g.row = max(g.row, -1)
	case fyne.KeyPageDown:
		g.row = min(max(g.row, 0)+int(g.seen().H/rowHigh), g.rows()-1)
	case fyne.KeyPageUp:
		g.row = max(g.row-int(g.seen().H/rowHigh), 0)
	case fyne.KeyRight:
		if g.row < 0 {
			g.at = min(g.at+1, g.columns()-1)
		}
	case fyne.KeyLeft:
		if g.row < 0 {
			g.at = max(g.at-1, 0)
		}
	case fyne.KeySpace:
		g.menu()
		return
	case fyne.KeyDelete, fyne.KeyBackspace:
		g.say(reading.Part{Is: reading.Out})
		return
	default:
		g.v.w.Key(e.Name, g.v.w.Keys().Mods())
		return
	}
	g.bring()
	if g.row >= 0 {
		g.v.light(g.owner(g.row, -1), false)
	} else {
		g.v.light(g.owner(-1, g.at), false)
	}
}

// say says what the row or column is at which the keyboard is.
func (g *grid) say(p reading.Part) {
	if g.s.Seen == nil {
		if g.row >= 0 && g.row < len(g.items) && g.items[g.row].Lane != "" && p.Role != "" {
			g.v.ask(g.s.Asked.Lane(g.items[g.row].Lane, p.Role))
		}
		return
	}
	if g.row >= 0 {
		g.v.ask(g.s.Asked.Row(g.row+g.s.Seen.First, p))
	} else {
		g.v.ask(g.s.Asked.Column(g.at+1, p))
	}
}

// choices is what that row or column can be, and where its chip stands.
func (g *grid) choices() (groups [][]preview.Choice, at canvas.Rect) {
	lang := g.v.w.Language
	switch {
	case g.s.Seen == nil && (g.row < 0 || g.row >= len(g.items) || g.items[g.row].Lane == "" || g.s.Reading == nil):
		return nil, at
	case g.s.Seen == nil:
		var all []preview.Choice
		for _, r := range []model.Role{model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport, model.RoleText} {
			all = append(all, preview.Choice{Text: words.T(lang, "import.role."+string(r)), Part: reading.Part{Is: reading.OfLane, Role: r}, Chosen: r == g.items[g.row].Role})
		}
		return [][]preview.Choice{all}, g.rowRect(g.row)
	case g.row >= 0:
		return g.s.RowChoices(lang, g.row), g.rowRect(g.row)
	}
	return g.s.ColumnChoices(lang, g.at), g.columnRect(g.at)
}

// menu opens the choices of the chip at which the keyboard is.
func (g *grid) menu() {
	groups, at := g.choices()
	c := g.v.w.Canvas()
	if len(groups) == 0 || c == nil {
		return
	}
	var items []*fyne.MenuItem
	for i, group := range groups {
		if i > 0 {
			items = append(items, fyne.NewMenuItemSeparator())
		}
		for _, choice := range group {
			item := fyne.NewMenuItem(choice.Text, func() { g.say(choice.Part) })
			item.Checked = choice.Chosen
			items = append(items, item)
		}
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject(g)
	menu.ShowAtPosition(place.AddXY(float32(at.X), float32(at.Bottom())))
	size := menu.MinSize()
	menu.Resize(fyne.NewSize(max(size.Width, float32(at.W)), min(size.Height, c.Size().Height-8)))
}
