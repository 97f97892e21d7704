package overlay

import (
	"touchline/canvas"
	"touchline/canvas/editor/sight"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
)

// The sign at the end of a phase that goes on out of the window, in units.
const (
	goesOnOff  = 4.5 // from what is seen of it
	goesOnWide = 3.5
	goesOnHigh = 8.0
)

// Names draws the names of heads that the window shows in part: over those of
// the picture. phases is how many there are.
func (s *Sheet) Names(names []sight.Name, phases int) {
	for _, n := range names {
		ground, ink := s.theme.Ground, s.theme.Ink
		if n.Kind == owner.KindPhase {
			ground, ink = s.theme.Phase(n.Index, phases), s.theme.PhaseInk
		}
		items := []canvas.Item{
			&canvas.Box{Rect: n.Covers.Inset(-s.Pt(1)).Intersect(n.Seen), Fill: ground},
			words(n.Text, ink),
		}
		if len(n.Sub.Lines) > 0 {
			items = append(items, words(n.Sub, s.theme.Muted))
		}
		if n.Before {
			items = append(items, s.goesOn(n.Seen.X+s.Pt(goesOnOff), -1, n.Seen, ink))
		}
		if n.After {
			items = append(items, s.goesOn(n.Seen.Right()-s.Pt(goesOnOff), 1, n.Seen, ink))
		}
		s.Group("name", items...)
	}
}

func words(w sight.Words, ink canvas.Color) *canvas.Text {
	return &canvas.Text{Source: w.Source, Lines: w.Lines, Size: w.Face.Size, Weight: w.Face.Weight, Color: ink}
}

// goesOn is ‹ or ›, with its point at x.
func (s *Sheet) goesOn(x, way float64, in canvas.Rect, ink canvas.Color) canvas.Item {
	y, h := in.Center().Y, min(s.Pt(goesOnHigh), in.H/2)/2
	back := x - way*s.Pt(goesOnWide)
	var p canvas.Path
	p.Move(back, y-h)
	p.Line(x, y)
	p.Line(back, y+h)
	return &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: ink, Width: s.Pt(1.5), Cap: canvas.CapRound, Join: canvas.JoinRound}}
}

// Tags draws the names of lanes and phases whose heads are out of the window.
func (s *Sheet) Tags(p *layout.Plan, tags []sight.Tag) {
	for _, t := range tags {
		ground, ink, edge := s.theme.Ground, s.theme.Ink, s.theme.Edge
		if t.Kind == owner.KindPhase {
			ground, ink = s.theme.Phase(t.Index, len(p.Phases)), s.theme.PhaseInk
			edge = ground
		}
		items := []canvas.Item{
			&canvas.Box{Rect: t.Rect, Radius: t.Rect.H / 4, Fill: ground, Stroke: canvas.Stroke{Color: edge, Width: s.Pt(1)}},
			words(t.Text, ink),
		}
		if t.Kind == owner.KindLane {
			bar := t.Rect
			bar.X, bar.W = bar.X+s.Pt(2), s.Pt(2.5)
			bar.Y, bar.H = bar.Y+s.Pt(3), bar.H-s.Pt(6)
			items = append(items, &canvas.Box{Rect: bar, Radius: bar.W / 2, Fill: s.theme.Roles[p.Lanes[t.Index].Lane.Role].Accent})
		}
		s.Group("name", items...)
	}
}
