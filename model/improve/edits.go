package improve

import (
	"slices"

	"touchline/model"
	"touchline/model/edit"
)

// Find is the item of an improvement on the board: its column and its place
// there.
func (b *Board) Find(r Ref) (column, at int, ok bool) {
	for i, all := range b.Columns {
		if at := slices.IndexFunc(all, func(x Item) bool { return x.Ref == r }); at >= 0 {
			return i, at, true
		}
	}
	return 0, 0, false
}

// Move carries an improvement to the column of a stage; false if it stands
// there, or is not in the document.
func Move(d *model.Document, r Ref, to model.Stage) (edit.Edit, bool) {
	c := d.Card(r.Card)
	if c == nil || c.Touch == nil || r.At < 0 || r.At >= len(c.Touch.Improvements) || c.Touch.Improvements[r.At].Stage == to {
		return nil, false
	}
	next := *c
	next.Touch = c.Touch.Clone()
	next.Touch.Improvements[r.At].Stage = to
	return edit.SetCard{Card: &next}, true
}

// Add plans an improvement at a touchpoint, in the first column; what it is
// for is what is known to be wrong there. r is the one that comes about.
func Add(d *model.Document, card model.CardID, today model.Date) (x edit.Edit, r Ref, ok bool) {
	c := d.Card(card)
	if c == nil || c.Touch == nil || len(c.Touch.Improvements) >= model.MaxList {
		return nil, Ref{}, false
	}
	next := *c
	next.Touch = c.Touch.Clone()
	next.Touch.Improvements = append(next.Touch.Improvements, model.Improvement{
		Why: c.Touch.PainPoint, Stage: model.StageIdentify, Status: model.StatusOpen, Owner: c.Touch.Owner, Found: today,
	})
	return edit.SetCard{Card: &next}, Ref{card, len(c.Touch.Improvements)}, true
}
