// Package add makes cards and what they need to stand on. A document and a place
// in, edits out.
package add

import (
	"slices"

	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/link"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/walk"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// Maker makes parts of a document.
type Maker struct{ Bits model.Bits } // for new ids

// Card is the edits that make a card where a drop lands, splitting the link
// there, and the card; "" is the lane's usual kind.
func (m Maker) Card(doc *model.Document, to drop.Drop, kind model.Kind) (edit.Batch, *model.Card) {
	batch, lane, step := m.cell(doc, to)
	if kind == "" {
		kind = doc.Lane(lane).Role.DefaultKind()
	}
	c := &model.Card{ID: model.NewID[model.CardID](model.CardPrefix, m.Bits), Lane: lane, Step: step, Span: 1, Kind: kind}
	at := to.At
	if to.Step {
		at = -1
	}
	batch = append(batch, edit.AddCard{Card: c, At: at})
	if to.Link != nil {
		batch = append(batch, link.Split(to.Link.Link.ID, c.ID, m.Bits))
	}
	return batch, c
}

// cell is the edits that make what a drop lands in, and the cell. Bits draws
// the ids, so that the cell is known.
func (m Maker) cell(doc *model.Document, to drop.Drop) (edit.Batch, model.LaneID, model.StepID) {
	lane := doc.Lanes[to.Row].ID
	if !to.Step {
		return nil, lane, doc.Steps()[to.Column].ID
	}
	batch, ids := grid.Maker{Bits: m.Bits}.Steps(doc, to.Column, 1, to.Before)
	return batch, lane, ids[0]
}

// LinkedCard is the edits that make a card where a drop lands, and a link to
// it.
func (m Maker) LinkedCard(doc *model.Document, from model.CardID, to drop.Drop) (edit.Batch, *model.Card) {
	batch, c := m.Card(doc, to, "")
	return append(batch, edit.AddLink{Link: link.New(doc, from, c.ID, m.Bits)}), c
}

// Beside is the edits that make a card at a side of another one, linked to it:
// right of it in the next step (a new one behind the last), left of it in the
// step before (then the link comes from the new card), above and below in the
// next lane that holds cards. It joins the cards that are there. No card: there
// is no such lane.
func (m Maker) Beside(doc *model.Document, beside *layout.Card, s side.Side) (edit.Batch, *model.Card) {
	to := drop.Drop{OK: true, Row: beside.Row, Column: beside.Column, At: -1}
	switch s {
	case side.Right:
		to.Column = beside.Column + beside.Span
		to.Step, to.Before = to.Column >= len(doc.Steps()), true
	case side.Left:
		to.Column = beside.Column - 1
		if to.Column < 0 {
			to.Step, to.Column = true, 0
		}
	default:
		lanes := grid.CardRows(doc)
		i := slices.Index(lanes, beside.Row) + int(s.Vector().Y)
		if i < 0 || i >= len(lanes) {
			return nil, nil
		}
		to.Row = lanes[i]
	}
	batch, made := m.Card(doc, to, "")
	l := link.New(doc, beside.Card.ID, made.ID, m.Bits)
	if s == side.Left {
		l.From, l.To = l.To, l.From
	}
	return append(batch, edit.AddLink{Link: l}), made
}

// In is the edits that make a card with a text in a cell, before the at-th
// there. In a document without lanes or steps they make the first of them.
func (m Maker) In(doc *model.Document, p walk.Place, at int, text string) (edit.Batch, *model.Card) {
	var batch edit.Batch
	var lane *model.Lane
	var step model.StepID
	if p.Row >= 0 && p.Row < len(doc.Lanes) {
		lane = doc.Lanes[p.Row]
	} else {
		lane = &model.Lane{ID: model.NewID[model.LaneID](model.LanePrefix, m.Bits), Role: model.RoleCustomer}
		batch = append(batch, edit.AddLane{Lane: lane, At: 0})
	}
	if p.Column >= 0 && p.Column < len(doc.Steps()) {
		step = doc.Steps()[p.Column].ID
	} else {
		made, ids := grid.Maker{Bits: m.Bits}.Steps(doc, len(doc.Steps()), 1, true)
		batch, step = append(batch, made...), ids[0]
	}
	c := &model.Card{
		ID:   model.NewID[model.CardID](model.CardPrefix, m.Bits),
		Lane: lane.ID, Step: step, Span: 1, Kind: lane.Role.DefaultKind(), Text: text,
	}
	return append(batch, edit.AddCard{Card: c, At: at}), c
}

// noteOffset is where in its cell a new note lies, in pt.
const noteOffset = 12.0

// Note is a new note in a cell.
func (m Maker) Note(doc *model.Document, p walk.Place) *model.Sticky {
	return &model.Sticky{
		ID:   model.NewID[model.StickyID](model.StickyPrefix, m.Bits),
		Lane: doc.Lanes[p.Row].ID, Step: doc.Steps()[p.Column].ID, DX: noteOffset, DY: noteOffset, Color: model.AccentAmber,
	}
}
