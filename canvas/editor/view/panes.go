package view

import (
	"image"
	"math"

	"touchline/canvas"
)

// Pane is a part of the window that shows a part of the picture; both in
// device px.
type Pane struct {
	Window image.Rectangle
	Origin image.Point // the picture's px at Window.Min
}

// Picture is the part of the picture that the pane shows.
func (p Pane) Picture() image.Rectangle {
	return p.Window.Sub(p.Window.Min).Add(p.Origin)
}

// Panes cuts the window into the parts that scroll on their own; the first
// is always the body, which scrolls both ways, even if there is no room for
// it. They cover the window and do not overlap. density is device px per unit.
func (v View) Panes(density float64) []Pane {
	px := func(units float64) int { return int(math.Round(units * density)) }
	w, h := px(v.Window.W), px(v.Window.H)
	x0, y0 := px(v.At.X), px(v.At.Y)
	l, t := v.Frozen()
	left, top := px(l), px(t)
	headX, headY := px(v.Heads.Left*v.Scale()), px(v.Heads.Top*v.Scale())

	// Above the heads (the title block) and below them (the footer) the
	// lane heads are not frozen.
	from, to := top, h
	if left > 0 {
		from = max(top, min(h, headY-y0))
		to = max(from, min(h, px(v.end()*v.Scale())-y0))
	}
	panes := []Pane{{image.Rect(left, from, w, to), image.Pt(x0+left, y0+from)}}
	add := func(r image.Rectangle, at image.Point) {
		if !r.Empty() {
			panes = append(panes, Pane{r, at})
		}
	}
	add(image.Rect(0, top, w, from), image.Pt(x0, y0+top))
	add(image.Rect(0, to, w, h), image.Pt(x0, y0+to))
	add(image.Rect(left, 0, w, top), image.Pt(x0+left, headY))
	add(image.Rect(0, from, left, to), image.Pt(headX, y0+from))
	add(image.Rect(0, 0, left, top), image.Pt(headX, headY))
	return panes
}

// ToPicture returns the point of the picture, in pt, that lies under a point
// of the window, frozen heads included.
func (v View) ToPicture(p canvas.Point) canvas.Point {
	s := v.Scale()
	left, top := v.Frozen()
	q := canvas.Point{X: (p.X + v.At.X) / s, Y: (p.Y + v.At.Y) / s}
	if p.Y < top {
		q.Y = p.Y/s + v.Heads.Top
	}
	if p.X < left && q.Y >= v.Heads.Top && q.Y < v.end() {
		q.X = p.X/s + v.Heads.Left
	}
	return q
}

// Visible is the part of the picture that shows in the window's scrolling
// part, in pt.
func (v View) Visible() canvas.Rect {
	s := v.Scale()
	left, top := v.Frozen()
	r := canvas.Rect{X: (v.At.X + left) / s, Y: (v.At.Y + top) / s, W: (v.Window.W - left) / s, H: (v.Window.H - top) / s}
	return r.Intersect(canvas.Rect{W: v.Picture.W, H: v.Picture.H})
}
