package ui

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
	handRests  = time.Second            // since the last edit, before something comes up
	looksAgain = 250 * time.Millisecond // whether the hand rests
	deafFor    = 700 * time.Millisecond // after it came up
)

// unasked shows a dialog that nothing the user did just now led to, as soon as
// the hand rests. show may find that there is nothing to show any more: nil.
func (w *Window) unasked(show func() *modal) {
	w.waiting = append(w.waiting, show)
	if len(w.waiting) == 1 {
		w.showWaiting()
	}
}

// showWaiting shows the first of what waits, if the hand rests, or looks again
// later.
func (w *Window) showWaiting() {
	if w.life.Err() != nil || len(w.waiting) == 0 {
		return
	}
	if w.rests() {
		show := w.waiting[0]
		w.waiting = w.waiting[1:]
		if m := show(); m != nil {
			m.deaf()
		}
	}
	if len(w.waiting) > 0 {
		time.AfterFunc(looksAgain, func() { w.app.later(w.showWaiting) })
	}
}

// rests reports whether nobody types or drags something now, and no dialog is
// open.
func (w *Window) rests() bool {
	if w.modal != nil {
		return false
	}
	if w.session == nil {
		return true
	}
	ed := w.session.ed
	return w.field.owner == "" && ed.Typing() == "" && !ed.Busy() && time.Since(w.edited) >= handRests
}

// deaf has the dialog hear nothing for a moment. A question has no answer that
// Return gives, not even after that.
func (m *modal) deaf() {
	m.deafUntil = time.Now().Add(deafFor)
	if m.closed != nil {
		m.accept = func() {}
	}
	m.buttons(func(b *widgets.Button) {
		b.Importance = widget.MediumImportance
		b.Disable()
	})
	time.AfterFunc(deafFor, func() {
		m.w.app.later(func() { m.buttons(func(b *widgets.Button) { b.Enable() }) })
	})
}

func (m *modal) buttons(do func(*widgets.Button)) {
	for _, o := range m.row.Objects {
		if b, ok := o.(*widgets.Button); ok {
			do(b)
		}
	}
}
