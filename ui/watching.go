package ui

import (
	"time"

	"touchline/model/file"
	"touchline/model/keep"
	"touchline/model/words"
)

// watchFile watches the file of a document from now on.
func (w *Window) watchFile(s *session) {
	s.watched++
	mine := s.watched
	if s.path == "" {
		return
	}
	s.watch = keep.Watch(s.path, s.hash, func(c keep.Change) {
		w.app.later(func() {
			if w.session == s && s.watched == mine {
				w.changedOnDisk(s, c)
			}
		})
	})
}

// changedOnDisk follows a change that somebody else made to the file: what
// has no changes of its own is read again, else the user is asked.
func (w *Window) changedOnDisk(s *session, c keep.Change) {
	switch {
	case c.Gone:
		s.gone, s.conflict = true, false
		s.note()
		w.retitle()
		w.status.warn(w.t("disk.gone", "file", s.name))
	case c.Hash == s.hash: // it is back, as it was
		s.gone, s.conflict = false, false
		s.note()
		w.retitle()
	case !s.unsaved():
		w.reload(s, w.t("disk.reloaded", "file", s.name))
	default:
		s.conflict = true
		w.askConflict(nil)
	}
}

// askConflict asks what to do where both the file and the document changed.
// then, if not nil, is told whether the document is saved now.
func (w *Window) askConflict(then func(bool)) {
	s := w.session
	if w.conflicted {
		if then != nil {
			then(false)
		}
		return
	}
	w.conflicted = true
	answered := func(do func()) func() {
		return func() {
			w.conflicted = false
			do()
		}
	}
	if then == nil {
		then = func(bool) {}
	}
	w.question(w.t("disk.title", "file", s.name), w.t("disk.ask"), w.t("disk.hint"), answered(func() { then(false) }),
		answer{text: w.t("disk.copy"), do: answered(func() {
			w.saveCopy(func(ok bool) {
				if ok {
					w.takeTheirs(s)
				}
				then(false)
			})
		})},
		answer{text: w.t("disk.theirs"), do: answered(func() {
			w.takeTheirs(s)
			then(false)
		})},
		answer{text: w.t("disk.mine"), main: true, do: answered(func() { w.write(s, true, then) })})
}

// takeTheirs puts what the file holds in the place of the document, which
// stays among the earlier versions.
func (w *Window) takeTheirs(s *session) {
	mine, state, path := s.doc(), w.app.state, s.path
	if s.unsaved() && state != "" {
		w.app.jobs.Go(func() {
			if err := keep.Remember(state, path, file.Encode(mine)); err != nil {
				w.trouble(err)
			}
		})
	}
	w.reload(s, w.t("disk.reloaded", "file", s.name))
}

// reload reads the file again, and shows it where the window stands.
func (w *Window) reload(s *session, say string) {
	w.read(s.name, func() (opened, error) { return readPath(s.path) }, func(o opened) {
		if w.session != s {
			return
		}
		place, seen := w.board.Place()
		s.ed, s.saved, s.hash, s.conflict, s.gone = o.ed, o.doc, o.hash, false, false
		s.note()
		if s.watch != nil {
			s.watch.Saved(o.hash)
		}
		w.board.Open(s.ed)
		if seen {
			w.board.Return(place)
		}
		w.follow()
		w.status.say(say)
	})
}

// lockLost is told on any goroutine that somebody took the document over.
func (w *Window) lockLost(by keep.Holder) {
	w.app.later(func() {
		if w.session != nil {
			w.tell(w.t("lock.lost.title", "file", w.session.name), w.t("lock.lost", "who", who(by)), w.t("lock.lost.hint"))
		}
	})
}

// askHeld asks what to do with a document that somebody else has open: read
// it, or take it anyway.
func (w *Window) askHeld(o opened, by keep.Holder, read, anyway, no func()) {
	text := w.t("lock.ask", "who", who(by), "since", w.app.when(by.Since))
	if by.Here() {
		text = w.t("lock.ask.here")
	}
	w.question(w.t("lock.title", "file", o.name), text, w.t("lock.hint"), no,
		answer{text: w.t("cancel"), do: no},
		answer{text: w.t("lock.anyway"), do: anyway},
		answer{text: w.t("lock.read"), main: true, do: read})
}

// who names the holder of a lock, with the computer if it is another one.
func who(by keep.Holder) string {
	name := by.User
	if name == "" {
		name = "?"
	}
	if by.Host != "" && by.Host != keep.Self().Host {
		name += " (" + by.Host + ")"
	}
	return name
}

// when writes a moment: of today the time alone.
func (a *App) when(t time.Time) string {
	t = t.Local()
	now := time.Now()
	switch y, m, d := t.Date(); {
	case now.Year() == y && now.Month() == m && now.Day() == d:
		return t.Format("15:04:05")
	case now.Year() == y:
		return words.T(a.lang, "ui.when.year", "month", int(m), "day", d, "time", t.Format("15:04"))
	}
	return t.Format("2006-01-02 15:04")
}
