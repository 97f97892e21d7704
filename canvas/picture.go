package canvas

import (
	"math"
	"sync"
)

// Picture is a scene in parts, from back to front: what a window shows of a
// drawing that is edited. A part that did not change is the same pointer from
// picture to picture.
type Picture struct {
	Size   Size
	Ground Color // A = 0: transparent
	Parts  []*Part
}

// Part is a piece of a picture: groups that stand near each other, from back
// to front. They are made when they are first asked for, on any goroutine.
type Part struct {
	Bounds Rect // around all of them, or more

	once   sync.Once
	make   func() []*Group
	groups []*Group
}

// NewPart is a part whose groups make makes.
func NewPart(bounds Rect, make func() []*Group) *Part { return &Part{Bounds: bounds, make: make} }

// Groups is the part's groups.
func (p *Part) Groups() []*Group {
	p.once.Do(func() { p.groups, p.make = p.make(), nil })
	return p.groups
}

// Scene is all of a picture at once.
func (p *Picture) Scene() *Scene {
	s := &Scene{Size: p.Size, Ground: p.Ground}
	for _, part := range p.Parts {
		s.Groups = append(s.Groups, part.Groups()...)
	}
	return s
}

// groupsPerPart is few enough to look at each, and enough that there are few
// parts.
const groupsPerPart = 24

// InParts is a scene as a picture. Groups without a place are in no part.
func InParts(s *Scene) *Picture {
	p := &Picture{Size: s.Size, Ground: s.Ground, Parts: make([]*Part, 0, len(s.Groups)/groupsPerPart+1)}
	for from := 0; from < len(s.Groups); from += groupsPerPart {
		part := &Part{groups: s.Groups[from:min(from+groupsPerPart, len(s.Groups))]}
		part.once.Do(func() {})
		first := true
		for _, g := range part.groups {
			if g == nil || !g.Bounds.finite() {
				continue
			}
			if first {
				part.Bounds, first = g.Bounds, false
			}
			part.Bounds = part.Bounds.around(g.Bounds)
		}
		if !first {
			p.Parts = append(p.Parts, part)
		}
	}
	return p
}

func (r Rect) finite() bool {
	sum := r.X + r.Y + r.W + r.H
	return !math.IsNaN(sum) && !math.IsInf(sum, 0)
}

// around is the smallest rectangle around both, also where one has no extent.
func (r Rect) around(s Rect) Rect {
	x, y := min(r.X, s.X), min(r.Y, s.Y)
	return Rect{x, y, max(r.Right(), s.Right()) - x, max(r.Bottom(), s.Bottom()) - y}
}
