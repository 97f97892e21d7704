package editor

import (
	"cmp"
	"slices"

	"touchline/model"
	"touchline/model/edit"
)

// copies is the edits that put copies of cards into a cell; names gets their
// ids. room is how many steps there are from the cell on.
func (e *Editor) copies(ids []model.CardID, lane model.LaneID, step model.StepID, at, room int, names map[model.CardID]model.CardID) edit.Batch {
	var batch edit.Batch
	for i, id := range ids {
		c := *e.Document().Card(id)
		c.ID = model.NewID[model.CardID](model.CardPrefix, e.bits)
		c.Lane, c.Step, c.Span = lane, step, min(c.Span, max(1, room))
		names[id] = c.ID
		place := at
		if at >= 0 {
			place += i
		}
		batch = append(batch, edit.AddCard{Card: &c, At: place})
	}
	return batch
}

// linksWithin is the edits that link copies as the cards that they are of.
func (e *Editor) linksWithin(names map[model.CardID]model.CardID) edit.Batch {
	doc := e.Document()
	var found []*model.Link
	for id := range names {
		for _, k := range doc.LinksAt(id) {
			if l := doc.Link(k); l.From == id && names[l.To] != "" {
				found = append(found, l)
			}
		}
	}
	slices.SortFunc(found, func(a, b *model.Link) int { return cmp.Compare(a.ID, b.ID) })
	var batch edit.Batch
	for _, old := range found {
		l := *old
		l.ID = model.NewID[model.LinkID](model.LinkPrefix, e.bits)
		l.From, l.To, l.Via = names[old.From], names[old.To], nil
		batch = append(batch, edit.AddLink{Link: &l})
	}
	return batch
}
