package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

// Button is the toolkit's button, with a tip. It hands on every key but those
// that press it.
type Button struct {
	widget.Button
	host Host
	Tip  string // what it does, with its key; "" where its text says all
	lit  bool   // it shows that the pointer is on it
}

// NewButton makes a button.
func NewButton(host Host, text string, icon fyne.Resource, tapped func()) *Button {
	b := &Button{host: host}
	b.Text, b.Icon, b.OnTapped = text, icon, tapped
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained brings the button into sight.
func (b *Button) FocusGained() {
	b.Button.FocusGained()
	input.InSight(b)
}

// TypedKey presses the button with Return and space.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	if !b.host.Keys().Key(e) {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		b.Tapped(nil)
	case fyne.KeySpace:
		b.Button.TypedKey(e)
	default:
		b.host.Key(e.Name, b.host.Keys().Mods())
	}
}

// TypedRune goes to the host.
func (b *Button) TypedRune(r rune) {
	b.host.Keys().Typed(r, func(r rune, _ input.Press) { b.host.Rune(r) })
}

// MouseIn shows the tip after a while, MouseOut takes it away.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.light(e)
	b.host.Tips().In(b, b.Tip, e)
}

// light shows that the pointer is on the button, once somebody moved it there.
func (b *Button) light(e *desktop.MouseEvent) {
	if !b.lit && b.host.Tips().Stirred(e) {
		b.lit = true
		b.Button.MouseIn(e)
	}
}

// MouseMoved: see MouseIn.
func (b *Button) MouseMoved(e *desktop.MouseEvent) {
	b.light(e)
	b.host.Tips().Moved(b, b.Tip, e)
}

// MouseOut: see MouseIn.
func (b *Button) MouseOut() {
	b.lit = false
	b.Button.MouseOut()
	b.host.Tips().Hide()
}

// Tapped does what the button is for; its tip would only be in the way.
func (b *Button) Tapped(e *fyne.PointEvent) {
	b.host.Tips().Hide()
	b.Button.Tapped(e)
}
