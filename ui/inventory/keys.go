package inventory

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/ui/input"
	"touchline/ui/inventory/cells"
	"touchline/ui/widgets"
)

var (
	_ fyne.Tabbable     = (*Grid)(nil)
	_ fyne.Shortcutable = (*Grid)(nil)
	_ desktop.Keyable   = (*Grid)(nil)
	_ desktop.Mouseable = (*Grid)(nil)
	_ fyne.Draggable    = (*Grid)(nil)
)

// focused reports whether the keys go to the grid, or to the field on it.
func (g *Grid) focused() bool {
	c := g.inv.Canvas()
	return c != nil && (c.Focused() == fyne.Focusable(g) || g.field.on())
}

// FocusGained and FocusLost show who has the keyboard.
func (g *Grid) FocusGained() { g.Repaint() }

// FocusLost: see FocusGained.
func (g *Grid) FocusLost() { g.Repaint() }

// AcceptsTab has Tab go from cell to cell.
func (g *Grid) AcceptsTab() bool { return true }

// KeyDown is a key going down; what it types or means comes after it.
func (g *Grid) KeyDown(*fyne.KeyEvent) { g.inv.Keys().Down() }

// KeyUp is a key going up.
func (g *Grid) KeyUp(*fyne.KeyEvent) {}

// TypedRune begins to write into the cell that one is at, in place of what
// stands there.
func (g *Grid) TypedRune(r rune) {
	g.inv.Keys().Typed(r, func(r rune, _ input.Press) { g.field.begin(string(r), false) })
}

// TypedKey goes from cell to cell, or acts on what is picked.
func (g *Grid) TypedKey(e *fyne.KeyEvent) {
	if !g.inv.Keys().Key(e) {
		return
	}
	mods := g.inv.Keys().Mods()
	if !g.key(e.Name, mods) {
		g.inv.Frame.Key(e.Name, mods)
	}
}

func (g *Grid) key(name fyne.KeyName, mods fyne.KeyModifier) bool {
	shift := mods&fyne.KeyModifierShift != 0
	rows, columns := len(g.inv.Table.Rows()), len(g.inv.Table.Shown())
	by := 1
	if shift {
		by = -1
	}
	if g.move(name, shift, false) {
		return true
	}
	switch name {
	case fyne.KeyTab:
		g.setPick(g.pick.Tab(by, rows, columns))
	case fyne.KeyReturn, fyne.KeyEnter:
		if !shift && g.pick.Tabbed == 0 {
			g.open()
			return true
		}
		g.setPick(g.pick.Enter(by, rows, columns))
	case fyne.KeyF2:
		g.open()
	case fyne.KeyDelete, fyne.KeyBackspace:
		g.inv.clear()
	case desktop.KeyMenu:
		g.openMenu(g.menuPlace())
	case fyne.KeyEscape:
		if !g.pick.Several() {
			return false
		}
		g.setPick(cells.Pick{At: g.pick.At, From: g.pick.At})
	default:
		return false
	}
	return true
}

// far is further than any table goes.
const far = 1 << 30

// move goes somewhere: by a cell, a page, to an edge; with extend the block
// grows instead.
func (g *Grid) move(name fyne.KeyName, extend, toEdge bool) bool {
	by := 1
	if toEdge {
		by = far
	}
	page := max(1, int(g.window().H/rowHeight)-1)
	rows, columns := 0, 0
	switch name {
	case fyne.KeyUp:
		rows = -by
	case fyne.KeyDown:
		rows = by
	case fyne.KeyLeft:
		columns = -by
	case fyne.KeyRight:
		columns = by
	case fyne.KeyPageUp:
		rows = -page
	case fyne.KeyPageDown:
		rows = page
	case fyne.KeyHome:
		columns = -far
		if toEdge {
			rows = -far
		}
	case fyne.KeyEnd:
		columns = far
		if toEdge {
			rows = far
		}
	default:
		return false
	}
	g.setPick(g.pick.Moved(rows, columns, extend))
	return true
}

// TypedShortcut is a key with Ctrl or the like.
func (g *Grid) TypedShortcut(s fyne.Shortcut) {
	if !g.inv.Keys().Shortcut(s) {
		return
	}
	v := g.inv
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		v.copy(false)
	case *fyne.ShortcutCut:
		v.copy(false)
		v.clear()
	case *fyne.ShortcutPaste:
		v.paste()
	case *fyne.ShortcutSelectAll:
		rows, columns := len(v.Table.Rows()), len(v.Table.Shown())
		g.setPick(cells.Pick{At: cells.Spot{Row: rows - 1, Column: columns - 1}})
	case *fyne.ShortcutUndo:
		v.Undo()
	case *fyne.ShortcutRedo:
		v.Redo()
	case *desktop.CustomShortcut:
		if !g.chord(s) {
			v.Shortcut(s)
		}
	default:
		v.Shortcut(s)
	}
}

func (g *Grid) chord(s *desktop.CustomShortcut) bool {
	const ctrl = fyne.KeyModifierShortcutDefault
	switch {
	case s.KeyName == fyne.KeyZ && s.Modifier == ctrl|fyne.KeyModifierShift:
		g.inv.Redo()
	case s.KeyName == fyne.KeyD && s.Modifier == ctrl:
		g.inv.fillDown()
	case s.KeyName == fyne.KeyF && s.Modifier == ctrl:
		g.inv.Search()
	case (s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter) && s.Modifier == fyne.KeyModifierAlt:
		g.inv.ToRecord()
	case (s.KeyName == fyne.KeyReturn || s.KeyName == fyne.KeyEnter) && s.Modifier == ctrl:
		g.inv.ToMap()
	case s.KeyName == fyne.KeySpace && s.Modifier == fyne.KeyModifierShift:
		p := g.pick
		p.At.Column, p.From.Column = far, 0
		g.setPick(p)
	case s.Modifier == ctrl || s.Modifier == ctrl|fyne.KeyModifierShift:
		return g.move(s.KeyName, s.Modifier&fyne.KeyModifierShift != 0, true)
	default:
		return false
	}
	return true
}

// menuPlace is where the menu of the keyboard opens: below the cursor.
func (g *Grid) menuPlace() fyne.Position {
	r := g.cell(g.pick.At)
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(g).AddXY(float32(r.X), float32(r.Bottom()))
}

// pressBeside is the secondary button pressed beside the menu, at a place of the
// window.
func (g *Grid) pressBeside(at fyne.Position) {
	on := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(g))
	if size := g.Size(); on.X < 0 || on.Y < 0 || on.X >= size.Width || on.Y >= size.Height {
		return
	}
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: on}, Button: desktop.MouseButtonSecondary}
	g.MouseDown(e)
	g.MouseUp(e)
}

func (g *Grid) openMenu(at fyne.Position) {
	if len(g.inv.Table.Rows()) > 0 {
		menu := widgets.NewPopUpMenu(g.inv.Canvas(), g.menuItems()...)
		menu.Closed, menu.Beside = g.Focus, g.pressBeside
		menu.ShowAt(at)
	}
}
