package move

import (
	"math"

	"touchline/model"
	"touchline/model/edit"
)

// Notes is the edits that move notes by a distance, in pt.
func Notes(d *model.Document, ids []model.StickyID, dx, dy float64) edit.Batch {
	var batch edit.Batch
	for _, id := range ids {
		s := *d.Sticky(id)
		s.DX, s.DY = Within(s.DX+dx), Within(s.DY+dy)
		batch = append(batch, edit.SetSticky{Sticky: &s})
	}
	return batch
}

// Within bounds how far a note lies from its cell, to a hundredth of a pt: a drag
// comes in steps of the screen, and a file is to be read.
func Within(v float64) float64 {
	return math.Round(max(-model.MaxExtent, min(model.MaxExtent, v))*100) / 100
}

// Along is the edits that take notes, or with bits copies of them, along with
// cards that move by some lanes and steps, and the notes after them. A note
// that would leave the grid stops at its edge.
func Along(d *model.Document, ids []model.StickyID, rows, columns int, copies model.Bits) (edit.Batch, []model.StickyID) {
	var batch edit.Batch
	var after []model.StickyID
	for _, id := range ids {
		s := *d.Sticky(id)
		row, okRow := d.Row(s.Lane)
		column, okColumn := d.Column(s.Step)
		if okRow && okColumn {
			s.Lane = d.Lanes[max(0, min(row+rows, len(d.Lanes)-1))].ID
			s.Step = d.Steps()[max(0, min(column+columns, len(d.Steps())-1))].ID
		}
		if copies != nil {
			s.ID = model.NewID[model.StickyID](model.StickyPrefix, copies)
			batch = append(batch, edit.AddSticky{Sticky: &s})
		} else if rows != 0 || columns != 0 {
			batch = append(batch, edit.SetSticky{Sticky: &s})
		}
		after = append(after, s.ID)
	}
	return batch, after
}
