package ui

// askLeave asks, if there is something to lose, whether the window may go,
// and tells the answer. It closes nothing.
func (w *Window) askLeave(then func(ok bool)) {
	s := w.session
	if w.asking {
		then(false) // the question is on the screen already
		return
	}
	w.closeModal()
	if s != nil && s.saving {
		s.waiting = append(s.waiting, func() { w.askLeave(then) })
		return
	}
	if s == nil || !s.unsaved() {
		then(true)
		return
	}
	w.win.RequestFocus()
	w.asking = true
	done := func(ok bool) {
		w.asking = false
		then(ok)
	}
	hint := w.t("close.hint")
	if s.path != "" {
		hint = w.t("close.hint.file", "file", shortPath(s.path))
	}
	w.question(w.t("close.title", "name", s.name), w.t("close.ask"), hint, func() { done(false) },
		answer{text: w.t("close.drop"), do: func() { done(true) }, apart: true},
		answer{text: w.t("cancel"), do: func() { done(false) }},
		answer{text: w.t("close.save"), main: true, do: func() {
			w.save(func(saved bool) { done(saved && !s.unsaved()) })
		}})
}

// askClose closes the window, unless the user would rather not.
func (w *Window) askClose() {
	w.askLeave(func(ok bool) {
		if ok {
			w.closeNow()
		}
	})
}

// closeNow closes the window whatever it shows.
func (w *Window) closeNow() {
	w.cancelLoad()
	w.closeModal()
	w.rememberPlace()
	w.leaveSession()
	w.win.Close()
}

// leaveSession lets go of the document.
func (w *Window) leaveSession() {
	if s := w.session; s != nil {
		w.session = nil
		w.app.keeps(s.draft, nil)
		w.app.jobs.Go(s.release)
	}
}

// rememberPlace remembers the size of the window and where it stands in the
// document.
func (w *Window) rememberPlace() {
	if w.session != nil {
		if p, ok := w.board.Place(); ok {
			w.app.rememberView(w.session.path, p)
		}
	}
	if w.win.FullScreen() {
		return
	}
	size := w.win.Canvas().Size()
	w.app.remember(func(m *memory) { m.Width, m.Height = size.Width, size.Height })
}

// quit closes every window, unless the user takes back one of them: then
// none is closed.
func (a *App) quit() {
	all := append([]*Window(nil), a.windows...)
	var next func(i int)
	next = func(i int) {
		if i < len(all) {
			all[i].askLeave(func(ok bool) {
				if ok {
					next(i + 1)
				}
			})
			return
		}
		for _, w := range all {
			w.closeNow()
		}
		a.fyne.Quit()
	}
	next(0)
}
