package desk

import (
	"touchline/model"
	"touchline/model/file"
	"touchline/model/keep"
)

// Event is something that happened: see the package's comment.
type Event interface{ event() }

// Open opens a document. Read is called on a goroutine of its own; Name is
// what the user is told to wait for.
type Open struct {
	Name string
	Read func() (Opened, error)
}

// Opened is a document that was read, and where it came from.
type Opened struct {
	Doc    *model.Document
	Name   string      // for the title
	Path   string      // "" for a template or an import: no file holds it
	From   string      // the PDF or the table that it was read from
	Hash   keep.Hash   // of the file's content
	Report file.Report // what the file had that the document has not

	Dirty bool        // it is not what any file holds: a draft
	Found *keep.Found // the draft that it was recovered from
	Note  any         // the window's own, handed back with Show
}

// Question is what the user is asked.
type Question string

// The questions, and what may be answered beside Later.
const (
	AskHeld     Question = "held"     // somebody else has the file open: ToRead, Anyway
	AskFreed    Question = "freed"    // it is read-only, and nobody else has it any more: Yes
	AskConflict Question = "conflict" // the file changed, and so did the document: Mine, Theirs, Copy
	AskRevert   Question = "revert"   // back to what the file holds? Yes
	AskLeave    Question = "leave"    // there are changes that are not saved: Yes saves them, Drop
)

// Choice is an answer.
type Choice string

// The answers.
const (
	Later  Choice = "later" // everything stays as it is
	Yes    Choice = "yes"
	Drop   Choice = "drop" // what is not saved may go
	ToRead Choice = "read" // open it without changing it
	Anyway Choice = "anyway"
	Mine   Choice = "mine" // save over theirs
	Theirs Choice = "theirs"
	Copy   Choice = "copy" // save mine as a copy, then take theirs
)

// What the user did, or the window for the user.
type (
	// Stop stops what is being read.
	Stop struct{}
	// Edited says that the document changed, or that the hand came to rest: a
	// field was closed, a gesture ended.
	Edited struct{}
	// Save saves the document to its file, or asks for one.
	Save struct{}
	// SaveAs asks for another file, which becomes the document's own.
	SaveAs struct{}
	// SaveCopy asks for another file, and goes on with its own.
	SaveCopy struct{}
	// Named answers Choose. Replace says that the user was asked whether what
	// is there may be replaced.
	Named struct {
		Path    string
		Replace bool
	}
	// Unnamed answers Choose: no file was chosen.
	Unnamed struct{}
	// Revert goes back to what the file holds, after asking.
	Revert struct{}
	// Answer answers a question; Later is also the answer of who closes it.
	Answer struct {
		Question Question
		Choice   Choice
	}
	// Leave asks whether the window may go; Left is the answer. It closes
	// nothing.
	Leave struct{}
	// Close closes the window, if Left allowed it for the document as it is;
	// else it asks again.
	Close struct{}
)

// fileChanged is told by a watcher: somebody else changed the file. What an
// earlier watcher tells, by its number, is no matter any more.
type fileChanged struct {
	watcher int
	change  keep.Change
}

// lockLost is told by a lock: somebody took the document over.
type lockLost struct {
	path string
	by   keep.Holder
}

// trouble is told by the draft, when it cannot be written, and when it can
// again.
type trouble struct{}

func (Open) event()        {}
func (Stop) event()        {}
func (Edited) event()      {}
func (Save) event()        {}
func (SaveAs) event()      {}
func (SaveCopy) event()    {}
func (Named) event()       {}
func (Unnamed) event()     {}
func (Revert) event()      {}
func (Answer) event()      {}
func (Leave) event()       {}
func (Close) event()       {}
func (fileChanged) event() {}
func (lockLost) event()    {}
func (trouble) event()     {}
