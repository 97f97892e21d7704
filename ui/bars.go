package ui

import (
	"fyne.io/fyne/v2"

	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/hub"
	"touchline/ui/start"
)

// rebuildMenu makes the menu bar anew: what is checked and what can be done in it
// changed.
func (w *Window) rebuildMenu() {
	w.Native().SetMainMenu(w.actions.Bar(map[string][]*fyne.MenuItem{
		actions.MenuRecent: start.FileItems(w.Frame, w.app.recent(), w.opener.openFile), actions.MenuTemplates: start.TemplateItems(w.Frame, w.opener.openTemplate),
	}))
}

// followRails has the rails show which panels do.
func (w *Window) followRails() {
	for _, r := range w.rails {
		r.Enable()
	}
}

// title is what the window manager shows: a dot before what is not saved.
func (w *Window) title() string {
	s := w.session
	if s == nil {
		return "Touchline"
	}
	title := words.Harmless(words.OneLine(s.Name()))
	if s.ReadOnly() {
		title += " " + w.t("title.read-only")
	}
	if s.Unsaved() {
		title = "● " + title
	}
	return title + " — Touchline"
}

// retitle shows the title if it changed.
func (w *Window) retitle() {
	if t := w.title(); t != w.Native().Title() {
		w.Native().SetTitle(t)
	}
}

// followAll brings all that stands around the board to the document.
func (w *Window) followAll() {
	if w.session != nil {
		w.hub.Tell(hub.Edited | hub.Moved | hub.Pointed | hub.Picked)
	}
}
