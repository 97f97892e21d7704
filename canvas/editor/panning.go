package editor

import "touchline/canvas/editor/view"

// panning is the picture following the pointer, or the window's mark in the
// minimap.
type panning struct {
	before view.View
	grip   view.Grip
}

func (g *panning) name() string             { return "panning" }
func (g *panning) cursor() Cursor           { return CursorGrab }
func (g *panning) move(e *Editor, m Move)   { e.show(g.grip.To(m.At)) }
func (g *panning) release(*Editor, Release) {}
func (g *panning) cancel(e *Editor)         { e.show(g.before) }
func (g *panning) draw(*overlay)            {}
