package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/model/guide"
	"touchline/ui/actions"
	"touchline/ui/desk"
	"touchline/ui/overlays"
	"touchline/ui/panes"
)

// ownActions is what the window can do itself.
func (w *Window) ownActions() []actions.Action {
	needs := w.needs
	return slices.Concat(
		w.fileActions(), w.viewActions(),
		overlays.Actions(w.Editor, needs((*session).needsDocument)),
		overlays.SliceActions(w.Editor, needs((*session).needsDocument), func() { w.slices.Toggle() }, w.Say, w.Lang),
		w.app.choices(), w.helpActions(),
	)
}

// needs asks the session why something cannot be done now.
func (w *Window) needs(what func(*session) string) func() string {
	return func() string { return what(w.session) }
}

// fileActions is what is done with the document and its file.
func (w *Window) fileActions() []actions.Action {
	needs := w.needs
	return []actions.Action{
		{ID: "new", Icon: theme.DocumentCreateIcon(), Keys: []actions.Key{actions.Ctrl(fyne.KeyN)}, Run: w.opener.openBlank},
		{ID: "open", Icon: theme.FolderOpenIcon(), Keys: []actions.Key{actions.Ctrl(fyne.KeyO)}, Run: w.opener.askOpen},
		{ID: "import", Icon: theme.ListIcon(), Run: w.opener.askImport},
		{ID: "survey", Icon: theme.DocumentIcon(), Needs: needs((*session).needsDocument), Run: w.opener.askSurvey},
		{ID: "start", Icon: theme.GridIcon(), Needs: needs((*session).needsPicture), Run: func() { w.app.open("") }},
		{ID: "save", Icon: theme.DocumentSaveIcon(), Keys: []actions.Key{actions.Ctrl(fyne.KeyS)}, Needs: needs((*session).needsDocument), Run: func() { w.deskside.happens(desk.Save{}) }},
		{ID: "save.as", Keys: []actions.Key{actions.CtrlShift(fyne.KeyS)}, Needs: needs((*session).needsDocument), Run: func() { w.deskside.happens(desk.SaveAs{}) }},
		{ID: "save.copy", Needs: needs((*session).needsDocument), Run: func() { w.deskside.happens(desk.SaveCopy{}) }},
		{ID: "revert", Needs: needs((*session).needsChanges), Run: func() { w.deskside.happens(desk.Revert{}) }},
		{ID: "versions", Icon: theme.HistoryIcon(), Needs: needs((*session).needsFile), Run: w.askVersion},
		{ID: "to.be", Needs: needs((*session).needsDocument), Run: w.makeToBe},
		{ID: "compare.file", Needs: needs((*session).needsDocument), Run: w.compareFile},
		{ID: "compare.version", Needs: needs((*session).needsFile), Run: w.compareVersion},
		{ID: "compare.saved", Needs: needs((*session).needsChanges), Run: w.compareSaved},
		{ID: "export", Icon: theme.DownloadIcon(), Keys: []actions.Key{actions.Ctrl(fyne.KeyE)}, Needs: needs((*session).needsDocument), Run: func() { w.exports.Ask() }},
		{ID: "print", Icon: theme.DocumentPrintIcon(), Keys: []actions.Key{actions.Ctrl(fyne.KeyP)}, Needs: needs((*session).needsDocument), Run: func() { w.exports.Print() }},
		{ID: "handout", Icon: theme.DocumentIcon(), Keys: []actions.Key{actions.CtrlShift(fyne.KeyE)}, Needs: needs((*session).needsDocument), Run: func() { w.books.Open() }},
		{ID: "close", Keys: []actions.Key{actions.Ctrl(fyne.KeyW)}, Run: w.deskside.askClose},
		{ID: "quit", Keys: []actions.Key{actions.Ctrl(fyne.KeyQ)}, Run: func() { w.app.quit() }},

		{ID: "copy.text", Needs: needs((*session).needsDocument), Run: w.answerer.copyText},
		{ID: "copy.picture", Needs: needs((*session).needsDocument), Run: w.pictures.savePicture},
		{ID: "find.next", Keys: []actions.Key{actions.Plain(fyne.KeyF3)}, Needs: needs((*session).needsDocument), Run: func() { w.find.Next(1) }},
		{ID: "find.previous", Keys: []actions.Key{actions.Shift(fyne.KeyF3)}, Needs: needs((*session).needsDocument), Run: func() { w.find.Next(-1) }},
	}
}

