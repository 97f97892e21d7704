package hit

import (
	"touchline/canvas"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
)

// Part is what of the picture, or of what lies above it, the pointer is on.
type Part uint8

const (
	Ground Part = iota
	Card
	Sticky
	Link
	Label // of a link
	End   // of the selected link; index 0 is its begin, 1 its end
	Handle
	Edge // the right one of the selected card
	Head // of a step, a phase or a lane
	Border
	Plus
	Title
	Face   // of an emotion curve; the owner is the card that feels so
	Adding // the strip below the lanes; the index is the sign's, or -1 beside them
)

// Hit is what lies at a point.
type Hit struct {
	Part  Part
	Owner canvas.Owner
	Kind  owner.Kind   // of a border or plus: owner.KindStep, owner.KindPhase or owner.KindLane
	Index int          // of a border or plus: how many stand before it; of a handle its side
	At    canvas.Point // pt
}

// Finder is a plan under a window, and what shows handles above it.
type Finder struct {
	place.Grid
	View    view.View
	Closed  bool           // nothing can be changed: there are no handles, borders and signs
	Handled []*layout.Card // that show handles
	Card    *layout.Card   // the only thing selected, or nil
	Link    *layout.Link   // the only thing selected, or nil
}
