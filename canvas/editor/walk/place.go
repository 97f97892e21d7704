// Package walk goes over a blueprint by keys: the grid is walked like a
// spreadsheet. Every cell is a place, empty or not, and so are the heads of
// lanes, steps and phases and the title. An index of the plan and a place in,
// the next place and the card there out; what is selected by that, and what
// the window shows, is the editor's business.
package walk

import (
	"cmp"
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/index"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
)

// Place is a cell by its row and column, or one of the heads.
type Place struct{ Row, Column int }

// Rows above the lanes, and the column left of the steps.
const (
	TitleRow = -3
	PhaseRow = -2
	StepRow  = -1
	Heads    = -1
)

// InGrid reports whether the place is a cell.
func (p Place) InGrid() bool { return p.Row >= 0 && p.Column >= 0 }

// Of is the place of a card.
func Of(c *layout.Card) Place { return Place{c.Row, c.Column} }

// Grid is what is walked over.
type Grid struct{ *index.Index }

// Stack is the cards in a cell, those that reach into it too, from top to
// bottom.
func (g Grid) Stack(p Place) []*layout.Card {
	cards := slices.Clone(g.In(p.Row, p.Column))
	slices.SortStableFunc(cards, func(a, b *layout.Card) int { return cmp.Compare(a.Rect.Y, b.Rect.Y) })
	return cards
}

// Owner is what stands at a place; card is which of a cell's, nil for an empty
// cell, which belongs to nothing.
func (g Grid) Owner(p Place, card *layout.Card) canvas.Owner {
	doc := g.Plan.Doc
	switch {
	case p.Row == TitleRow:
		return owner.Title
	case p.Row == PhaseRow:
		return owner.Phase(doc.Phases[doc.PhaseAt(p.Column)].ID)
	case p.Row == StepRow:
		return owner.Step(doc.Steps()[p.Column].ID)
	case p.Column == Heads:
		return owner.Lane(doc.Lanes[p.Row].ID)
	case card != nil:
		return owner.Card(card.Card.ID)
	}
	return ""
}

// Rect is where a place is in the picture, in pt: of heads the stretch along
// the grid alone. The title is nowhere.
func (g Grid) Rect(p Place) (canvas.Rect, bool) {
	r := canvas.Rect{}
	if p.Column >= 0 {
		r.X, r.W = g.Bounds[p.Column], g.Bounds[p.Column+1]-g.Bounds[p.Column]
	}
	if p.Row >= 0 {
		body := g.Plan.Lanes[p.Row].Body
		r.Y, r.H = body.Y, body.H
	}
	return r, p.Row >= 0 || p.Column >= 0
}
