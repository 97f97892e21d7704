// Package overlay draws what lies above the picture: rings, handles, bars, ways,
// and the ghost of what is dragged. It knows how they look and not why they are
// there. All is in pt like the picture, on a transparent ground; lines and
// handles have the same size on the screen at every zoom.
package overlay

import (
	"math"

	"touchline/canvas"
	"touchline/canvas/compose"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/tolerance"
	"touchline/canvas/editor/view"
)

// Sheet is an overlay in the making.
type Sheet struct {
	Scene  *canvas.Scene
	Seen   canvas.Rect  // what shows of the picture and a little more, pt
	Accent canvas.Color // of what is selected and of targets
	theme  *compose.Theme
	view   view.View
}

// New begins an overlay of a picture of some size under a window. accent is
// the theme's where it does not show.
func New(picture canvas.Size, v view.View, theme *compose.Theme, accent canvas.Color) *Sheet {
	switch {
	case accent.Visible():
	case theme.Screen:
		accent = canvas.RGB(0x6FA0FF)
	default:
		accent = canvas.RGB(0x2563EB)
	}
	s := &Sheet{Scene: &canvas.Scene{Size: picture}, Accent: accent, theme: theme, view: v}
	k := v.Scale()
	s.Seen = canvas.Rect{X: v.At.X / k, Y: v.At.Y / k, W: v.Window.W / k, H: v.Window.H / k}.Inset(-s.Pt(tolerance.HandleHit * 2))
	return s
}

// Pt is a length of the window, in units, as one of the picture.
func (s *Sheet) Pt(units float64) float64 { return units / s.view.Scale() }

// Group adds a group of items.
func (s *Sheet) Group(owner canvas.Owner, items ...canvas.Item) {
	g := &canvas.Group{Owner: owner, Items: items}
	for _, it := range items {
		switch it := it.(type) {
		case *canvas.Box:
			g.Bounds = g.Bounds.Union(it.Rect.Inset(-it.Stroke.Width))
		case *canvas.Shape:
			// Points of a straight line have no extent of their own.
			g.Bounds = g.Bounds.Union(it.Path.Bounds().Inset(-it.Stroke.Width - 0.01))
		case *canvas.Text:
			g.Bounds = g.Bounds.Union(canvas.ItemBounds(it))
		}
	}
	s.Scene.Groups = append(s.Scene.Groups, g)
}

// Ring outlines a rectangle, so many units outside it.
func (s *Sheet) Ring(owner canvas.Owner, r canvas.Rect, width, gap float64, alpha uint8) {
	pt := s.Pt
	s.Group(owner, &canvas.Box{
		Rect: r.Inset(-pt(gap + width/2)), Radius: pt(gap) + 5,
		Stroke: canvas.Stroke{Color: s.Accent.Alpha(alpha), Width: pt(width)},
	})
}

// Wash tints a rectangle.
func (s *Sheet) Wash(owner canvas.Owner, r canvas.Rect, alpha uint8) {
	s.Group(owner, &canvas.Box{Rect: r, Fill: s.Accent.Alpha(alpha)})
}

// Bar is a thick line with round ends: where something will land.
func (s *Sheet) Bar(owner canvas.Owner, r canvas.Rect) {
	t := s.Pt(tolerance.Bar)
	c := r.Center()
	if r.W >= r.H {
		r = canvas.Rect{X: r.X, Y: c.Y - t/2, W: r.W, H: t}
	} else {
		r = canvas.Rect{X: c.X - t/2, Y: r.Y, W: t, H: r.H}
	}
	s.Group(owner, &canvas.Box{Rect: r, Radius: t / 2, Fill: s.Accent})
}

