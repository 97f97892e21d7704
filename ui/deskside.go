package ui

import (
	"touchline/ui/desk"
)

// happens tells the desk of an event, and has what it asks done. What happens
// while that is done comes after it.
func (w *deskside) happens(e desk.Event) {
	w.events = append(w.events, e)
	if len(w.events) > 1 {
		return
	}
	for len(w.events) > 0 {
		w.asked(w.desk.Do(w.events[0]))
		w.events = w.events[1:]
	}
}

// leave asks the desk whether the window may go; then is told.
func (w *deskside) leave(then func(ok bool)) {
	w.Dialogs().CloseAll()
	w.leaving = append(w.leaving, then)
	w.happens(desk.Leave{})
}

// left is the desk's answer: of what asked, one is told for each.
func (w *deskside) left(ok bool) {
	if len(w.leaving) == 0 {
		return
	}
	then := w.leaving[0]
	w.leaving = w.leaving[1:]
	then(ok)
}

// showBusy shows in the status bar what the desk is reading or writing. A
// window that is being made has none yet, and shows it then.
func (w *deskside) showBusy() {
	switch {
	case w.status == nil || w.busy == nil:
	case w.busy.Doing == desk.Reading:
		w.status.Busy(w.t("opening", "file", w.busy.Name), func() { w.happens(desk.Stop{}) })
	default:
		w.status.Busy(w.t("saving", "file", w.busy.Name), nil)
	}
}
