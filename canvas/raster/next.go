package raster

import (
	"slices"

	"touchline/canvas"
)

// Next makes the painter of the scene that follows, with the same caches, and
// returns the rectangles (pt) in which the two differ: the bounds of groups
// that came, went or changed places in the order. Groups are told apart by
// their pointers.
func (p *Painter) Next(s *canvas.Scene) (*Painter, []canvas.Rect) {
	next := &Painter{scene: s, kept: p.kept}
	if s.Size != p.scene.Size || s.Ground != p.scene.Ground {
		next.index = newIndex(s)
		whole := canvas.Rect{W: max(s.Size.W, p.scene.Size.W), H: max(s.Size.H, p.scene.Size.H)}
		return next, []canvas.Rect{whole}
	}
	if slices.Equal(s.Groups, p.scene.Groups) {
		next.index = p.index
		return next, nil
	}
	next.index = newIndex(s)
	return next, changed(p.scene.Groups, s.Groups)
}

// changed lists the bounds of what is not the same in two lists of groups.
func changed(was, is []*canvas.Group) []canvas.Rect {
	for len(was) > 0 && len(is) > 0 && was[0] == is[0] {
		was, is = was[1:], is[1:]
	}
	for len(was) > 0 && len(is) > 0 && was[len(was)-1] == is[len(is)-1] {
		was, is = was[:len(was)-1], is[:len(is)-1]
	}
	place := make(map[*canvas.Group]int, len(was))
	for i, g := range was {
		place[g] = i
	}
	var rects []canvas.Rect
	add := func(g *canvas.Group) {
		if g != nil {
			rects = append(rects, g.Bounds)
		}
	}
	stays := make([]bool, len(was))
	front := -1 // the frontmost place so far of a group that stays
	for _, g := range is {
		i, ok := place[g]
		switch {
		case !ok:
			add(g)
		case i < front:
			stays[i] = true
			add(g) // it went behind one that was behind it
		default:
			stays[i] = true
			front = i
		}
	}
	for i, g := range was {
		if !stays[i] {
			add(g)
		}
	}
	return rects
}
