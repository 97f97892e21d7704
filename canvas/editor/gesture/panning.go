package gesture

import (
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/stage"
	"touchline/canvas/editor/view"
)

// panning is the picture following the pointer, or the window's mark in the
// minimap.
type panning struct {
	before view.View
	grip   view.Grip
}

func (g *panning) Name() string                        { return "panning" }
func (g *panning) Cursor() event.Cursor                { return event.CursorGrab }
func (g *panning) Move(st *stage.Stage, m event.Move)  { st.Scroll(g.grip.To(m.At)) }
func (g *panning) Release(*stage.Stage, event.Release) {}
func (g *panning) Cancel(st *stage.Stage)              { st.Scroll(g.before) }
func (g *panning) Draw(*stage.Stage, *overlay.Sheet)   {}

// Outlasts: the picture can be panned whatever becomes of the document.
func (g *panning) Outlasts() {}

// Pan begins to pan.
func Pan(st *stage.Stage, grip view.Grip) stage.Gesture {
	g := &panning{before: st.View(), grip: grip}
	st.Become(g)
	return g
}