// viewActions is what is done with what the window shows of the document.
func (w *Window) viewActions() []actions.Action {
	needs := w.needs
	return []actions.Action{
		{ID: "zoom.in", Icon: theme.ZoomInIcon(), Keys: []actions.Key{actions.Ctrl(fyne.KeyEqual), actions.Ctrl(fyne.KeyPlus), actions.Char('+'), actions.Char('=')}, Needs: needs((*session).needsDocument), Run: func() { w.board.ZoomBy(1) }},
		{ID: "zoom.out", Icon: theme.ZoomOutIcon(), Keys: []actions.Key{actions.Ctrl(fyne.KeyMinus), actions.Char('-'), actions.Char('−')}, Needs: needs((*session).needsDocument), Run: func() { w.board.ZoomBy(-1) }},
		{ID: "zoom.full", Keys: []actions.Key{actions.Ctrl(fyne.Key0)}, Needs: needs((*session).needsDocument), Run: func() { w.board.ZoomTo(1) }},
		{ID: "zoom.fit", Icon: theme.ZoomFitIcon(), Keys: []actions.Key{actions.Shift(fyne.Key1)}, Needs: needs((*session).needsDocument), Run: func() { w.board.SetView(w.board.View().Fitted()) }},
		{ID: "zoom.height", Keys: []actions.Key{actions.Shift(fyne.Key3)}, Needs: needs((*session).needsDocument), Run: func() { w.board.SetView(w.board.View().FitHeight()) }},
		{ID: "map.toggle", Needs: needs((*session).needsDocument), Checked: func() bool { return w.board.View().Mapped }, Run: func() { w.board.SetMap(!w.board.View().Mapped) }},
		{ID: "zoom.card", Keys: []actions.Key{actions.Shift(fyne.Key2)}, Needs: needs((*session).needsSelection), Run: w.board.ZoomToSelection},
		{ID: "view.map", Checked: func() bool { return w.views.OnMap() }, Needs: needs((*session).needsDocument), Run: w.toMap},
		{ID: "view.inventory", Checked: func() bool { return w.views.Now() == "inventory" }, Keys: []actions.Key{actions.Plain(fyne.KeyF4)}, Needs: needs((*session).needsDocument), Run: func() { w.toggleView("inventory") }},
		{ID: "view.dashboard", Checked: func() bool { return w.views.Now() == "dashboard" }, Keys: []actions.Key{actions.Shift(fyne.KeyF9)}, Needs: needs((*session).needsDocument), Run: func() { w.toggleView("dashboard") }},
		{ID: "panel.dashboard", Checked: func() bool { return w.session != nil && w.dashboards.Beside() }, Keys: []actions.Key{actions.Ctrl(fyne.KeyF9)}, Needs: needs((*session).needsDocument), Run: w.toggleDashboard},
		{ID: "view.improvements", Checked: func() bool { return w.views.Now() == "improvements" }, Keys: []actions.Key{actions.Plain(fyne.KeyF9)}, Needs: needs((*session).needsDocument), Run: func() { w.toggleView("improvements") }},
		{ID: "panel.left", Checked: func() bool { return w.showsPanel(panes.AtLeft) }, Keys: []actions.Key{actions.Plain(fyne.KeyF6)}, Needs: needs((*session).needsDocument), Run: func() {
			w.togglePanel(panes.AtLeft, func(m *panes.Sizes) { m.HideLeft = !m.HideLeft })
		}},
		{ID: "panel.right", Checked: func() bool { return w.showsPanel(panes.AtRight) }, Keys: []actions.Key{actions.Plain(fyne.KeyF7)}, Needs: needs((*session).needsDocument), Run: func() {
			w.togglePanel(panes.AtRight, func(m *panes.Sizes) { m.HideRight = !m.HideRight })
		}},
		{ID: "panel.problems", Checked: func() bool { return w.app.Memory.Panels.ShowBottom }, Icon: theme.WarningIcon(), Keys: []actions.Key{actions.Ctrl(fyne.KeyF8)}, Needs: needs((*session).needsDocument), Run: func() {
			w.setPanels(func(m *panes.Sizes) { m.ShowBottom = !m.ShowBottom })
		}},
		{ID: "problem.next", Keys: []actions.Key{actions.Plain(fyne.KeyF8)}, Needs: needs((*session).needsDocument), Run: func() { w.walkProblems(1) }},
		{ID: "problem.previous", Keys: []actions.Key{actions.Shift(fyne.KeyF8)}, Needs: needs((*session).needsDocument), Run: func() { w.walkProblems(-1) }},
		{ID: "present", Keys: []actions.Key{actions.Plain(fyne.KeyF5)}, Needs: needs((*session).needsDocument), Run: func() { w.presenting.Begin(w.session.ed.Selection().Last()) }},
		{ID: "present.whole", Keys: []actions.Key{actions.Shift(fyne.KeyF5)}, Needs: needs((*session).needsDocument), Run: func() { w.presenting.Begin("") }},
		{ID: "fullscreen", Icon: theme.ViewFullScreenIcon(), Keys: []actions.Key{actions.Plain(fyne.KeyF11)}, Checked: w.Native().FullScreen, Run: func() {
			w.Native().SetFullScreen(!w.Native().FullScreen())
			w.rebuildMenu()
		}},
	}
}

// helpActions is what finds and explains commands.
func (w *Window) helpActions() []actions.Action {
	needs := w.needs
	return []actions.Action{
		{ID: "palette", Icon: theme.SearchIcon(), Keys: []actions.Key{actions.CtrlShift(fyne.KeyP)}, Run: func() { w.commands = w.actions.OpenPalette() }},
		{ID: "keys", Icon: theme.HelpIcon(), Keys: []actions.Key{actions.Plain(fyne.KeyF1), actions.Char('?')}, Run: func() { w.actions.ShowKeys() }},
		{ID: "guide.drawing", Checked: func() bool { return w.guides.Now() == guide.Drawing }, Needs: needs((*session).needsDocument), Run: func() { w.openGuide(guide.Drawing) }},
		{ID: "guide.touchpoints", Checked: func() bool { return w.guides.Now() == guide.Touchpoints }, Needs: needs((*session).needsDocument), Run: func() { w.openGuide(guide.Touchpoints) }},
		{ID: "tour", Needs: needs((*session).needsDocument), Run: func() { w.tour.Begin() }},
		{ID: "about", Run: w.showAbout},
	}
}

// showAbout says what the program is.
func (w *Window) showAbout() {
	version := w.app.fyne.Metadata().Version
	w.Dialogs().Tell("Touchline "+version, w.t("about"), w.t("about.fonts"))
}

// settled has the window's own actions done with what is typed into a cell of a
// table: a save saves that too.
func (w *Window) settled(all []actions.Action) []actions.Action {
	for i, a := range all {
		all[i].Run = func() {
			w.settle()
			a.Run()
		}
	}
	return all
}

// settle ends typing into a cell of a table.
func (w *Window) settle() {
	if w.session != nil && w.inventory != nil {
		w.inventory.EndTyping()
	}
}
