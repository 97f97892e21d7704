package ui

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"touchline/canvas/editor"
	"touchline/ui/board"
)

// Window shows one document, or the welcome page.
type Window struct {
	app    *App
	win    fyne.Window
	board  *board.Board
	shown  *shown // nil: the welcome page
	status *statusBar
	panel  *cardPanel
	modal  *modal // the dialog on top; nil for none

	loading context.CancelFunc // of the document that is being opened; nil for none
	life    context.Context    // ends with the window
}

// The size of a new window, in units.
const (
	windowWidth  = 1280
	windowHeight = 800
)

func (a *App) newWindow() *Window {
	life, end := context.WithCancel(a.life)
	w := &Window{app: a, win: a.fyne.NewWindow("Touchline"), board: board.New(a.later), life: life}
	w.board.SetLook(a.boardLook())
	w.board.Changed = w.looked
	w.board.Key = w.key
	w.board.Rune = w.rune
	w.board.Shortcut = w.shortcut
	a.windows = append(a.windows, w)
	w.win.SetPadded(false)
	w.win.SetOnClosed(func() {
		end()
		a.forget(w)
	})
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.dropped(uris) })
	w.build()
	w.win.Resize(fyne.NewSize(windowWidth, windowHeight))
	w.win.Show()
	return w
}

// build makes all that the window shows in the App's language, around the
// board that it has.
func (w *Window) build() {
	w.closeModal()
	w.status = newStatusBar(w)
	w.panel = newCardPanel(w)
	w.win.SetMainMenu(w.mainMenu())
	w.win.SetTitle(w.title())
	var middle fyne.CanvasObject
	if w.shown == nil {
		middle = w.welcome()
	} else {
		middle = flush(nil, nil, w.panel.object, w.board)
		w.panel.around = middle
	}
	top := w.toolbar()
	bottom := container.New(layout.NewCustomPaddedVBoxLayout(0), hairline(), w.status.object)
	w.win.SetContent(flush(top, bottom, nil, middle))
	w.listen()
	w.looked(editor.Moved | editor.Pointed | editor.Picked)
	w.focusBoard()
}

// listen has keys work where no widget has the keyboard: on the welcome page
// and in dialogs.
func (w *Window) listen() {
	c := w.win.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { w.key(e.Name, heldModifiers()) })
	c.SetOnTypedRune(w.rune)
}

func heldModifiers() fyne.KeyModifier {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

func (w *Window) focusBoard() {
	if w.shown != nil && w.modal == nil {
		w.win.Canvas().Focus(w.board)
	}
}

// title is what the window manager shows.
func (w *Window) title() string {
	if w.shown == nil {
		return "Touchline"
	}
	return w.shown.name + " — Touchline"
}

// looked follows what the board tells.
func (w *Window) looked(d editor.Did) {
	if d.Has(editor.Moved) {
		w.status.showZoom()
	}
	if d.Has(editor.Pointed) || d.Has(editor.Picked) {
		w.status.showCard()
	}
	if d.Has(editor.Picked) {
		w.panel.show(w.board.Picked())
	}
}

// t is a text of the window.
func (w *Window) t(key string, args ...any) string { return w.app.t(key, args...) }

// hairline is the border between the parts of a window.
func hairline() fyne.CanvasObject {
	line := canvas.NewRectangle(theme.Color(theme.ColorNameSeparator))
	line.SetMinSize(fyne.NewSize(1, 1))
	return line
}
