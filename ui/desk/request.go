package desk

import (
	"touchline/model/file"
	"touchline/model/keep"
)

// Request is what the desk asks of its window, in this order: see the
// package's comment.
type Request interface{ request() }

// Job is slow work. Run runs it, on any goroutine, and returns what Do is to
// be told; nil is nothing.
type Job struct {
	Name  string // what it does, for scripts: "open", "save", …
	Reads bool   // nothing is lost when the program ends before it does
	run   func() Event
}

// Run does the work.
func (j Job) Run() Event { return j.run() }

// Purpose is what a file is chosen for.
type Purpose string

// The purposes.
const (
	ForSaving Purpose = "save"
	ForCopy   Purpose = "copy"
)

// Doing is what takes a while.
type Doing string

// What is done.
const (
	Reading Doing = "reading" // Stop stops it
	Writing Doing = "saving"
)

type (
	// Run asks to run a job on a goroutine of its own, and to hand to Do what
	// it returns.
	Run struct{ Job Job }
	// Show asks to show the document that was opened: Editor has it.
	Show struct {
		Report file.Report // what the file had that the document has not
		Note   any         // of Opened
	}
	// Changed says that the name, the file or the safety is another: title,
	// status and menu follow.
	Changed struct{}
	// Ask asks the user. Unasked says that nothing that the user did just now
	// led to the question: it comes while one types, so that no key may answer
	// it by chance.
	Ask struct {
		Question Question
		Holder   keep.Holder // of AskHeld
		Unasked  bool
	}
	// Withdraw takes a question back: it has answered itself.
	Withdraw struct{ Question Question }
	// Choose asks for a file to write; Named or Unnamed answers.
	Choose struct{ For Purpose }
	// Busy says that something takes a while, and Idle that it is done.
	Busy struct {
		Doing Doing
		Name  string
	}
	// Idle: see Busy.
	Idle struct{}

	// Saved says that the document was saved.
	Saved struct{ Name string }
	// Unchanged says that there was nothing to save.
	Unchanged struct{}
	// Copied says that a copy was written.
	Copied struct{ Path string }
	// Reread says that another program changed the file and the document is
	// as the file again. What was shown before is among the earlier versions
	// (Kept), and undo leads back to it (Undo).
	Reread struct {
		Name       string
		Report     file.Report
		Kept, Undo bool
	}
	// Reverted says that the document is as the file again because the user
	// wished it.
	Reverted struct {
		Name   string
		Report file.Report
	}
	// OpenFailed, SaveFailed and RereadFailed say why.
	OpenFailed struct {
		Name string
		Err  error
	}
	// SaveFailed: see OpenFailed. Kept says that a draft has what was not
	// saved.
	SaveFailed struct {
		Name string
		Err  error
		Kept bool
	}
	// RereadFailed: see OpenFailed.
	RereadFailed struct {
		Name string
		Err  error
	}
	// Taken says that somebody else took the document over.
	Taken struct {
		Name string
		By   keep.Holder
	}
	// NotDiscarded says that a draft that was recovered will be offered again.
	NotDiscarded struct{ Err error }

	// Left answers Leave.
	Left struct{ OK bool }
	// Closed answers Close: the window may be taken away.
	Closed struct{}
)

func (Run) request()          {}
func (Show) request()         {}
func (Changed) request()      {}
func (Ask) request()          {}
func (Withdraw) request()     {}
func (Choose) request()       {}
func (Busy) request()         {}
func (Idle) request()         {}
func (Saved) request()        {}
func (Unchanged) request()    {}
func (Copied) request()       {}
func (Reread) request()       {}
func (Reverted) request()     {}
func (OpenFailed) request()   {}
func (SaveFailed) request()   {}
func (RereadFailed) request() {}
func (Taken) request()        {}
func (NotDiscarded) request() {}
func (Left) request()         {}
func (Closed) request()       {}
