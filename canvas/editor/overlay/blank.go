package overlay

import (
	"touchline/canvas"
	"touchline/canvas/editor/place"
	"touchline/canvas/layout"
	"touchline/canvas/text"
	"touchline/model"
)

// How an empty cell shows that one may draw there, in pt: as a card would stand.
const (
	blankInset  = 5.0 // from the lane's edges
	blankWhite  = 6.0 // around the words
	blankPlus   = 4.0 // half of the sign
	addingPlus  = 3.0 // the same in the strip below the lanes
	blankRadius = 5.25
	blankShare  = 97 // of 255: how much of the lane's colour
)

// Blank shows that one may draw in an empty cell of a lane: dashed in its
// colour, with words, or without any with a plus.
func (s *Sheet) Blank(role model.Role, cell canvas.Rect, words string) {
	tint := s.theme.Roles[role]
	r := canvas.Rect{X: cell.X, Y: cell.Y + blankInset, W: cell.W, H: cell.H - 2*blankInset}
	line := canvas.Stroke{Color: tint.Accent.Alpha(blankShare), Width: 1, Cap: canvas.CapRound}
	edge := line
	edge.Dash = []float64{3, 3}
	if words == "" {
		c := r.Center()
		var p canvas.Path
		p.Move(c.X-blankPlus, c.Y)
		p.Line(c.X+blankPlus, c.Y)
		p.Move(c.X, c.Y-blankPlus)
		p.Line(c.X, c.Y+blankPlus)
		s.Group("blank", &canvas.Shape{Path: outline(r, blankRadius), Stroke: edge}, &canvas.Shape{Path: p, Stroke: line})
		return
	}
	items := []canvas.Item{&canvas.Shape{Path: outline(r, blankRadius), Stroke: edge}}
	if t := s.paragraph(words, r.Inset(blankWhite)); t != nil {
		items = append(items, t)
	}
	s.Group("blank", items...)
}

// Adding is the strip below the lanes, with a sign for each row that a press
// adds, and what else is to be said: in it, or below where it has no room.
func (s *Sheet) Adding(strip canvas.Rect, signs []place.Adding, hot int, words string) {
	edge := canvas.Stroke{Color: s.theme.Muted.Alpha(blankShare), Width: 1, Cap: canvas.CapRound, Dash: []float64{3, 3}}
	items := []canvas.Item{&canvas.Shape{Path: outline(strip, blankRadius), Stroke: edge}}
	left := strip.X
	for i, a := range signs {
		ink := s.theme.Muted
		if i == hot {
			ink = s.Accent
			items = append(items, &canvas.Box{Rect: a.Rect.Inset(1.5), Radius: blankRadius - 1.5, Fill: s.Accent.Alpha(28)})
		}
		var p canvas.Path
		p.Move(a.Plus.X-addingPlus, a.Plus.Y)
		p.Line(a.Plus.X+addingPlus, a.Plus.Y)
		p.Move(a.Plus.X, a.Plus.Y-addingPlus)
		p.Line(a.Plus.X, a.Plus.Y+addingPlus)
		items = append(items,
			&canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: ink, Width: 1, Cap: canvas.CapRound}},
			&canvas.Text{Source: a.Says, Lines: []canvas.Line{a.Line}, Size: place.AddingFace.Size, Color: ink})
		left = a.Rect.Right()
	}
	s.Group("adding", items...)
	if words == "" {
		return
	}
	line := text.Single(words, place.AddingFace)
	line.At = canvas.Point{X: strip.Right() - blankWhite - line.Width, Y: strip.Center().Y - text.LineHeight(place.AddingFace)/2 + text.Ascent(place.AddingFace)}
	said := &canvas.Text{Source: words, Lines: []canvas.Line{line}, Size: place.AddingFace.Size, Color: s.theme.Muted}
	if line.At.X <= left+blankWhite {
		said = s.paragraph(words, canvas.Rect{X: strip.X, Y: strip.Bottom() + 2, W: strip.W, H: 2 * text.LineHeight(place.AddingFace)})
	}
	if said != nil {
		s.Group("blank", said)
	}
}

// paragraph is words in the middle of a rectangle, as far as they have room
// there.
func (s *Sheet) paragraph(words string, in canvas.Rect) *canvas.Text {
	face := text.Face{Size: layout.SizeSmall}
	if in.W <= 0 {
		return nil
	}
	lines := text.Wrap(words, face, in.W)
	high := text.LineHeight(face)
	if most := int(in.H / high); len(lines) > most {
		lines = lines[:max(0, most)]
	}
	if len(lines) == 0 {
		return nil
	}
	top := in.Center().Y - float64(len(lines))*high/2
	for i := range lines {
		lines[i].At.X = in.Center().X - lines[i].Width/2
		lines[i].At.Y += top
	}
	return &canvas.Text{Source: words, Lines: lines, Size: face.Size, Color: s.theme.Muted}
}

// outline is the edge of a rectangle with round corners, as a path: boxes have
// no dashes.
func outline(r canvas.Rect, radius float64) (p canvas.Path) {
	radius = min(radius, r.W/2, r.H/2)
	p.Move(r.X+radius, r.Y)
	p.Line(r.Right()-radius, r.Y)
	p.Quad(r.Right(), r.Y, r.Right(), r.Y+radius)
	p.Line(r.Right(), r.Bottom()-radius)
	p.Quad(r.Right(), r.Bottom(), r.Right()-radius, r.Bottom())
	p.Line(r.X+radius, r.Bottom())
	p.Quad(r.X, r.Bottom(), r.X, r.Bottom()-radius)
	p.Line(r.X, r.Y+radius)
	p.Quad(r.X, r.Y, r.X+radius, r.Y)
	p.Close()
	return p
}
