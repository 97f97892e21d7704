package compare

import (
	"touchline/model"
	"touchline/model/file"
)

// sort is a sort of records that belong to a cell.
type sort[T any, ID ~string] struct {
	kind Kind
	Pairing[ID]
	all  func(*model.Document) []T
	id   func(T) ID
	cell func(*model.Document, T) (model.LaneID, model.StepID)
}

// records compares the records of a sort: those that only one of the documents
// has are noted, each of the others is handed on with the id that it had before.
func records[T any, ID ~string](c *comparing, s sort[T, ID], both func(was ID, y T, column, row int)) {
	for _, x := range s.all(c.a) {
		if _, ok := s.After(s.id(x)); !ok {
			column, row := c.at(s.cell(c.a, x))
			c.out(s.kind, string(s.id(x)), column, row)
		}
	}
	for _, y := range s.all(c.b) {
		lane, step := s.cell(c.b, y)
		column, _ := c.b.Column(step)
		row, _ := c.b.Row(lane)
		if was, ok := s.Before(s.id(y)); ok {
			both(was, y, column, row)
		} else {
			c.in(s.kind, string(s.id(y)), column, row)
		}
	}
}

// cards compares the cards. In one cell a card moved if it is not where it was
// among those that were there too; to tell that, each cell is put in order once.
func (c *comparing) cards() {
	orders := c.orders()
	cell := func(_ *model.Document, x *model.Card) (model.LaneID, model.StepID) { return x.Lane, x.Step }
	records(c, sort[*model.Card, model.CardID]{Card, c.Cards, (*model.Document).CardsInOrder, cardID, cell}, func(was model.CardID, y *model.Card, column, row int) {
		x := c.a.Card(was)
		var from, to *Place
		if !c.sameCell(x.Lane, x.Step, y.Lane, y.Step) || orders[y.ID] {
			from, to = c.placeOf(c.a, x), c.placeOf(c.b, y)
		}
		if x != y || to != nil {
			c.both(Card, string(x.ID), string(y.ID), from, to, file.CardDifferences(x, y), column, row)
		}
	})
}

func (c *comparing) sameCell(l model.LaneID, s model.StepID, lane model.LaneID, step model.StepID) bool {
	to, ok := c.Lanes.After(l)
	at, there := c.Steps.After(s)
	return ok && there && to == lane && at == step
}

// at is where what stood in a cell is read: beside the step and the lane that
// it belonged to, or that come after.
func (c *comparing) at(l model.LaneID, s model.StepID) (column, row int) {
	steps := c.a.Steps()
	for i, ok := c.a.Column(s); ok && i < len(steps); i++ {
		if to, there := c.Steps.After(steps[i].ID); there {
			column, _ = c.b.Column(to)
			break
		}
		column = len(c.b.Steps())
	}
	for i, ok := c.a.Row(l); ok && i < len(c.a.Lanes); i++ {
		if to, there := c.Lanes.After(c.a.Lanes[i].ID); there {
			row, _ = c.b.Row(to)
			break
		}
		row = len(c.b.Lanes)
	}
	return column, row
}

func (c *comparing) placeOf(d *model.Document, x *model.Card) *Place {
	p := &Place{Lane: x.Lane, Step: x.Step}
	for i, id := range d.Cell(x.Lane, x.Step) {
		if id == x.ID {
			p.Order = i
		}
	}
	return p
}

// orders is the cards that stand in the cell in which they stood, and went to
// another place in it.
func (c *comparing) orders() map[model.CardID]bool {
	out := map[model.CardID]bool{}
	done := map[[2]string]bool{}
	for _, y := range c.b.CardTable().All() {
		cell := [2]string{string(y.Lane), string(y.Step)}
		if done[cell] {
			continue
		}
		done[cell] = true
		all := c.b.Cell(y.Lane, y.Step)
		if len(all) < 2 {
			continue
		}
		l, here := c.Lanes.Before(y.Lane)
		s, there := c.Steps.Before(y.Step)
		if !here || !there {
			continue
		}
		at := map[model.CardID]int{}
		for i, id := range c.a.Cell(l, s) {
			at[id] = i
		}
		var ids []model.CardID
		var positions []int
		for _, id := range all {
			if was, ok := c.Cards.Before(id); ok {
				if i, stood := at[was]; stood {
					ids, positions = append(ids, id), append(positions, i)
				}
			}
		}
		for i, stay := range stays(positions) {
			if !stay {
				out[ids[i]] = true
			}
		}
	}
	return out
}

// links compares the links: one whose end goes to another card was changed. A
// link is read where it begins.
func (c *comparing) links() {
	cell := func(d *model.Document, l *model.Link) (model.LaneID, model.StepID) {
		from := d.Card(l.From)
		if from == nil {
			return "", ""
		}
		return from.Lane, from.Step
	}
	records(c, sort[*model.Link, model.LinkID]{Link, c.Links, (*model.Document).LinksInOrder, linkID, cell}, func(was model.LinkID, y *model.Link, column, row int) {
		renamed := *c.a.Link(was)
		renamed.From, renamed.To = translate(c.Cards, renamed.From), translate(c.Cards, renamed.To)
		renamed.Pins = make([]model.Pin, len(renamed.Pins))
		for i, v := range c.a.Link(was).Pins {
			renamed.Pins[i] = model.Pin{Step: translate(c.Steps, v.Step), Lane: translate(c.Lanes, v.Lane), End: v.End}
		}
		c.both(Link, string(was), string(y.ID), nil, nil, file.LinkDifferences(&renamed, y), column, row)
	})
}

func (c *comparing) stickies() {
	cell := func(_ *model.Document, x *model.Sticky) (model.LaneID, model.StepID) { return x.Lane, x.Step }
	records(c, sort[*model.Sticky, model.StickyID]{Sticky, c.Stickies, (*model.Document).Stickies, stickyID, cell}, func(was model.StickyID, y *model.Sticky, column, row int) {
		x := c.a.Sticky(was)
		var from, to *Place
		if x.DX != y.DX || x.DY != y.DY || !c.sameCell(x.Lane, x.Step, y.Lane, y.Step) {
			from, to = &Place{Lane: x.Lane, Step: x.Step, DX: x.DX, DY: x.DY}, &Place{Lane: y.Lane, Step: y.Step, DX: y.DX, DY: y.DY}
		}
		c.both(Sticky, string(x.ID), string(y.ID), from, to, file.StickyDifferences(x, y), column, row)
	})
}
