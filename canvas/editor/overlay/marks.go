package overlay

import (
	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// Pins shows which stretches of a link the user has pinned to a gutter.
func (s *Sheet) Pins(p *layout.Plan, l *layout.Link) {
	for i, way := range p.Segments(l) {
		if way.Pin >= 0 {
			s.Group("pin", &canvas.Box{Rect: place.Square(canvas.Around(l.Points[i], l.Points[i+1]).Center(), s.Pt(tolerance.PinDrawn)), Fill: s.Accent})
		}
	}
}

// Lit shows that something was found in a rectangle.
func (s *Sheet) Lit(r canvas.Rect) {
	pt := s.Pt
	s.Group("found", &canvas.Box{
		Rect: r.Inset(-pt(2)), Radius: pt(4), Fill: s.theme.Truth.Alpha(70),
		Stroke: canvas.Stroke{Color: s.theme.Truth, Width: pt(1.5)},
	})
}

// Linked shows a link of the card that is selected.
func (s *Sheet) Linked(l *layout.Link) {
	if (canvas.Path{Points: l.Points}).Bounds().Inset(-s.Pt(2)).Overlaps(s.Seen) {
		s.Group("linked", compose.Tinted(s.theme, l, s.Accent, s.Pt(1.7))...)
	}
}

// Frame outlines a card, with its marks above the frame.
func (s *Sheet) Frame(as canvas.Owner, c *layout.Card, width float64, alpha uint8) {
	s.Ring(as, c.Rect, width, tolerance.HandleOff-width/2, alpha)
	if items := compose.Badges(s.theme, c); len(items) > 0 {
		s.Group(as, items...)
	}
}

// Outline draws a ring around what an owner owns, if it shows.
func (s *Sheet) Outline(g place.Grid, as, of canvas.Owner, width float64, alpha uint8) {
	kind, id := owner.Split(of)
	const gap = 1.5 // of notes; the frame of a card holds its rings
	switch kind {
	case owner.KindCard:
		if c := g.Plan.Card(model.CardID(id)); c != nil && c.Rect.Overlaps(s.Seen) {
			s.Frame(as, c, width, alpha)
		}
	case owner.KindSticky:
		if n := g.Note(model.StickyID(id)); n != nil {
			s.Ring(as, n.Rect, width, gap, alpha)
		}
	case owner.KindLink:
		if l := g.Plan.Link(model.LinkID(id)); l != nil {
			s.Path(as, l.Points, 2*width, alpha/2, false)
		}
	case owner.KindTitle:
		if r, ok := g.Box(of); ok {
			s.Ring(as, r, width, 2*gap, alpha)
		}
	default:
		if head, body, ok := g.Stretch(of); ok {
			s.Wash(as, body, alpha/16)
			s.Group(as, &canvas.Box{Rect: head, Stroke: canvas.Stroke{Color: s.Accent.Alpha(alpha), Width: s.Pt(width)}})
		}
	}
}
