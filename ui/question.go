package ui

import (
	"strings"

	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/desk"
	"touchline/ui/dialogs"
)

// askFor asks what the desk wants to know.
func (w *deskside) askFor(r desk.Ask) {
	show := func() *dialogs.Dialog { return w.deskQuestion(r) }
	if !r.Unasked {
		w.pending = deskModal{r.Question, show()}
		return
	}
	w.pending = deskModal{question: r.Question}
	w.Dialogs().Unasked(func() *dialogs.Dialog {
		if w.pending.question != r.Question || w.pending.modal != nil {
			return nil // withdrawn meanwhile
		}
		w.pending.modal = show()
		return w.pending.modal
	})
}

// withdraw takes a question away that has answered itself.
func (w *deskside) withdraw(q desk.Question) {
	if w.pending.question != q {
		return
	}
	m := w.pending.modal
	w.pending = deskModal{}
	if m != nil && m.Open() {
		m.Closed = nil
		m.Close()
	}
}

// deskQuestion shows a question of the desk.
func (w *deskside) deskQuestion(r desk.Ask) *dialogs.Dialog {
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
		text := w.t("lock.ask", "who", desk.Who(r.Holder), "since", w.When(r.Holder.Since))
		if r.Holder.Here() {
			text = w.t("lock.ask.here")
		}
		return w.Dialogs().Ask(w.t("lock.title", "file", name), text, w.t("lock.hint"), say(desk.Later),
			dialogs.Answer{Text: w.t("cancel"), Do: say(desk.Later)},
			dialogs.Answer{Text: w.t("lock.anyway"), Do: say(desk.Anyway)},
			dialogs.Answer{Text: w.t("lock.read"), Main: true, Do: say(desk.ToRead)})
	case desk.AskFreed:
		return w.Dialogs().Ask(w.t("lock.freed.title", "file", name), w.t("lock.freed"), w.t("lock.freed.hint"), say(desk.Later),
			dialogs.Answer{Text: w.t("lock.freed.read"), Do: say(desk.Later)},
			dialogs.Answer{Text: w.t("lock.freed.write"), Do: say(desk.Yes)})
	case desk.AskConflict:
		return w.Dialogs().Ask(w.t("disk.title", "file", name), w.t("disk.ask"), w.t("disk.hint"), say(desk.Later),
			dialogs.Answer{Text: w.t("disk.copy"), Do: say(desk.Copy)},
			dialogs.Answer{Text: w.t("disk.theirs"), Do: say(desk.Theirs)},
			dialogs.Answer{Text: w.t("disk.mine"), Do: say(desk.Mine)})
	case desk.AskRevert:
		return w.Dialogs().Ask(w.t("revert.title"), w.t("revert.ask", "file", name), w.t("revert.hint"), say(desk.Later),
			dialogs.Answer{Text: w.t("cancel"), Do: say(desk.Later)},
			dialogs.Answer{Text: w.t("revert.accept"), Main: true, Do: say(desk.Yes)})
	}
	w.Native().RequestFocus()
	hint := w.t("close.hint")
	if path := w.desk.Path(); path != "" {
		hint = w.t("close.hint.file", "file", chooser.Short(path))
	}
	return w.Dialogs().Ask(w.t("close.title", "name", name), w.t("close.ask"), hint, say(desk.Later),
		dialogs.Answer{Text: w.t("close.drop"), Do: say(desk.Drop), Apart: true},
		dialogs.Answer{Text: w.t("cancel"), Do: say(desk.Later)},
		dialogs.Answer{Text: w.t("close.save"), Main: true, Do: say(desk.Yes)})
}

// saveFailed says why, and that nothing is lost.
func (w *deskside) saveFailed(r desk.SaveFailed) *dialogs.Dialog {
	hint := ""
	if r.Kept {
		hint = w.t("save.draft")
	}
	sentence, more := words.Explain(w.app.Language, r.Err)
	return w.Dialogs().Tell(w.t("save.failed", "file", r.Name), sentence, strings.TrimSpace(more+" "+hint))
}
