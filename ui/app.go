package ui

import (
	"context"
	"os"
	"os/signal"
	"sync"
	"syscall"

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
	later   func(func()) // runs a function on the toolkit's goroutine

	life context.Context // ends with the program
	end  context.CancelFunc
	jobs sync.WaitGroup // exports that are on
}

// New makes the program in a toolkit's app.
func New(f fyne.App) *App {
	a := &App{fyne: f, system: text.NewSystem(), exports: exportMemory{}, later: fyne.Do}
	a.life, a.end = context.WithCancel(context.Background())
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

// Run starts, and returns when the last window is closed or the system asks
// the program to end. What is being exported then is cancelled, and cleared
// away.
func (a *App) Run(files []string) {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	defer signal.Stop(asked)
	go func() {
		<-asked
		a.later(a.fyne.Quit)
	}()
	a.Start(files)
	a.fyne.Run()
	a.end()
	a.jobs.Wait()
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
