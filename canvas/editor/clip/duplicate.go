package clip

import (
	"cmp"
	"slices"

	"touchline/canvas/editor/selection"
	"touchline/canvas/owner"
	"touchline/model"
	"touchline/model/edit"
)

// noteStep is how far from a note its copy lies, in pt.
const noteStep = 10.0

// Duplicate is the edits that copy what is selected to right behind itself:
// cards behind those that they are of, in the same cells; steps, phases and
// lanes as a paste there would. Without anything to copy there are none.
func (p Paster) Duplicate(d *model.Document, s selection.Set, at At) (Pasted, error) {
	part := take(d, s)
	if part == nil {
		return Pasted{}, nil
	}
	if kindOf(s) != ofCards {
		return p.part(d, part, at)
	}
	var out Pasted
	cards := Cards(d, s)
	if err := room(d.CardTable().Len()+len(cards), model.MaxCards, "model.count.cards"); err != nil {
		return out, err
	}
	names := make(map[model.CardID]model.CardID, len(cards))
	places := map[model.CardID]int{} // of a cell's cards, in it
	before := map[place]int{}        // copies made in a cell
	for _, old := range cards {
		in := place{old.Lane, old.Step}
		if before[in] == 0 {
			for i, id := range d.Cell(old.Lane, old.Step) {
				places[id] = i
			}
		}
		before[in]++
		c := *old
		c.ID = model.NewID[model.CardID](model.CardPrefix, p.Bits)
		names[old.ID] = c.ID
		out.Edits = append(out.Edits, edit.AddCard{Card: &c, At: places[old.ID] + before[in]})
		out.Owners = append(out.Owners, owner.Card(c.ID))
	}
	out.Edits = append(out.Edits, p.links(d, cards, names)...)
	for _, n := range Notes(d, s) {
		c := *n
		c.ID = model.NewID[model.StickyID](model.StickyPrefix, p.Bits)
		c.DX, c.DY = min(c.DX+noteStep, model.MaxExtent), min(c.DY+noteStep, model.MaxExtent)
		out.Edits = append(out.Edits, edit.AddSticky{Sticky: &c})
		out.Owners = append(out.Owners, owner.Sticky(c.ID))
	}
	return out, nil
}

// Cell is cards of one cell that are copied into another one: before the
// At-th there, at the end where that is negative. Room is how many steps
// there are from it on.
type Cell struct {
	Cards []model.CardID
	Lane  model.LaneID
	Step  model.StepID
	At    int
	Room  int
}

// Copies is the edits that copy cards, with the links among them, and the
// copies by what they are of.
func (p Paster) Copies(d *model.Document, cells []Cell) (edit.Batch, map[model.CardID]model.CardID) {
	names := map[model.CardID]model.CardID{}
	var batch edit.Batch
	var cards []*model.Card
	for _, to := range cells {
		for i, id := range to.Cards {
			c := *d.Card(id)
			cards = append(cards, d.Card(id))
			c.ID = model.NewID[model.CardID](model.CardPrefix, p.Bits)
			c.Lane, c.Step, c.Span = to.Lane, to.Step, min(c.Span, max(1, to.Room))
			names[id] = c.ID
			at := to.At
			if at >= 0 {
				at += i
			}
			batch = append(batch, edit.AddCard{Card: &c, At: at})
		}
	}
	return append(batch, p.links(d, cards, names)...), names
}

// links is the edits that link copies as the cards that they are of. They
// find their way by themselves: the gutters belong to the others.
func (p Paster) links(d *model.Document, cards []*model.Card, names map[model.CardID]model.CardID) edit.Batch {
	var found []*model.Link
	for _, c := range cards {
		for _, k := range d.LinksAt(c.ID) {
			if l := d.Link(k); l.From == c.ID && names[l.To] != "" {
				found = append(found, l)
			}
		}
	}
	slices.SortFunc(found, func(a, b *model.Link) int { return cmp.Compare(a.ID, b.ID) })
	var batch edit.Batch
	for _, old := range found {
		l := *old
		l.ID = model.NewID[model.LinkID](model.LinkPrefix, p.Bits)
		l.From, l.To, l.Pins = names[old.From], names[old.To], nil
		batch = append(batch, edit.AddLink{Link: &l})
	}
	return batch
}
