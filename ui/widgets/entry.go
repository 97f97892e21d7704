package widgets

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"touchline/ui/input"
)

// Entry is the text field of package input, whose Escape and function keys go to the host.
type Entry struct {
	input.Entry
	host    Host
	Escaped func()    // Escape; nil: the window's
	Arrows  func(int) // up (−1) and down (+1); nil: the field's own
}

// NewEntry makes a field of one line.
func NewEntry(host Host, text string) *Entry {
	e := &Entry{host: host}
	e.Keys = host.Keys()
	e.Text = text
	e.Wrapping = fyne.TextWrapOff
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey hands on what the field has no use for.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	if !e.Keys.Key(k) {
		return
	}
	switch {
	case k.Name == fyne.KeyEscape && e.Escaped != nil:
		e.Escaped()
	case k.Name == fyne.KeyEscape:
		e.host.Key(k.Name, 0)
	case input.Function(k.Name):
		e.host.Key(k.Name, e.Keys.Mods())
	case e.Arrows != nil && k.Name == fyne.KeyUp:
		e.Arrows(-1)
	case e.Arrows != nil && k.Name == fyne.KeyDown:
		e.Arrows(1)
	default:
		e.Act(k)
	}
}

// PickBare selects a name without its ending, for typing another one.
func (e *Entry) PickBare() {
	n := len([]rune(strings.TrimSuffix(e.Text, filepath.Ext(e.Text))))
	e.CursorRow, e.CursorColumn = 0, 0
	e.Act(&fyne.KeyEvent{Name: fyne.KeyHome})
	e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range n {
		e.Act(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}
