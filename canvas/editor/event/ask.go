package event

import (
	"touchline/canvas"
	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/place"
	"touchline/model"
	"touchline/model/edit"
)

// Request is something that only the window can do.
type Request interface{ Request() }

// EditText asks for a text field over the picture. What is typed comes back
// by Editor.SetText, and is seen at once; Editor.EndText ends it.
type EditText struct {
	place.Field
	Owner canvas.Owner
	Text  string // to begin with
	All   bool   // all of it is selected; else the caret stands at its end
}

// Menu asks for the context menu of what is selected.
type Menu struct {
	At    canvas.Point // units, in the window
	Owner canvas.Owner // what it was opened on; "" is the ground
	// Lane and Step are the cell under the pointer, for "new card here".
	Lane model.LaneID
	Step model.StepID
}

// AskDelete asks whether steps, phases or lanes may go with the cards in
// them; Editor.Confirm does it.
type AskDelete struct {
	Edit edit.Edit
	Gone Gone
}

// Gone is how many of each sort a deletion takes away.
type Gone struct{ Phases, Steps, Lanes, Cards, Notes, Links int }

// Each calls f for each sort of which something goes, with the name that it has
// among the texts, largest things first.
func (g Gone) Each(f func(sort string, n int)) {
	for _, s := range []struct {
		sort string
		n    int
	}{{"phase", g.Phases}, {"step", g.Steps}, {"lane", g.Lanes}, {"card", g.Cards}, {"note", g.Notes}, {"link", g.Links}} {
		if s.n > 0 {
			f(s.sort, s.n)
		}
	}
}

// ChoosePicture asks for a picture file for a card: then Editor.SetPicture.
type ChoosePicture struct{ Card model.CardID }

func (EditText) Request()      {}
func (Menu) Request()          {}
func (AskDelete) Request()     {}
func (ChoosePicture) Request() {}

// Status is what the status bar says: a text of model/words and its values,
// name and value in turns. The zero Status says nothing.
type Status struct {
	Key  string
	Args []string
}

// KeyGone is the status after a deletion that took away more than what was
// selected: its values are sorts and numbers, see [Gone].
const KeyGone = "canvas.gone"

// Cursor is the pointer's shape.
type Cursor uint8

const (
	CursorArrow  Cursor = iota
	CursorHand          // something to press
	CursorMove          // something that can be dragged, or is
	CursorGrab          // the picture is dragged
	CursorText          // a second click edits
	CursorColumn        // ↔
	CursorRow           // ↕
	CursorCross         // linking
	CursorCopy          // a drop would copy
	CursorNo            // a drop is not possible
)

// WantFind asks for the bar to search in: Editor.Find, FindNext, EndFind,
// ReplaceOne and ReplaceAll are what it does.
type WantFind struct{ Replace bool }

// WantSub asks for the second name of a lane: then Editor.SetSub.
type WantSub struct{ Lane model.LaneID }

// CopyOut asks the window to put a clip on the system's clipboard, as its
// text or, with File, as its JSON, and to keep it.
type CopyOut struct {
	Clip clip.Clip
	File bool
}

// WantPaste asks the window for what is on the clipboard: then Editor.Paste,
// or with OneCell Editor.PasteInCell.
type WantPaste struct{ OneCell bool }

// WantField asks for the properties of what is selected, at a field of a card's
// record: see [derived.Key].
type WantField struct{ Key string }

func (WantFind) Request()  {}
func (WantSub) Request()   {}
func (WantField) Request() {}
func (CopyOut) Request()   {}
func (WantPaste) Request() {}
