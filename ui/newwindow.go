package ui

import (
	"context"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/compose"
	"touchline/model"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/board"
	"touchline/ui/book"
	"touchline/ui/compare"
	"touchline/ui/exports"
	"touchline/ui/frame"
	"touchline/ui/importing"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/placing"
	"touchline/ui/presenting"
	"touchline/ui/surveys"
)

// newWindow opens a window with a file, or, for "", with the start page.
func (a *App) newWindow(file string) *Window {
	life, end := context.WithCancel(a.Life)
	w := &Window{app: a, board: board.New(a.Later, a.System)}
	w.Frame = frame.New(a.Program, a.fyne.NewWindow("Touchline"), w, life)
	a.Parts.Done("program, toolkit")
	w.keyboard, w.opener, w.answerer, w.pictures, w.panels = keyboard{w}, opener{w}, answerer{w}, pictures{w}, panelHost{w}
	w.deskside = &deskside{Window: w}
	w.deskside.asked = w.deskside.deskAsked
	w.desk = a.newDesk(w)
	w.Keys().Deliver = w.keyboard.deliver
	w.board.Keys = w.Keys()
	w.Keys().Pasted = a.inField
	w.actions = actions.NewTable(w, w.settled(w.ownActions()))
	w.surveys = surveys.New(w.Frame, w.opener.surveyTarget, today)
	w.imports = importing.New(w.Frame, w.opener.importTarget, w.opener.askImport)
	w.exports = exports.New(w.Frame, w.exportSource, a.exports, &a.files.Pending)
	w.compares = compare.New(w.Frame, w.exports, w.compared)
	w.books = book.New(w.Frame, w.exports, w.exportSource)
	w.books.SaveHandout = func(h model.Handout) error { return w.Editor().SaveHandout(h) }
	w.books.Selected = func() ([]model.CardID, []model.LaneID) {
		s := w.Editor().Selection()
		return s.Cards(), s.Lanes()
	}
	w.books.RemoveHandout = func(name string) error { return w.Editor().RemoveHandout(name) }
	w.presenting = presenting.New(w.Frame, presenting.Source{
		Editor: w.Editor, Theme: func() *compose.Theme { return look.ThemeNamed(a.pictureTheme()) }, Desktop: a.desktop, New: a.fyne.NewWindow,
	})
	w.subscribe()
	w.furnishBoard()
	a.windows = append(a.windows, w)
	w.Native().SetPadded(false)
	w.Native().SetCloseIntercept(func() {
		w.settle()
		w.presenting.End()
		w.deskside.askClose()
	})
	w.Native().SetOnClosed(func() {
		end()
		w.presenting.End()
		if w.session != nil { // closed without having been asked
			a.orphans = append(a.orphans, w.desk)
		}
		a.forget(w)
	})
	w.Native().SetOnDropped(w.opener.dropped)
	a.Parts.Done("actions")
	// The system makes its window, and the graphics wake, while the file is read.
	// The toolkit's fonts are parsed here, by the first text that is measured: its
	// shaper is for one goroutine, and parsing them aside ended the program now and
	// then, when something of the window measured a text meanwhile.
	if file != "" && !foreign(file) {
		w.opener.openPath(file)
	}
	w.Native().SetContent(canvas.NewRectangle(theme.Color(theme.ColorNameBackground)))
	placing.Open(w.Native(), a.desktop, a.Memory, len(a.windows) > 1, float32(a.ownScale)*float32(a.Memory.Scale)/100)
	a.Parts.Done("window, graphics")
	w.build()
	if file != "" && foreign(file) {
		w.opener.openFile(file)
	}
	a.Parts.Done("bars")
	return w
}

// furnishBoard gives the board what it needs of its window.
func (w *Window) furnishBoard() {
	a := w.app
	w.board.SetLook(a.boardLook())
	w.field = board.NewField(w.board, w.panels)
	w.board.Words = func(key string) string { return words.T(a.Language, key) }
	w.board.SetMap(a.Memory.Minimap)
	w.board.Mapped = func(open bool) { a.Memory.Change(func(m *memory.Content) { m.Minimap = open }) }
	w.board.Key = w.keyboard.boardKey
	w.board.Escape = w.keyboard.overBoard
	w.board.Rune = w.Rune
	w.board.Shortcut = w.keyboard.boardShortcut
}
