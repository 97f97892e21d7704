package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

// Tick is the toolkit's Check, whose Escape and Return go to the host.
type Tick struct {
	widget.Check
	host Host
}

// NewTick makes a box to tick.
func NewTick(host Host, text string, on bool, changed func(bool)) *Tick {
	t := &Tick{host: host}
	t.Text, t.Checked, t.OnChanged = text, on, changed
	t.ExtendBaseWidget(t)
	return t
}

// FocusGained brings the box into sight.
func (t *Tick) FocusGained() {
	t.Check.FocusGained()
	input.InSight(t)
}

// TypedKey hands on what the box has no use for.
func (t *Tick) TypedKey(k *fyne.KeyEvent) {
	if !t.host.Keys().Key(k) {
		return
	}
	switch k.Name {
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		t.host.Key(k.Name, 0)
	default:
		t.Check.TypedKey(k)
	}
}

// TypedRune is a character; it is for nobody here.
func (t *Tick) TypedRune(r rune) {
	t.host.Keys().Typed(r, func(r rune, _ input.Press) { t.Check.TypedRune(r) })
}
