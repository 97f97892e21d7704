package desk

import (
	"errors"
	"io/fs"

	"touchline/model/file"
	"touchline/model/keep"
)

func (reading) event() {}

// watchFile watches the document's file from now on.
func (d *Desk) watchFile() {
	d.watched++
	d.watch = nil
	if d.path == "" {
		return
	}
	mine := d.watched
	d.watch = d.o.Disk.Watch(d.path, d.hash, func(c keep.Change) { d.o.Post(fileChanged{mine, c}) })
}

// fileChanged follows what somebody else did to the file: it is read, and
// what is read decides.
func (d *Desk) fileChanged(e fileChanged) {
	if d.state != open || e.watcher != d.watched {
		return
	}
	if r := d.reread; r != nil && r.result == nil && r.why != changedOnDisk {
		r.again = true
		return
	}
	d.read(changedOnDisk)
	d.reread.told = e.change
}

// read reads the file again.
func (d *Desk) read(why reason) {
	r := &reread{why: why, doc: d.doc(), writes: d.writes}
	if d.reread = r; d.saving {
		r.writes-- // it may read what is there before the save
	}
	if why != changedOnDisk {
		d.ask(Busy{Reading, d.name})
	}
	mine, remember := r.doc, d.worthKeeping(why)
	path, disk, theme := d.path, d.o.Disk, d.o.Theme()
	d.reads("read", func() Event {
		e := reading{of: r}
		if e.c, e.err = disk.Read(path); e.err != nil {
			return e
		}
		e.c.Doc = file.Share(mine, e.c.Doc)
		if e.same = e.c.Doc == mine; e.same {
			return e
		}
		if e.ed, e.err = d.editorOf(e.c.Doc, theme); e.err == nil && remember {
			e.kept.tried = true
			e.kept.is, e.kept.err = disk.Remember(path, mine)
		}
		return e
	})
}

// worthKeeping reports whether what is shown must be among the earlier
// versions before what the file holds takes its place. It may be the only one
// there is: the file went, with it in it, and an older state of it comes back.
// What another program wrote and writes over itself is not: one that does so
// each minute would push the saves of the user out. Undo leads to it.
func (d *Desk) worthKeeping(why reason) bool {
	switch {
	case why != changedOnDisk:
		return d.Unsaved()
	case !d.ReadOnly() && d.doc() != d.saved:
		return false // a conflict: it stays
	}
	return d.Unsaved() || !d.came
}

// readAgain is what the file holds now.
func (d *Desk) readAgain(e reading) {
	r := d.reread
	if d.state != open || e.of != r {
		return // a later one is under way
	}
	if r.why != changedOnDisk {
		d.ask(Idle{})
	}
	if e.kept.tried {
		d.noVersions = e.kept.err
	}
	if d.saving { // it may have been read before the save, or after
		d.reread = nil
		told := fileChanged{d.watched, keep.Change{Hash: e.c.Hash}}
		d.queue = append(d.queue, func() { d.fileChanged(told) })
		return
	}
	if r.writes != d.writes {
		d.read(changedOnDisk)
		return
	}
	if e.err != nil {
		d.reread = nil
		d.unreadable(r, e)
		if r.again {
			d.read(changedOnDisk)
		}
		return
	}
	d.watch.Saved(e.c.Hash)
	r.result = &e
	d.land()
	if r.again {
		d.read(changedOnDisk)
	}
}

// unreadable is a file that cannot be read: the document counts as unsaved,
// for it may be the only one that is whole.
func (d *Desk) unreadable(r *reread, e reading) {
	hash := e.c.Hash
	if hash.IsZero() {
		hash = r.told.Hash
	}
	switch {
	case r.told.Gone, errors.Is(e.err, fs.ErrNotExist):
		d.gone, d.theirs = true, theirs{}
		d.settle()
		d.agree()
		if r.why == changedOnDisk {
			return // that is said as long as it lasts
		}
	case hash != d.hash && (r.why == changedOnDisk || !e.c.Hash.IsZero()):
		d.theirs = theirs{true, hash, e.err}
		d.settle()
	}
	d.ask(RereadFailed{d.name, e.err})
}

// land puts what was read in the place of the document, as one step of undo,
// unless that changed since: then it is a conflict. While the user types a
// text or drags something it waits.
func (d *Desk) land() {
	r := d.reread
	if r == nil || r.result == nil || d.saving {
		return
	}
	e := r.result
	mine := d.doc() != r.doc || r.why == changedOnDisk && d.doc() != d.saved && !d.ReadOnly()
	switch {
	case r.why == changedOnDisk && e.c.Hash == d.hash: // it is back, as it was
		d.reread = nil
		d.gone, d.theirs = false, theirs{}
		d.settle()
		d.agree()
	case e.same && d.doc() == r.doc: // both say the same
		d.reread = nil
		d.holdsRead(e)
		d.said(r.why, e)
	case mine:
		d.reread = nil
		d.gone, d.theirs = false, theirs{there: true, hash: e.c.Hash}
		d.settle()
		d.askConflict(true)
	case d.ed.Typing() == "" && !d.ed.Busy():
		d.reread = nil
		d.replace(r.why, e)
	}
}

// replace makes what was read the document.
func (d *Desk) replace(why reason, e *reading) {
	d.ed.Become(e.ed)
	d.holdsRead(e)
	d.came = why != reverted
	d.said(why, e)
}

// holdsRead notes that the document is what was read. Where the file had to be
// repaired for that, it is not saved.
func (d *Desk) holdsRead(e *reading) {
	d.holds(d.doc(), e.c.Hash, d.noVersions)
	if !e.c.Report.Clean() {
		d.saved = nil
	}
	d.withdraw(AskConflict)
	d.settle()
}

func (d *Desk) said(why reason, e *reading) {
	if why == reverted {
		d.ask(Reverted{d.name, e.c.Report})
	} else {
		d.ask(Reread{Name: d.name, Report: e.c.Report, Kept: e.kept.is, Undo: e.ed != nil && d.ed.CanUndo()})
	}
}

// takeTheirs puts what the file holds in the place of the document, which
// stays among the earlier versions and in the history.
func (d *Desk) takeTheirs(why reason) {
	if d.path != "" {
		d.read(why)
	}
}

// edited has everything follow the document.
func (d *Desk) edited() {
	if d.state != open {
		return
	}
	d.note()
	d.land()
	d.ask(Changed{})
}
