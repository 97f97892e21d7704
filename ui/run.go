package ui

import (
	"context"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	"fyne.io/fyne/v2"

	"touchline/canvas/text"
	"touchline/model/keep"
	"touchline/ui/desk"
	"touchline/ui/exports"
	"touchline/ui/frame"
	"touchline/ui/look"
	"touchline/ui/memory"
	"touchline/ui/placing"
	"touchline/ui/start"
	"touchline/ui/thumbs"
)

// New makes the program in a toolkit's app. state is the folder that it may
// keep things in, "" for none.
func New(f fyne.App, state string) *App {
	a := &App{Program: &frame.Program{State: state, System: text.Machine()}, fyne: f, files: desk.NewFiles(state), exports: exports.Choices{}, gone: map[string]bool{}}
	a.open = a.newWindow
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

// Place has windows stand where they stood on the screens of a desktop.
func (a *App) Place(d placing.Desktop) { a.desktop = d }

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
	a.lookAtRecent()
	if len(files) == 0 {
		files = []string{""}
	}
	for _, f := range files {
		a.newWindow(f)
	}
	a.offerDrafts(a.windows[0])
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

// How the program ends. Asked by its user it does what must be done, but not
// for ever. A signal is obeyed within a second, even while the toolkit's
// goroutine is busy or a disk does not answer: the drafts hold what was drawn,
// so a save or an export that is not done is given up and cleared away.
const (
	worksUntil  = 10 * time.Second       // for what must be done
	readsUntil  = 300 * time.Millisecond // for what only reads: a network folder may have gone
	flushUntil  = 5 * time.Second        // for the drafts: mostly 10 ms
	signalUntil = 500 * time.Millisecond // for the windows to close after that
	placesUntil = 5 * time.Second        // for a file that is being put in its place: mostly 10 ms
)

// Run starts, and returns when the last window is closed or the system asks
// the program to end. Then the drafts are on the disk; what is being exported
// is cancelled, and cleared away. The exit code is that of the signal, if one
// came; a program that is too busy to end by itself is ended by exit.
func (a *App) Run(files []string, exit func(code int)) int {
	asked := make(chan os.Signal, 2)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(asked)
	var code atomic.Int32
	go func() {
		s := <-asked
		code.Store(signalCode(s))
		a.obey(s, asked)
		exit(int(code.Load()))
	}()
	a.Start(files)
	a.fyne.Run()
	a.end()
	a.leave()
	a.settle()
	return int(code.Load())
}

// signalCode is what a shell calls the end by a signal.
func signalCode(s os.Signal) int32 {
	number, _ := s.(syscall.Signal)
	return 128 + int32(number)
}

// obey does what a signal asks for, on any goroutine: the toolkit's may be
// busy. When it returns, the program has had its time and nothing is left but
// to end it.
func (a *App) obey(s os.Signal, again <-chan os.Signal) {
	waitFor(a.files.Flush, flushUntil) // before all else
	if s == syscall.SIGHUP {
		a.Later(a.fyne.Quit) // the toolkit heeds the others itself, and to quit twice is a fault
	}
	select {
	case <-again: // twice means now
	case <-time.After(signalUntil):
	}
	a.files.Pending.End(placesUntil)
}

// settle waits for what must be done before the program ends, but not for
// ever.
func (a *App) settle() {
	waitFor(a.Reads.Wait, readsUntil)
	waitFor(func() {
		a.Jobs.Wait()
		a.Memory.Wait()
	}, worksUntil)
	a.files.Pending.End(placesUntil)
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

// offerDrafts looks for drafts that a crash left, and offers them.
func (a *App) offerDrafts(w *Window) {
	if a.State == "" {
		return
	}
	a.Jobs.Go(func() {
		all, err := keep.Drafts(a.State)
		a.Later(func() {
			switch {
			case err != nil:
				w.status.Warn(w.explain(err))
			case len(all) > 0:
				start.OfferDrafts(w.Frame, all, func(f keep.Found, name string) {
					a.windowFor(w).opener.load(name, func() (desk.Opened, error) { return desk.Recovered(f, name) })
				}, w.deskside.trouble)
			}
		})
	})
}
