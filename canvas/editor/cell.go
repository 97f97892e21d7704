package editor

import (
	"cmp"
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/layout"
	"touchline/model"
)

// The keyboard walks over the grid as over a spreadsheet: every cell is a
// place, empty or not, and so are the heads of lanes, steps and phases and the
// title. On a card or a head the place is what is selected; in an empty cell
// nothing is selected, and the cell itself is outlined.

// cell is a cell of the grid by ids, so that it stays where it is when others
// move.
type cell struct {
	lane model.LaneID
	step model.StepID
}

// place is a cell by its row and column, or one of the heads.
type place struct{ row, col int }

// Rows above the lanes, and the column left of the steps.
const (
	rowTitle = -3
	rowPhase = -2
	rowStep  = -1
	colHead  = -1
)

// inGrid reports whether the place is a cell.
func (p place) inGrid() bool { return p.row >= 0 && p.col >= 0 }

// cursorCell is the empty cell in which typing makes a card, if the cursor
// stands in one.
func (e *Editor) cursorCell() (place, bool) {
	if !e.keys.lit || e.Selection().Len() > 0 {
		return place{}, false
	}
	p, ok := e.keptCell()
	return p, ok
}

// keptCell is the cell where the arrows came last, if it is still there.
func (e *Editor) keptCell() (place, bool) {
	doc := e.Document()
	row, ok := doc.Row(e.keys.cell.lane)
	col, there := doc.Column(e.keys.cell.step)
	return place{row, col}, ok && there && !doc.Lanes[row].Role.Derived()
}

// Cell is the empty cell that the keyboard's cursor stands in, and whether it
// stands in one.
func (e *Editor) Cell() (model.LaneID, model.StepID, bool) {
	_, ok := e.cursorCell()
	if !ok {
		return "", "", false
	}
	return e.keys.cell.lane, e.keys.cell.step, true
}

// SetCell puts the keyboard's cursor into a cell: a click into an empty one.
func (e *Editor) SetCell(lane model.LaneID, step model.StepID) Did {
	e.keys.cell, e.keys.lit = cell{lane, step}, true
	e.redraw()
	return e.Take()
}

// standAt puts the keyboard's cursor into the cell at a point of the picture,
// in pt; where none is, or one that holds cards, into none.
func (e *Editor) standAt(p canvas.Point) {
	e.keys.lit = false
	lane, step := e.cellAt(p)
	if l := e.Document().Lane(lane); l != nil && !l.Role.Derived() {
		x := e.index()
		e.keys.cell = cell{lane, step}
		e.keys.lit = len(x.In(x.Row(p.Y), x.Column(p.X))) == 0
	}
	e.redraw()
}

// here is where the keyboard is, and the card there, if it is one.
func (e *Editor) here() (place, *layout.Card, bool) {
	doc := e.Document()
	kept, known := e.keptCell()
	keptCol, hasCol := doc.Column(e.keys.cell.step)
	kind, id := Split(e.Selection().Last())
	switch kind {
	case KindCard:
		c := e.Plan().Card(model.CardID(id))
		if c == nil {
			return place{}, nil, false
		}
		p := place{c.Row, c.Column}
		if known && kept.row == c.Row && kept.col > c.Column && kept.col < c.Column+c.Span {
			p.col = kept.col // on its way through a wide card
		}
		return p, c, true
	case KindLink:
		l := doc.Link(model.LinkID(id))
		if c := e.Plan().Card(l.From); c != nil {
			return place{c.Row, c.Column}, nil, true
		}
	case KindSticky:
		s := doc.Sticky(model.StickyID(id))
		row, _ := doc.Row(s.Lane)
		col, _ := doc.Column(s.Step)
		return place{row, col}, nil, true
	case KindStep:
		col, ok := doc.Column(model.StepID(id))
		return place{rowStep, col}, nil, ok
	case KindPhase:
		from, to, ok := grid.Columns(e.Document(), model.PhaseID(id))
		if hasCol && keptCol >= from && keptCol < to {
			from = keptCol
		}
		return place{rowPhase, from}, nil, ok
	case KindLane:
		row, ok := doc.Row(model.LaneID(id))
		return place{row, colHead}, nil, ok
	case KindTitle:
		return place{rowTitle, colHead}, nil, true
	}
	p, ok := e.cursorCell()
	return p, nil, ok
}

// stack is the cards in a cell, those that reach into it too, from top to
// bottom.
func (e *Editor) stack(p place) []*layout.Card {
	cards := slices.Clone(e.index().In(p.row, p.col))
	slices.SortStableFunc(cards, func(a, b *layout.Card) int { return cmp.Compare(a.Rect.Y, b.Rect.Y) })
	return cards
}

// goTo selects what is at a place; card is which of a cell's, nil for an empty
// cell.
func (e *Editor) goTo(p place, card *layout.Card) {
	doc := e.Document()
	if p.row >= 0 {
		e.keys.cell.lane = doc.Lanes[p.row].ID
	}
	if p.col >= 0 {
		e.keys.cell.step = doc.Steps()[p.col].ID
	}
	e.keys.lit = p.inGrid()
	e.say("")
	o := e.ownerAt(p, card)
	e.pick(SelectionOf(o))
	e.redraw()
	e.bring(p, o)
}

// ownerAt is what is selected at a place; "" for an empty cell.
func (e *Editor) ownerAt(p place, card *layout.Card) canvas.Owner {
	doc := e.Document()
	switch {
	case p.row == rowTitle:
		return OfTitle
	case p.row == rowPhase:
		return OfPhase(doc.Phases[doc.PhaseAt(p.col)].ID)
	case p.row == rowStep:
		return OfStep(doc.Steps()[p.col].ID)
	case p.col == colHead:
		return OfLane(doc.Lanes[p.row].ID)
	case card != nil:
		return OfCard(card.Card.ID)
	}
	return ""
}

// bring scrolls a place into the window. Heads stay in the window in one
// direction by themselves.
func (e *Editor) bring(p place, o canvas.Owner) {
	if kind, _ := Split(o); kind == KindCard {
		e.reveal(o)
		return
	}
	r, ok := e.placeRect(p)
	if !ok {
		return
	}
	v := e.View()
	at := v.Showing(r).At
	if p.row < 0 {
		at.Y = v.At.Y
	}
	if p.col < 0 {
		at.X = v.At.X
	}
	v.At = at
	e.show(v)
}

// placeRect is where a place is in the picture, in pt.
func (e *Editor) placeRect(p place) (canvas.Rect, bool) {
	x := e.index()
	r := canvas.Rect{}
	if p.col >= 0 {
		r.X, r.W = x.Bounds[p.col], x.Bounds[p.col+1]-x.Bounds[p.col]
	}
	if p.row >= 0 {
		body := x.Plan.Lanes[p.row].Body
		r.Y, r.H = body.Y, body.H
	}
	return r, p.row >= 0 || p.col >= 0
}

// keyboard outlines the empty cell that the cursor stands in.
func (o *overlay) keyboard() {
	p, ok := o.e.cursorCell()
	if !ok {
		return
	}
	if r, ok := o.e.placeRect(p); ok && r.Overlaps(o.seen) {
		o.ring("cell", r.Inset(o.e.pt(4)), 2, 0, 255)
	}
}
