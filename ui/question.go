package ui

import (
	"touchline/ui/desk"
)

// askFor asks what the desk wants to know.
func (w *Window) askFor(r desk.Ask) {
	show := func() *modal { return w.deskQuestion(r) }
	if !r.Unasked {
		w.pending = deskModal{r.Question, show()}
		return
	}
	w.pending = deskModal{question: r.Question}
	w.unasked(func() *modal {
		if w.pending.question != r.Question || w.pending.modal != nil {
			return nil // withdrawn meanwhile
		}
		w.pending.modal = show()
		return w.pending.modal
	})
}

// deskModal is the question of the desk that is on the screen, or waits for
// the hand to rest; "" for none.
type deskModal struct {
	question desk.Question
	modal    *modal // nil: it waits
}

// withdraw takes a question away that has answered itself.
func (w *Window) withdraw(q desk.Question) {
	if w.pending.question != q {
		return
	}
	m := w.pending.modal
	w.pending = deskModal{}
	if m != nil && m.open() {
		m.closed = nil
		m.close()
	}
}

// deskQuestion shows a question of the desk.
func (w *Window) deskQuestion(r desk.Ask) *modal {
	say := func(c desk.Choice) func() {
		return func() {
			if w.pending.question == r.Question {
				w.pending = deskModal{}
			}
			w.happens(desk.Answer{Question: r.Question, Choice: c})
		}
	}
	name := w.desk.Name()
	switch r.Question {
	case desk.AskHeld:
		text := w.t("lock.ask", "who", desk.Who(r.Holder), "since", w.app.when(r.Holder.Since))
		if r.Holder.Here() {
			text = w.t("lock.ask.here")
		}
		return w.question(w.t("lock.title", "file", name), text, w.t("lock.hint"), say(desk.Later),
			answer{text: w.t("cancel"), do: say(desk.Later)},
			answer{text: w.t("lock.anyway"), do: say(desk.Anyway)},
			answer{text: w.t("lock.read"), main: true, do: say(desk.ToRead)})
	case desk.AskConflict:
		return w.question(w.t("disk.title", "file", name), w.t("disk.ask"), w.t("disk.hint"), say(desk.Later),
			answer{text: w.t("disk.copy"), do: say(desk.Copy)},
			answer{text: w.t("disk.theirs"), do: say(desk.Theirs)},
			answer{text: w.t("disk.mine"), do: say(desk.Mine)})
	case desk.AskRevert:
		return w.question(w.t("revert.title"), w.t("revert.ask", "file", name), w.t("revert.hint"), say(desk.Later),
			answer{text: w.t("cancel"), do: say(desk.Later)},
			answer{text: w.t("revert.accept"), main: true, do: say(desk.Yes)})
	}
	w.win.RequestFocus()
	hint := w.t("close.hint")
	if path := w.desk.Path(); path != "" {
		hint = w.t("close.hint.file", "file", shortPath(path))
	}
	return w.question(w.t("close.title", "name", name), w.t("close.ask"), hint, say(desk.Later),
		answer{text: w.t("close.drop"), do: say(desk.Drop), apart: true},
		answer{text: w.t("cancel"), do: say(desk.Later)},
		answer{text: w.t("close.save"), main: true, do: say(desk.Yes)})
}
