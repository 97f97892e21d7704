package desk

import (
	"touchline/model/keep"
)

// opened and takenAnyway are what the jobs of opening bring.
type (
	opened struct {
		number int
		name   string
		shown  *shown
		err    error
	}
	takenAnyway struct {
		number int
		shown  *shown
	}
	discarded struct{ err error }
)

func (opened) event()      {}
func (takenAnyway) event() {}
func (discarded) event()   {}

// open reads a document.
func (d *Desk) open(e Open) {
	if d.state != empty && d.state != opening {
		return
	}
	d.stop() // what is being read
	d.loading++
	d.state = opening
	d.ask(Busy{Reading, e.Name})
	number, disk, theme := d.loading, d.o.Disk, d.o.Theme()
	d.reads("open", func() Event {
		s := &shown{}
		var err error
		s.Opened, err = read(e.Read)
		if err == nil {
			s.ed, err = d.editorOf(s.Doc, theme)
		}
		if err == nil {
			s.lockAndDraft(d, disk)
		}
		return opened{number, e.Name, s, err}
	})
}

func read(get func() (Opened, error)) (o Opened, err error) {
	defer Guard(&err)
	return get()
}

// lockAndDraft takes the lock of a document's file and begins its draft. Where no
// draft can be kept the document opens all the same.
func (s *shown) lockAndDraft(d *Desk, disk Disk) {
	if s.Path != "" {
		s.lock, s.holder = disk.Lock(s.Path, d.lost(s.Path))
	}
	s.draft, s.noDraft = disk.Draft(keep.Origin{Path: s.Path, Hash: s.Hash}, d.failed)
	if s.noDraft != nil {
		s.draft = nil
	} else if s.Dirty {
		s.draft.Note(s.Doc)
	}
}

// letGo gives back what was taken for a document that is not shown after all.
func (s *shown) letGo(d *Desk) {
	if s.lock != nil || s.draft != nil {
		l, dr := s.lock, s.draft
		d.run("release", func() Event { letGo(l, dr); return nil })
	}
}

// stop stops what is being read.
func (d *Desk) stop() {
	if d.state == opening {
		d.loading++
		d.state = empty
		d.ask(Idle{})
	}
}

func (d *Desk) opened(e opened) {
	if e.number != d.loading { // it was stopped
		e.shown.letGo(d)
		return
	}
	d.ask(Idle{})
	switch {
	case e.err != nil:
		d.state = empty
		e.shown.letGo(d)
		d.ask(OpenFailed{e.name, e.err})
	case e.shown.holder != nil:
		d.state, d.held, d.name = asking, e.shown, e.shown.Name
		d.question = AskHeld
		d.ask(Ask{Question: AskHeld, Holder: *e.shown.holder})
	default:
		d.show(e.shown)
	}
}

// answerHeld opens what somebody else has open, or not.
func (d *Desk) answerHeld(c Choice) {
	s := d.held
	d.held = nil
	switch c {
	case ToRead:
		s.ed.SetReadOnly(true)
		dr := s.draft
		if s.draft = nil; dr != nil {
			d.run("release", func() Event { dr.Done(); return nil })
		}
		d.show(s)
	case Anyway:
		d.state = opening
		disk, lost := d.o.Disk, d.lost(s.Path)
		s.holder = nil
		number := d.loading
		d.ask(Busy{Reading, s.Name})
		d.reads("lock", func() Event {
			s.lock = disk.LockAnyway(s.Path, lost)
			return takenAnyway{number, s}
		})
	default:
		d.state, d.name = empty, ""
		s.letGo(d)
	}
}

func (d *Desk) takenAnyway(e takenAnyway) {
	if e.number != d.loading { // it was stopped
		e.shown.letGo(d)
		return
	}
	d.ask(Idle{})
	d.show(e.shown)
}

// show shows a document.
func (d *Desk) show(s *shown) {
	d.state, d.ed = open, s.ed
	d.name, d.path, d.from, d.hash = s.Name, s.Path, s.From, s.Hash
	d.draft, d.noDraft, d.lock, d.holder = s.draft, s.noDraft, s.lock, s.holder
	if d.ed.ReadOnly() {
		d.noDraft = nil // it needs none
	}
	if !s.Dirty && s.Report.Clean() {
		d.saved = s.Doc
	}
	d.note()
	d.watchFile()
	d.awaitFree()
	if s.Found != nil && d.draft != nil {
		found, own := s.Found, d.draft
		d.run("discard", func() Event { return discard(found, own) })
	}
	d.ask(Show{s.Report, s.Note})
	d.ask(Changed{})
}

// discard discards the draft that a document was recovered from, once it is
// safe in a draft of its own; else it is offered again.
func discard(f *keep.Found, own Draft) Event {
	if own.Flush() != nil {
		return nil
	}
	if err := f.Discard(); err != nil {
		return discarded{err}
	}
	return nil
}

// lockLost is told when somebody took the document over.
func (d *Desk) lockLost(e lockLost) {
	if e.path != d.path || d.ReadOnly() {
		return
	}
	by := e.by
	d.holder = &by
	d.ask(Taken{d.name, by})
	d.ask(Changed{})
}

// Recovered is what Open reads of a draft that was found. Where its file is as
// the draft left it, the document belongs to that file; else it is a document
// of its own, and no file is touched before the user says where to save it.
func Recovered(f keep.Found, name string) (o Opened, err error) {
	o.Doc, o.Report, err = f.Open()
	o.Name, o.Dirty, o.Found = name, true, &f
	if f.Disk == keep.DiskSame {
		o.Path, o.Hash = f.Path, f.Hash
	}
	return o, err
}
