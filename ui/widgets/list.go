package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

// List is the toolkit's list; it hands on every key but those that go from line
// to line and choose one.
type List struct {
	widget.List
	host Host
}

// NewList makes a list of so many lines.
func NewList(host Host, length func() int, create func() fyne.CanvasObject, update func(widget.ListItemID, fyne.CanvasObject)) *List {
	l := &List{host: host}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey goes from line to line.
func (l *List) TypedKey(k *fyne.KeyEvent) {
	if !l.host.Keys().Key(k) {
		return
	}
	switch k.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeySpace:
		l.List.TypedKey(k)
	default:
		l.host.Key(k.Name, l.host.Keys().Mods())
	}
}

// TypedRune goes to the host.
func (l *List) TypedRune(r rune) {
	l.host.Keys().Typed(r, func(r rune, _ input.Press) { l.host.Rune(r) })
}
