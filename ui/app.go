package ui

import (
	"context"
	"os"
	"slices"

	"fyne.io/fyne/v2"

	"touchline/canvas/editor/clip"
	"touchline/canvas/text"
	"touchline/model/keep"
	"touchline/model/words"
	"touchline/ui/desk"
	"touchline/ui/exports"
	"touchline/ui/frame"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/thumbs"
)

// App is the running program: its windows and what they share. All of it
// belongs to the toolkit's goroutine, but where something else is said.
type App struct {
	*frame.Program
	fyne     fyne.App
	files    *desk.Files
	ownScale float64 // of the controls, before the user chose one
	theme    *look.Theme
	windows  []*Window
	exports  exports.Choices
	clips    clip.Last
	foreign  keep.Clip // what another running copy of the program kept last
	fonts    look.Fonts

	orphans []*desk.Desk // of windows that the system closed

	gone map[string]bool // recent files that are not there

	end context.CancelFunc
}

// New makes the program in a toolkit's app. state is the folder that it may
// keep things in, "" for none.
func New(f fyne.App, state string) *App {
	a := &App{Program: &frame.Program{State: state, System: text.Machine()}, fyne: f, files: desk.NewFiles(state), exports: exports.Choices{}, gone: map[string]bool{}}
	a.Life, a.end = context.WithCancel(context.Background())
	a.Later = a.doLater
	a.Memory = memory.Recall(state)
	a.Thumbs = thumbs.New(thumbs.Options{
		State: state, System: a.System, Life: a.Life, Theme: a.pictureTheme,
		Jobs: a.Jobs.Go, Reads: a.Reads.Go, Later: func(then func()) { a.Later(then) },
	})
	a.Language = a.chosenLanguage()
	a.theme = look.NewTheme(a.chosenAppearance())
	a.applyScale()
	f.Settings().SetTheme(a.theme)
	f.Lifecycle().SetOnEnteredForeground(a.lookForClip)
	f.Settings().AddListener(func(fyne.Settings) { a.repaintAll() })
	a.speakToolkit()
	f.Lifecycle().SetOnExitedForeground(func() {
		for _, w := range a.windows {
			w.Keys().Lost()
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
		w.opener.openPath(f)
	}
	a.offerDrafts(first)
	a.lookForClip()
}

// doLater runs a function on the toolkit's goroutine. The toolkit, when it has
// ended, would run it at once on this one, and its windows are no more.
func (a *App) doLater(f func()) {
	fyne.Do(func() {
		if a.Life.Err() == nil {
			f()
		}
	})
}

// t is a text of the program's windows.
func (a *App) t(key string, args ...any) string { return words.T(a.Language, "ui."+key, args...) }

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
