package editor

import (
	"cmp"
	"slices"

	"touchline/canvas"
	"touchline/canvas/editor/clip"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// moving is cards following the pointer to another place. The card that was
// grabbed goes where the pointer is; the others, notes among them, keep their
// distance to it in lanes and steps.
type moving struct {
	before  Selection
	grabbed *layout.Card
	moved   map[model.CardID]bool
	cells   []sourceCell // what is moved, in reading order
	from    canvas.Point // pt
	to      drop
	copies  bool
}

// sourceCell is the moved cards of a cell, in their order there.
type sourceCell struct {
	row, col int
	cards    []model.CardID
}

func newMoving(e *Editor, g *pointing) state {
	_, id := Split(g.hit.owner)
	s := &moving{before: g.before, grabbed: e.Plan().Card(model.CardID(id)), from: g.hit.at, moved: map[model.CardID]bool{}}
	if s.grabbed == nil {
		return nil
	}
	if !e.Selection().Has(g.hit.owner) {
		e.pick(e.Selection().With(g.hit.owner))
	}
	owners := map[canvas.Owner]bool{}
	var cards []*layout.Card
	for _, id := range e.Selection().Cards() {
		if c := e.Plan().Card(id); c != nil {
			s.moved[id] = true
			owners[OfCard(id)] = true
			cards = append(cards, c)
		}
	}
	for _, id := range e.Selection().Stickies() {
		owners[OfSticky(id)] = true
	}
	s.cells = sourceCells(cards)
	e.lift(owners)
	return s
}

// sourceCells gathers cards by their cells.
func sourceCells(cards []*layout.Card) []sourceCell {
	slices.SortFunc(cards, func(a, b *layout.Card) int {
		return cmp.Or(
			cmp.Compare(a.Column, b.Column), cmp.Compare(a.Row, b.Row),
			cmp.Compare(a.Card.Rank, b.Card.Rank), cmp.Compare(a.Card.ID, b.Card.ID),
		)
	})
	var cells []sourceCell
	for _, c := range cards {
		if n := len(cells); n == 0 || cells[n-1].row != c.Row || cells[n-1].col != c.Column {
			cells = append(cells, sourceCell{row: c.Row, col: c.Column})
		}
		last := &cells[len(cells)-1]
		last.cards = append(last.cards, c.Card.ID)
	}
	return cells
}

func (g *moving) name() string { return "moving" }
func (g *moving) scrolls()     {}

func (g *moving) cursor() Cursor {
	switch {
	case !g.to.ok:
		return CursorNo
	case g.copies:
		return CursorCopy
	}
	return CursorMove
}

func (g *moving) move(e *Editor, m Move) {
	by := lockAxis(e.body(m.At).Sub(g.from), m.Mods)
	p := g.from.Add(by)
	g.copies = m.Mods.Has(Alt) || m.Mods.Has(Command)
	var splits func(*layout.Link) bool
	if len(g.moved) == 1 {
		splits = func(l *layout.Link) bool { return e.splittable(g.grabbed.Card.ID, l.Link) }
	}
	moved := g.moved
	if g.copies {
		moved = nil
	}
	to := e.dropAt(p, moved, splits)
	if to.ok {
		if _, _, why := g.targets(e, to); why.Key != "" {
			to = drop{why: why}
		}
	}
	if !to.same(g.to) {
		e.redraw()
	}
	g.to = to
	switch {
	case !to.ok:
		e.say(to.why.Key, to.why.Args...)
	case to.link != nil:
		e.say("canvas.drop.splits")
	default:
		e.say("canvas.hint.moving")
	}
	e.drift(by)
}

func (g *moving) draw(o *overlay) { g.to.draw(o) }

func (g *moving) cancel(e *Editor) {
	e.land()
	e.pick(g.before)
}

func (g *moving) release(e *Editor, r Release) {
	g.move(e, Move(r))
	e.land()
	e.redraw()
	if !g.to.ok {
		return
	}
	e.say("")
	batch, ids := g.edits(e)
	after := cardsSelected(ids)
	if !g.to.step { // notes stay where they are when cards go into a new step
		notes, owners := e.notesAlong(g.to.row-g.grabbed.Row, g.to.col-g.grabbed.Column, g.copies)
		batch, after = append(batch, notes...), after.With(owners...)
	}
	_ = e.do(batch, after)
}

// targets is the cell that each source cell goes to, in order; columns count
// in the distinct source columns for a new step.
func (g *moving) targets(e *Editor, to drop) (rows, cols []int, why Status) {
	lanes := cardLanes(e.Document())
	dRow := slices.Index(lanes, to.row) - slices.Index(lanes, g.grabbed.Row)
	n := len(e.Document().Steps())
	var distinct []int
	for _, c := range g.cells {
		row := slices.Index(lanes, c.row) + dRow
		if row < 0 || row >= len(lanes) {
			return nil, nil, Status{Key: "canvas.drop.apart"}
		}
		rows = append(rows, lanes[row])
		if to.step {
			if len(distinct) == 0 || distinct[len(distinct)-1] != c.col {
				distinct = append(distinct, c.col)
			}
			cols = append(cols, len(distinct)-1)
			continue
		}
		col := c.col + to.col - g.grabbed.Column
		if col < 0 || col >= n {
			return nil, nil, Status{Key: "canvas.drop.apart"}
		}
		cols = append(cols, col)
	}
	return rows, cols, Status{}
}

// cardLanes is the rows that can hold cards.
func cardLanes(d *model.Document) []int {
	var rows []int
	for i, l := range d.Lanes {
		if !l.Role.Derived() {
			rows = append(rows, i)
		}
	}
	return rows
}

// edits is what the drop changes, and the cards that are selected after it.
func (g *moving) edits(e *Editor) (edit.Batch, []model.CardID) {
	doc, to := e.Document(), g.to
	rows, cols, _ := g.targets(e, to)
	var batch edit.Batch
	var steps []model.StepID
	if to.step {
		batch, steps = e.newSteps(to.col, slices.Max(cols)+1, to.before)
	}
	var copies []clip.Cell
	var after []model.CardID
	for _, i := range g.order(to) {
		c := g.cells[i]
		lane := doc.Lanes[rows[i]].ID
		at := -1
		var step model.StepID
		if to.step {
			step = steps[cols[i]]
		} else {
			step = doc.Steps()[cols[i]].ID
			if c.row == g.grabbed.Row && c.col == g.grabbed.Column {
				at = to.at
			} else if !g.copies && rows[i] == c.row && cols[i] == c.col {
				continue // the others stay
			}
		}
		if g.copies {
			room := len(doc.Steps()) - cols[i]
			if to.step {
				room = len(doc.Steps()) + len(steps) - to.col - cols[i]
			}
			copies = append(copies, clip.Cell{Cards: c.cards, Lane: lane, Step: step, At: at, Room: room})
		} else {
			batch = append(batch, edit.MoveCards{Cards: c.cards, Lane: lane, Step: step, At: at})
		}
	}
	made, names := e.paster().Copies(doc, copies)
	batch = append(batch, made...)
	for _, c := range g.cells {
		for _, id := range c.cards {
			if g.copies {
				id = names[id]
			}
			after = append(after, id)
		}
	}
	if to.link != nil {
		batch = append(batch, e.splitting(to.link, after[0]))
	}
	return batch, after
}

// order is the order in which cells are moved so that each finds the next
// one's place free.
func (g *moving) order(to drop) []int {
	order := make([]int, len(g.cells))
	for i := range order {
		order[i] = i
	}
	dRow, dCol := to.row-g.grabbed.Row, to.col-g.grabbed.Column
	if !to.step && (dCol > 0 || dCol == 0 && dRow > 0) {
		slices.Reverse(order)
	}
	return order
}
