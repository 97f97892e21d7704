package ui

import (
	"context"
	"os"
	"slices"
	"sync"

	"fyne.io/fyne/v2"

	"touchline/canvas/editor/clip"
	"touchline/canvas/text"
	"touchline/model"
	"touchline/model/keep"
	"touchline/model/words"
	"touchline/ui/desk"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/thumbs"
)

// App is the running program: its windows and what they share. All of it
// belongs to the toolkit's goroutine, but where something else is said.
type App struct {
	fyne     fyne.App
	files    *desk.Files
	state    string // the folder of drafts, versions and what is remembered; "" for none
	memory   *memory.Store
	lang     model.Lang
	ownScale float64 // of the controls, before the user chose one
	theme    *look.Theme
	system   *text.System
	windows  []*Window
	exports  exportMemory
	clips    clip.Last
	foreign  keep.Clip // what another running copy of the program kept last
	thumbs   *thumbs.Maker
	later    func(func()) // runs a function on the toolkit's goroutine
	fonts    look.Fonts

	orphans []*desk.Desk // of windows that the system closed

	gone map[string]bool // recent files that are not there

	life  context.Context // ends with the program
	end   context.CancelFunc
	jobs  sync.WaitGroup // what must be done before the program ends
	reads sync.WaitGroup // what may be left behind: it only reads
}

// New makes the program in a toolkit's app. state is the folder that it may
// keep things in, "" for none.
func New(f fyne.App, state string) *App {
	a := &App{fyne: f, state: state, files: desk.NewFiles(state), system: text.NewSystem(), exports: exportMemory{}, gone: map[string]bool{}}
	a.life, a.end = context.WithCancel(context.Background())
	a.later = a.doLater
	a.memory = memory.Recall(state)
	a.thumbs = thumbs.New(thumbs.Options{
		State: state, System: a.system, Life: a.life, Theme: a.pictureTheme,
		Jobs: a.jobs.Go, Reads: a.reads.Go, Later: func(then func()) { a.later(then) },
	})
	a.lang = a.chosenLanguage()
	a.theme = look.NewTheme(a.chosenAppearance())
	a.applyScale()
	f.Settings().SetTheme(a.theme)
	f.Lifecycle().SetOnEnteredForeground(a.lookForClip)
	f.Settings().AddListener(func(fyne.Settings) { a.repaintAll() })
	a.speakToolkit()
	f.Lifecycle().SetOnExitedForeground(func() {
		for _, w := range a.windows {
			w.keys.Lost()
		}
	})
	return a
}

// StateDir is the folder for New, or "" where the system names none.
func StateDir() string {
	dir, err := keep.StateDir(os.Getenv)
	if err != nil {
		return ""
	}
	return dir
}

// Start opens a window for each file, or without files one with the welcome
// page, and looks for drafts that a crash left.
func (a *App) Start(files []string) {
	a.fonts.Parse()
	a.lookAtRecent()
	first := a.newWindow()
	for i, f := range files {
		w := first
		if i > 0 {
			w = a.newWindow()
		}
		w.openPath(f)
	}
	a.offerDrafts(first)
	a.lookForClip()
}

// doLater runs a function on the toolkit's goroutine. The toolkit, when it has
// ended, would run it at once on this one, and its windows are no more.
func (a *App) doLater(f func()) {
	fyne.Do(func() {
		if a.life.Err() == nil {
			f()
		}
	})
}

// t is a text of the program's windows.
func (a *App) t(key string, args ...any) string { return words.T(a.lang, "ui."+key, args...) }

// windowFor is where a document opens: this window if it shows none yet, or
// else a new one.
func (a *App) windowFor(w *Window) *Window {
	if w.desk.Free() {
		return w
	}
	return a.newWindow()
}

func (a *App) forget(w *Window) {
	a.windows = slices.DeleteFunc(a.windows, func(other *Window) bool { return other == w })
}
