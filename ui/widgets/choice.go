package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

// Choice is the toolkit's Select, whose Escape and Return go to the host.
type Choice struct {
	widget.Select
	host    Host
	Entered func() // it got the keyboard; nil: nothing
}

// NewChoice makes a choice of which the at-th is chosen; −1: none.
func NewChoice(host Host, options []string, at int, changed func(int)) *Choice {
	c := &Choice{host: host}
	c.Options = options
	c.ExtendBaseWidget(c)
	c.SetSelectedIndex(at)
	c.OnChanged = func(string) { changed(c.SelectedIndex()) }
	return c
}

// TypedKey hands on what the choice has no use for.
func (c *Choice) TypedKey(k *fyne.KeyEvent) {
	if !c.host.Keys().Key(k) {
		return
	}
	switch k.Name {
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		c.host.Key(k.Name, 0)
	case fyne.KeySpace, fyne.KeyUp, fyne.KeyDown:
		c.drop()
	default:
		c.Select.TypedKey(k)
	}
}

// FocusGained tells that it has the keyboard.
func (c *Choice) FocusGained() {
	c.Select.FocusGained()
	input.InSight(c)
	if c.Entered != nil {
		c.Entered()
	}
}

// Tapped shows what can be chosen.
func (c *Choice) Tapped(*fyne.PointEvent) {
	if c.Disabled() {
		return
	}
	if all := fyne.CurrentApp().Driver().CanvasForObject(c); all != nil {
		all.Focus(c)
	}
	c.drop()
}

// drop shows the choices with a tick at the one that is chosen, which the
// toolkit's own list does not have.
func (c *Choice) drop() { DropDown(c, c.Options, c.SelectedIndex(), c.SetSelectedIndex) }

// TypedRune is a character; it is for nobody here.
func (c *Choice) TypedRune(r rune) {
	c.host.Keys().Typed(r, func(r rune, _ input.Press) { c.Select.TypedRune(r) })
}
