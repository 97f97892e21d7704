package editor

import "time"

// Tolerances of the hand, in units of the window (px at 100 %), the same at
// every zoom. The numbers come from diagram-js, tldraw, Excalidraw and
// draw.io, whose users have settled them.
const (
	dragThreshold = 4.0 // how far a press must move to become a drag

	cardTolerance   = 2.0 // around a card or a note
	linkTolerance   = 8.0 // around a link, to point at it
	splitTolerance  = 5.0 // around a link, to drop on it: a gutter must stay free for a new step
	borderTolerance = 5.0 // around a border between two heads
	edgeTolerance   = 4.0 // around a card's right edge

	handleDrawn  = 8.0  // a handle's size
	pinDrawn     = 6.0  // the sign of a pinned stretch
	handleHit    = 20.0 // the square in which it is hit
	handleOff    = 12.0 // from a card's edge to the middle of its handle
	plusDrawn    = 16.0
	plusHit      = 20.0
	leastGutter  = 6.0  // least half width of what counts as between two steps
	leastHead    = 24.0 // least height of what counts as a step's head, where no step has a name
	barThickness = 3.0
	snapDistance = 5.0 // how near an edge must be to another one to align with it
)

// Delays.
const (
	hoverDelay  = 140 * time.Millisecond // until a hovered card shows its handles
	scrollDelay = 200 * time.Millisecond // until a drag near an edge scrolls
)

// Scrolling while dragging.
const (
	scrollZone  = 36.0                   // units from the body's edge in which it scrolls
	scrollMost  = 2800.0                 // units a second, a zone's width outside the edge; on it a quarter
	scrollEase  = 400 * time.Millisecond // until the full speed is reached
	scrollPause = 60 * time.Millisecond  // the longest time that one tick counts for
	frameTime   = 16 * time.Millisecond  // between two ticks while something moves
)

// The pad beside the selection.
const (
	padButton = 28.0
	padInset  = 4.0
	padGap    = 26.0 // to the selection: clear of its handles
	padStep   = 12.0 // how finely a free place is looked for
)
