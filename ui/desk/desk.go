package desk

import (
	"path/filepath"
	"strings"

	"touchline/canvas/compose"
	"touchline/canvas/editor"
	"touchline/model"
	"touchline/model/keep"
)

// Options is what a desk needs. All but Theme are needed.
type Options struct {
	Disk Disk
	// Post hands an event to Do. It is called on any goroutine.
	Post func(Event)
	// Others is the files that other windows of this program show.
	Others func() []string
	// Theme is the colours of the pictures made now; nil: the first theme.
	Theme func() *compose.Theme
}

// Desk is what is open in a window, and what keeps it safe. It belongs to one
// goroutine; the zero Desk is of no use: see New.
type Desk struct {
	o     Options
	state state
	asks  []Request

	ed   *editor.Editor // nil before Show
	name string
	path string // "" as long as no file holds the document
	from string // what it was read from

	// saved is the document that the file holds, hash the file's content. A
	// template as it came counts as saved: nothing is lost with it. nil: no
	// file holds anything like it.
	saved *model.Document
	hash  keep.Hash

	came   bool   // another program wrote what is shown, while it was open here
	gone   bool   // the file was removed
	theirs theirs // what somebody else wrote into it since

	draft   Draft   // nil: read-only, or none can be kept
	lock    Lock    // nil: read-only, or no file yet
	watch   Watcher // nil: no file yet
	watched int     // counts the watchers
	wanted  func()  // the save that waits for the answer to AskConflict; nil: none
	wait    func()  // ends the wait until a file that is read is free; nil: none
	waits   int     // counts those waits

	noDraft    error        // why no draft is kept; nil where it is, or needs none
	noVersions error        // why the last save is not among the versions
	holder     *keep.Holder // who has the file: read-only, or it was taken over

	loading  int    // counts what was opened, and stopped
	held     *shown // what waits for the answer to AskHeld
	reread   *reread
	saving   bool
	copies   int             // that are being written
	writes   int             // counts the saves that were begun
	queue    []func()        // what was asked while saving
	question Question        // that is on the screen; "" for none
	choosing Purpose         // that Choose asks for; "" for none
	after    func(ok bool)   // what follows a save, which may have failed; nil: nothing
	leaving  *model.Document // the window may go with this one
}

type state int

const (
	empty   state = iota // nothing is open
	opening              // a document is being read
	asking               // it is read, and the user is asked AskHeld
	open                 // it is shown
	closed
)

// theirs is content of the file that somebody else wrote and that the
// document has not. Until the user decides, the file is not written.
type theirs struct {
	there bool
	hash  keep.Hash
	err   error // why it cannot be read
}

// reason is why a file is read again.
type reason int

const (
	changedOnDisk reason = iota // a watcher told it
	conflicted                  // the user takes theirs
	reverted                    // the user wants the saved state back
)

// reread is a reading of the file that is under way or waits for the hand to
// rest. Whatever the reason, it lands only on the document that it was begun
// for: what was typed meanwhile is a conflict, and no loss.
type reread struct {
	why    reason
	doc    *model.Document // when it was begun
	writes int             // when it was begun
	told   keep.Change     // what a watcher says
	again  bool            // the file changed since: this may be the content before
	result *reading        // nil: under way
}

// reading is what the job of reading again brings.
type reading struct {
	of   *reread
	ed   *editor.Editor // of the content, with its picture; nil with err and same
	c    Content
	same bool  // the content says what the document says: then there is no ed
	err  error // why it cannot be read
	kept kept  // what became of what is shown
}

// kept is whether a document is among the versions now.
type kept struct {
	tried bool
	is    bool
	err   error
}

// shown is a document that is read and about to be shown, with what was taken
// for it.
type shown struct {
	Opened
	ed      *editor.Editor
	draft   Draft
	noDraft error
	lock    Lock
	holder  *keep.Holder // who has the file instead of us
}

// New makes a desk with nothing on it.
func New(o Options) *Desk {
	if o.Theme == nil {
		o.Theme = func() *compose.Theme { return compose.Themes()[0] }
	}
	return &Desk{o: o}
}

func (d *Desk) ask(r Request) { d.asks = append(d.asks, r) }

// Editor is the editor of the document that is open, or nil. It stays the
// same as long as the document is open.
func (d *Desk) Editor() *editor.Editor { return d.ed }

// Free reports whether nothing is open, nor on its way.
func (d *Desk) Free() bool { return d.state == empty }

// Name is what the title shows; of a file its name.
func (d *Desk) Name() string { return d.name }

// Path is the file that holds the document, or "".
func (d *Desk) Path() string { return d.path }

// From is the PDF or the table that the document was read from, as long as no
// file of its own holds it, or "".
func (d *Desk) From() string {
	if d.path != "" {
		return ""
	}
	return d.from
}

// Hash is the content of that file, as far as it is known.
func (d *Desk) Hash() keep.Hash { return d.hash }

// Bare is the name without the ending of a blueprint's file; of what has no
// file its title, or its name.
func (d *Desk) Bare() string {
	if d.path == "" {
		if title := d.doc().Head.Title; title != "" {
			return title
		}
		return d.name
	}
	return strings.TrimSuffix(d.name, filepath.Ext(d.name))
}

// Unsaved reports whether there is something that closing would lose.
func (d *Desk) Unsaved() bool {
	return d.ed != nil && (d.gone || d.theirs.err != nil || d.doc() != d.saved)
}

// Conflict reports whether the file holds something that the document has
// not: saving asks first.
func (d *Desk) Conflict() bool { return d.theirs.there }

// Saving reports whether the document is being saved.
func (d *Desk) Saving() bool { return d.saving }

// ReadOnly reports whether the document cannot be changed.
func (d *Desk) ReadOnly() bool { return d.ed != nil && d.ed.ReadOnly() }

func (d *Desk) doc() *model.Document { return d.ed.Document() }

// origin is what the draft is the draft of.
func (d *Desk) origin() keep.Origin { return keep.Origin{Path: d.path, Hash: d.hash} }

// note has the draft follow the document.
func (d *Desk) note() {
	if d.draft == nil {
		return
	}
	d.draft.Note(d.doc())
	if !d.Unsaved() {
		d.draft.Saved(d.doc(), d.origin())
	}
}

// editorOf makes the editor of a document, with its plan and picture: in a job,
// for both take long.
func (d *Desk) editorOf(doc *model.Document, theme *compose.Theme) (ed *editor.Editor, err error) {
	defer Guard(&err)
	ed = editor.New(doc, editor.Options{Theme: theme})
	ed.Picture()
	return ed, nil
}

// holds notes what the file holds after a save.
func (d *Desk) holds(doc *model.Document, hash keep.Hash, unkept error) {
	d.saved, d.hash, d.gone, d.theirs, d.noVersions = doc, hash, false, theirs{}, unkept
	d.came = false
}

// settle brings draft and window to what a job has changed.
func (d *Desk) settle() {
	d.note()
	d.ask(Changed{})
}

// lost and failed tell the desk, from any goroutine.
func (d *Desk) lost(path string) func(keep.Holder) {
	return func(by keep.Holder) { d.o.Post(lockLost{path, by}) }
}

func (d *Desk) failed(error) { d.o.Post(trouble{}) }
