package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

// The widgets of dialogs hand the keys that they have no use for to the
// window: the toolkit does not let Escape close a dialog, and sends a key to
// the focused widget alone.

// As to whose the keys are, all of them ask the window's Keys, like the fields.

// button is a widget.Button with that, and a tip.
type button struct {
	widget.Button
	w   *Window
	tip string // what it does, with its key; "" where its text says all
}

func newButton(w *Window, text string, icon fyne.Resource, tapped func()) *button {
	b := &button{w: w}
	b.Text, b.Icon, b.OnTapped = text, icon, tapped
	b.ExtendBaseWidget(b)
	return b
}

func (b *button) TypedKey(e *fyne.KeyEvent) {
	if !b.w.keys.Key(e) {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	case fyne.KeySpace:
		b.Button.TypedKey(e)
	default:
		b.w.key(e.Name, b.w.keys.Mods())
	}
}

func (b *button) TypedRune(r rune) {
	b.w.keys.Typed(r, func(r rune, _ input.Press) { b.w.rune(r) })
}

// MouseIn shows the tip after a while, MouseOut takes it away.
func (b *button) MouseIn(e *desktop.MouseEvent) {
	b.Button.MouseIn(e)
	b.w.tips.show(b, b.tip)
}

// MouseOut: see MouseIn.
func (b *button) MouseOut() {
	b.Button.MouseOut()
	b.w.tips.hide()
}

// Tapped does what the button is for; its tip would only be in the way.
func (b *button) Tapped(e *fyne.PointEvent) {
	b.w.tips.hide()
	b.Button.Tapped(e)
}

// entry is a text field whose Escape goes to the window.
type entry struct {
	input.Entry
	w       *Window
	escaped func()    // Escape; nil: the window's
	arrows  func(int) // up (−1) and down (+1); nil: the field's own
}

func newEntry(w *Window, text string) *entry {
	e := &entry{w: w}
	e.Keys = w.keys
	e.Text = text
	e.Wrapping = fyne.TextWrapOff
	e.ExtendBaseWidget(e)
	return e
}

func (e *entry) TypedKey(k *fyne.KeyEvent) {
	if !e.Keys.Key(k) {
		return
	}
	switch {
	case k.Name == fyne.KeyEscape && e.escaped != nil:
		e.escaped()
	case k.Name == fyne.KeyEscape:
		e.w.key(k.Name, 0)
	case k.Name == fyne.KeyF3:
		e.w.ownKey(k.Name, e.Keys.Mods())
	case e.arrows != nil && k.Name == fyne.KeyUp:
		e.arrows(-1)
	case e.arrows != nil && k.Name == fyne.KeyDown:
		e.arrows(1)
	default:
		e.Act(k)
	}
}

// choice is a widget.Select whose Escape and Return go to the window.
type choice struct {
	widget.Select
	w *Window
}

func newChoice(w *Window, options []string, at int, changed func(int)) *choice {
	c := &choice{w: w}
	c.Options = options
	c.ExtendBaseWidget(c)
	c.SetSelectedIndex(at)
	c.OnChanged = func(string) { changed(c.SelectedIndex()) }
	return c
}

func (c *choice) TypedKey(k *fyne.KeyEvent) {
	if !c.w.keys.Key(k) {
		return
	}
	switch k.Name {
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		c.w.key(k.Name, 0)
	default:
		c.Select.TypedKey(k)
	}
}

// TypedRune is a character; it is for nobody here.
func (c *choice) TypedRune(r rune) {
	c.w.keys.Typed(r, func(r rune, _ input.Press) { c.Select.TypedRune(r) })
}

// tick is a widget.Check whose Escape and Return go to the window.
type tick struct {
	widget.Check
	w *Window
}

func newTick(w *Window, text string, on bool, changed func(bool)) *tick {
	t := &tick{w: w}
	t.Text, t.Checked, t.OnChanged = text, on, changed
	t.ExtendBaseWidget(t)
	return t
}

func (t *tick) TypedKey(k *fyne.KeyEvent) {
	if !t.w.keys.Key(k) {
		return
	}
	switch k.Name {
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		t.w.key(k.Name, 0)
	default:
		t.Check.TypedKey(k)
	}
}

// TypedRune is a character; it is for nobody here.
func (t *tick) TypedRune(r rune) {
	t.w.keys.Typed(r, func(r rune, _ input.Press) { t.Check.TypedRune(r) })
}

// pickBare selects a name without its ending, for typing another one.
func (e *entry) pickBare() {
	n := len([]rune(strings.TrimSuffix(e.Text, filepath.Ext(e.Text))))
	e.CursorRow, e.CursorColumn = 0, 0
	e.Act(&fyne.KeyEvent{Name: fyne.KeyHome})
	e.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range n {
		e.Act(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	e.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}
