package fields

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/input"
)

// maxRows is how many rows a field of several lines grows to.
const maxRows = 12

func newEntry(sh *Sheet, lines bool) *Entry {
	e := &Entry{sheet: sh, rows: 1}
	e.Keys = sh.Host.Keys()
	e.MultiLine = lines
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if lines {
		e.Wrapping = fyne.TextWrapWord
		e.SetMinRowsVisible(1)
	}
	e.ExtendBaseWidget(e)
	return e
}

func (e *Entry) FocusGained() {
	e.Focused = true
	e.sheet.visit++
	e.Entry.FocusGained()
	if e.entered != nil {
		e.entered()
	}
}

func (e *Entry) FocusLost() {
	e.Focused = false
	e.Entry.FocusLost()
	if e.left != nil {
		e.left()
	}
}

func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if !e.Keys.Key(k) {
		return
	}
	if e.keys != nil && e.keys(k.Name) {
		return
	}
	if k.Name == fyne.KeyEscape || input.Function(k.Name) {
		e.sheet.Host.Key(k.Name, e.Keys.Mods())
		return
	}
	e.Act(k)
}

func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if !e.Keys.Shortcut(s) {
		return
	}
	redo := false
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		if e.undo == nil || !e.undo() {
			e.sheet.Host.Undo()
		}
		return
	case *fyne.ShortcutRedo:
		redo = true
	case *desktop.CustomShortcut: // Ctrl+Shift+Z
		redo = s.KeyName == fyne.KeyZ && s.Modifier == fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift
	}
	if redo {
		e.sheet.Host.Redo()
		return
	}
	e.Entry.TypedShortcut(s)
}

// Resize counts the rows anew for another width.
func (e *Entry) Resize(size fyne.Size) {
	e.Entry.Resize(size)
	e.grow()
}

// grow makes a field of several lines as high as its text.
func (e *Entry) grow() {
	if !e.MultiLine || e.Size().Width <= 0 {
		return
	}
	m := e.sheet.measure
	e.Wrap()
	if m.Wrapping != e.Wrapping {
		m.Wrapping = e.Wrapping
		m.Refresh()
	}
	if m.TextStyle != e.TextStyle {
		m.TextStyle = e.TextStyle
		m.Refresh()
	}
	if m.Text != e.Text {
		m.SetText(e.Text)
	}
	m.Resize(fyne.NewSize(e.Size().Width, 10))
	pad := 2 * theme.InnerPadding()
	line := fyne.MeasureText("国g", theme.TextSize(), e.TextStyle).Height
	rows := int((m.MinSize().Height-pad)/line + 0.5)
	if rows = max(1, min(maxRows, rows)); rows != e.rows {
		e.rows = rows
		e.SetMinRowsVisible(rows)
		e.sheet.Relay()
	}
}
