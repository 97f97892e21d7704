package ui

import (
	"slices"

	"touchline/ui/desk"
	"touchline/ui/memory"
	"touchline/ui/placing"
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

// rememberPlace remembers where the window stands, on the screen and in the
// document.
func (w *deskside) rememberPlace() {
	if w.session != nil {
		if p, ok := w.board.Place(); ok {
			w.app.Memory.KeepView(memory.View{Path: w.session.Path(), Zoom: p.Zoom, X: p.X, Y: p.Y})
		}
	}
	placing.Keep(w.Native(), w.app.desktop, w.app.Memory)
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
