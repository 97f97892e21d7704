package editor

import (
	"touchline/canvas"
	"touchline/model"
	"touchline/model/edit"
)

// Request is something that only the window can do: one of EditText, Menu,
// AskDelete and ChoosePicture.
type Request interface{ request() }

// EditText asks for a text field over the picture. What is typed comes back
// by Editor.SetText, and is seen at once; Editor.EndText ends it.
type EditText struct {
	Owner  canvas.Owner
	Rect   canvas.Rect // of the field, in pt of the picture; see [view.View.InWindow]
	Text   string      // to begin with
	All    bool        // all of it is selected; else the caret stands at its end
	Lines  bool        // it may have several lines
	Size   float64     // of the text, pt
	Weight canvas.Weight
	Middle bool // centred
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
	Edit  edit.Edit
	Cards int // how many cards go
}

// ChoosePicture asks for a picture file for a card: then Editor.SetPicture.
type ChoosePicture struct{ Card model.CardID }

func (EditText) request()      {}
func (Menu) request()          {}
func (AskDelete) request()     {}
func (ChoosePicture) request() {}

// Status is what the status bar says: a text of model/words and its values,
// name and value in turns. The zero Status says nothing.
type Status struct {
	Key  string
	Args []string
}

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
