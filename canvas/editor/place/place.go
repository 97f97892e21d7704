// Package place is where things are for the hand: the heads, borders and signs
// around the grid, the box of a record, the field over a text. An index of a
// plan and the scale of the window in, places of the picture out.
package place

import (
	"sort"

	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// Grid is a plan under a window of some scale.
type Grid struct {
	*index.Index
	Scale float64 // units per pt
}

// Pt is a length of the window, in units, as one of the picture.
func (g Grid) Pt(units float64) float64 { return units / g.Scale }

// HeadsOf is what of a plan stays in the window while it scrolls.
func HeadsOf(p *layout.Plan) view.Heads {
	h := view.Heads{Left: p.Top.X, Right: p.Frozen.X, Top: p.Top.Y, Bottom: p.Frozen.Y, End: p.Frozen.Y}
	for _, l := range p.Lanes {
		h.End = max(h.End, l.Body.Bottom())
	}
	return h
}

// StepTop is where the steps' heads begin for the hand, BandTop where the
// phases' do. Heads without names are lower than a hand needs, or not there
// at all: then they reach over what lies above them.
func (g Grid) StepTop() float64 {
	p := g.Plan
	room := p.Frozen.Y - g.Pt(tolerance.LeastHead)
	if len(p.Phases) == 0 {
		return min(p.Top.Y, room)
	}
	band := p.Phases[0].Rect
	return min(band.Bottom(), max(room, band.Bottom()-band.H/3))
}

// BandTop: see StepTop.
func (g Grid) BandTop() float64 {
	if p := g.Plan; len(p.Phases) > 0 {
		return p.Top.Y
	}
	return g.StepTop() - g.Pt(tolerance.LeastHead)
}

// PhaseBounds is where the phases begin and end, LaneBounds where the lanes
// do: in the middle of the white between them.
func (g Grid) PhaseBounds() []float64 {
	at := []float64{g.Bounds[0]}
	n := 0
	for _, ph := range g.Plan.Doc.Phases {
		n += len(ph.Steps)
		at = append(at, g.Bounds[n])
	}
	return at
}

// LaneBounds: see PhaseBounds.
func (g Grid) LaneBounds() []float64 {
	p := g.Plan
	at := []float64{p.Frozen.Y}
	for i, l := range p.Lanes {
		b := l.Body.Bottom()
		if i+1 < len(p.Lanes) {
			b = (b + p.Lanes[i+1].Body.Y) / 2
		}
		at = append(at, b)
	}
	return at
}

// Plus is the middle of the sign that inserts at a border: at the end of the
// border that is away from the names, so that the rest of it can be dragged.
func (g Grid) Plus(kind owner.Kind, i int) canvas.Point {
	p, half := g.Plan, g.Pt(tolerance.PlusDrawn)/2
	switch kind {
	case owner.KindStep:
		return canvas.Point{X: g.Bounds[i], Y: p.Frozen.Y - half}
	case owner.KindPhase:
		return canvas.Point{X: g.PhaseBounds()[i], Y: g.BandTop() + half/4}
	}
	return canvas.Point{X: p.Top.X + half, Y: g.LaneBounds()[i]}
}

// Bar is the line along a border between steps, phases or lanes, across
// the grid.
func (g Grid) Bar(kind owner.Kind, i int) canvas.Rect {
	p := g.Plan
	end := HeadsOf(p).End
	switch kind {
	case owner.KindStep:
		return canvas.Rect{X: g.Bounds[i], Y: g.StepTop(), H: end - g.StepTop()}
	case owner.KindPhase:
		return canvas.Rect{X: g.PhaseBounds()[i], Y: g.BandTop(), H: end - g.BandTop()}
	}
	return canvas.Rect{X: p.Top.X, Y: g.LaneBounds()[i], W: g.Bounds[len(g.Bounds)-1] - p.Top.X}
}

// Square is the square of an edge length around a point.
func Square(p canvas.Point, edge float64) canvas.Rect {
	return canvas.Rect{X: p.X, Y: p.Y}.Inset(-edge / 2)
}

// Encloses reports whether a rectangle holds all of another one.
func Encloses(r, in canvas.Rect) bool {
	return r.Contains(canvas.Point{X: in.X, Y: in.Y}) && r.Contains(canvas.Point{X: in.Right(), Y: in.Bottom()})
}

// Note is where a note is, or nil. The plan has them by id.
func (g Grid) Note(id model.StickyID) *layout.Sticky {
	all := g.Plan.Stickies
	i := sort.Search(len(all), func(i int) bool { return all[i].Sticky.ID >= id })
	if i < len(all) && all[i].Sticky.ID == id {
		return all[i]
	}
	return nil
}

// TimeCell is the cell of a time row that shows the time of a card, and whether
// there is one.
func (g Grid) TimeCell(c *model.Card) (*layout.Cell, canvas.Rect, bool) {
	p := g.Plan
	column, ok := p.Doc.Column(c.Step)
	for _, l := range p.Lanes {
		if of := p.Doc.Followed(l.Lane); ok && l.Lane.Role == model.RoleTime && of != nil && of.ID == c.Lane && column < len(l.Cells) {
			s := p.Steps[column]
			return l.Cells[column], canvas.Rect{X: s.Left, Y: l.Body.Y, W: s.Right - s.Left, H: l.Body.H}, true
		}
	}
	return nil, canvas.Rect{}, false
}

// Stretch is the head and the body of a step, a phase or a lane.
func (g Grid) Stretch(o canvas.Owner) (head, body canvas.Rect, ok bool) {
	p := g.Plan
	bottom := HeadsOf(p).End
	kind, id := owner.Split(o)
	columns := func(from, to int, top, end float64) (canvas.Rect, canvas.Rect, bool) {
		l, r := g.Bounds[from], g.Bounds[to]
		return canvas.Rect{X: l, Y: top, W: r - l, H: end - top}, canvas.Rect{X: l, Y: p.Frozen.Y, W: r - l, H: bottom - p.Frozen.Y}, true
	}
	switch kind {
	case owner.KindStep:
		if i, ok := p.Doc.Column(model.StepID(id)); ok {
			return columns(i, i+1, g.StepTop(), p.Frozen.Y)
		}
	case owner.KindPhase:
		if from, to, ok := grid.Columns(p.Doc, model.PhaseID(id)); ok {
			return columns(from, to, g.BandTop(), g.StepTop())
		}
	case owner.KindLane:
		if i, ok := p.Doc.Row(model.LaneID(id)); ok {
			l := p.Lanes[i]
			return l.Head, l.Body, true
		}
	}
	return head, body, false
}
