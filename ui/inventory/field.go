package inventory

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas"
	"touchline/model/words"
	"touchline/ui/input"
	"touchline/ui/inventory/cells"
)

// cellField is the text field over a cell, with what would do there below it.
// It is a real field of the toolkit: only there an input method can write
// Chinese. What is typed goes into the document when it ends.
type cellField struct {
	grid   *Grid
	entry  *cellEntry // nil: nothing is edited
	object *container.ThemeOverride
	row    *cells.Row
	column *cells.Column
	at     cells.Spot
	before string
	caret  bool // arrows move the caret, and not the cursor
	ending bool

	offers []cells.Use
	chosen int    // of the offers; −1: none
	why    string // why what was typed is no value
}

func (f *cellField) on() bool { return f.entry != nil }

// begin edits the cell that one is at; with keep what stands in it stays.
func (f *cellField) begin(typed string, keep bool) {
	g := f.grid
	rows, columns := g.inv.Table.Rows(), g.inv.Table.Shown()
	if f.on() || len(rows) == 0 {
		return
	}
	f.row, f.column, f.at = rows[g.pick.At.Row], columns[g.pick.At.Column], g.pick.At
	if !f.column.Edits() {
		g.inv.apply(g.inv.Table.Write([]*cells.Row{f.row}, f.column, typed+" "))
		return
	}
	if g.inv.Editor().ReadOnly() {
		g.inv.Say(words.T(g.inv.Language, "canvas.read-only"))
		return
	}
	g.bring(f.at)
	f.before, f.caret, f.why, f.chosen = f.column.Text(f.row), keep, "", -1
	e := &cellEntry{f: f}
	e.Keys = g.inv.Keys()
	e.Wrapping = fyne.TextWrapOff
	e.Scroll = fyne.ScrollNone
	e.MultiLine = strings.Contains(f.before, "\n")
	e.TextStyle.Bold = f.column.Key == "text"
	e.ExtendBaseWidget(e)
	if e.Text = typed; keep {
		e.Text = f.before
	}
	e.OnChanged = func(string) {
		if f.entry == e { // a field that is closed has no say
			f.changed()
		}
	}
	f.entry = e
	f.object = container.NewThemeOverride(e, &tight{Theme: g.inv.WindowTheme()})
	f.follow()
	g.inv.Canvas().Focus(e)
	// A click that asked for the field takes the keyboard away when it ends.
	g.inv.Later(func() {
		if f.entry == e {
			g.inv.Canvas().Focus(e)
		}
	})
	e.Act(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	e.Act(&fyne.KeyEvent{Name: fyne.KeyEnd})
	f.offer()
}

// follow keeps the field over its cell.
func (f *cellField) follow() {
	if !f.on() {
		return
	}
	r := f.grid.cell(f.at)
	lines := float64(1 + strings.Count(f.entry.Text, "\n"))
	r.W = max(r.W, 90)
	r.H = rowHeight + (lines-1)*18
	f.grid.Lay(f.object, canvas.Rect{X: r.X, Y: r.Y - 1, W: r.W, H: r.H + 1})
}

func (f *cellField) changed() {
	f.why = ""
	f.follow()
	f.offer()
}

// end closes the field; with keep what was typed goes into the cell. It stays
// open, and reports false, where that is no value.
func (f *cellField) end(keep bool) bool { return f.endIn(keep, false) }

// endIn is end; with all, what was typed goes into every row that is picked.
func (f *cellField) endIn(keep, all bool) bool {
	if !f.on() || f.ending {
		return true
	}
	f.ending = true
	defer func() { f.ending = false }()
	g := f.grid
	if keep && (all || f.entry.Text != f.before) {
		rows := []*cells.Row{f.row}
		if all {
			rows = g.inv.Table.Picked(g.pick).Rows
		} else if now := g.inv.Table.Row(f.row.Card.ID); now != nil {
			rows[0] = now // as the document says it now
		}
		w := g.inv.Table.Write(rows, f.column, f.entry.Text)
		if w.Refused > 0 {
			f.why = g.inv.explain(w.Why)
			f.offers = nil
			g.inv.Say(f.why)
			g.Repaint()
			g.inv.Canvas().Focus(f.entry)
			return false
		}
		f.close()
		g.inv.apply(w)
		return true
	}
	f.close()
	return true
}

// close takes the field away. What it had of the keyboard is the grid's again:
// a save or a menu may have ended it, and one goes on typing.
func (f *cellField) close() {
	entry, object := f.entry, f.object
	f.entry, f.object, f.offers, f.why = nil, nil, nil, ""
	f.grid.Unlay(object)
	if c := f.grid.inv.Canvas(); c.Focused() == fyne.Focusable(entry) {
		c.Focus(f.grid)
	}
	f.grid.Repaint()
}

// leave ends the field and goes on from its cell.
func (f *cellField) leave(keep bool, then func(g *Grid)) {
	if !f.end(keep) {
		return
	}
	f.grid.Focus()
	if then != nil {
		then(f.grid)
	}
}

// key is a key in the field that has a meaning in a table; false if it is the
// text's.
func (f *cellField) key(name fyne.KeyName, mods fyne.KeyModifier) bool {
	rows, columns := len(f.grid.inv.Table.Rows()), len(f.grid.inv.Table.Shown())
	by := 1
	if mods&fyne.KeyModifierShift != 0 {
		by = -1
	}
	if len(f.offers) > 0 && f.offerKey(name) {
		return true
	}
	switch name {
	case fyne.KeyEscape:
		f.leave(false, nil)
	case fyne.KeyReturn, fyne.KeyEnter:
		f.leave(true, func(g *Grid) { g.setPick(g.pick.Enter(by, rows, columns)) })
	case fyne.KeyTab:
		f.leave(true, func(g *Grid) { g.setPick(g.pick.Tab(by, rows, columns)) })
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		if f.caret || f.entry.MultiLine {
			return false
		}
		f.leave(true, func(g *Grid) { g.move(name, false, false) })
	case fyne.KeyF2:
		f.caret = !f.caret
	case fyne.KeyF1, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		f.leave(true, func(g *Grid) { g.inv.Frame.Key(name, mods) }) // it is the window's
	default:
		return false
	}
	return true
}

// cellEntry is the field's entry, with the keys of a table.
type cellEntry struct {
	input.Entry
	f *cellField
}

// AcceptsTab has Tab go to the next cell.
func (e *cellEntry) AcceptsTab() bool { return true }

// TypedKey is a key, if it is not an input method's.
func (e *cellEntry) TypedKey(k *fyne.KeyEvent) {
	if !e.Keys.Key(k) || e.f.entry != e {
		return
	}
	if !e.f.key(k.Name, e.Keys.Mods()) {
		e.Act(k)
	}
}

// TypedShortcut begins a line with Alt+Enter, and writes into all rows that are
// picked with Ctrl+Enter. Undo puts back what stood in the cell.
func (e *cellEntry) TypedShortcut(s fyne.Shortcut) {
	if !e.Keys.Shortcut(s) || e.f.entry != e {
		return
	}
	switch k := s.(type) {
	case *fyne.ShortcutUndo:
		e.SetText(e.f.before)
		return
	case *desktop.CustomShortcut:
		if k.KeyName == fyne.KeyF && k.Modifier == fyne.KeyModifierShortcutDefault {
			e.f.grid.inv.Search()
			return
		}
		if k.KeyName == fyne.KeyReturn || k.KeyName == fyne.KeyEnter {
			switch {
			case k.Modifier&fyne.KeyModifierAlt != 0:
				e.newLine()
			case e.f.endIn(true, true):
				e.f.grid.Focus()
			}
			return
		}
	}
	e.Entry.TypedShortcut(s)
}

// newLine begins a line in a cell of free text.
func (e *cellEntry) newLine() {
	if c := e.f.column; c.Right || c.Choices != nil || c.List {
		return
	}
	if !e.MultiLine {
		e.MultiLine = true
		e.Refresh()
	}
	e.Insert("\n")
	e.f.follow()
}

// FocusLost keeps what was typed, if it is a value; else the cell says what it
// said, and the window says why.
func (e *cellEntry) FocusLost() {
	e.Entry.FocusLost()
	f := e.f
	if f.entry != e || f.ending {
		return
	}
	f.grid.inv.Later(func() {
		if f.entry == e && f.grid.inv.Canvas().Focused() != fyne.Focusable(e) && f.grid.inv.Canvas().Focused() != fyne.Focusable(f.grid) {
			if !f.end(true) {
				f.end(false)
			}
		}
	})
}

// tight makes an entry look like the cell below it.
type tight struct{ fyne.Theme }

// Size leaves no more room around the text than a cell has.
func (t *tight) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameInnerPadding:
		return 5
	case theme.SizeNameInputBorder:
		return 2
	case theme.SizeNameInputRadius:
		return 3
	case theme.SizeNameLineSpacing:
		return 0
	}
	return t.Theme.Size(n)
}

// Color has the border stand out.
func (t *tight) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if n == theme.ColorNameInputBorder {
		return t.Theme.Color(theme.ColorNamePrimary, v)
	}
	return t.Theme.Color(n, v)
}
