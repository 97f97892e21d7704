// Package desk is what is open in a window and how safe it is, as one state
// machine: no toolkit, no goroutine of its own and no clock. Events go in by
// Do, requests come out; slow work is a Job, which the window runs and whose
// result it hands back as an event. So a script can hold, reorder and fail
// every piece of work: see script_test.go.
//
// # States
//
//	empty     nothing is open, or what was to be opened could not be
//	opening   a document is being read; Stop ends that
//	asking    it is read, its file is open elsewhere, and the user is asked
//	open      it is shown
//	closed    the window is gone
//
// A document that is open is, each by itself:
//
//	unsaved     it is not what the file holds, or the file is gone or broken
//	read-only   somebody else had the file when it was opened: no lock, no draft
//	gone        the file was removed; saving writes it again
//	in conflict the file holds something that another program wrote and that the
//	            document has not (theirs): saving asks
//	saving      a job writes it; what is asked meanwhile waits
//	rereading   a job reads the file again, or what was read waits for the hand
//	            to rest
//
// # Events
//
// From the window: Open, Stop, Edited, Save, SaveAs, SaveCopy, Named, Unnamed,
// Revert, Answer, Leave, Close. From the disk, by Options.Post: the file
// changed, the lock was lost, a file that is read is free, the draft cannot be
// written. From jobs: what they brought.
//
// # Requests
//
//	Run                        a job
//	Show, Changed              show the document; follow the safety
//	Ask, Withdraw, Choose      a question, and never mind; a file to write
//	Busy, Idle                 something takes a while
//	Saved, Unchanged, Copied,  say
//	Reread, Reverted
//	OpenFailed, SaveFailed,    tell
//	RereadFailed, Taken,
//	NotDiscarded
//	Left, Closed               the answers to Leave and Close
//
// How safe the document is, is no request but a state that is said as long as
// it lasts: Safety.
//
// # What holds
//
//  1. The file is written over only where it holds what the document came from,
//     what was saved, or what the user has seen and decided against. That is
//     checked by the save itself, just before it replaces the file.
//  2. What is read again takes the place of the document only if that is as it
//     was when the reading began, and as one step of undo. Else it is a
//     conflict, and asked. It waits while a text is typed or something dragged.
//     What it takes the place of is among the versions then, but for what
//     another program wrote there and writes over itself.
//  3. The draft holds whatever is not in the file, and nothing else is offered
//     after a crash.
//  4. What is read-only stays so until it is saved under another name, or until
//     the user wants to write what nobody else has open any more.
//  5. The window goes only with the document that Left allowed it to go with.
//
// # Where it stands
//
// do.go hands each event to what it is for: opening, closing, saving, what is
// done about a conflict, who else has the file (freed), what becomes of the file
// (watching). What is to follow, a save that waits for an answer or what was
// asked while saving, is kept as the function that does it, so that a file calls
// those below it only. At the bottom are question.go, which asks, job.go, and
// desk.go, the values that all of them work on.
package desk
