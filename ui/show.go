package ui

import (
	"touchline/model/reading"
	"touchline/ui/board"
	"touchline/ui/desk"
	"touchline/ui/look"
)

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
	w.app.Parts.Done("panels, board")
}

// framed is told in the middle of the first frame with the document. What then
// waits for the toolkit's goroutine comes when that is on the screen.
func (w *Window) framed() {
	go w.app.Later(func() { w.app.Parts.Done("first frame") })
}

// recompose brings the picture to the windows' look.
func (w *Window) recompose() {
	if w.session != nil {
		w.session.ed.SetTheme(look.ThemeNamed(w.app.pictureTheme()))
	}
}

// tourOnce shows the hints to who opens a document for the first time.
func (w *Window) tourOnce() {
	if w.app.Memory.Toured || w.app.State == "" || w.session == nil || w.tour.On() {
		return
	}
	for _, other := range w.app.windows {
		if other.session != nil && other.tour.On() {
			return
		}
	}
	w.tour.Begin()
}
