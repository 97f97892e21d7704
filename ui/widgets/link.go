package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"touchline/ui/input"
)

// Link is the toolkit's Hyperlink; it hands on every key but those that follow
// it.
type Link struct {
	widget.Hyperlink
	host Host
}

// NewLink makes a text that leads somewhere.
func NewLink(host Host, text string, followed func()) *Link {
	l := &Link{host: host}
	l.Text, l.OnTapped = text, followed
	l.ExtendBaseWidget(l)
	return l
}

// FocusGained brings the text into sight.
func (l *Link) FocusGained() {
	l.Hyperlink.FocusGained()
	input.InSight(l)
}

// TypedKey follows the link with Return and space.
func (l *Link) TypedKey(e *fyne.KeyEvent) {
	if !l.host.Keys().Key(e) {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if l.OnTapped != nil {
			l.OnTapped()
		}
	default:
		l.host.Key(e.Name, l.host.Keys().Mods())
	}
}

// TypedRune goes to the host.
func (l *Link) TypedRune(r rune) {
	l.host.Keys().Typed(r, func(r rune, _ input.Press) { l.host.Rune(r) })
}
