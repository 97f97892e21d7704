package desk

import (
	"errors"
	"path/filepath"

	"touchline/model"
	"touchline/model/keep"
)

// saved, savedAs and copied are what the jobs of saving bring.
type (
	saved struct {
		doc         *model.Document
		hash        keep.Hash
		unkept, err error
		draft       Draft // begun, where there was none
		noDraft     error
	}
	savedAs struct {
		saved
		path string
		lock Lock
	}
	copied struct {
		path        string
		unkept, err error
	}
)

func (saved) event()   {}
func (savedAs) event() {}
func (copied) event()  {}

// save writes the document to its file, or asks for one.
func (d *Desk) save() {
	switch {
	case d.state != open:
		d.ended(false)
	case d.saving:
		d.queue = append(d.queue, d.save)
	case d.path == "" || d.ReadOnly():
		d.choose(ForSaving)
	case d.theirs.there:
		d.wanted = d.save
		d.askConflict(false)
	case !d.Unsaved():
		d.ask(Unchanged{})
		d.ended(true)
	default:
		d.write(false)
	}
}

// write writes the document to its file. It replaces there what the document
// came from or was saved as, what the user has decided against, or nothing;
// with over anything.
func (d *Desk) write(over bool, against ...keep.Hash) {
	d.saving = true
	d.writes++
	s := Saving{Draft: d.draft, Watcher: d.watch, Only: append(against, d.hash), Over: over}
	d.ask(Busy{Writing, d.name})
	doc, path, disk, failed := d.doc(), d.path, d.o.Disk, d.failed
	d.run("save", func() Event {
		r := saved{doc: doc}
		r.hash, r.unkept, r.err = disk.Save(path, doc, s)
		r.begin(disk, path, s.Draft, failed)
		return r
	})
}

// begin begins the draft of a document that has none so far, once its file is
// written: it was read-only, or none could be kept then.
func (s *saved) begin(disk Disk, path string, has Draft, failed func(error)) {
	if has != nil || s.err != nil {
		return
	}
	if s.draft, s.noDraft = disk.Draft(keep.Origin{Path: path, Hash: s.hash}, failed); s.noDraft != nil {
		s.draft = nil
	}
}

// drafted takes the draft that a save began.
func (d *Desk) drafted(e saved) {
	if d.draft == nil && e.err == nil {
		d.draft, d.noDraft = e.draft, e.noDraft
	}
}

// overTheirs writes the document to its file whatever is known to be in it.
// What has come there since is asked about.
func (d *Desk) overTheirs() {
	if d.theirs.there {
		d.write(d.theirs.hash.IsZero(), d.theirs.hash)
	} else {
		d.write(false)
	}
}

func (d *Desk) savedNow(e saved) {
	d.saving = false
	d.ask(Idle{})
	d.drafted(e)
	var changed *keep.Changed
	switch {
	case errors.As(e.err, &changed):
		d.theirs = theirs{there: true, hash: changed.Hash}
		d.settle()
		d.askConflict(true)
	case e.err != nil:
		d.settle()
		d.failedToSave(d.name, e.err)
		d.ended(false)
	default:
		d.holds(e.doc, e.hash, e.unkept)
		d.dismiss(AskConflict)
		d.settle()
		d.ask(Saved{d.name})
		d.ended(true)
	}
	d.goOn()
}

// goOn does what was asked while saving.
func (d *Desk) goOn() {
	queue := d.queue
	d.queue = nil
	for _, do := range queue {
		do()
	}
	if r := d.reread; r != nil && r.result != nil && r.writes != d.writes && d.state == open {
		d.read(changedOnDisk) // what was read is older than the save
	}
}

// failedToSave says why, and whether a draft has what was not saved.
func (d *Desk) failedToSave(name string, err error) {
	d.ask(SaveFailed{name, err, d.draft != nil && d.draft.State().Err == nil})
}

func (d *Desk) saveAs() {
	switch {
	case d.state != open:
	case d.saving:
		d.queue = append(d.queue, d.saveAs)
	default:
		d.choose(ForSaving)
	}
}

func (d *Desk) saveCopy() {
	if d.state == open {
		d.choose(ForCopy)
	}
}

func (d *Desk) unnamed() {
	if d.choosing != "" {
		d.choosing = ""
		d.ended(false)
	}
}

