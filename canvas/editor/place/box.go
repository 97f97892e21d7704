package place

import (
	"math"
	"sort"

	"touchline/canvas"
	"touchline/canvas/editor/grid"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// Box is where an owner is in the picture, in pt: cards, notes, links and the
// title themselves, of steps, phases and lanes the heads.
func (g Grid) Box(o canvas.Owner) (canvas.Rect, bool) {
	p := g.Plan
	kind, id := owner.Split(o)
	switch kind {
	case owner.KindCard:
		if c := p.Card(model.CardID(id)); c != nil {
			return c.Rect, true
		}
	case owner.KindSticky:
		if s := g.Note(model.StickyID(id)); s != nil {
			return s.Rect, true
		}
	case owner.KindLink:
		if l := p.Link(model.LinkID(id)); l != nil {
			return linkBox(l), true
		}
	case owner.KindTitle:
		return titleBox(p.Title), true
	case owner.KindTime:
		if c := p.Doc.Card(model.CardID(id)); c != nil {
			_, r, ok := g.TimeCell(c)
			return r, ok
		}
	}
	head, _, ok := g.Stretch(o)
	return head, ok
}

// titleBox is the rectangle around the title and the line below it.
func titleBox(t *layout.Title) canvas.Rect {
	return around(t.Name, layout.SizeTitle).Union(around(t.Subtitle, layout.SizeBody))
}

// linkBox is the rectangle around a link and its label.
func linkBox(l *layout.Link) canvas.Rect {
	r := canvas.Around(l.Points[0], l.Points[len(l.Points)-1])
	for i := range len(l.Points) - 1 {
		s := canvas.Around(l.Points[i], l.Points[i+1])
		x, y := min(r.X, s.X), min(r.Y, s.Y)
		r = canvas.Rect{X: x, Y: y, W: max(r.Right(), s.Right()) - x, H: max(r.Bottom(), s.Bottom()) - y}
	}
	return r.Union(l.LabelBox)
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

// FaceAt is the point of an emotion curve whose face lies at a point of the
// picture, and its lane.
func (g Grid) FaceAt(p canvas.Point) (*layout.Lane, layout.Feeling, bool) {
	row := g.Row(p.Y)
	if row < 0 || row >= len(g.Plan.Lanes) || g.Plan.Lanes[row].Emotion == nil {
		return nil, layout.Feeling{}, false
	}
	l := g.Plan.Lanes[row]
	all, reach := l.Emotion.Points, layout.FaceRadius+g.Pt(tolerance.Card)
	i := sort.Search(len(all), func(i int) bool { return all[i].At.X >= p.X-reach })
	if i < len(all) && math.Hypot(all[i].At.X-p.X, all[i].At.Y-p.Y) <= reach {
		return l, all[i], true
	}
	return nil, layout.Feeling{}, false
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

// Note is where a note is, or nil. The plan has them by id.
func (g Grid) Note(id model.StickyID) *layout.Sticky {
	all := g.Plan.Stickies
	i := sort.Search(len(all), func(i int) bool { return all[i].Sticky.ID >= id })
	if i < len(all) && all[i].Sticky.ID == id {
		return all[i]
	}
	return nil
}
