package walk

import (
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// Cell is a cell of the grid by ids, so that it stays where it is when others
// move.
type Cell struct {
	Lane model.LaneID
	Step model.StepID
}

// Stand is where the keyboard stands in a plan. On a card or a head the place
// is what is selected; in an empty cell nothing is selected, and the cell itself
// is lit.
type Stand struct {
	Plan      *layout.Plan
	Selection selection.Set
	Cell      Cell // where the arrows came last
	Lit       bool // the cell is shown, and typing there makes a card
}

// Empty is the empty cell in which typing makes a card, if the cursor stands
// in one.
func (s Stand) Empty() (Place, bool) {
	if !s.Lit || s.Selection.Len() > 0 {
		return Place{}, false
	}
	return s.Kept()
}

// Kept is the cell where the arrows came last, if it is still there.
func (s Stand) Kept() (Place, bool) {
	doc := s.Plan.Doc
	row, ok := doc.Row(s.Cell.Lane)
	col, there := doc.Column(s.Cell.Step)
	return Place{Row: row, Column: col}, ok && there && !doc.Lanes[row].Role.Derived()
}

// Here is where the keyboard is, and the card there, if it is one.
func (s Stand) Here() (Place, *layout.Card, bool) {
	doc := s.Plan.Doc
	kept, known := s.Kept()
	keptCol, hasCol := doc.Column(s.Cell.Step)
	kind, id := owner.Split(s.Selection.Last())
	switch kind {
	case owner.KindCard:
		c := s.Plan.Card(model.CardID(id))
		if c == nil {
			return Place{}, nil, false
		}
		p := Place{Row: c.Row, Column: c.Column}
		if known && kept.Row == c.Row && kept.Column > c.Column && kept.Column < c.Column+c.Span {
			p.Column = kept.Column // on its way through a wide card
		}
		return p, c, true
	case owner.KindLink:
		l := doc.Link(model.LinkID(id))
		if c := s.Plan.Card(l.From); c != nil {
			return Place{Row: c.Row, Column: c.Column}, nil, true
		}
	case owner.KindSticky:
		n := doc.Sticky(model.StickyID(id))
		row, _ := doc.Row(n.Lane)
		col, _ := doc.Column(n.Step)
		return Place{Row: row, Column: col}, nil, true
	case owner.KindStep:
		col, ok := doc.Column(model.StepID(id))
		return Place{Row: StepRow, Column: col}, nil, ok
	case owner.KindPhase:
		from, to, ok := grid.Columns(doc, model.PhaseID(id))
		if hasCol && keptCol >= from && keptCol < to {
			from = keptCol
		}
		return Place{Row: PhaseRow, Column: from}, nil, ok
	case owner.KindLane:
		row, ok := doc.Row(model.LaneID(id))
		return Place{Row: row, Column: Heads}, nil, ok
	case owner.KindTitle:
		return Place{Row: TitleRow, Column: Heads}, nil, true
	}
	p, ok := s.Empty()
	return p, nil, ok
}

// Note is where a new note goes: where the keyboard is, and with nothing
// selected where it was last, or into the first cell.
func (s Stand) Note() (Place, bool) {
	if p, _, ok := s.Here(); ok {
		return p, true
	}
	if p, ok := s.Kept(); ok {
		return p, true
	}
	doc := s.Plan.Doc
	return Place{Row: 0, Column: 0}, len(doc.Lanes) > 0 && len(doc.Steps()) > 0
}

// NewCard is the cell for a new card, and before which one of its cards it
// goes: behind the selected card in its cell, in the first cell below or beside
// a head, in the first cell of all. The row is −1 where no lane holds cards, at
// is −1 for the end of the cell.
func (s Stand) NewCard() (p Place, at int) {
	doc := s.Plan.Doc
	p, card, ok := s.Here()
	at = -1
	if card != nil {
		for i, id := range doc.Cell(card.Card.Lane, card.Card.Step) {
			if id == card.Card.ID {
				at = i + 1
			}
		}
		p.Column = card.Column
	}
	lanes := grid.CardRows(doc)
	if !ok || p.Row < 0 {
		p.Row = -1
		if len(lanes) > 0 {
			p.Row = lanes[0]
		}
	}
	p.Column = max(p.Column, 0)
	return p, at
}

// NewStep is the border at which a step is added at a side of where the
// keyboard is; at the grid's end where it is nowhere.
func (s Stand) NewStep(to side.Side) int {
	p, card, ok := s.Here()
	switch {
	case !ok:
		return len(s.Plan.Doc.Steps())
	case p.Column < 0: // at a lane's head or the title
		return 0
	case to == side.Left && card != nil:
		return card.Column
	case to == side.Left:
		return p.Column
	case card != nil:
		return card.Column + card.Span
	}
	return p.Column + 1
}

// NewLane is before which lane one is added above or below where the keyboard
// is; below all where it is nowhere.
func (s Stand) NewLane(to side.Side) int {
	p, _, ok := s.Here()
	switch {
	case !ok:
		return len(s.Plan.Doc.Lanes)
	case p.Row < 0:
		return 0
	case to == side.Top:
		return p.Row
	}
	return p.Row + 1
}
