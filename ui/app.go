package ui

import (
	"context"
	"os"
	"os/signal"
	"slices"
	"sync"
	"syscall"
	"time"

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
	a := &App{fyne: f, state: state, files: desk.NewFiles(state), system: text.NewSystem(), exports: exportMemory{}, gone: map[string]bool{}, later: fyne.Do}
	a.memory = memory.Recall(state)
	a.life, a.end = context.WithCancel(context.Background())
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

// Run starts, and returns when the last window is closed or the system asks
// the program to end. Then the drafts are on the disk; what is being exported
// is cancelled, and cleared away.
func (a *App) Run(files []string) {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(asked)
	go func() {
		<-asked
		a.files.Flush() // first, and here: the toolkit's goroutine may be busy
		a.later(a.fyne.Quit)
		<-asked // twice means now
		os.Exit(1)
	}()
	a.Start(files)
	a.fyne.Run()
	a.end()
	a.leave()
	a.settle()
}

// How long the end of the program waits for what must be done, and for what
// only reads: a network folder may have gone.
const (
	worksUntil = 10 * time.Second
	readsUntil = 300 * time.Millisecond
)

// settle waits for what must be done before the program ends, but not for
// ever.
func (a *App) settle() {
	waitFor(a.reads.Wait, readsUntil)
	waitFor(func() {
		a.jobs.Wait()
		a.memory.Wait()
	}, worksUntil)
}

// waitFor reports whether something came to an end in time.
func waitFor(end func(), patience time.Duration) bool {
	done := make(chan struct{})
	go func() {
		end()
		close(done)
	}()
	select {
	case <-done:
		return true
	case <-time.After(patience):
		return false
	}
}

// leave gives up the documents that are still open when the program ends
// without having been asked: what is not saved stays as a draft.
func (a *App) leave() {
	left := a.orphans
	a.orphans = nil
	for _, w := range a.windows {
		left = append(left, w.desk)
	}
	for _, d := range left {
		d.Abandon()
	}
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