// Path draws a way of straight stretches.
func (s *Sheet) Path(owner canvas.Owner, pts []canvas.Point, width float64, alpha uint8, dash bool) {
	if len(pts) < 2 {
		return
	}
	var p canvas.Path
	p.Move(pts[0].X, pts[0].Y)
	for _, q := range pts[1:] {
		p.Line(q.X, q.Y)
	}
	stroke := canvas.Stroke{Color: s.Accent.Alpha(alpha), Width: s.Pt(width), Cap: canvas.CapRound, Join: canvas.JoinRound}
	if dash {
		stroke.Dash = []float64{s.Pt(5), s.Pt(4)}
	}
	s.Group(owner, &canvas.Shape{Path: p, Stroke: stroke})
}

// Tip is an arrow's head at the end of a way.
func (s *Sheet) Tip(owner canvas.Owner, at, from canvas.Point) {
	d := at.Sub(from)
	n := math.Hypot(d.X, d.Y)
	if n == 0 {
		return
	}
	k := s.Pt(9) / n
	u := canvas.Point{X: d.X * k, Y: d.Y * k}
	var p canvas.Path
	p.Move(at.X, at.Y)
	p.Line(at.X-u.X-u.Y/2, at.Y-u.Y+u.X/2)
	p.Line(at.X-u.X+u.Y/2, at.Y-u.Y-u.X/2)
	p.Close()
	s.Group(owner, &canvas.Shape{Path: p, Fill: s.Accent})
}

// Knob is a handle: a filled circle with a light edge.
func (s *Sheet) Knob(owner canvas.Owner, at canvas.Point, hot bool) {
	pt := s.Pt
	fill, edge := s.theme.Card, s.Accent
	if hot {
		fill, edge = edge, fill
	}
	r := pt(tolerance.HandleDrawn / 2)
	s.Group(owner, &canvas.Box{Rect: place.Square(at, 2*r), Radius: r, Fill: fill, Stroke: canvas.Stroke{Color: edge, Width: pt(1.5)}})
}

// Plus is the sign that inserts between two heads.
func (s *Sheet) Plus(at canvas.Point) {
	pt := s.Pt
	r, arm := pt(tolerance.PlusDrawn/2), pt(4)
	var p canvas.Path
	p.Move(at.X-arm, at.Y)
	p.Line(at.X+arm, at.Y)
	p.Move(at.X, at.Y-arm)
	p.Line(at.X, at.Y+arm)
	s.Group("plus",
		&canvas.Box{Rect: place.Square(at, 2*r), Radius: r, Fill: s.Accent},
		&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: s.theme.OnMark, Width: pt(1.75), Cap: canvas.CapRound}},
	)
}

// Route draws a link in the making. upright says whether it leaves its
// begin, and reaches its end, up or down.
func (s *Sheet) Route(from, to canvas.Point, upright [2]bool) {
	half := canvas.Point{X: (from.X + to.X) / 2, Y: (from.Y + to.Y) / 2}
	var bends []canvas.Point
	switch upright {
	case [2]bool{false, false}:
		bends = []canvas.Point{{X: half.X, Y: from.Y}, {X: half.X, Y: to.Y}}
	case [2]bool{true, true}:
		bends = []canvas.Point{{X: from.X, Y: half.Y}, {X: to.X, Y: half.Y}}
	case [2]bool{false, true}:
		bends = []canvas.Point{{X: to.X, Y: from.Y}}
	default:
		bends = []canvas.Point{{X: from.X, Y: to.Y}}
	}
	pts := append(append([]canvas.Point{from}, bends...), to)
	s.Path("route", pts, 1.75, 255, true)
	s.Tip("route", to, pts[len(pts)-2])
}

// Touching is the middle of the side of a rectangle that faces a point, and
// whether that is the top or the bottom.
func Touching(r canvas.Rect, from canvas.Point) (at canvas.Point, upright bool) {
	c := r.Center()
	d := from.Sub(c)
	if math.Abs(d.X)/max(1, r.W) >= math.Abs(d.Y)/max(1, r.H) {
		return canvas.Point{X: c.X + math.Copysign(r.W/2, d.X), Y: c.Y}, false
	}
	return canvas.Point{X: c.X, Y: c.Y + math.Copysign(r.H/2, d.Y)}, true
}
