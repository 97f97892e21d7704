package ui

import (
	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/model/reading"
	"touchline/ui/board"
	"touchline/ui/desk"
	"touchline/ui/look"

	"fyne.io/fyne/v2"
)

// show shows the document that the desk opened.
func (w *Window) show(r desk.Show) {
	w.session = &session{w.desk, w.desk.Editor()}
	s := w.session
	w.app.seen(s.Path())
	w.build()
	w.board.Open(s.ed)
	s.ed.Listen(w.hub.Editor)
	if v, ok := w.app.Memory.View(s.Path()); ok {
		w.board.Return(board.Place{Zoom: v.Zoom, X: v.X, Y: v.Y})
	}
	w.followAll()
	w.focusBoard()
	table, _ := r.Note.(*reading.Reading)
	if text := w.warnings(r.Report, table); text != "" {
		w.Dialogs().Tell(w.t("open.partly", "file", s.Name()), text, "")
	}
	w.recompose() // the look may have changed while the file was read
	w.tourOnce()
}

// recompose brings the picture to the windows' look.
func (w *Window) recompose() {
	if w.session != nil {
		w.session.ed.SetTheme(look.ThemeNamed(w.app.pictureTheme()))
	}
}

// Editor is the editor of the document that the window shows, or nil.
func (w *Window) Editor() *editor.Editor {
	if w.session == nil {
		return nil
	}
	return w.session.ed
}

// Theme is the colours of the picture on the screen.
func (w *Window) Theme() *compose.Theme { return look.ThemeNamed(w.app.pictureTheme()) }

// Reveal brings into view what an owner owns.
func (w *Window) Reveal(o canvas.Owner) {
	if w.session == nil {
		return
	}
	if box, ok := w.session.ed.Box(o); ok {
		w.session.ed.Show(w.session.ed.View().Showing(box))
	}
}

// FocusBoard gives the keyboard back to the canvas.
func (w *Window) FocusBoard() { w.focusBoard() }

// WindowTheme is the look of what stands around the picture.
func (w *Window) WindowTheme() fyne.Theme { return w.app.theme }
