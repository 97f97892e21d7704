package hub

import "touchline/canvas/editor/event"

// Change says what changed, as bits.
type Change uint32

// What can change: what the editor tells, and more.
const (
	Moved    = Change(event.Moved)    // where the window stands
	Pointed  = Change(event.Pointed)  // what the pointer is on
	Picked   = Change(event.Picked)   // what is selected
	Edited   = Change(event.Edited)   // the document
	Overlaid = Change(event.Overlaid) // what lies above the picture
	Shaped   = Change(event.Shaped)   // the pointer's shape
	Asked    = Change(event.Asked)    // the editor asks for something
	Said     = Change(event.Said)     // the editor says something
	Laid     = Change(event.Laid)     // an overlay over the picture

	Kept       Change = 1 << 16 // how safe the document is, its name or its file
	Remembered Change = 1 << 17 // recent files, panels that show

	// OfEditor is all that the editor tells.
	OfEditor = Moved | Pointed | Picked | Edited | Overlaid | Shaped | Asked | Said | Laid
)

// Hub tells the parts of a window what changed. The zero Hub has none. It
// belongs to the toolkit's goroutine.
type Hub struct{ parts []part }

type part struct {
	what   Change
	follow func(Change)
}

// Subscribe has a part follow each change that has one of what in it. Parts
// are told in the order in which they subscribed.
func (h *Hub) Subscribe(what Change, follow func(Change)) {
	h.parts = append(h.parts, part{what, follow})
}

// Tell tells the parts what changed. What one of them changes in turn is told
// at once, before the others hear of this.
func (h *Hub) Tell(c Change) {
	for _, p := range h.parts {
		if c.Has(p.what) {
			p.follow(c)
		}
	}
}

// Editor tells what the editor says has changed: it is given to its Listen.
func (h *Hub) Editor(d event.Did) { h.Tell(Change(d)) }

// Has reports whether one of what is among the changes.
func (c Change) Has(what Change) bool { return c&what != 0 }
