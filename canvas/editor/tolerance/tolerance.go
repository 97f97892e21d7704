// Package tolerance is the distances and delays of the hand.
package tolerance

import "time"

// Tolerances of the hand, in units of the window (px at 100 %), the same at
// every zoom. The numbers come from diagram-js, tldraw, Excalidraw and
// draw.io, whose users have settled them.
const (
	Drag = 4.0 // how far a press must move to become a drag
	Rest = 3.0 // how far a pointer that rests may tremble

	Card   = 2.0 // around a card or a note
	Link   = 8.0 // around a link, to point at it
	Split  = 5.0 // around a link, to drop on it: a gutter must stay free for a new step
	Border = 5.0 // around a border between two heads
	Edge   = 4.0 // around a card's right edge

	HandleDrawn = 9.0  // a handle's size
	PinDrawn    = 6.0  // the sign of a pinned stretch
	HandleHit   = 20.0 // the square in which it is hit, where no card lies
	HandleNear  = 13.0 // the one in which it is hit before the edge that it stands at
	HandleOff   = 4.0  // from a card's edge to the middle of its frame, on which its handles are
	HandleAside = 20.0 // from the middle of the upper or lower edge to a handle, where a link ends there
	HandleDown  = 15.0 // the same at the other two edges
	HandleClear = 12.0 // least distance of a handle to a mark
	PlusDrawn   = 16.0
	PlusHit     = 20.0
	LeastGutter = 6.0  // least half width of what counts as between two steps
	LeastHead   = 24.0 // least height of what counts as a step's head, where no step has a name
	Bar         = 3.0
	Snap        = 5.0 // how near an edge must be to another one to align with it
)

// Delays.
const (
	HoverDelay  = 140 * time.Millisecond // until a hovered card shows its handles
	SheetDelay  = 500 * time.Millisecond // at rest on a card, until the sheet of its record shows
	ScrollDelay = 200 * time.Millisecond // until a drag near an edge scrolls
)

// Scrolling while dragging.
const (
	ScrollZone  = 36.0                   // units from the body's edge in which it scrolls
	ScrollMost  = 2800.0                 // units a second, a zone's width outside the edge; on it a quarter
	ScrollEase  = 400 * time.Millisecond // until the full speed is reached
	ScrollPause = 60 * time.Millisecond  // the longest time that one tick counts for
	FrameTime   = 16 * time.Millisecond  // between two ticks while something moves
)

// The pad beside the selection.
const (
	PadButton = 32.0 // edge of a button
	PadHeight = 34.0
	PadInset  = 4.0  // before the first button and after the last
	PadGap    = 12.0 // to the card; the beak reaches half of it
	PadBeak   = 6.0
	PadCorner = 8.0                    // what the beak stays away from the pad's ends
	PadRests  = 250 * time.Millisecond // after the wheel turned, until it shows again
)
