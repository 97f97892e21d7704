package board

import (
	"strings"

	"touchline/canvas"
	"touchline/canvas/editor"
)

// Picture is what a board shows.
type Picture struct {
	Scene   *canvas.Scene
	Painter Painter // of Scene
	Heads   editor.Heads
}

// hit is the card at a point, in pt: the last one painted there.
func (p Picture) hit(at canvas.Point) canvas.Owner {
	if p.Scene == nil {
		return ""
	}
	for i := len(p.Scene.Groups) - 1; i >= 0; i-- {
		g := p.Scene.Groups[i]
		if g.Bounds.Contains(at) && strings.HasPrefix(string(g.Owner), "card:") {
			return g.Owner
		}
	}
	return ""
}

// Box is the box of what an owner's first group draws, in pt, and the radius
// of its corners; marks that stick out are no part of it.
func (p Picture) Box(o canvas.Owner) (box canvas.Rect, radius float64, ok bool) {
	if p.Scene == nil || o == "" {
		return canvas.Rect{}, 0, false
	}
	for _, g := range p.Scene.Groups {
		if g.Owner != o {
			continue
		}
		for _, item := range g.Items {
			if b, ok := item.(*canvas.Box); ok {
				return b.Rect, b.Radius, true
			}
		}
		return g.Bounds, 0, true
	}
	return canvas.Rect{}, 0, false
}
