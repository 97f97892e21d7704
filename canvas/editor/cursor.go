package editor

import (
	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/selection"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/walk"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// The keyboard walks over the grid as over a spreadsheet: every cell is a
// place, empty or not, and so are the heads of lanes, steps and phases and the
// title. On a card or a head the place is what is selected; in an empty cell
// nothing is selected, and the cell itself is outlined.

// Cell is the empty cell that the keyboard's cursor stands in, and whether it
// stands in one.
func (e *Editor) Cell() (model.LaneID, model.StepID, bool) {
	_, ok := e.on.Stand().Empty()
	if !ok {
		return "", "", false
	}
	return e.on.Cell.Lane, e.on.Cell.Step, true
}

// SetCell puts the keyboard's cursor into a cell: a click into an empty one.
func (e *Editor) SetCell(lane model.LaneID, step model.StepID) event.Did {
	e.on.Cell, e.on.Lit = walk.Cell{Lane: lane, Step: step}, true
	e.on.Redraw()
	return e.done()
}

// goTo selects what is at a place; card is which of a cell's, nil for an empty
// cell.
func (e *Editor) goTo(p walk.Place, card *layout.Card) {
	doc := e.on.Document()
	if p.Row >= 0 {
		e.on.Cell.Lane = doc.Lanes[p.Row].ID
	}
	if p.Column >= 0 {
		e.on.Cell.Step = doc.Steps()[p.Column].ID
	}
	e.on.Lit = p.InGrid()
	e.on.Say("")
	o := e.on.Walk().Owner(p, card)
	e.on.Pick(selection.Of(o))
	e.on.Redraw()
	e.bring(p, o)
}

// bring scrolls a place into the window. Heads stay in the window in one
// direction by themselves.
func (e *Editor) bring(p walk.Place, o canvas.Owner) {
	if kind, _ := owner.Split(o); kind == owner.KindCard {
		e.on.Reveal(o)
		return
	}
	r, ok := e.on.Walk().Rect(p)
	if !ok {
		return
	}
	v := e.on.View()
	at := v.Showing(r).At
	if p.Row < 0 {
		at.Y = v.At.Y
	}
	if p.Column < 0 {
		at.X = v.At.X
	}
	v.At = at
	e.on.Scroll(v)
}

// arrow goes from where the keyboard is to the next place.
func (e *Editor) arrow(to side.Side) bool {
	p, card, ok := e.on.Stand().Here()
	if !ok {
		return e.start()
	}
	if kind, id := owner.Split(e.on.Selection().Last()); kind == owner.KindLink {
		e.goToCard(e.on.Walk().End(model.LinkID(id), to))
		return true
	}
	column, _ := e.on.Document().Column(e.on.Cell.Step)
	next, card, ok := e.on.Walk().Next(p, card, to, column)
	if !ok {
		e.on.Say("keys.edge")
		return true
	}
	e.goTo(next, card)
	return true
}

// start is where the arrows begin with nothing selected.
func (e *Editor) start() bool {
	g := e.on.Walk()
	if p, ok := e.on.Stand().Kept(); ok {
		var card *layout.Card
		if cards := g.Stack(p); len(cards) > 0 {
			card = cards[0]
		}
		e.goTo(p, card)
		return true
	}
	e.goTo(g.Start())
	return true
}

// goToCard selects a card; at the edge, which is no card, it stays.
func (e *Editor) goToCard(c *layout.Card) bool {
	if c == nil {
		e.on.Say("keys.edge")
		return true
	}
	e.goTo(walk.Of(c), c)
	return true
}

// extend adds the next card in a direction to the selection, past empty
// cells.
func (e *Editor) extend(to side.Side) bool {
	p, card, ok := e.on.Stand().Here()
	if !ok || card == nil {
		return e.arrow(to)
	}
	p, next, ok := e.on.Walk().NextCard(p, card, to)
	if !ok {
		e.on.Say("keys.edge")
		return true
	}
	o := owner.Card(next.Card.ID)
	s := e.on.Selection()
	if s.Has(o) {
		s = s.Toggled(o) // so that it becomes the last one
	}
	e.on.Cell = walk.Cell{Lane: e.Document().Lanes[p.Row].ID, Step: e.Document().Steps()[p.Column].ID}
	e.on.Pick(s.With(o))
	e.on.Reveal(o)
	return true
}

// inTurn goes to the next card in reading order, or the one before.
func (e *Editor) inTurn(by int) bool {
	g := e.on.Walk()
	if g.Corner(false) == nil {
		return e.start()
	}
	p, card, ok := e.on.Stand().Here()
	return e.goToCard(g.InTurn(p, card, ok, by))
}

// toEdge goes to the first or last cell of the row that the keyboard is in.
func (e *Editor) toEdge(to side.Side) bool {
	p, card, ok := e.on.Stand().Here()
	if !ok {
		return e.start()
	}
	g := e.on.Walk()
	if p, ok = g.RowEnd(p, to); ok {
		e.goTo(p, g.Entered(p, card, to))
	}
	return true
}

// toCorner goes to the first or last card of the document.
func (e *Editor) toCorner(last bool) bool {
	c := e.on.Walk().Corner(last)
	if c == nil {
		return e.start()
	}
	return e.goToCard(c)
}

// byPhase goes to the first step of the next phase or of the one before.
func (e *Editor) byPhase(by int) bool {
	p, card, ok := e.on.Stand().Here()
	if !ok || p.Column < 0 {
		return e.start()
	}
	g := e.on.Walk()
	if p, ok = g.Phase(p, by); !ok {
		e.on.Say("keys.edge")
		return true
	}
	e.goTo(p, g.Entered(p, card, side.Right))
	return true
}

// alongLink goes along a link of the selected card, in either sense, to the
// card at its other end.
func (e *Editor) alongLink(to side.Side) bool {
	if kind, id := owner.Split(e.on.Selection().Last()); kind == owner.KindLink {
		return e.goToCard(e.on.Walk().End(model.LinkID(id), to))
	}
	card := e.on.SoleCard()
	if card == nil {
		e.on.Say("keys.needs.card")
		return true
	}
	c := e.on.Walk().Linked(card, to)
	if c == nil {
		e.on.Say("keys.no-link-there")
		return true
	}
	return e.goToCard(c)
}

// nextLink selects the links of a card one after the other; after the last
// one, the card again.
func (e *Editor) nextLink(by int) bool {
	doc := e.on.Document()
	at := model.LinkID("")
	switch kind, id := owner.Split(e.on.Selection().Sole()); kind {
	case owner.KindCard:
		e.on.Around = model.CardID(id)
	case owner.KindLink:
		at = model.LinkID(id)
		if l := doc.Link(at); l.From != e.on.Around && l.To != e.on.Around {
			e.on.Around = l.From
		}
	}
	if len(doc.LinksAt(e.on.Around)) == 0 {
		e.on.Say("keys.no-links")
		return true
	}
	e.on.Say("")
	o := owner.Card(e.on.Around)
	if id := walk.NextLink(doc, e.on.Around, at, by); id != "" {
		o = owner.Link(id)
	}
	e.on.Pick(selection.Of(o))
	e.on.Reveal(o)
	return true
}

// backFromLink goes from a link to the card whose links were gone through, or
// to the one it leaves.
func (e *Editor) backFromLink() bool {
	kind, id := owner.Split(e.on.Selection().Sole())
	if kind != owner.KindLink {
		return false
	}
	l := e.on.Document().Link(model.LinkID(id))
	back := l.From
	if l.To == e.on.Around {
		back = l.To
	}
	c := e.on.Plan().Card(back)
	return c != nil && e.goToCard(c)
}
