// Package gesture is what the hand does to a stage: each gesture is one state in
// a file of its own. With a button down and not moved yet the state is pointing
// (it knows what was hit); the move over the threshold makes it one of
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
// The document changes when a gesture is released and not before.
package gesture

import (
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/stage"
)

// Scroller is a gesture in which a pointer near the window's edge scrolls, if
// it says so.
type Scroller interface{ Scrolls() bool }

// Presser is a gesture that is on without a button: a press is an event of it.
type Presser interface {
	Press(st *stage.Stage, p event.Press)
}

// Keyed is a gesture that has a use for keys.
type Keyed interface {
	Key(st *stage.Stage, k event.KeyEvent) bool
}
