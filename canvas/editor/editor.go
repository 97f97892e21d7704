package editor

import (
	"time"

	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/find"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/hit"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/stage"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

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

// hover is what the pointer rests on. A card that it has been on for a while
// shows its handles; they stay as long as the pointer is on one of them.
type hover struct {
	hit   hit.Hit
	plan  *layout.Plan // in which hit was found
	since time.Time    // on the same owner
	shown bool         // the handles are
	sheet bool         // the sheet of its record is

	rests time.Time    // since it was moved to where it is; zero: what it is on came under it
	at    canvas.Point // where that is
}

// letters is what was typed last, as far as it is open what it is.
type letters struct {
	key   event.KeyEvent // a command, or the beginning of a word; no Rune: neither
	begun bool           // its command has begun
	at    time.Time
	last  rune // the character typed last, at that time
}

// search is a find bar that is open.
type search struct {
	view   view.View // when it was opened, to return to
	picked selection.Set
	query  string
	found  []canvas.Owner
	at     int // which of them is selected; -1: none

	in    *model.Document // that the last look was at
	asked string          // for this
	lit   []canvas.Rect   // where what was found is on a plan, pt
	litOn *layout.Plan    // nil: not known yet
}

// run is what a chord does; it reports whether it had a use for the key.
type run func(e *Editor, k event.KeyEvent) bool

// listener is somebody who is told what changes.
type listener struct{ told func(event.Did) }

// Command is something that can be done with the editor. Menus, the palette
// and the sheet of keys show it by the text "keys.command.ID".
type Command struct {
	ID     string
	Chords []event.Chord // the first is the one that menus show
	Letter rune          // what does it too with nothing selected, a to z: see letters.go; 0: none

	needsCard bool                                   // its letter does it over a card alone
	edits     bool                                   // it changes the document
	whole     bool                                   // its is speaks of the document and not of what is selected
	loose     bool                                   // where it cannot be done, the window may have a use for its key
	need      func(e *Editor) string                 // why it cannot be done now, as the key of a text; nil: it can
	run       func(e *Editor, k event.KeyEvent) bool // whether it had a use for the key
	is        func(e *Editor) bool                   // all that is selected is already what it makes of it; nil: it makes nothing of it
}

// Cancel ends the gesture and restores what was there: Escape, the focus
// lost, the pointer taken away by the system.
func (e *Editor) Cancel() event.Did {
	e.on.Cancel()
	e.panKey, e.letters = false, letters{}
	return e.done()
}

// settle finds out the cursor after an event.
func (e *Editor) settle() {
	c := event.CursorArrow
	switch {
	case e.on.Gesture() != nil:
		c = e.on.Gesture().Cursor()
	case e.panKey:
		c = event.CursorHand
	case e.on.Inside:
		c = gesture.Cursor(e.hover.hit)
	}
	if c != e.cursor {
		e.cursor = c
		e.on.Did |= event.Shaped
	}
}

// done ends a call of the editor: whoever listens is told what it changed.
func (e *Editor) done() event.Did {
	e.settle()
	d := e.on.Did
	e.on.Did = 0
	for _, l := range e.listeners {
		l.told(d)
	}
	return d
}
