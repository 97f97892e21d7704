package ui

import (
	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/words"
	"touchline/ui/chooser"
	"touchline/ui/desk"
)

// session is a document that is open in a window: what the desk knows of it,
// and its editor, which stays the same as long as the document is open.
type session struct {
	*desk.Desk
	ed *editor.Editor
}

// doc is the document as it is now.
func (s *session) doc() *model.Document { return s.ed.Document() }

// bare is the name without the ending of a blueprint's file, as a file can
// have it.
func (s *session) bare() string {
	if s.Path() == "" {
		return chooser.FileName(s.Bare())
	}
	return s.Bare()
}

// proposed is the name to save under.
func (s *session) proposed() string { return s.bare() + file.Extension }

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

// others is the files that the other windows show.
func (a *App) others(w *Window) []string {
	var all []string
	for _, other := range a.windows {
		if other != w && other.session != nil && other.session.Path() != "" {
			all = append(all, other.session.Path())
		}
	}
	return all
}

// showing is the window that shows a file, or nil.
func (a *App) showing(path string) *Window {
	for _, w := range a.windows {
		if w.session != nil && w.session.Path() != "" && w.session.Path() == path {
			return w
		}
	}
	return nil
}
