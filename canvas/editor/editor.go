package editor

import (
	"math/rand/v2"
	"time"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/find"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/stage"
	"touchline/canvas/editor/view"
	"touchline/model"
	"touchline/model/edit"
)

// Options is what an editor needs to know beside the document. The zero
// Options is a usual editor.
type Options struct {
	Lang     model.Lang     // of the names that the picture adds; "" is the document's
	Theme    *compose.Theme // nil: the first one
	Bits     model.Bits     // for new ids; nil: random ones
	Now      func() time.Time
	ReadOnly bool // nothing is changed; a drag of the ground pans
	Accent   canvas.Color
}

// Editor is the canvas of someone who draws: events in, edits, view,
// selection and what lies above the picture out. It belongs to one goroutine.
//
// An event (Press, Move, Release, Wheel, Key, Tick, Cancel, …) returns what it
// changed, and tells it to all that listen (see [Editor.Listen]); what it changed
// can then be asked for: Document, Selection, View,
// Picture, Overlay, Ghost, Pad, Cursor, Status, Asks. The plan and the picture
// are made when they are asked for, so that many events cost one layout.
//
// What an event works on is the stage; what the hand does is a gesture of
// package gesture; what the keyboard does is a command (commands*.go).
//
// Keys: Key asks, in this order, the gesture that is on (Escape and the
// modifiers), the table of commands (chord → command), and for a typed rune the
// commands that letters do (letters.go) and what takes a text (Editor.typed).
type Editor struct {
	on stage.Stage

	commands       map[event.Chord]run
	letterCommands []Command
	letters        letters
	series         int  // counts keys that were pressed anew, not held
	panKey         bool // space is held

	wheel  view.Wheel
	scroll view.AutoScroll
	turned time.Time // the wheel, last
	atMap  bool      // the minimap was opened or pressed last: Escape folds it
	hover  hover
	cursor event.Cursor

	listeners []*listener

	slice  model.Slice  // that was on last
	finder *find.Finder // of the search
	search *search      // nil: nothing is looked for
}

// New makes an editor of a document. Its view has no window yet: see Resize
// and Show.
func New(doc *model.Document, o Options) *Editor {
	if o.Theme == nil {
		o.Theme = compose.Themes()[0]
	}
	if o.Bits == nil {
		o.Bits = rand.Uint64
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	e := &Editor{
		on: stage.Stage{
			Lang: o.Lang, Theme: o.Theme, Bits: o.Bits, Now: o.Now, Closed: o.ReadOnly, Accent: o.Accent,
		},
		commands: commandTable(), letterCommands: lettered(),
	}
	e.on.Open(doc)
	return e
}

// Document is the document as it is now.
func (e *Editor) Document() *model.Document { return e.on.Document() }

// ReadOnly reports whether nothing can be changed; SetReadOnly changes that.
func (e *Editor) ReadOnly() bool { return e.on.Closed }

// SetReadOnly forbids or allows changes.
func (e *Editor) SetReadOnly(on bool) { e.Cancel(); e.on.Closed = on; e.on.Redraw() }

// Do applies an edit as a step of its own. What is selected stays, as far as
// it is still there. A refused edit leaves everything as it was and is said
// in the status too.
func (e *Editor) Do(x edit.Edit) error {
	e.on.Cancel()
	err := e.on.Apply(x, e.Selection())
	e.done()
	return err
}

// DoTyping is Do for what is typed into a field beside the picture: edits
// with the same key count as one step of undo, as long as no pause between
// them is longer than edit.MergePause.
func (e *Editor) DoTyping(x edit.Edit, key string) error {
	err := e.on.Merge(x, e.Selection(), edit.Merge{Key: key, At: e.on.Now()})
	e.done()
	return err
}

// Become takes the document of another editor, made of a file that was read
// again: see [stage.Stage.Adopt].
func (e *Editor) Become(fresh *Editor) event.Did {
	e.on.Adopt(&fresh.on)
	return e.done()
}

// Undo goes back a step; Redo forward again. The selection comes back too.
// Both end a gesture that is on.
func (e *Editor) Undo() event.Did { e.on.Undo(); return e.done() }

// Redo: see Undo.
func (e *Editor) Redo() event.Did { e.on.Redo(); return e.done() }

// CanUndo reports whether there is a step to undo; CanRedo to redo.
func (e *Editor) CanUndo() bool { return e.on.CanUndo() }

// CanRedo: see CanUndo.
func (e *Editor) CanRedo() bool { return e.on.CanRedo() }

// Selection is what is selected.
func (e *Editor) Selection() selection.Set { return e.on.Selection() }

// Select selects what is given, as far as it is in the document.
func (e *Editor) Select(owners ...canvas.Owner) event.Did {
	e.on.Pick(selection.Of(owners...))
	return e.done()
}

// Status is what the status bar should say of the last event.
func (e *Editor) Status() event.Status { return e.on.Status() }

// Asks returns the requests that came since it was called last.
func (e *Editor) Asks() []event.Request { return e.on.Asks() }

// Cursor is the pointer's shape.
func (e *Editor) Cursor() event.Cursor { return e.cursor }
