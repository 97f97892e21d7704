// Package stage is what gestures and commands work on: a document with its
// history and what is selected, how it is laid out and where the window stands
// over it, the text that is being typed, and what is to be told to the window.
// A change goes through here, and here is noted what it changed.
package stage

import (
	"time"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/view"
	"touchline/canvas/editor/walk"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
	overlays "touchline/model/overlay"
)

// Stage is the ground of an editor. It belongs to one goroutine.
type Stage struct {
	Lang   model.Lang // of the names that the picture adds; "" is the document's
	Theme  *compose.Theme
	Bits   model.Bits // for new ids
	Now    func() time.Time
	Closed bool // nothing is changed
	Accent canvas.Color

	Did     event.Did    // since it was last taken
	Pointer event.Move   // where the pointer was last
	Inside  bool         // the pointer is over the canvas
	Cell    walk.Cell    // where the arrows came last
	Lit     bool         // the cell is shown, and typing there makes a card
	Around  model.CardID // whose links are gone through

	Answered bool // the last click made something: a second one, of a double click, does nothing

	history  *edit.History[selection.Set]
	view     view.View
	plan     *layout.Plan
	picture  *compose.Picture
	composed *layout.Plan // that picture shows
	laid     laid
	looked   compose.Look // that picture has
	found    *index.Index // of plan, or of one before
	gesture  Gesture      // nil: none is on
	ghost    *overlay.Ghost
	drawn    *canvas.Scene // the overlay; nil: to be made
	typing   *typing
	typings  int // that were begun
	asks     []event.Request
	status   event.Status
}

// Open begins with a document. The view has no window yet.
func (s *Stage) Open(doc *model.Document) {
	s.history = edit.NewHistory(doc, selection.Set{})
	s.view.Zoom = 1
}

// Document is the document as it is now.
func (s *Stage) Document() *model.Document { return s.history.Document() }

// Selection is what is selected.
func (s *Stage) Selection() selection.Set { return s.history.Selection() }

// Gesture is what the hand is doing: one state. It changes the document when it
// is released and not before. Whoever calls Release or Cancel has taken it off
// the stage; Move may put another one in its place.
type Gesture interface {
	Name() string // for tests and for humans
	Move(s *Stage, m event.Move)
	Release(s *Stage, r event.Release)
	Cancel(s *Stage)
	Cursor() event.Cursor
	Draw(s *Stage, o *overlay.Sheet) // what it shows above the picture
}

// Outlasts is a gesture that goes on when the document becomes another one: it
// holds on to nothing in it.
type Outlasts interface{ Outlasts() }

// laid is what is laid over the picture. It belongs to the window and not to
// the document: nothing of it is undone.
type laid struct {
	overlay *overlays.Overlay // nil: none
	slice   *model.Slice      // nil: none
	look    compose.Look
	of      *model.Document // that look is of; nil: it is to be made
}

// typing is a text that is being edited in the window's field over the
// picture.
type typing struct {
	number int // tells it from all others
	owner  canvas.Owner
	before *model.Document
	made   edit.Edit // what made the thing, if this is its first text; nil: it was there
	edits  int       // since before; those that made the thing count
}

// Redraw has the overlay made anew.
func (s *Stage) Redraw() {
	s.drawn = nil
	s.Did |= event.Overlaid
}
