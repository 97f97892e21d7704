package dialogs

import (
	"fyne.io/fyne/v2"

	"touchline/model"
	"touchline/model/words"
	"touchline/ui/widgets"
)

// Stack is the dialogs of a window, one on another.
type Stack struct {
	host    Host
	top     *Dialog          // nil for none
	waiting []func() *Dialog // until the hand rests
}

// Host is the window that dialogs lie on.
type Host interface {
	widgets.Host
	Canvas() fyne.Canvas
	Lang() model.Lang
	Later(func()) // runs a function on the toolkit's goroutine

	Rests() bool // nobody types or drags something now
	Gone() bool  // the window is closed
	LetGo()      // a dialog opens: it is told when keys and buttons go up
	FocusBoard() // a dialog went: the keyboard goes back
}

// NewStack makes the dialogs of a window: none is open.
func NewStack(host Host) *Stack { return &Stack{host: host} }

// CloseAll closes every dialog of the window.
func (s *Stack) CloseAll() {
	for s.top != nil {
		s.top.Close()
	}
}

// Fit brings every dialog to the size of the window, which changed.
func (s *Stack) Fit() {
	for m := s.top; m != nil; m = m.Under {
		m.fit()
	}
}

// Top is the dialog on top, or nil.
func (s *Stack) Top() *Dialog { return s.top }

// Any reports whether a dialog is open.
func (s *Stack) Any() bool { return s.top != nil }

// Key is a key that no widget of the dialogs has a use for.
func (s *Stack) Key(name fyne.KeyName) {
	if s.top != nil {
		s.top.key(name)
	}
}

// t is a text of the dialogs.
func (s *Stack) t(key string) string { return words.T(s.host.Lang(), "ui."+key) }
