package ui

import (
	"touchline/canvas/compose"
	"touchline/model/file"
	"touchline/model/reading"
	"touchline/ui/board"
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

// deskAsked does what the desk asks after an event.
func (w *deskside) deskAsked(all []desk.Request) {
	w.welcome()
	for _, r := range all {
		w.deskAsks(r)
	}
}

// welcome shows the start page where nothing stands yet, and a document that
// was on its way does not come.
func (w *deskside) welcome() {
	if w.status != nil && w.desk.Free() && w.page == nil {
		w.build()
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

// show shows the document that the desk opened.
func (w *Window) show(r desk.Show) {
	w.app.Parts.Done("document read, laid out")
	w.session = &session{w.desk, w.desk.Editor()}
	s := w.session
	w.app.seen(s.Path())
	w.build()
	w.board.Open(s.ed)
	w.board.Framed = w.framed
	s.ed.Listen(w.hub.Editor)
	if v, ok := w.app.Memory.View(s.Path()); ok {
		w.board.Return(board.Place{Zoom: v.Zoom, X: v.X, Y: v.Y})
	}
	w.followAll()
	w.FocusBoard()
	table, _ := r.Note.(*reading.Reading)
	what := "open.partly"
	if table != nil {
		what = "open.imported"
	}
	if text := w.opener.warnings(r.Report, table); text != "" {
		w.Dialogs().Tell(w.t(what, "file", s.Name()), text, "")
	}
	w.recompose() // the look may have changed while the file was read
	w.tourOnce()
	if w.app.State != "" && s.Path() == "" && s.doc().CardTable().Len() == 0 {
		w.guides.Welcome()
	}
	w.app.Parts.Done("panels, board")
}

// framed is told in the middle of the first frame with the document. What then
// waits for the toolkit's goroutine comes when that is on the screen.
func (w *Window) framed() {
	go w.app.Later(func() { w.app.Parts.Done("first frame") })
}
