package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

// Actor is what small controls have in common: they can be pressed by mouse
// or keyboard, show that they have the keyboard, and say what they are when
// the pointer rests on them.
type Actor struct {
	widget.BaseWidget
	whole fyne.Widget // that this is the core of

	Hovered, focused, Disabled bool

	Act   func()                  // pressed, or Return or space
	ActAt func(fyne.Position)     // pressed at a place; instead of act
	Keys  func(fyne.KeyName) bool // a key; false if it has no use for it
	Back  func()                  // Escape
	Tip   string                  // what it is, where that cannot be read on it
	Tips  *Tips
}

func (a *Actor) Tapped(e *fyne.PointEvent) {
	if a.Disabled {
		return
	}
	a.quiet()
	if c := fyne.CurrentApp().Driver().CanvasForObject(a.whole); c != nil {
		c.Focus(a.whole.(fyne.Focusable))
	}
	if a.ActAt != nil {
		a.ActAt(e.Position)
	} else if a.Act != nil {
		a.Act()
	}
}

// quiet takes its tip away.
func (a *Actor) quiet() {
	if a.Tips != nil {
		a.Tips.Hide()
	}
}

// Of makes an actor the core of a widget.
func (a *Actor) Of(whole fyne.Widget) {
	a.whole = whole
	a.ExtendBaseWidget(whole)
}

func (a *Actor) FocusGained() {
	a.focused = true
	a.Refresh()
	input.InSight(a.whole)
}

func (a *Actor) FocusLost() { a.focused = false; a.Refresh() }

func (a *Actor) TypedRune(rune) {}

// TypedKey is a key. What the control has no use for is the window's, as if
// nothing had the keyboard: without that Escape closes no dialog.
func (a *Actor) TypedKey(e *fyne.KeyEvent) {
	presses := e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
	switch {
	case e.Name == fyne.KeyEscape && a.Back != nil:
		a.Back()
	case !a.Disabled && a.Keys != nil && a.Keys(e.Name):
	case presses && (a.Act != nil || a.ActAt != nil):
		if !a.Disabled && a.Act != nil {
			a.Act()
		}
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(a.whole); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(e)
		}
	}
}

func (a *Actor) MouseIn(e *desktop.MouseEvent) {
	a.light(e)
	if a.Tips != nil {
		a.Tips.In(a.whole, a.Tip, e)
	}
}

// light shows that the pointer is on the control, once somebody moved it there.
func (a *Actor) light(e *desktop.MouseEvent) {
	if !a.Hovered && (a.Tips == nil || a.Tips.Stirred(e)) {
		a.Hovered = true
		a.Refresh()
	}
}

func (a *Actor) MouseMoved(e *desktop.MouseEvent) {
	a.light(e)
	if a.Tips != nil {
		a.Tips.Moved(a.whole, a.Tip, e)
	}
}

func (a *Actor) MouseOut() {
	a.Hovered = false
	a.Refresh()
	a.quiet()
}

// Allow allows or forbids to press it.
func (a *Actor) Allow(on bool) {
	if a.Disabled == on {
		a.Disabled = !on
		a.Refresh()
	}
}

// Cursor is a hand over what can be pressed.
func (a *Actor) Cursor() desktop.Cursor {
	if a.Disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// Look is how a control's ground is drawn: the box, with a border that shows
// the keyboard.
func (a *Actor) Look(box *canvas.Rectangle, radius float32) {
	box.CornerRadius = radius
	if a.focused {
		box.StrokeColor, box.StrokeWidth = theme.Color(theme.ColorNamePrimary), 2
	}
}
