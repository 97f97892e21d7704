package ui

import (
	"os"
	"os/signal"
	"slices"
	"sync/atomic"
	"syscall"
	"time"

	"touchline/ui/desk"
	"touchline/ui/memory"
)

// askClose closes the window, unless the user would rather not.
func (w *deskside) askClose() {
	w.leave(func(ok bool) {
		if ok {
			w.closeNow()
		}
	})
}

// closeNow closes the window, unless something changed since it was allowed
// to go: then that is asked again.
func (w *deskside) closeNow() {
	w.leaving = append(w.leaving, func(ok bool) {
		if ok {
			w.closeNow()
		}
	})
	w.happens(desk.Close{})
}

// closed takes the window away: the desk let go of the document.
func (w *deskside) closed() {
	w.Dialogs().CloseAll()
	w.rememberPlace()
	w.session = nil
	w.Native().Close()
}

// rememberPlace remembers the size of the window and where it stands in the
// document.
func (w *deskside) rememberPlace() {
	if w.session != nil {
		if p, ok := w.board.Place(); ok {
			w.app.Memory.KeepView(memory.View{Path: w.session.Path(), Zoom: p.Zoom, X: p.X, Y: p.Y})
		}
	}
	if w.Native().FullScreen() {
		return
	}
	size := w.Native().Canvas().Size()
	w.app.Memory.Change(func(m *memory.Content) { m.Width, m.Height = size.Width, size.Height })
}

// quit closes every window, unless the user takes back one of them: then
// none is closed.
func (a *App) quit() {
	all := slices.Clone(a.windows)
	var next func(i int)
	next = func(i int) {
		if i < len(all) {
			all[i].deskside.leave(func(ok bool) {
				if ok {
					next(i + 1)
				}
			})
			return
		}
		for _, w := range all {
			w.deskside.closeNow()
		}
		if len(a.windows) == 0 {
			a.fyne.Quit()
		}
	}
	next(0)
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
