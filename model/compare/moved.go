package compare

import (
	"touchline/model"
	"touchline/model/file"
)

// cards compares the cards. In one cell a card moved if it is not where it was
// among those that were there too; to tell that, each cell is put in order once.
func (c *comparing) cards() {
	orders := c.orders()
	for _, x := range c.a.CardsInOrder() {
		if _, ok := c.Cards.After(x.ID); !ok {
			column, row := c.at(x.Lane, x.Step)
			c.out(Card, string(x.ID), column, row)
		}
	}
	for _, y := range c.b.CardsInOrder() {
		column, _ := c.b.Column(y.Step)
		row, _ := c.b.Row(y.Lane)
		was, ok := c.Cards.Before(y.ID)
		if !ok {
			c.in(Card, string(y.ID), column, row)
			continue
		}
		x := c.a.Card(was)
		var from, to *Place
		if !c.sameCell(x.Lane, x.Step, y.Lane, y.Step) || orders[y.ID] {
			from, to = c.placeOf(c.a, x), c.placeOf(c.b, y)
		}
		if x == y && to == nil {
			continue
		}
		c.both(Card, string(x.ID), string(y.ID), from, to, file.CardDifferences(x, y), column, row)
	}
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

// links compares the links: one whose end goes to another card was changed.
func (c *comparing) links() {
	for _, x := range c.a.LinksInOrder() {
		if _, ok := c.Links.After(x.ID); !ok {
			column, row := 0, 0
			if from := c.a.Card(x.From); from != nil {
				column, row = c.at(from.Lane, from.Step)
			}
			c.out(Link, string(x.ID), column, row)
		}
	}
	for _, y := range c.b.LinksInOrder() {
		column, row := 0, 0
		if from := c.b.Card(y.From); from != nil {
			column, _ = c.b.Column(from.Step)
			row, _ = c.b.Row(from.Lane)
		}
		was, ok := c.Links.Before(y.ID)
		if !ok {
			c.in(Link, string(y.ID), column, row)
			continue
		}
		renamed := *c.a.Link(was)
		renamed.From, renamed.To = translate(c.Cards, renamed.From), translate(c.Cards, renamed.To)
		renamed.Pins = make([]model.Pin, len(renamed.Pins))
		for i, v := range c.a.Link(was).Pins {
			renamed.Pins[i] = model.Pin{Step: translate(c.Steps, v.Step), Lane: translate(c.Lanes, v.Lane), End: v.End}
		}
		c.both(Link, string(was), string(y.ID), nil, nil, file.LinkDifferences(&renamed, y), column, row)
	}
}

func (c *comparing) stickies() {
	for _, x := range c.a.Stickies() {
		if _, ok := c.Stickies.After(x.ID); !ok {
			column, row := c.at(x.Lane, x.Step)
			c.out(Sticky, string(x.ID), column, row)
		}
	}
	for _, y := range c.b.Stickies() {
		column, _ := c.b.Column(y.Step)
		row, _ := c.b.Row(y.Lane)
		was, ok := c.Stickies.Before(y.ID)
		if !ok {
			c.in(Sticky, string(y.ID), column, row)
			continue
		}
		x := c.a.Sticky(was)
		var from, to *Place
		if x.DX != y.DX || x.DY != y.DY || !c.sameCell(x.Lane, x.Step, y.Lane, y.Step) {
			from, to = &Place{Lane: x.Lane, Step: x.Step, DX: x.DX, DY: x.DY}, &Place{Lane: y.Lane, Step: y.Step, DX: y.DX, DY: y.DY}
		}
		c.both(Sticky, string(x.ID), string(y.ID), from, to, file.StickyDifferences(x, y), column, row)
	}
}
