package ui

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"touchline/ui/actions"
	"touchline/ui/board"
	"touchline/ui/chooser"
	"touchline/ui/desk"
	"touchline/ui/exports"
	"touchline/ui/find"
	"touchline/ui/frame"
	"touchline/ui/hub"
	"touchline/ui/memory"
	"touchline/ui/panels/inspector"
	"touchline/ui/panels/outline"
	"touchline/ui/panels/palette"
	"touchline/ui/panels/problems"
	"touchline/ui/start"
	"touchline/ui/status"
	"touchline/ui/tour"
	"touchline/ui/widgets"
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

	status    *status.Bar
	actions   *actions.Table
	tools     *actions.Toolbar // nil: the welcome page
	page      *start.Page      // nil: a document is open
	panes     *widgets.Panes   // nil: the welcome page
	find      *find.Bar
	inspector *inspector.Inspector
	outline   *outline.Outline
	palette   *palette.Palette
	problems  *problems.Problems
	field     *board.Field     // of a text that is edited in the picture
	commands  *actions.Palette // that was opened last
	exports   *exports.Exports
	chooser   *chooser.Chooser // that was opened last
	tour      *tour.Tour

	edited time.Time // when the document changed last

	desk *desk.Desk
}

// The size of a new window, in units.
const (
	windowWidth  = 1280
	windowHeight = 800
)

func (a *App) newWindow() *Window {
	life, end := context.WithCancel(a.Life)
	w := &Window{app: a, board: board.New(a.Later, a.System)}
	w.Frame = frame.New(a.Program, a.fyne.NewWindow("Touchline"), w, life)
	w.keyboard, w.opener, w.answerer, w.pictures, w.panels = keyboard{w}, opener{w}, answerer{w}, pictures{w}, panelHost{w}
	w.deskside = &deskside{Window: w}
	w.desk = a.newDesk(w)
	w.Keys().Deliver = w.keyboard.deliver
	w.board.Keys = w.Keys()
	w.Keys().Pasted = a.inField
	w.actions = actions.NewTable(w, w.ownActions())
	w.exports = exports.New(w.Frame, w.exportSource, a.exports, &a.files.Pending)
	w.subscribe()
	w.board.SetLook(a.boardLook())
	w.field = board.NewField(w.board, w.panels)
	w.board.Tip = w.answerer.padTip
	w.board.Key = w.keyboard.boardKey
	w.board.Rune = w.Rune
	w.board.Shortcut = w.keyboard.boardShortcut
	a.windows = append(a.windows, w)
	w.Native().SetPadded(false)
	w.Native().SetCloseIntercept(w.deskside.askClose)
	w.Native().SetOnClosed(func() {
		end()
		if w.session != nil { // closed without having been asked
			a.orphans = append(a.orphans, w.desk)
		}
		a.forget(w)
	})
	w.Native().SetOnDropped(w.opener.dropped)
	width, height := a.Memory.Width, a.Memory.Height
	if width == 0 || height == 0 {
		width, height = windowWidth, windowHeight
	}
	w.Native().Resize(fyne.NewSize(width, height))
	// The system makes its window, and the graphics wake, while the fonts are
	// parsed elsewhere; what stands in the window needs them.
	w.Native().SetContent(canvas.NewRectangle(theme.Color(theme.ColorNameBackground)))
	w.Native().Show()
	a.fonts.Wait()
	w.build()
	return w
}

// build makes all that the window shows in the App's language, around the
// board that it has.
func (w *Window) build() {
	w.Dialogs().CloseAll()
	w.Tips().Hide()
	if w.status != nil {
		w.status.Retire()
	}
	w.status = status.New(w.Frame, w.statusSource())
	w.panes, w.find, w.page = nil, nil, nil
	var middle fyne.CanvasObject
	if w.session == nil {
		w.page = start.NewPage(w.Frame, start.Source{
			Actions: w.actions, Recent: w.app.recent(), OpenFile: w.opener.openFile, OpenTemplate: w.opener.openTemplate,
		})
		middle = w.page.Object
	} else {
		middle = w.workshop()
	}
	w.rebuildMenu()
	w.Native().SetTitle(w.title())
	bottom := container.New(layout.NewCustomPaddedVBoxLayout(0), widgets.Hairline(), w.quietly(w.status.Object))
	w.Native().SetContent(container.NewStack(widgets.Flush(w.toolbar(), bottom, nil, middle), w.Tips().Object))
	w.keyboard.listen()
	w.followAll()
	w.status.ShowCard()
	w.FocusBoard()
}

