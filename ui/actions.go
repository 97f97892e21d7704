package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/editor/view"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/desk"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/widgets"
)

// key is a key with its modifiers, or a character that is typed.
type key struct {
	name fyne.KeyName
	mods fyne.KeyModifier
	char rune
}

// command is Ctrl, on macOS the command key.
const command = fyne.KeyModifierShortcutDefault

func ctrl(name fyne.KeyName) key { return key{name: name, mods: command} }

func ctrlShift(name fyne.KeyName) key { return key{name: name, mods: command | fyne.KeyModifierShift} }

func char(r rune) key { return key{char: r} }

// action is something that the user can do. Menus, the toolbar, shortcuts,
// the context menu, the command palette and the sheet of keys are made from
// the table of them: the window's own below, and those of the editor
// (verbs.go).
type action struct {
	id   string
	text string // the key of its text; "" for "ui.action.ID"
	icon fyne.Resource
	keys []key // the first is the one that menus show
	verb bool  // one of the editor's: its keys come by the board

	letter rune // that does a verb too with nothing selected; it is among the keys

	// needs is why the action cannot be done now, as the key of a text, or
	// "" if it can. nil: it always can.
	needs func(*Window) string
	run   func(*Window)
}

// label is the action's text in a language.
func (a action) label(lang model.Lang) string {
	if a.text != "" {
		return words.T(lang, a.text)
	}
	return words.T(lang, "ui.action."+a.id)
}

// why says as a sentence why the action cannot be done now, or "".
func (a action) why(w *Window) string {
	if a.needs == nil {
		return ""
	}
	if key := a.needs(w); key != "" {
		return words.T(w.app.lang, key)
	}
	return ""
}

func needsDocument(w *Window) string {
	if w.session == nil {
		return "ui.needs.document"
	}
	return ""
}

// needsPicture is for what leads away from a picture: on the start page it
// has nowhere to go.
func needsPicture(w *Window) string {
	if w.session == nil {
		return "ui.needs.start"
	}
	return ""
}

func needsSelection(w *Window) string {
	if why := needsDocument(w); why != "" {
		return why
	}
	if w.session.ed.Selection().Len() == 0 {
		return "canvas.nothing-selected"
	}
	return ""
}

func needsFile(w *Window) string {
	if why := needsDocument(w); why != "" {
		return why
	}
	if w.session.Path() == "" {
		return "ui.needs.file"
	}
	return ""
}

// needsChanges is for going back to what the file holds.
func needsChanges(w *Window) string {
	if why := needsFile(w); why != "" {
		return why
	}
	if !w.session.Unsaved() && !w.session.Conflict() {
		return "ui.needs.changes"
	}
	return ""
}

func needsFinding(w *Window) string {
	if why := needsDocument(w); why != "" {
		return why
	}
	if !w.session.ed.Finding() {
		return "ui.needs.finding"
	}
	return ""
}

