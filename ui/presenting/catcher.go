package presenting

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// catcher has the keyboard of the presenter's window: its keys do what those of the
// room's do.
type catcher struct {
	widget.BaseWidget
	notes   *notes
	content fyne.CanvasObject
	hears   hearer
}

var (
	_ fyne.Focusable    = (*catcher)(nil)
	_ fyne.Tabbable     = (*catcher)(nil)
	_ desktop.Keyable   = (*catcher)(nil)
	_ desktop.Mouseable = (*catcher)(nil)
)

func newCatcher(n *notes, content fyne.CanvasObject) *catcher {
	c := &catcher{notes: n, content: content, hears: hearer{of: n.of}}
	c.ExtendBaseWidget(c)
	return c
}

// CreateRenderer shows the content.
func (c *catcher) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.content) }

// MouseDown takes the keyboard back.
func (c *catcher) MouseDown(*desktop.MouseEvent) { c.notes.window.Canvas().Focus(c) }

// MouseUp does nothing.
func (c *catcher) MouseUp(*desktop.MouseEvent) {}

// FocusGained and FocusLost change nothing.
func (c *catcher) FocusGained() {}

// FocusLost: see FocusGained.
func (c *catcher) FocusLost() {}

// AcceptsTab keeps Tab from leading anywhere.
func (c *catcher) AcceptsTab() bool { return true }

// KeyDown, KeyUp, TypedKey and TypedRune are the keyboard.
func (c *catcher) KeyDown(*fyne.KeyEvent) { c.hears.down = true }

// KeyUp: see KeyDown.
func (c *catcher) KeyUp(*fyne.KeyEvent) {}

// TypedKey: see KeyDown.
func (c *catcher) TypedKey(e *fyne.KeyEvent) { c.hears.key(e, c.notes.window) }

// TypedRune: see KeyDown.
func (c *catcher) TypedRune(r rune) { c.hears.rune(r) }
