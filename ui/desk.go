package ui

import (
	"cmp"
	"path/filepath"

	"touchline/canvas/compose"
	"touchline/model/file"
	"touchline/ui/chooser"
	"touchline/ui/desk"
	"touchline/ui/dialogs"
	"touchline/ui/hub"
	"touchline/ui/look"
	"touchline/ui/memory"
)

// newDesk is the desk of a window. The desk decides; what follows does what it
// asks.
func (a *App) newDesk(w *Window) *desk.Desk {
	return desk.New(desk.Options{
		Disk:   a.files,
		Post:   func(e desk.Event) { a.Later(func() { w.deskside.happens(e) }) },
		Others: func() []string { return a.others(w) },
		Theme:  func() *compose.Theme { return look.ThemeNamed(a.pictureTheme()) },
	})
}

// happens tells the desk of an event, and does what it asks. What happens
// while that is done comes after it.
func (w *deskside) happens(e desk.Event) {
	w.events = append(w.events, e)
	if len(w.events) > 1 {
		return
	}
	for len(w.events) > 0 {
		asked := w.desk.Do(w.events[0])
		w.welcome()
		for _, r := range asked {
			w.deskAsks(r)
		}
		w.events = w.events[1:]
	}
}

// welcome shows the start page where nothing stands yet, and a document that
// was on its way does not come.
func (w *deskside) welcome() {
	if w.status != nil && w.desk.Free() && w.page == nil {
		w.build()
	}
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

// deskAsks does what the desk asks: see package desk.
func (w *deskside) deskAsks(r desk.Request) {
	switch r := r.(type) {
	case desk.Run:
		w.runJob(r.Job)
	case desk.Show:
		w.show(r)
	case desk.Changed:
		w.hub.Tell(hub.Kept)
	case desk.Ask:
		w.askFor(r)
	case desk.Withdraw:
		w.withdraw(r.Question)
	case desk.Choose:
		w.chooseFor(r.For)
	case desk.Left:
		w.left(r.OK)
	case desk.Closed:
		w.closed()
	default:
		w.deskSays(r)
	}
}

// runJob runs a job of the desk on a goroutine of its own.
func (w *deskside) runJob(j desk.Job) {
	all := &w.app.Jobs
	if j.Reads {
		all = &w.app.Reads
	}
	all.Go(func() {
		if e := j.Run(); e != nil {
			w.app.Later(func() { w.happens(e) })
		}
	})
}

// deskSays tells the user what the desk did or could not do.
func (w *deskside) deskSays(r desk.Request) {
	switch r := r.(type) {
	case desk.Busy:
		w.busy = &r
		w.showBusy()
	case desk.Idle:
		w.busy = nil
		w.status.Idle()
	case desk.Saved:
		w.status.Say(w.t("saved", "file", r.Name))
		w.app.seen(w.desk.Path())
	case desk.Unchanged:
		w.status.Say(w.t("save.nothing"))
	case desk.Copied:
		w.status.Say(w.t("copied", "file", chooser.Short(r.Path)))
	case desk.Reread:
		w.sayReadAgain(r)
		w.opener.tellReport(r.Name, r.Report)
	case desk.Reverted:
		w.status.Say(w.t("revert.done", "file", r.Name))
		w.opener.tellReport(r.Name, r.Report)
	case desk.OpenFailed:
		w.Dialogs().TellFault(w.t("open.title", "file", r.Name), r.Err)
	case desk.RereadFailed:
		w.Dialogs().Unasked(func() *dialogs.Dialog { return w.Dialogs().TellFault(w.t("open.title", "file", r.Name), r.Err) })
	case desk.SaveFailed:
		w.Dialogs().Unasked(func() *dialogs.Dialog { return w.saveFailed(r) })
	case desk.Taken:
		w.Dialogs().Unasked(func() *dialogs.Dialog {
			return w.Dialogs().Tell(w.t("lock.lost.title", "file", r.Name), w.t("lock.lost", "who", desk.Who(r.By)), w.t("lock.lost.hint"))
		})
	case desk.NotDiscarded:
		w.status.Warn(w.explain(r.Err))
	}
}

// sayReadAgain says that another program changed the file, and where what was
// shown before is now.
func (w *deskside) sayReadAgain(r desk.Reread) {
	switch {
	case r.Kept && r.Undo:
		w.status.Warn(w.t("disk.reloaded.both", "file", r.Name))
	case r.Kept:
		w.status.Warn(w.t("disk.reloaded.kept", "file", r.Name))
	case r.Undo:
		w.status.Say(w.t("disk.reloaded.undo", "file", r.Name))
	default:
		w.status.Say(w.t("disk.reloaded", "file", r.Name))
	}
}

// chooseFor lets the user choose a file to write.
func (w *deskside) chooseFor(p desk.Purpose) {
	s, purpose := w.session, memory.ForDocuments
	what := chooser.Options{
		Title: w.t("save.choose"), Accept: w.t("save.accept"),
		Folder: w.saveFolder(s), Name: s.proposed(), Save: file.Extension,
		Gone: func() { w.happens(desk.Unnamed{}) },
	}
	if p == desk.ForCopy {
		purpose, what.Title, what.Name = memory.ForCopies, w.t("copy.choose"), w.t("copy.name", "name", s.bare())+file.Extension
	}
	what.Replace = func(path string, asked bool) { w.happens(desk.Named{Path: path, Replace: asked}) }
	w.opener.choose(purpose, what)
}

// saveFolder is where a document is proposed to be saved: beside its file, or
// what it was read from.
func (w *Window) saveFolder(s *session) string {
	if path := cmp.Or(s.Path(), s.From()); path != "" {
		return filepath.Dir(path)
	}
	return w.app.Memory.FolderFor(memory.ForDocuments)
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
