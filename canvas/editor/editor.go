package editor

import (
	"math/rand/v2"
	"time"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
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
// changed; what it changed can then be asked for: Document, Selection, View,
// Picture, Overlay, Ghost, Pad, Cursor, Status, Asks. The plan and the picture
// are made when they are asked for, so that many events cost one layout.
//
// Gestures are states, one file each. With a button down and not moved yet
// the state is pointing (it knows what was hit); the move over the threshold
// makes it one of
//
//	panning      the picture follows the pointer, or the minimap is dragged
//	marquee      cards are selected by a rectangle
//	moving       cards are on their way to a cell, a new step or a link
//	shifting     steps, a phase or a lane are on their way
//	resizing     a step's or a lane's border is dragged
//	bordering    the border of two phases is dragged
//	spanning     a card's right edge is dragged over steps
//	noting       a sticky note is dragged
//	linking      a link is drawn from a card
//	aiming       the same without a button: a click or Enter chooses its end
//	reattaching  an end of a link is dragged to another card
//	pinning      a stretch of a link is dragged to another gutter
//	carrying     something from the palette, or a picture, hovers over the picture
//
// Escape, a lost focus and a cancelled pointer all call Cancel, which ends
// any of them and restores what was there.
//
// Keys: Key asks, in this order, the gesture that is on (Escape and the
// modifiers), the table of commands (keyboard.go: chord → command), and for a
// typed rune the commands that letters do (letters.go) and what takes a text
// (keyboard.go: Editor.typed). New keys go into the table there.
type Editor struct {
	lang     model.Lang
	theme    *compose.Theme
	bits     model.Bits
	now      func() time.Time
	readOnly bool
	accent   canvas.Color

	history  *edit.History[Selection]
	view     view.View
	wheel    view.Wheel
	plan     *layout.Plan
	picture  *compose.Picture
	composed *layout.Plan // that picture shows
	found    *index.Index // of plan, or of one before
	commands map[Chord]run

	letterCommands []Command
	letters        letters

	state   state // nil: resting
	scroll  autoScroll
	hover   hover
	pointer Move // where the pointer was last
	inside  bool // the pointer is over the canvas
	panKey  bool // space is held
	typing  *typing
	asks    []Request
	status  Status
	cursor  Cursor
	did     Did // since the last event returned

	overlayCache *canvas.Scene // the overlay; nil: to be made
	ghost        *Ghost
	keys         keyState // of keyboard.go
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
		lang: o.Lang, theme: o.Theme, bits: o.Bits, now: o.Now, readOnly: o.ReadOnly, accent: o.Accent,
		history:  edit.NewHistory(doc, Selection{}),
		commands: commandTable(), letterCommands: lettered(),
	}
	e.view.Zoom = 1
	return e
}

// Take returns what changed since the last event returned: for the calls
// that return something else, such as Do.
func (e *Editor) Take() Did {
	e.settle()
	d := e.did
	e.did = 0
	return d
}

// Document is the document as it is now.
func (e *Editor) Document() *model.Document { return e.history.Document() }

// ReadOnly reports whether nothing can be changed; SetReadOnly changes that.
func (e *Editor) ReadOnly() bool { return e.readOnly }

// SetReadOnly forbids or allows changes.
func (e *Editor) SetReadOnly(on bool) { e.Cancel(); e.readOnly = on }

// Do applies an edit as a step of its own. What is selected stays, as far as
// it is still there. A refused edit leaves everything as it was and is said
// in the status too.
func (e *Editor) Do(x edit.Edit) error {
	e.cancel()
	return e.do(x, e.Selection())
}

// do applies an edit and selects s after it.
func (e *Editor) do(x edit.Edit, s Selection) error { return e.merge(x, s, edit.Merge{}) }

// merge is do for an edit that may count as one with the last.
func (e *Editor) merge(x edit.Edit, s Selection, m edit.Merge) error {
	if e.readOnly {
		return e.refuse(model.Faultf(nil, "canvas.read-only"))
	}
	before, picked := e.Document(), e.Selection()
	if err := e.history.Do(x, s, m); err != nil {
		return e.refuse(err)
	}
	if s := s.Within(e.Document()); s.Len() != e.Selection().Len() {
		e.history.Select(s)
	}
	e.follow(before, picked)
	return nil
}

// follow notes what differs from before.
func (e *Editor) follow(before *model.Document, picked Selection) {
	if e.Document() != before {
		e.endStale()
		e.did |= Edited | Overlaid
		e.overlayCache = nil
	}
	if !e.Selection().Equal(picked) {
		e.did |= Picked | Overlaid
		e.overlayCache = nil
	}
}

// endStale ends a gesture under which the document became another one: it may
// hold on to what is gone. The picture can still be panned.
func (e *Editor) endStale() {
	if _, pans := e.state.(*panning); !pans {
		e.cancel()
	}
}

// Undo goes back a step; Redo forward again. The selection comes back too.
// Both end a gesture that is on.
func (e *Editor) Undo() Did {
	return e.travel((*edit.History[Selection]).Undo, "canvas.nothing-to-undo")
}

// Redo: see Undo.
func (e *Editor) Redo() Did {
	return e.travel((*edit.History[Selection]).Redo, "canvas.nothing-to-redo")
}

func (e *Editor) travel(to func(*edit.History[Selection]) bool, none string) Did {
	e.cancel()
	e.typing = nil
	before, picked := e.Document(), e.Selection()
	if !to(e.history) {
		e.say(none)
		return e.Take()
	}
	e.say("")
	e.follow(before, picked)
	return e.Take()
}

// CanUndo reports whether there is a step to undo; CanRedo to redo.
func (e *Editor) CanUndo() bool { return e.history.CanUndo() }

// CanRedo: see CanUndo.
func (e *Editor) CanRedo() bool { return e.history.CanRedo() }

// Selection is what is selected.
func (e *Editor) Selection() Selection { return e.history.Selection() }

// Select selects what is given, as far as it is in the document.
func (e *Editor) Select(owners ...canvas.Owner) Did {
	e.pick(SelectionOf(owners...))
	return e.Take()
}

// pick changes the selection.
func (e *Editor) pick(s Selection) {
	s = s.Within(e.Document())
	if s.Equal(e.Selection()) {
		return
	}
	e.history.Select(s)
	e.did |= Picked | Overlaid
	e.overlayCache = nil
}

// say sets the status; "" clears it.
func (e *Editor) say(key string, args ...string) {
	if key == e.status.Key && len(args) == 0 && len(e.status.Args) == 0 {
		return
	}
	e.status = Status{Key: key, Args: args}
	e.did |= Said
}

// Status is what the status bar should say of the last event.
func (e *Editor) Status() Status { return e.status }

// ask leaves a request for the window.
func (e *Editor) ask(r Request) {
	e.asks = append(e.asks, r)
	e.did |= Asked
}

// Asks returns the requests that came since it was called last.
func (e *Editor) Asks() []Request {
	asks := e.asks
	e.asks = nil
	return asks
}

// Cursor is the pointer's shape.
func (e *Editor) Cursor() Cursor { return e.cursor }
