package editor

import (
	"touchline/canvas"
	"touchline/canvas/editor/change"
	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// PlacePicture puts a picture where it is let go: on a picture card it takes
// the place of that card's picture, elsewhere it comes on a card of its own.
func (e *Editor) PlacePicture(p *model.Picture, m event.Move) event.Did {
	e.on.Cancel()
	at := e.on.Body(m.At)
	if c := e.on.Index().CardAt(at, e.on.Pt(tolerance.Card)); c != nil && c.Card.Kind == model.KindPicture {
		e.setPicture(c.Card.ID, p)
		return e.done()
	}
	to := e.on.Drops().At(at, nil, func(*layout.Link) bool { return true })
	if !to.OK {
		e.on.SayWhy(to.Why)
		return e.done()
	}
	e.pictureInto(p, to)
	return e.done()
}

// PastePicture puts a picture into the cell of the selected card, or the
// first cell that shows.
func (e *Editor) PastePicture(p *model.Picture) event.Did {
	e.on.Cancel()
	if c := e.on.SoleCard(); c != nil {
		if c.Card.Kind == model.KindPicture {
			e.setPicture(c.Card.ID, p)
		} else {
			e.pictureInto(p, drop.Drop{OK: true, Row: c.Row, Column: c.Column, At: -1})
		}
		return e.done()
	}
	to := e.on.Drops().At(e.freePoint(), nil, nil)
	if !to.OK {
		e.on.SayWhy(to.Why)
		return e.done()
	}
	e.pictureInto(p, to)
	return e.done()
}

// freePoint is the middle of the first cell, in reading order, whose step and
// lane show in the window and that can hold cards.
func (e *Editor) freePoint() canvas.Point {
	p, seen := e.on.Plan(), e.on.View().Visible()
	for _, s := range p.Steps {
		for _, i := range grid.CardRows(p.Doc) {
			at := canvas.Point{X: (s.Left + s.Right) / 2, Y: p.Lanes[i].Body.Center().Y}
			if seen.Contains(at) {
				return at
			}
		}
	}
	return canvas.Point{X: -1, Y: -1}
}

func (e *Editor) pictureInto(p *model.Picture, to drop.Drop) {
	batch, c := e.on.Adder().Card(e.on.Document(), to, model.KindPicture)
	c.Picture = p.ID
	_ = e.on.Apply(append(edit.Batch{edit.AddPicture{Picture: p}}, batch...), selection.Of(owner.Card(c.ID)))
}

// SetPicture gives a card a picture.
func (e *Editor) SetPicture(id model.CardID, p *model.Picture) event.Did {
	e.on.Cancel()
	e.setPicture(id, p)
	return e.done()
}

func (e *Editor) setPicture(id model.CardID, p *model.Picture) {
	if e.on.Document().Card(id) != nil {
		_ = e.on.Apply(change.Picture(e.on.Document(), id, p), selection.Of(owner.Card(id)))
	}
}
