package ui

import (
	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/file"
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
