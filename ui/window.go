package ui

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"touchline/canvas/editor"
	"touchline/canvas/editor/clip"
	"touchline/model"
	"touchline/model/keep"
	"touchline/model/words"
	"touchline/ui/actions"
	"touchline/ui/board"
	"touchline/ui/book"
	"touchline/ui/chooser"
	"touchline/ui/compare"
	"touchline/ui/dashboard"
	"touchline/ui/desk"
	"touchline/ui/dialogs"
	"touchline/ui/exports"
	"touchline/ui/find"
	"touchline/ui/frame"
	"touchline/ui/guides"
	"touchline/ui/hub"
	"touchline/ui/importing"
	"touchline/ui/improvements"
	"touchline/ui/inventory"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/overlays"
	"touchline/ui/panels/inspector"
	"touchline/ui/panels/outline"
	"touchline/ui/panels/palette"
	"touchline/ui/panels/problems"
	"touchline/ui/panes"
	"touchline/ui/placing"
	"touchline/ui/presenting"
	"touchline/ui/start"
	"touchline/ui/status"
	"touchline/ui/surveys"
	"touchline/ui/tour"
	"touchline/ui/views"
)

// Window shows one document, or the welcome page.
type Window struct {
	*frame.Frame
	app     *App
	board   *board.Board
	session *session // nil: the welcome page
	hub     hub.Hub  // tells the parts what changed

	// What the window does, by what it is about.
	keyboard keyboard
	opener   opener
	answerer answerer
	pictures pictures
	deskside *deskside
	panels   panelHost

	status     *status.Bar
	actions    *actions.Table
	tools      *actions.Toolbar // nil: the welcome page
	rails      []*actions.Rail  // what the panels fold to, left and right
	page       *start.Page      // nil: a document is open
	panes      *panes.Panes     // nil: the welcome page
	find       *find.Bar
	overlays   *overlays.Bar    // what is laid over the picture
	slices     *overlays.Slices // which cards are not pale
	inspector  *inspector.Inspector
	outline    *outline.Outline
	palette    *palette.Palette
	problems   *problems.Problems
	field      *board.Field     // of a text that is edited in the picture
	commands   *actions.Palette // that was opened last
	exports    *exports.Exports
	books      *book.Books
	compares   *compare.Compares
	surveys    *surveys.Surveys
	imports    *importing.Imports
	dashboards *dashboard.Dashboards
	presenting *presenting.Presenting
	views      *views.Switch // the map, and what shows in its place
	inventory  *inventory.Inventory
	plan       *improvements.Improvements
	guides     *guides.Guides   // around the properties
	chooser    *chooser.Chooser // that was opened last
	tour       *tour.Tour

	edited time.Time // when the document changed last

	desk *desk.Desk
}

// keyboard is what the keys of a window do that nothing else in it has a use
// for.
type keyboard struct{ *Window }

// opener opens documents, in the window that is for each.
type opener struct{ *Window }

// answerer does what the editor asks of its window.
type answerer struct{ *Window }

// pictures reads pictures into a document, and saves pictures of it.
type pictures struct{ *Window }

// panelHost is the window as its panels, and the field over the picture, see it.
type panelHost struct{ *Window }

// deskside does what the desk asks, and tells it what happens.
type deskside struct {
	*Window
	asked   func([]desk.Request) // does what the desk asks
	busy    *desk.Busy           // what it reads or writes now, or nil
	events  []desk.Event         // that the desk is told, the first one now
	pending deskModal            // what the desk asks
	leaving []func(ok bool)      // whoever asked whether the window may go
}

// deskModal is the question of the desk that is on the screen, or waits for
// the hand to rest; "" for none.
type deskModal struct {
	question desk.Question
	modal    *dialogs.Dialog // nil: it waits
}

// OnBoard reports whether the canvas has the keyboard.
func (w *Window) OnBoard() bool { return w.Native().Canvas().Focused() == fyne.Focusable(w.board) }

// Say says something for a while.
func (w *Window) Say(text string) { w.status.Say(text) }

// FocusBoard gives the keyboard back to the canvas, or to what shows in its
// place.
func (w *Window) FocusBoard() {
	if w.session != nil && w.views != nil && !w.Dialogs().Any() && !w.field.Edits() {
		w.views.Focus()
	}
}

// LetGo has the canvas forget which keys and buttons are down, and what the
// pointer is on: something comes up over it.
func (w *Window) LetGo() {
	w.board.LetGo()
	w.Tips().Doze()
}

// handRests is how long nothing was edited before something comes up unasked.
const handRests = time.Second

// Rests reports whether nobody types or drags something now.
func (w *Window) Rests() bool {
	if w.session == nil {
		return true
	}
	ed := w.session.ed
	return !w.field.Edits() && ed.Typing() == "" && !ed.Busy() && time.Since(w.edited) >= handRests
}

// t is a text of the window.
func (w *Window) t(key string, args ...any) string { return w.app.t(key, args...) }

// Editor is the editor of the document that the window shows, or nil.
func (w *Window) Editor() *editor.Editor {
	if w.session == nil {
		return nil
	}
	return w.session.ed
}

// explain is what went wrong as a sentence with its hint.
func (w *Window) explain(err error) string {
	return words.Said(w.app.Language, err)
}

// App is the running program: its windows and what they share. All of it
// belongs to the toolkit's goroutine, but where something else is said.
type App struct {
	*frame.Program
	fyne     fyne.App
	files    *desk.Files
	ownScale float64         // of the controls, before the user chose one
	desktop  placing.Desktop // nil: where windows stand is not known
	theme    *look.Theme
	windows  []*Window
	open     func(file string) *Window // opens a window with a file, or, for "", with the start page
	exports  exports.Choices
	clips    clip.Last
	foreign  keep.Clip // what another running copy of the program kept last

	orphans []*desk.Desk // of windows that the system closed

	gone map[string]bool // recent files that are not there

	end context.CancelFunc
}

// t is a text of the program's windows.
func (a *App) t(key string, args ...any) string { return words.T(a.Language, "ui."+key, args...) }

func (a *App) forget(w *Window) {
	a.windows = slices.DeleteFunc(a.windows, func(other *Window) bool { return other == w })
}

// dark reports whether the windows are dark now.
func (a *App) dark() bool {
	return a.theme.Dark(a.fyne.Settings().ThemeVariant())
}

// pictureTheme is the name of the theme that pictures on the screen have.
func (a *App) pictureTheme() string {
	if a.dark() {
		return "dark"
	}
	return "colour"
}

func (a *App) boardLook() board.Look {
	if a.dark() {
		return board.DarkLook
	}
	return board.LightLook
}

// saveFolder is where a document is proposed to be saved: beside its file, or
// what it was read from.
func (w *Window) saveFolder(s *session) string {
	if path := cmp.Or(s.Path(), s.From()); path != "" {
		return filepath.Dir(path)
	}
	return w.app.Memory.FolderFor(memory.ForDocuments)
}

// recompose brings the picture to the windows' look.
func (w *Window) recompose() {
	if w.session != nil {
		w.session.ed.SetTheme(look.ThemeNamed(w.app.pictureTheme()))
	}
}

// document is what the window shows; nil for none.
func (w *Window) document() *model.Document {
	if w.session == nil {
		return nil
	}
	return w.session.doc()
}

// trouble is told on any goroutine that something beside the document itself
// could not be kept: that is said, and no more.
func (w *deskside) trouble(err error) {
	w.app.Later(func() { w.status.Warn(w.explain(err)) })
}
