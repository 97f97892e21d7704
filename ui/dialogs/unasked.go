package dialogs

import (
	"time"

	"fyne.io/fyne/v2/widget"

	"touchline/ui/widgets"
)

// What comes by itself, such as a question about a file that another program
// changed, must not be answered by who is typing something else: it waits
// until the hand rests, is deaf at first, and Return does nothing in it.

// The pauses of that.
const (
	looksAgain = 250 * time.Millisecond // whether the hand rests
	deafFor    = 700 * time.Millisecond // after it came up
)

// Unasked shows a dialog that nothing the user did just now led to, as soon as
// the hand rests. show may find that there is nothing to show any more: nil.
func (s *Stack) Unasked(show func() *Dialog) {
	s.waiting = append(s.waiting, show)
	if len(s.waiting) == 1 {
		s.showWaiting()
	}
}

// showWaiting shows the first of what waits, if the hand rests, or looks again
// later.
func (s *Stack) showWaiting() {
	if s.host.Gone() || len(s.waiting) == 0 {
		return
	}
	if s.top == nil && s.host.Rests() {
		show := s.waiting[0]
		s.waiting = s.waiting[1:]
		if m := show(); m != nil {
			m.deaf()
		}
	}
	if len(s.waiting) > 0 {
		time.AfterFunc(looksAgain, func() { s.host.Later(s.showWaiting) })
	}
}

// deaf has the dialog hear nothing for a moment. A question has no answer that
// Return gives, not even after that.
func (m *Dialog) deaf() {
	m.deafUntil = time.Now().Add(deafFor)
	if m.Closed != nil {
		m.Accept = func() {}
	}
	m.buttons(func(b *widgets.Button) {
		b.Importance = widget.MediumImportance
		b.Disable()
	})
	time.AfterFunc(deafFor, func() {
		m.stack.host.Later(func() { m.buttons(func(b *widgets.Button) { b.Enable() }) })
	})
}

// HearsLate has the dialog hear Return after a moment only: Return brought it
// up, and held a moment too long it is no yes.
func (m *Dialog) HearsLate() {
	since, yes := time.Now(), m.Accept
	m.Accept = func() {
		if time.Since(since) >= deafFor {
			yes()
		}
	}
}

func (m *Dialog) buttons(do func(*widgets.Button)) {
	for _, o := range m.Row.Objects {
		if b, ok := o.(*widgets.Button); ok {
			do(b)
		}
	}
}
