package ui

import (
	"path/filepath"
	"strings"

	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
)

// session is a document that is open in a window: its editor, the file that
// it belongs to, and what keeps it safe.
type session struct {
	ed   *editor.Editor
	name string // for the title; of a file its name
	path string // "" as long as no file holds it

	// saved is the document that the file holds, hash the file's content. A
	// template as it came counts as saved: nothing is lost with it.
	saved *model.Document
	hash  keep.Hash

	draft *keep.Draft   // nil: read-only, or there is no state folder
	lock  *keep.Held    // nil: read-only, or no file yet
	watch *keep.Watcher // nil: no file yet

	saving   bool
	waiting  []func() // called when the saving that is on has ended
	gone     bool     // the file was removed
	conflict bool     // somebody else changed the file, and the user has not said what to do
	watched  int      // counts the watchers: what an earlier one tells is no matter any more
}

// doc is the document as it is now.
func (s *session) doc() *model.Document { return s.ed.Document() }

// unsaved reports whether there is something that closing would lose.
func (s *session) unsaved() bool { return s.gone || s.doc() != s.saved }

// origin is what the draft is the draft of.
func (s *session) origin() keep.Origin { return keep.Origin{Path: s.path, Hash: s.hash} }

// note has the draft follow the document.
func (s *session) note() {
	switch {
	case s.draft == nil:
	case s.unsaved():
		s.draft.Note(s.doc())
	default:
		s.draft.Saved(s.saved, s.origin())
	}
}

// release lets go of the file and ends the draft. It waits for the disk, so
// that it belongs on a goroutine of its own.
func (s *session) release() {
	if s.watch != nil {
		s.watch.Close()
	}
	if s.draft != nil {
		s.draft.Done()
	}
	if s.lock != nil {
		s.lock.Release()
	}
}

// abandon lets go of the file; what is not saved stays as a draft.
func (s *session) abandon() {
	if s.watch != nil {
		s.watch.Close()
	}
	if s.lock != nil {
		s.lock.Release()
	}
	switch {
	case s.draft == nil:
	case s.unsaved():
		_ = s.draft.Leave() // why it could not be written was told
	default:
		s.draft.Done()
	}
}

// bare is the name without the ending of a blueprint's file.
func (s *session) bare() string {
	name := s.name
	if s.path == "" {
		if title := s.doc().Head.Title; title != "" {
			return fileName(title)
		}
		return fileName(name)
	}
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// proposed is the name to save under.
func (s *session) proposed() string { return s.bare() + file.Extension }

// title is what the window manager shows: a dot before what is not saved.
func (w *Window) title() string {
	s := w.session
	if s == nil {
		return "Touchline"
	}
	title := s.name
	if s.ed.ReadOnly() {
		title += " " + w.t("title.read-only")
	}
	if s.unsaved() {
		title = "● " + title
	}
	return title + " — Touchline"
}

// retitle shows the title if it changed.
func (w *Window) retitle() {
	if t := w.title(); t != w.win.Title() {
		w.win.SetTitle(t)
	}
}

// showing is the window that shows a file, or nil.
func (a *App) showing(path string) *Window {
	for _, w := range a.windows {
		if w.session != nil && w.session.path != "" && w.session.path == path {
			return w
		}
	}
	return nil
}
