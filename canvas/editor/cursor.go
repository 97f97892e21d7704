package editor

import (
	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/walk"
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

// cursorCell is the empty cell in which typing makes a card, if the cursor
// stands in one.
func (e *Editor) cursorCell() (walk.Place, bool) {
	if !e.keys.lit || e.Selection().Len() > 0 {
		return walk.Place{}, false
	}
	p, ok := e.keptCell()
	return p, ok
}

// keptCell is the cell where the arrows came last, if it is still there.
func (e *Editor) keptCell() (walk.Place, bool) {
	doc := e.Document()
	row, ok := doc.Row(e.keys.cell.lane)
	col, there := doc.Column(e.keys.cell.step)
	return walk.Place{Row: row, Column: col}, ok && there && !doc.Lanes[row].Role.Derived()
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
func (e *Editor) here() (walk.Place, *layout.Card, bool) {
	doc := e.Document()
	kept, known := e.keptCell()
	keptCol, hasCol := doc.Column(e.keys.cell.step)
	kind, id := Split(e.Selection().Last())
	switch kind {
	case KindCard:
		c := e.Plan().Card(model.CardID(id))
		if c == nil {
			return walk.Place{}, nil, false
		}
		p := walk.Place{Row: c.Row, Column: c.Column}
		if known && kept.Row == c.Row && kept.Column > c.Column && kept.Column < c.Column+c.Span {
			p.Column = kept.Column // on its way through a wide card
		}
		return p, c, true
	case KindLink:
		l := doc.Link(model.LinkID(id))
		if c := e.Plan().Card(l.From); c != nil {
			return walk.Place{Row: c.Row, Column: c.Column}, nil, true
		}
	case KindSticky:
		s := doc.Sticky(model.StickyID(id))
		row, _ := doc.Row(s.Lane)
		col, _ := doc.Column(s.Step)
		return walk.Place{Row: row, Column: col}, nil, true
	case KindStep:
		col, ok := doc.Column(model.StepID(id))
		return walk.Place{Row: walk.StepRow, Column: col}, nil, ok
	case KindPhase:
		from, to, ok := grid.Columns(e.Document(), model.PhaseID(id))
		if hasCol && keptCol >= from && keptCol < to {
			from = keptCol
		}
		return walk.Place{Row: walk.PhaseRow, Column: from}, nil, ok
	case KindLane:
		row, ok := doc.Row(model.LaneID(id))
		return walk.Place{Row: row, Column: walk.Heads}, nil, ok
	case KindTitle:
		return walk.Place{Row: walk.TitleRow, Column: walk.Heads}, nil, true
	}
	p, ok := e.cursorCell()
	return p, nil, ok
}

// goTo selects what is at a place; card is which of a cell's, nil for an empty
// cell.
func (e *Editor) goTo(p walk.Place, card *layout.Card) {
	doc := e.Document()
	if p.Row >= 0 {
		e.keys.cell.lane = doc.Lanes[p.Row].ID
	}
	if p.Column >= 0 {
		e.keys.cell.step = doc.Steps()[p.Column].ID
	}
	e.keys.lit = p.InGrid()
	e.say("")
	o := e.grid().Owner(p, card)
	e.pick(SelectionOf(o))
	e.redraw()
	e.bring(p, o)
}

// bring scrolls a place into the window. Heads stay in the window in one
// direction by themselves.
func (e *Editor) bring(p walk.Place, o canvas.Owner) {
	if kind, _ := Split(o); kind == KindCard {
		e.reveal(o)
		return
	}
	r, ok := e.grid().Rect(p)
	if !ok {
		return
	}
	v := e.View()
	at := v.Showing(r).At
	if p.Row < 0 {
		at.Y = v.At.Y
	}
	if p.Column < 0 {
		at.X = v.At.X
	}
	v.At = at
	e.show(v)
}

// keyboard outlines the empty cell that the cursor stands in.
func (o *overlay) keyboard() {
	p, ok := o.e.cursorCell()
	if !ok {
		return
	}
	if r, ok := o.e.grid().Rect(p); ok && r.Overlaps(o.seen) {
		o.ring("cell", r.Inset(o.e.pt(4)), 2, 0, 255)
	}
}