// named writes to a file that was chosen.
func (d *Desk) named(e Named) {
	p := d.choosing
	d.choosing = ""
	own := e.Path == d.path && d.path != ""
	switch {
	case d.state != open || p == "":
	case p == ForCopy:
		d.writeCopy(e)
	case d.saving: // it began while the file was chosen
		d.queue = append(d.queue, d.saveAs)
	case own && !d.ReadOnly() && e.Replace:
		d.overTheirs()
	case own && !d.ReadOnly():
		d.save()
	default:
		d.writeAs(e)
	}
}

// writeAs writes the document to another file, which becomes its own.
func (d *Desk) writeAs(e Named) {
	d.saving = true
	d.writes++
	d.ask(Busy{Writing, filepath.Base(e.Path)})
	doc, disk, dr, lost, failed, others := d.doc(), d.o.Disk, d.draft, d.lost(e.Path), d.failed, d.o.Others()
	s := Saving{Draft: dr, Over: e.Replace}
	d.run("save as", func() Event {
		r := savedAs{path: e.Path}
		r.doc = doc
		if r.err = disk.MayWrite(e.Path, others); r.err != nil {
			return r
		}
		if r.lock, r.err = lockFor(disk, e.Path, lost); r.err != nil {
			return r
		}
		if r.hash, r.unkept, r.err = disk.Save(e.Path, doc, s); r.err != nil {
			r.lock.Release()
			r.lock = nil
			return r
		}
		r.begin(disk, e.Path, dr, failed)
		return r
	})
}

// lockFor takes the lock of a file that is about to be written.
func lockFor(disk Disk, path string, lost func(keep.Holder)) (Lock, error) {
	lock, by := disk.Lock(path, lost)
	if by != nil {
		return nil, model.NewFault("ui.save.locked", "file", filepath.Base(path), "who", Who(*by))
	}
	return lock, nil
}

func (d *Desk) savedAsNow(e savedAs) {
	d.saving = false
	d.ask(Idle{})
	if e.err == nil {
		d.adopt(e)
	}
	d.settle()
	if e.err != nil {
		d.failedToSave(filepath.Base(e.path), appeared(e.path, e.err))
	} else {
		d.ask(Saved{d.name})
	}
	d.ended(e.err == nil)
	d.goOn()
}

// appeared is the sentence for a file that is there though nobody was asked
// whether it may be replaced.
func appeared(path string, err error) error {
	var changed *keep.Changed
	if errors.As(err, &changed) {
		return model.NewFault("ui.save.appeared", "file", filepath.Base(path))
	}
	return err
}

// adopt makes a file that was just written the document's own.
func (d *Desk) adopt(e savedAs) {
	old, watch := d.lock, d.watch
	d.run("release", func() Event {
		if watch != nil {
			watch.Close()
		}
		if old != nil {
			old.Release()
		}
		return nil
	})
	d.path, d.name = e.path, filepath.Base(e.path)
	d.lock, d.holder = e.lock, nil
	d.holds(e.doc, e.hash, e.unkept)
	d.reread = nil
	d.drafted(e.saved)
	if d.ReadOnly() {
		d.ed.SetReadOnly(false)
	}
	d.dismiss(AskConflict)
	d.watchFile()
	d.awaitFree()
}

// writeCopy writes the document to another file, and goes on with its own.
func (d *Desk) writeCopy(e Named) {
	doc, disk := d.doc(), d.o.Disk
	shown := d.o.Others()
	if d.path != "" {
		shown = append(shown, d.path)
	}
	d.copies++
	d.ask(Busy{Writing, filepath.Base(e.Path)})
	d.run("copy", func() Event {
		r := copied{path: e.Path}
		if r.err = disk.MayWrite(e.Path, shown); r.err != nil {
			return r
		}
		lock, err := lockFor(disk, e.Path, nil)
		if err != nil {
			r.err = err
			return r
		}
		_, r.unkept, r.err = disk.Save(e.Path, doc, Saving{Over: e.Replace})
		lock.Release()
		return r
	})
}

func (d *Desk) copiedNow(e copied) {
	d.copies--
	d.ask(Idle{})
	if e.err != nil {
		d.failedToSave(filepath.Base(e.path), appeared(e.path, e.err))
	} else {
		d.ask(Copied{e.path})
	}
	d.ended(e.err == nil)
	d.goOn()
}
