package desk

import "touchline/model/keep"

// Who reads what somebody else has open is asked, when that one has left,
// whether he wants to write now.
type (
	// freed is told when nobody has the file any more. What an earlier wait
	// tells, by its number, is no matter.
	freed struct{ wait int }
	// freedTaken is what the job brings that takes the file: the lock, or who
	// was faster.
	freedTaken struct {
		wait    int
		lock    Lock
		by      *keep.Holder
		draft   Draft
		noDraft error
	}
)

func (freed) event()      {}
func (freedTaken) event() {}

// awaitFree waits, where the document is read-only, until its file is free.
func (d *Desk) awaitFree() {
	d.endWait()
	if d.ed.ReadOnly() {
		mine := d.waits
		d.wait = d.o.Disk.AwaitFree(d.path, func() { d.o.Post(freed{mine}) })
	}
}

// endWait ends that.
func (d *Desk) endWait() {
	d.waits++
	if d.wait != nil {
		d.wait()
		d.wait = nil
	}
	d.dismiss(AskFreed)
}

func (d *Desk) freedNow(e freed) {
	switch {
	case e.wait != d.waits: // it has a file of its own meanwhile
	case d.question != "": // later
		d.awaitFree()
	default:
		d.question = AskFreed
		d.ask(Ask{Question: AskFreed, Unasked: true})
	}
}

// answerFreed takes the file, if it is wanted and still free.
func (d *Desk) answerFreed(c Choice) {
	if c != Yes || !d.ReadOnly() {
		return
	}
	mine, disk, path, lost, failed := d.waits, d.o.Disk, d.path, d.lost(d.path), d.failed
	of := keep.Origin{Path: path, Hash: d.hash}
	d.run("take", func() Event {
		e := freedTaken{wait: mine}
		if e.lock, e.by = disk.Lock(path, lost); e.by != nil {
			return e
		}
		if e.draft, e.noDraft = disk.Draft(of, failed); e.noDraft != nil {
			e.draft = nil
		}
		return e
	})
}

func (d *Desk) takenFreed(e freedTaken) {
	switch {
	case e.wait != d.waits: // it has a file of its own meanwhile
		e.letGo(d)
	case e.by != nil:
		d.holder = e.by
		d.ask(Taken{d.name, *e.by})
		d.ask(Changed{})
		d.awaitFree()
	default:
		d.endWait()
		d.lock, d.holder = e.lock, nil
		d.draft, d.noDraft = e.draft, e.noDraft
		d.ed.SetReadOnly(false)
		d.note()
		d.ask(Changed{})
	}
}

// letGo gives back what was taken for a document that does not need it.
func (e freedTaken) letGo(d *Desk) {
	if l, dr := e.lock, e.draft; e.by == nil {
		d.run("release", func() Event { letGo(l, dr); return nil })
	}
}
