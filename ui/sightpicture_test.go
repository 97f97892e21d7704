//go:build linux && cgo && !race

package ui

import (
	"math"

	"fyne.io/fyne/v2"

	"touchline/canvas"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/side"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
	"touchline/model"
)

// shownPicture is what of a window's picture a click can be meant for, worked out
// from where things stand and not from what the editor takes a click for. All
// is in units of the board.
type shownPicture struct {
	w      *Window
	plan   *layout.Plan
	window canvas.Rect   // the part of the board in which the grid shows
	above  []canvas.Rect // what lies over the picture there
	origin fyne.Position // of the board
}

// How near to something else a click may be to be meant for one thing, in
// units: handles stand 12 beside a card and are 20 wide.
const (
	besideCard = 26
	besideLink = 14
	insideCard = 9
)

func (w *Window) describePicture(s *sight) {
	ed, p := w.session.ed, w.shownPicture()
	s.Board = w.placeOf(everywhere.meet(p.origin, w.board.Size()))
	s.Cards, s.Heads, s.Cells = p.cards(), p.heads(), p.cells()
	if owners := ed.Selection().Cards(); len(owners) == 1 && ed.Selection().Len() == 1 {
		p.handle(s, owners[0])
	}
	s.Adders = p.adders()
}

// shownPicture is the picture, and what lies over it.
func (w *Window) shownPicture() *shownPicture {
	ed := w.session.ed
	p := &shownPicture{w: w, plan: ed.Plan(), origin: fyne.CurrentApp().Driver().AbsolutePositionForObject(w.board)}
	v := w.board.View()
	left, top := v.Frozen()
	p.window = canvas.Rect{X: left, Y: top, W: v.Window.W - left, H: v.Window.H - top}.Inset(2)
	if m, ok := v.Minimap(); ok {
		p.above = append(p.above, m.Frame)
	}
	if pad, ok := ed.Pad(); ok {
		p.above = append(p.above, pad.Rect)
	}
	if w.field.Edits() {
		at, size := w.field.Object.Position(), w.field.Object.Size()
		p.above = append(p.above, canvas.Rect{X: float64(at.X), Y: float64(at.Y), W: float64(size.Width), H: float64(size.Height)})
	}
	for _, n := range p.plan.Stickies {
		p.above = append(p.above, w.board.Window(n.Rect))
	}
	for _, l := range p.plan.Links() {
		if !l.Label.Empty() {
			p.above = append(p.above, w.board.Window(l.LabelBox))
		}
		for _, end := range []canvas.Point{l.Points[0], l.Points[len(l.Points)-1]} {
			p.above = append(p.above, w.board.Window(canvas.Rect{X: end.X, Y: end.Y}).Inset(-handleRoom))
		}
	}
	return p
}

// handleRoom is half of what an end of a link takes, in units.
const handleRoom = 10

// point is a point of the board as a place of the window.
func (p *shownPicture) point(kind, name string, at canvas.Point) target {
	x, y := p.w.Native().Canvas().PixelCoordinateForPosition(p.origin.AddXY(float32(at.X), float32(at.Y)))
	return target{Kind: kind, Name: name, X: x, Y: y}
}

// free reports whether nothing lies over the picture at a point that shows.
func (p *shownPicture) free(at canvas.Point) bool {
	if !p.window.Contains(at) {
		return false
	}
	for _, r := range p.above {
		if r.Inset(-2).Contains(at) {
			return false
		}
	}
	return true
}

// spots is points of a rectangle, the middle first.
func spots(r canvas.Rect) []canvas.Point {
	var all []canvas.Point
	for _, at := range []canvas.Point{{X: 0.5, Y: 0.5}, {X: 0.3, Y: 0.4}, {X: 0.7, Y: 0.6}, {X: 0.5, Y: 0.8}, {X: 0.2, Y: 0.2}, {X: 0.8, Y: 0.2}} {
		all = append(all, canvas.Point{X: r.X + at.X*r.W, Y: r.Y + at.Y*r.H})
	}
	return all
}

func (p *shownPicture) cards() (all []target) {
	for _, c := range p.plan.Cards() {
		inner := p.w.board.Window(c.Rect).Inset(insideCard)
		if inner.W <= 0 || inner.H <= 0 {
			continue
		}
		for _, at := range spots(inner) {
			if p.free(at) {
				all = append(all, p.point("card", string(c.Card.ID), at))
				break
			}
		}
	}
	return all
}

func (p *shownPicture) heads() (all []target) {
	ed := p.w.session.ed
	v := p.w.board.View()
	board := canvas.Rect{W: v.Window.W, H: v.Window.H}
	left, top := v.Frozen()
	add := func(o canvas.Owner, in canvas.Rect) {
		box, ok := ed.Box(o)
		r := p.w.board.Window(box).Inset(insideCard)
		if !ok || r.W <= 0 || r.H <= 0 || !in.Contains(r.Center()) {
			return
		}
		for _, x := range p.above {
			if x.Inset(-2).Contains(r.Center()) {
				return
			}
		}
		all = append(all, p.point("head", string(o), r.Center()))
	}
	for _, l := range p.plan.Doc.Lanes {
		add(owner.Lane(l.ID), canvas.Rect{Y: top, W: board.W, H: board.H - top})
	}
	for _, x := range p.plan.Doc.Steps() {
		add(owner.Step(x.ID), canvas.Rect{X: left, W: board.W - left, H: board.H})
	}
	return all
}

// cells is free ground in each cell that takes cards.
func (p *shownPicture) cells() (all []target) {
	for _, l := range p.plan.Lanes {
		if l.Lane.Role.Derived() {
			continue
		}
		for _, x := range p.plan.Steps {
			cell := p.w.board.Window(canvas.Rect{X: x.Left, Y: l.Body.Y, W: x.Right - x.Left, H: l.Body.H}).Inset(4)
			if cell.W <= 0 || cell.H <= 0 {
				continue
			}
			for _, at := range spots(cell) {
				if p.free(at) && p.ground(at) {
					all = append(all, p.point(string(l.Lane.ID), string(x.Step.ID), at))
					break
				}
			}
		}
	}
	return all
}

// ground reports whether a point is clear of cards and links.
func (p *shownPicture) ground(at canvas.Point) bool {
	for _, c := range p.plan.Cards() {
		if p.w.board.Window(c.Rect).Inset(-besideCard).Contains(at) {
			return false
		}
	}
	for _, l := range p.plan.Links() {
		for i := range len(l.Points) - 1 {
			a, b := l.Points[i], l.Points[i+1]
			r := canvas.Rect{X: min(a.X, b.X), Y: min(a.Y, b.Y), W: math.Abs(a.X - b.X), H: math.Abs(a.Y - b.Y)}
			if p.w.board.Window(r).Inset(-besideLink).Contains(at) {
				return false
			}
		}
	}
	return true
}

// handle is where the selected card's right handle is drawn: it stands aside
// where a link ends.
func (p *shownPicture) handle(s *sight, id model.CardID) {
	c := p.plan.Card(id)
	if c == nil {
		return
	}
	grid := place.Grid{Index: index.Make(p.plan, nil), Scale: p.w.board.View().Scale()}
	drawn := grid.Handle(c, side.Right)
	r := p.w.board.Window(canvas.Rect{X: drawn.X, Y: drawn.Y})
	at := canvas.Point{X: r.X, Y: r.Y}
	for _, other := range p.plan.Cards() {
		if other != c && p.w.board.Window(other.Rect).Inset(-handleRoom).Contains(at) {
			return
		}
	}
	if p.window.Contains(at) {
		to := p.point("handle", string(id), at)
		s.Handle = &to
	}
}
