package ui

import (
	"fyne.io/fyne/v2"

	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/words"
)

// Names of the preferences.
const (
	prefLanguage   = "language"
	prefAppearance = "appearance"
	prefRecent     = "recent"
	prefFolder     = "folder"
	prefFormat     = "export.format"
)

// App is the running program: its windows and what they share. All of it
// belongs to the toolkit's goroutine.
type App struct {
	fyne    fyne.App
	lang    model.Lang
	theme   *windowTheme
	system  *text.System
	windows []*Window
	exports exportMemory
}

// New makes the program in a toolkit's app.
func New(f fyne.App) *App {
	a := &App{fyne: f, system: text.NewSystem(), exports: exportMemory{}}
	a.lang = a.chosenLanguage()
	a.theme = newTheme(a.chosenAppearance())
	f.Settings().SetTheme(a.theme)
	f.Settings().AddListener(func(fyne.Settings) { a.repaintAll() })
	a.speakToolkit()
	return a
}

// Start opens a window for each file, or without files one with the welcome
// page.
func (a *App) Start(files []string) {
	if len(files) == 0 {
		a.newWindow()
	}
	for _, f := range files {
		a.newWindow().openPath(f)
	}
}

// Run starts, and returns when the last window is closed.
func (a *App) Run(files []string) {
	a.Start(files)
	a.fyne.Run()
}

// t is a text of the program's windows.
func (a *App) t(key string, args ...any) string { return words.T(a.lang, "ui."+key, args...) }

// windowFor is where a document opens: this window if it shows none yet, or
// else a new one.
func (a *App) windowFor(w *Window) *Window {
	if w.shown == nil && w.loading == nil {
		return w
	}
	return a.newWindow()
}

func (a *App) forget(w *Window) {
	for i, other := range a.windows {
		if other == w {
			a.windows = append(a.windows[:i], a.windows[i+1:]...)
			return
		}
	}
}
