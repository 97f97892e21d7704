package place

import (
	"math"
	"sort"

	"touchline/canvas"
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
