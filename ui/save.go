package ui

import (
	"os"
	"path/filepath"
	"strings"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
)

// save writes the document to its file, or asks for one. then, if it is not
// nil, is told whether the document is saved.
func (w *Window) save(then func(saved bool)) {
	s := w.session
	if then == nil {
		then = func(bool) {}
	}
	switch {
	case s == nil:
		then(false)
	case s.saving:
		s.waiting = append(s.waiting, func() { w.save(then) })
	case s.path == "" || s.ed.ReadOnly():
		w.saveAs(then)
	case s.conflict:
		w.askConflict(then)
	case !s.unsaved():
		w.status.say(w.t("save.nothing"))
		then(true)
	default:
		w.write(s, false, then)
	}
}

// write writes the document to its file on a goroutine of its own. Unless
// over is set, it asks first if somebody else changed the file meanwhile.
func (w *Window) write(s *session, over bool, then func(bool)) {
	s.saving = true
	doc := s.doc()
	w.status.busy(w.t("saving", "file", s.name), nil)
	saving := keep.Saving{State: w.app.state, Draft: s.draft, Watcher: s.watch, Trouble: w.trouble}
	path, watch, known := s.path, s.watch, s.hash
	w.app.jobs.Go(func() {
		var foreign bool
		var change keep.Change
		if watch != nil && !over {
			change, foreign = watch.Look()
			foreign = foreign && !change.Gone && change.Hash != known
		}
		var hash keep.Hash
		var err error
		if !foreign {
			hash, err = keep.Save(path, doc, saving)
		}
		w.app.later(func() {
			w.status.idle()
			switch {
			case foreign:
				s.conflict = true
			case err == nil:
				s.saved, s.hash, s.conflict, s.gone = doc, hash, false, false
			}
			w.ended(s)
			switch {
			case foreign:
				w.askConflict(then)
			case err != nil:
				w.saveFailed(s, err)
				then(false)
			default:
				w.saidSaved(s)
				then(true)
			}
		})
	})
}

// ended does what waited for a saving to end.
func (w *Window) ended(s *session) {
	s.saving = false
	s.note()
	w.retitle()
	w.status.follow()
	waiting := s.waiting
	s.waiting = nil
	for _, f := range waiting {
		f()
	}
}

func (w *Window) saidSaved(s *session) {
	if w.session == s {
		w.status.say(w.t("saved", "file", s.name))
	}
}

// saveFailed says why, and that nothing is lost.
func (w *Window) saveFailed(s *session, err error) {
	hint := ""
	if s.draft != nil && s.draft.State().Err == nil {
		hint = w.t("save.draft")
	}
	sentence, more := explainParts(w, err)
	w.tell(w.t("save.failed", "file", s.name), sentence, strings.TrimSpace(more+" "+hint))
}

// trouble is told on any goroutine that something beside the document itself
// could not be kept: that is said, and no more.
func (w *Window) trouble(err error) {
	w.app.later(func() { w.status.warn(explain(w, err)) })
}

// saveAs asks for a file and writes the document there; from then on it
// belongs to that file.
func (w *Window) saveAs(then func(bool)) {
	s := w.session
	if then == nil {
		then = func(bool) {}
	}
	w.choose(choosing{
		title: w.t("save.choose"), accept: w.t("save.accept"),
		folder: w.saveFolder(s), name: s.proposed(), save: file.Extension,
		done: func(path string) { w.writeTo(s, path, then) },
		gone: func() { then(false) },
	})
}

// saveFolder is where a document is proposed to be saved.
func (w *Window) saveFolder(s *session) string {
	if s.path != "" {
		return filepath.Dir(s.path)
	}
	return w.app.lastFolder()
}

// writeTo writes the document to another file, which becomes its own.
func (w *Window) writeTo(s *session, path string, then func(bool)) {
	if other := w.app.showing(path); other != nil && other.session != s {
		w.tellFault(w.t("save.failed", "file", filepath.Base(path)), model.Faultf(nil, "ui.save.open", "file", filepath.Base(path)))
		then(false)
		return
	}
	if path == s.path && !s.ed.ReadOnly() {
		w.write(s, true, then)
		return
	}
	s.saving = true
	doc, state := s.doc(), w.app.state
	w.status.busy(w.t("saving", "file", filepath.Base(path)), nil)
	w.app.jobs.Go(func() {
		lock, err := w.lockFor(path)
		var hash keep.Hash
		if err == nil {
			saving := keep.Saving{State: state, Draft: s.draft, Trouble: w.trouble}
			if hash, err = keep.Save(path, doc, saving); err != nil {
				lock.Release()
			}
		}
		w.app.later(func() {
			w.status.idle()
			if err == nil {
				w.adopt(s, path, doc, hash, lock)
			}
			w.ended(s)
			if err != nil {
				w.saveFailed(s, err)
			} else {
				w.saidSaved(s)
			}
			then(err == nil)
		})
	})
}

// lockFor takes the lock of a file that is about to be written.
func (w *Window) lockFor(path string) (*keep.Held, error) {
	lock, by := keep.Lock(path, w.lockLost)
	if by != nil {
		return nil, model.Faultf(nil, "ui.save.locked", "file", filepath.Base(path), "who", who(*by))
	}
	return lock, nil
}

// adopt makes a file that was just written the document's own.
func (w *Window) adopt(s *session, path string, doc *model.Document, hash keep.Hash, lock *keep.Held) {
	old, watch := s.lock, s.watch
	w.app.jobs.Go(func() {
		if watch != nil {
			watch.Close()
		}
		if old != nil {
			old.Release()
		}
	})
	s.path, s.name = path, filepath.Base(path)
	s.saved, s.hash, s.lock, s.conflict, s.gone = doc, hash, lock, false, false
	if s.ed.ReadOnly() {
		s.ed.SetReadOnly(false)
		w.keepDraft(s)
	}
	w.watchFile(s)
	w.app.seen(path)
	w.remenu()
}

// saveCopy writes the document to another file, and goes on with its own.
func (w *Window) saveCopy(then func(bool)) {
	s := w.session
	if then == nil {
		then = func(bool) {}
	}
	w.choose(choosing{
		title: w.t("copy.choose"), accept: w.t("save.accept"),
		folder: w.saveFolder(s), purpose: forCopies, name: w.t("copy.name", "name", s.bare()) + file.Extension, save: file.Extension,
		done: func(path string) { w.writeCopy(s, path, then) },
		gone: func() { then(false) },
	})
}

func (w *Window) writeCopy(s *session, path string, then func(bool)) {
	doc := s.doc()
	if path == s.path || w.app.showing(path) != nil {
		w.tellFault(w.t("save.failed", "file", filepath.Base(path)), model.Faultf(nil, "ui.save.open", "file", filepath.Base(path)))
		then(false)
		return
	}
	w.app.jobs.Go(func() {
		err := file.Save(path, doc)
		w.app.later(func() {
			if err != nil {
				w.saveFailed(s, err)
			} else {
				w.status.say(w.t("copied", "file", shortPath(path)))
			}
			then(err == nil)
		})
	})
}

// revert goes back to what the file holds, after asking.
func (w *Window) revert() {
	s := w.session
	if s.path == "" {
		return
	}
	w.question(w.t("revert.title"), w.t("revert.ask", "file", s.name), w.t("revert.hint"), nil,
		answer{text: w.t("cancel")},
		answer{text: w.t("revert.accept"), main: true, do: func() { w.takeTheirs(s) }})
}

// exists reports whether there is something at a path.
func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
