package editor

import (
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/gesture"
	"touchline/canvas/editor/walk"
	"touchline/canvas/owner"
)

// Insert puts a new step, phase or lane before the i-th one.
func (e *Editor) Insert(kind owner.Kind, i int) event.Did {
	e.on.Cancel()
	e.on.Insert(kind, i, true, "")
	return e.done()
}

// Carry is a piece of the palette being dragged over the canvas.
func (e *Editor) Carry(p gesture.Piece, m event.Move) event.Did {
	gesture.Carry(&e.on, p, m)
	return e.done()
}

// CarryOut is the piece leaving the canvas.
func (e *Editor) CarryOut() event.Did { gesture.CarryOut(&e.on); return e.done() }

// Drop puts a piece where it is let go.
func (e *Editor) Drop(p gesture.Piece, m event.Move) event.Did {
	gesture.Drop(&e.on, p, m)
	return e.done()
}

// cardAt makes a card in a cell, before the at-th there, and asks for its
// text, which begins with what was typed. That and the typing that follows
// without a pause are one step of undo.
func (e *Editor) cardAt(to walk.Place, at int, text string) {
	batch, c := e.on.Adder().In(e.Document(), to, at, text)
	if e.on.Make(batch, owner.Card(c.ID)) {
		e.on.Cell = walk.Cell{Lane: c.Lane, Step: c.Step}
	}
}
