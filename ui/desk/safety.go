package desk

import (
	"os"
	"time"

	"touchline/model/keep"
)

// Concern is something about the safety of the document that the window says
// as long as it is so.
type Concern string

// The concerns, the worst first.
const (
	NoDraft    Concern = "no-draft"    // changes cannot be kept
	Broken     Concern = "broken"      // the file changed and cannot be read
	OutOfStep  Concern = "changed"     // the file holds something else: saving asks
	Gone       Concern = "gone"        // the file was removed
	TakenOver  Concern = "taken"       // Holder has taken the document over
	NoVersions Concern = "no-versions" // earlier versions cannot be kept
	OnlyToRead Concern = "read-only"   // the document cannot be changed
)

// Safety is how safe the document is.
type Safety struct {
	Concerns []Concern

	NoDraft    error       // why, of the concern of that name
	NoVersions error       // the same
	Broken     error       // the same
	Holder     keep.Holder // of TakenOver and OnlyToRead; zero if nobody is known

	Saved   bool      // the file holds the document
	Kept    time.Time // when the draft was last written; zero: never
	Pending bool      // the draft is about to be written: look again soon
}

// Safety is how safe the document is now.
func (d *Desk) Safety() Safety {
	var s Safety
	if d.state != open {
		return s
	}
	s.Saved = !d.Unsaved() && d.path != ""
	s.NoDraft, s.NoVersions, s.Broken = d.noDraft, d.noVersions, d.theirs.err
	if d.draft != nil {
		k := d.draft.State()
		s.Kept, s.Pending, s.NoDraft = k.At, k.Pending || k.Err != nil, k.Err
	}
	if d.holder != nil {
		s.Holder = *d.holder
	}
	for _, c := range []struct {
		is bool
		c  Concern
	}{
		{s.NoDraft != nil, NoDraft},
		{s.Broken != nil, Broken},
		{d.theirs.there && s.Broken == nil, OutOfStep},
		{d.gone, Gone},
		{d.holder != nil && !d.ReadOnly(), TakenOver},
		{s.NoVersions != nil, NoVersions},
		{d.ReadOnly(), OnlyToRead},
	} {
		if c.is {
			s.Concerns = append(s.Concerns, c.c)
		}
	}
	return s
}

// Who names the holder of a lock, with the computer if it is another one.
func Who(by keep.Holder) string {
	name := by.User
	if name == "" {
		name = "?"
	}
	if here, _ := os.Hostname(); by.Host != "" && by.Host != here {
		name += " (" + by.Host + ")"
	}
	return name
}