// windowActions is what the window can do itself.
func windowActions() []action {
	shift1 := key{name: fyne.Key1, mods: fyne.KeyModifierShift}
	shift2 := key{name: fyne.Key2, mods: fyne.KeyModifierShift}
	all := []action{
		{id: "new", icon: theme.DocumentCreateIcon(), keys: []key{ctrl(fyne.KeyN)}, run: (*Window).openBlank},
		{id: "open", icon: theme.FolderOpenIcon(), keys: []key{ctrl(fyne.KeyO)}, run: (*Window).askOpen},
		{id: "import", icon: theme.ListIcon(), run: (*Window).askImport},
		{id: "start", icon: theme.GridIcon(), needs: needsPicture, run: func(w *Window) { w.app.newWindow() }},
		{id: "save", icon: theme.DocumentSaveIcon(), keys: []key{ctrl(fyne.KeyS)}, needs: needsDocument, run: func(w *Window) { w.happens(desk.Save{}) }},
		{id: "save.as", keys: []key{ctrlShift(fyne.KeyS)}, needs: needsDocument, run: func(w *Window) { w.happens(desk.SaveAs{}) }},
		{id: "save.copy", needs: needsDocument, run: func(w *Window) { w.happens(desk.SaveCopy{}) }},
		{id: "revert", needs: needsChanges, run: func(w *Window) { w.happens(desk.Revert{}) }},
		{id: "versions", icon: theme.HistoryIcon(), needs: needsFile, run: (*Window).askVersion},
		{id: "export", icon: theme.DownloadIcon(), keys: []key{ctrl(fyne.KeyP)}, needs: needsDocument, run: (*Window).askExport},
		{id: "close", keys: []key{ctrl(fyne.KeyW)}, run: (*Window).askClose},
		{id: "quit", keys: []key{ctrl(fyne.KeyQ)}, run: func(w *Window) { w.app.quit() }},

		{id: "copy.text", needs: needsDocument, run: (*Window).copyText},
		{id: "copy.picture", needs: needsDocument, run: (*Window).savePicture},
		{id: "find.next", keys: []key{{name: fyne.KeyF3}}, needs: needsFinding, run: func(w *Window) { w.findNext(1) }},
		{id: "find.previous", keys: []key{{name: fyne.KeyF3, mods: fyne.KeyModifierShift}}, needs: needsFinding, run: func(w *Window) { w.findNext(-1) }},

		{id: "zoom.in", icon: theme.ZoomInIcon(), keys: []key{ctrl(fyne.KeyEqual), ctrl(fyne.KeyPlus), char('+'), char('=')}, needs: needsDocument, run: func(w *Window) { w.zoom(1) }},
		{id: "zoom.out", icon: theme.ZoomOutIcon(), keys: []key{ctrl(fyne.KeyMinus), char('-'), char('−')}, needs: needsDocument, run: func(w *Window) { w.zoom(-1) }},
		{id: "zoom.full", keys: []key{ctrl(fyne.Key0)}, needs: needsDocument, run: func(w *Window) { w.zoomTo(1) }},
		{id: "zoom.fit", icon: theme.ZoomFitIcon(), keys: []key{shift1}, needs: needsDocument, run: func(w *Window) { w.board.SetView(w.board.View().Fitted()) }},
		{id: "zoom.card", keys: []key{shift2}, needs: needsSelection, run: (*Window).zoomToSelection},
		{id: "panel.left", keys: []key{{name: fyne.KeyF6}}, needs: needsDocument, run: func(w *Window) {
			w.setPanels(func(m *widgets.PaneSizes) { m.HideLeft = !m.HideLeft })
		}},
		{id: "panel.right", keys: []key{{name: fyne.KeyF7}}, needs: needsDocument, run: func(w *Window) {
			w.setPanels(func(m *widgets.PaneSizes) { m.HideRight = !m.HideRight })
		}},
		{id: "panel.problems", icon: theme.WarningIcon(), keys: []key{{name: fyne.KeyF8}}, needs: needsDocument, run: func(w *Window) {
			w.setPanels(func(m *widgets.PaneSizes) { m.ShowBottom = !m.ShowBottom })
		}},
		{id: "fullscreen", icon: theme.ViewFullScreenIcon(), keys: []key{{name: fyne.KeyF11}}, run: func(w *Window) { w.win.SetFullScreen(!w.win.FullScreen()) }},

		{id: "look.system", run: func(w *Window) { w.app.setAppearance(look.System) }},
		{id: "look.light", run: func(w *Window) { w.app.setAppearance(look.Light) }},
		{id: "look.dark", run: func(w *Window) { w.app.setAppearance(look.Dark) }},
		{id: "language.en", run: func(w *Window) { w.app.setLanguage(model.English) }},
		{id: "language.zh", run: func(w *Window) { w.app.setLanguage(model.Chinese) }},
	}
	for _, n := range memory.Scales {
		all = append(all, action{id: scaleID(n), run: func(w *Window) { w.app.setScale(n) }})
	}
	return append(all,
		action{id: "palette", icon: theme.SearchIcon(), keys: []key{ctrlShift(fyne.KeyP)}, run: (*Window).openPalette},
		action{id: "keys", icon: theme.HelpIcon(), keys: []key{{name: fyne.KeyF1}, char('?')}, run: (*Window).showKeys},
		action{id: "tour", needs: needsDocument, run: (*Window).startTour},
		action{id: "about", run: (*Window).showAbout},
	)
}

// actions is all that there is to do, in the order of the sheet of keys.
func actions() []action { return append(windowActions(), verbs()...) }

// actionNamed finds an action by its id.
func actionNamed(id string) action {
	for _, a := range actions() {
		if a.id == id {
			return a
		}
	}
	return action{id: id, run: func(*Window) {}}
}

// do does an action, unless a dialog is open or it cannot be done now: then
// the status bar says why. Shortcuts come here whatever a menu shows.
func (w *Window) do(a action) {
	if w.dialogs.Any() {
		return
	}
	w.tips.Hide()
	if why := a.why(w); why != "" {
		w.status.say(why)
		w.refocus()
		return
	}
	a.run(w)
	w.refocus()
}

// refocus gives the keyboard to the canvas where nothing has it: a click on
// a button or a menu leaves it nowhere.
func (w *Window) refocus() {
	if w.win.Canvas().Focused() == nil {
		w.focusBoard()
	}
}

func (w *Window) zoom(steps int) { w.zoomTo(view.ZoomStep(w.board.View().Zoom, steps)) }

func (w *Window) zoomTo(zoom float64) {
	v := w.board.View()
	w.board.SetView(v.ZoomedAt(zoom, v.Middle()))
}