// workshop is the board with what stands around it.
func (w *Window) workshop() fyne.CanvasObject {
	w.inspector = inspector.New(w.panels)
	w.outline = outline.New(w.panels)
	w.palette = palette.New(w.panels)
	w.problems = problems.New(w.panels)
	w.problems.OnChanged(func() { w.status.ShowProblems() })
	w.find = find.New(w.Frame, find.Source{Editor: w.Editor, Actions: w.actions, Changed: w.panesChanged})
	left := container.NewBorder(nil, w.palette.Object(), nil, nil, w.outline.Object())
	w.tour = tour.New(w.Frame)
	middle := widgets.Flush(w.find.Object, nil, nil, container.NewStack(w.board, w.tour.Object))
	w.panes = widgets.NewPanes(w.app.Memory.Panels, widgets.Ground(left), middle, widgets.Ground(w.inspector.Object()), widgets.Ground(w.problems.Object()), func(m widgets.PaneSizes) {
		w.app.Memory.Change(func(all *memory.Content) { all.Panels = m })
		w.Refocus()
	})
	return w.panes.Object
}

// updatePanels brings the panels to the document.
func (w *Window) updatePanels() {
	if w.panes == nil {
		return
	}
	w.inspector.Update()
	w.outline.Update()
	w.palette.Update()
	w.problems.Update()
}

// setPanels shows and hides panels, in every window.
// walkProblems goes to the next problem, or back, with the list in sight.
func (w *Window) walkProblems(by int) {
	if !w.app.Memory.Panels.ShowBottom {
		w.setPanels(func(m *widgets.PaneSizes) { m.ShowBottom = true })
	}
	w.problems.Walk(by)
}

func (w *Window) setPanels(change func(*widgets.PaneSizes)) {
	w.Memory.Change(func(m *memory.Content) { change(&m.Panels) })
	for _, other := range w.app.windows {
		other.hub.Tell(hub.Remembered)
	}
	w.FocusBoard()
}

// listen has keys work where no widget has the keyboard: on the welcome page
// and in dialogs.
func (w keyboard) listen() {
	c := w.Native().Canvas()
	c.SetOnTypedKey(w.looseKey)
	c.SetOnTypedRune(w.looseRune)
	for _, chord := range w.actions.Chords() {
		c.AddShortcut(chord, w.looseShortcut)
	}
	for _, s := range []fyne.Shortcut{&fyne.ShortcutCopy{}, &fyne.ShortcutCut{}, &fyne.ShortcutPaste{}, &fyne.ShortcutSelectAll{}, &fyne.ShortcutUndo{}, &fyne.ShortcutRedo{}} {
		c.AddShortcut(s, w.looseShortcut)
	}
}

// quietly puts a bar on a ground that gives the keyboard back to the canvas,
// once the toolkit is done with the click.
func (w *Window) quietly(bar fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Quietly(bar, func() { w.app.Later(w.Refocus) })
}

// toolbar is nil on the start page: there is nothing to draw on.
func (w *Window) toolbar() fyne.CanvasObject {
	w.tools = nil
	if w.session == nil {
		return nil
	}
	w.tools = w.actions.NewToolbar(func() { w.app.Later(w.Refocus) })
	return w.tools.Object
}

// OnBoard reports whether the canvas has the keyboard.
func (w *Window) OnBoard() bool { return w.Native().Canvas().Focused() == fyne.Focusable(w.board) }

// Say says something for a while.
func (w *Window) Say(text string) { w.status.Say(text) }

// FocusBoard gives the keyboard back to the canvas.
func (w *Window) FocusBoard() {
	if w.session != nil && !w.Dialogs().Any() && !w.field.Edits() {
		w.Native().Canvas().Focus(w.board)
	}
}

// LetGo has the canvas forget which keys and buttons are down.
func (w *Window) LetGo() { w.board.LetGo() }

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

// Source is what the status bar tells of.
func (w *Window) statusSource() status.Source {
	of := status.Source{Actions: w.actions, View: w.board.View, Problems: func() (string, bool) { return w.problems.Summary() }}
	if w.session != nil {
		of.Desk = w.desk
	}
	return of
}

// panesChanged lays the middle out anew after something above the canvas came
// or went.
func (w *Window) panesChanged() {
	w.panes.Object.Refresh()
	w.panes.Middle.Refresh()
}
