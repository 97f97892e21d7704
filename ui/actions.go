package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/editor"
	"touchline/model"
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

func char(r rune) key { return key{char: r} }

// action is something that the user can do. Menus, the toolbar, shortcuts
// and the sheet of keys are made from the table of them.
type action struct {
	id   string // its text is "ui.action.ID"
	icon fyne.Resource
	keys []key // the first is the one that menus show

	// needs is why the action cannot be done now, as the key of a text, or
	// "" if it can. nil: it always can.
	needs func(*Window) string
	run   func(*Window)
}

// enabled reports whether the action can be done in a window now, and if not
// why not, as a sentence.
func (a action) enabled(w *Window) (bool, string) {
	if a.needs == nil {
		return true, ""
	}
	if why := a.needs(w); why != "" {
		return false, w.t(why)
	}
	return true, ""
}

func needsDocument(w *Window) string {
	if w.shown == nil {
		return "needs.document"
	}
	return ""
}

// needsPicture is for what leads away from a picture: on the start page it
// has nowhere to go.
func needsPicture(w *Window) string {
	if w.shown == nil {
		return "needs.start"
	}
	return ""
}

func needsCard(w *Window) string {
	if why := needsDocument(w); why != "" {
		return why
	}
	if w.board.Picked() == "" {
		return "needs.card"
	}
	return ""
}

// actions is all that there is to do, in the order of the sheet of keys.
func actions() []action {
	shift1 := key{name: fyne.Key1, mods: fyne.KeyModifierShift}
	shift2 := key{name: fyne.Key2, mods: fyne.KeyModifierShift}
	return []action{
		{id: "open", icon: theme.FolderOpenIcon(), keys: []key{ctrl(fyne.KeyO)}, run: (*Window).askOpen},
		{id: "start", icon: theme.GridIcon(), keys: []key{ctrl(fyne.KeyN)}, needs: needsPicture, run: func(w *Window) { w.app.newWindow() }},
		{id: "export", icon: theme.DownloadIcon(), keys: []key{ctrl(fyne.KeyP)}, needs: needsDocument, run: (*Window).askExport},
		{id: "close", keys: []key{ctrl(fyne.KeyW)}, run: func(w *Window) { w.win.Close() }},
		{id: "quit", keys: []key{ctrl(fyne.KeyQ)}, run: func(w *Window) { w.app.fyne.Quit() }},

		{id: "zoom.in", icon: theme.ZoomInIcon(), keys: []key{ctrl(fyne.KeyEqual), ctrl(fyne.KeyPlus), char('+'), char('=')}, needs: needsDocument, run: func(w *Window) { w.zoom(1) }},
		{id: "zoom.out", icon: theme.ZoomOutIcon(), keys: []key{ctrl(fyne.KeyMinus), char('-'), char('−')}, needs: needsDocument, run: func(w *Window) { w.zoom(-1) }},
		{id: "zoom.full", keys: []key{ctrl(fyne.Key0)}, needs: needsDocument, run: func(w *Window) { w.zoomTo(1) }},
		{id: "zoom.fit", icon: theme.ZoomFitIcon(), keys: []key{shift1}, needs: needsDocument, run: func(w *Window) { w.board.SetView(w.board.View().Fitted()) }},
		{id: "zoom.card", keys: []key{shift2}, needs: needsCard, run: (*Window).zoomToCard},
		{id: "fullscreen", icon: theme.ViewFullScreenIcon(), keys: []key{{name: fyne.KeyF11}}, run: func(w *Window) { w.win.SetFullScreen(!w.win.FullScreen()) }},

		{id: "look.system", run: func(w *Window) { w.app.setAppearance(appearanceSystem) }},
		{id: "look.light", run: func(w *Window) { w.app.setAppearance(appearanceLight) }},
		{id: "look.dark", run: func(w *Window) { w.app.setAppearance(appearanceDark) }},
		{id: "language.en", run: func(w *Window) { w.app.setLanguage(model.English) }},
		{id: "language.zh", run: func(w *Window) { w.app.setLanguage(model.Chinese) }},

		{id: "keys", icon: theme.HelpIcon(), keys: []key{char('?'), {name: fyne.KeyF1}}, run: (*Window).showKeys},
		{id: "about", run: (*Window).showAbout},
	}
}

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
	if w.modal != nil {
		return
	}
	if ok, why := a.enabled(w); !ok {
		w.status.say(why)
		return
	}
	a.run(w)
}

// key does what a key without a menu item is for.
func (w *Window) key(name fyne.KeyName, mods fyne.KeyModifier) {
	if w.modal != nil {
		w.modal.key(name)
		return
	}
	for _, a := range actions() {
		for _, k := range a.keys {
			if k.char == 0 && k.name == name && k.mods == mods {
				w.do(a)
				return
			}
		}
	}
}

// rune does what a typed character is for.
func (w *Window) rune(r rune) {
	if w.modal != nil {
		return
	}
	for _, a := range actions() {
		for _, k := range a.keys {
			if k.char == r {
				w.do(a)
				return
			}
		}
	}
}

// shortcut does what a shortcut is for that no menu item took: the second
// and further ones of an action.
func (w *Window) shortcut(s fyne.Shortcut) {
	if k, ok := s.(fyne.KeyboardShortcut); ok {
		w.key(k.Key(), k.Mod())
	}
}

func (w *Window) zoom(steps int) { w.zoomTo(editor.ZoomStep(w.board.View().Zoom, steps)) }

func (w *Window) zoomTo(zoom float64) {
	v := w.board.View()
	w.board.SetView(v.ZoomedAt(zoom, v.Middle()))
}

// zoomToCard shows the picked card in the middle, large enough to read.
func (w *Window) zoomToCard() {
	box, _, ok := w.shown.picture.Box(w.board.Picked())
	if !ok {
		return
	}
	v := w.board.View()
	v = v.ZoomedAt(max(v.Zoom, 1.5), v.Middle())
	w.board.SetView(v.CenteredOn(box.Center()))
}
