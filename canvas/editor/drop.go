package editor

import (
	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/edit"
)

// drop is where a card that is let go would land.
type drop struct {
	ok       bool
	row, col int          // the cell; with step set, the new step comes before column col
	at       int          // place among the cell's other cards
	step     bool         // into a new step
	before   bool         // the new step belongs to the phase at its left, where it could be either
	link     *layout.Link // that it splits, or nil
	bar      canvas.Rect  // pt
	cell     canvas.Rect  // pt, lit
	why      Status       // not ok: why
}

// dropAt finds where a drop at p lands. moved cards do not count as standing
// in a cell; splits says which links it may split (nil: none).
func (e *Editor) dropAt(p canvas.Point, moved map[model.CardID]bool, splits func(*layout.Link) bool) drop {
	x := e.index()
	lanes, n := x.Plan.Lanes, len(x.Plan.Steps)
	row, col := x.Row(p.Y), x.Column(p.X)
	if row < 0 || row >= len(lanes) || col < 0 || col == n && p.X > x.Bounds[n]+lastStep {
		return drop{why: Status{Key: "canvas.drop.outside"}}
	}
	lane := lanes[row]
	if lane.Lane.Role.Derived() {
		return drop{why: Status{Key: "canvas.drop.derived", Args: []string{"lane", layout.LaneName(x.Plan.Lang, lane.Lane)}}}
	}
	d := drop{ok: true, row: row, col: col}
	if splits != nil {
		d.link, _ = x.LinkAt(p, e.pt(splitTolerance), func(l *layout.Link) bool { return !splits(l) })
	}
	if b, before, ok := e.between(p.X, col); ok {
		d.step, d.col, d.before = true, b, before
		at := x.Bounds[b]
		d.bar = canvas.Rect{X: at, Y: lane.Body.Y, H: lane.Body.H}
		return d
	}
	d.at, d.bar = e.slot(row, col, p.Y, moved)
	d.cell = canvas.Rect{X: x.Bounds[col], Y: lane.Body.Y, W: x.Bounds[col+1] - x.Bounds[col], H: lane.Body.H}
	return d
}

// lastStep is how far right of the grid a drop still makes a step, in pt.
const lastStep = 120.0

// between reports whether x is in the white between two columns, and which
// border it is; before says that it is on the left half.
func (e *Editor) between(at float64, col int) (border int, before, ok bool) {
	x := e.index()
	steps := x.Plan.Steps
	n := len(steps)
	if col >= n {
		return n, true, true
	}
	least := e.pt(leastGutter)
	left, right := x.Bounds[col], x.Bounds[col+1]
	switch {
	case at < max(steps[col].Left, min(left+least, (left+right)/2)):
		return col, false, true
	case at > min(steps[col].Right, max(right-least, (left+right)/2)):
		return col + 1, true, true
	}
	return 0, false, false
}

// slot is the place at height y among the cards of a cell, and the bar that
// shows it.
func (e *Editor) slot(row, col int, y float64, moved map[model.CardID]bool) (int, canvas.Rect) {
	p := e.Plan()
	step, lane := p.Steps[col], p.Lanes[row]
	bar := canvas.Rect{X: step.Left, W: step.Right - step.Left}
	var above, below *layout.Card
	at := 0
	for _, id := range p.Doc.Cell(lane.Lane.ID, step.Step.ID) {
		c := p.Card(id)
		if c == nil || moved[id] {
			continue
		}
		if c.Rect.Center().Y <= y {
			at++
			above = c
		} else if below == nil {
			below = c
		}
	}
	const away = 4.5 // half of what two cards of a cell are apart
	switch {
	case above != nil && below != nil:
		bar.Y = (above.Rect.Bottom() + below.Rect.Y) / 2
	case above != nil:
		bar.Y = above.Rect.Bottom() + away
	case below != nil:
		bar.Y = below.Rect.Y - away
	default:
		bar.Y = lane.Body.Center().Y
	}
	return at, bar
}

// same reports whether two drops land in the same place.
func (d drop) same(b drop) bool {
	return d.ok == b.ok && d.row == b.row && d.col == b.col && d.at == b.at && d.step == b.step &&
		d.before == b.before && d.link == b.link && d.bar == b.bar
}

// draw shows where something lands.
func (d drop) draw(o *overlay) {
	if d.link != nil {
		o.path("split", d.link.Points, 4, 160, false)
	}
	if d.ok && !d.step {
		o.wash("cell", d.cell, 28)
	}
	if d.ok {
		o.bar("bar", d.bar)
	}
}

// settleIn is the edits that make what a drop lands in, and the cell. bits
// draws the ids, so that the cell is known.
func (e *Editor) settleIn(d drop) (edit.Batch, model.LaneID, model.StepID) {
	doc := e.Document()
	lane := doc.Lanes[d.row].ID
	if !d.step {
		return nil, lane, doc.Steps()[d.col].ID
	}
	batch, ids := e.maker().Steps(doc, d.col, 1, d.before)
	return batch, lane, ids[0]
}
