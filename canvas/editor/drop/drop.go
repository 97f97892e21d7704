// Package drop finds where something that is dragged would land: a card in a
// cell, in a new step or on a link, a note in a cell, and the lines on which it
// comes to align. A plan under a window and a point in, the landing out.
package drop

import (
	"touchline/canvas"
	"touchline/canvas/editor/event"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/model"
)

// Drop is where a card that is let go would land.
type Drop struct {
	OK          bool
	Row, Column int          // the cell; with Step set, the new step comes before the column
	At          int          // place among the cell's other cards
	Step        bool         // into a new step
	Before      bool         // the new step belongs to the phase at its left, where it could be either
	Link        *layout.Link // that it splits, or nil
	Bar         canvas.Rect  // pt
	Cell        canvas.Rect  // pt, lit
	Why         event.Status // not OK: why
}

// Finder is a plan under a window.
type Finder struct {
	place.Grid
	Visible canvas.Rect // what the window shows of the picture, pt
}

// At finds where a drop at p lands. moved cards do not count as standing
// in a cell; splits says which links it may split (nil: none).
func (f Finder) At(p canvas.Point, moved map[model.CardID]bool, splits func(*layout.Link) bool) Drop {
	x := f.Index
	lanes, n := x.Plan.Lanes, len(x.Plan.Steps)
	row, col := x.Row(p.Y), x.Column(p.X)
	if row < 0 || row >= len(lanes) || col < 0 || col == n && p.X > x.Bounds[n]+lastStep {
		return Drop{Why: event.Status{Key: "canvas.drop.outside"}}
	}
	lane := lanes[row]
	if lane.Lane.Role.Derived() {
		return Drop{Why: event.Status{Key: "canvas.drop.derived", Args: []string{"lane", layout.LaneName(x.Plan.Lang, lane.Lane)}}}
	}
	d := Drop{OK: true, Row: row, Column: col}
	if splits != nil {
		d.Link, _ = x.LinkAt(p, f.Pt(tolerance.Split), func(l *layout.Link) bool { return !splits(l) })
	}
	if b, before, ok := f.between(p.X, col); ok {
		d.Step, d.Column, d.Before = true, b, before
		at := x.Bounds[b]
		d.Bar = canvas.Rect{X: at, Y: lane.Body.Y, H: lane.Body.H}
		return d
	}
	d.At, d.Bar = f.slot(row, col, p.Y, moved)
	d.Cell = canvas.Rect{X: x.Bounds[col], Y: lane.Body.Y, W: x.Bounds[col+1] - x.Bounds[col], H: lane.Body.H}
	return d
}

// lastStep is how far right of the grid a drop still makes a step, in pt.
const lastStep = 120.0

// between reports whether x is in the white between two columns, and which
// border it is; before says that it is on the left half.
func (f Finder) between(at float64, col int) (border int, before, ok bool) {
	x := f.Index
	steps := x.Plan.Steps
	n := len(steps)
	if col >= n {
		return n, true, true
	}
	least := f.Pt(tolerance.LeastGutter)
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
func (f Finder) slot(row, col int, y float64, moved map[model.CardID]bool) (int, canvas.Rect) {
	p := f.Plan
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

// Same reports whether two drops land in the same place.
func (d Drop) Same(b Drop) bool {
	return d.OK == b.OK && d.Row == b.Row && d.Column == b.Column && d.At == b.At && d.Step == b.Step &&
		d.Before == b.Before && d.Link == b.Link && d.Bar == b.Bar
}

// Draw shows where something lands.
func (d Drop) Draw(s *overlay.Sheet) {
	if d.Link != nil {
		s.Path("split", d.Link.Points, 4, 160, false)
	}
	if d.OK && !d.Step {
		s.Wash("cell", d.Cell, 28)
	}
	if d.OK {
		s.Bar("bar", d.Bar)
	}
}
