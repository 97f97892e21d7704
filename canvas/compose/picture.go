package compose

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
)

// Picture is a scene together with what is needed to compose the next one:
// groups whose part of the plan did not change are taken over, by pointer, so
// that only what changed is composed and painted again.
type Picture struct {
	Scene *canvas.Scene

	theme string
	plan  *layout.Plan
	lanes [][]*canvas.Group                // by lane: all of its row
	steps []*canvas.Group                  // by step of the plan; nil for one that paints nothing
	links []*canvas.Group                  // by link
	cards []*canvas.Group                  // by card
	rest  map[canvas.Owner][]*canvas.Group // everything else and the steps, by owner in order
}

// Next composes a plan in a theme, taking over what it can from the picture
// before; nil is none.
func Next(old *Picture, p *layout.Plan, t *Theme) *Picture {
	if old == nil || old.theme != t.Name {
		old = &Picture{plan: &layout.Plan{}}
	}
	c := &composer{plan: p, theme: t, old: old}
	c.next = &Picture{theme: t.Name, plan: p, rest: make(map[canvas.Owner][]*canvas.Group, len(old.rest))}
	c.groups = make([]*canvas.Group, 0, len(p.Cards)+len(p.Links)+len(p.Steps)+3*len(p.Lanes)+32)
	c.title()
	c.legend()
	c.phases()
	c.steps()
	c.lanes()
	c.lines()
	c.next.links = follow(c, p.Links, old.plan.Links, old.links, c.link,
		func(l *layout.Link) (int, bool) { return old.plan.LinkIndex(l.Link.ID) })
	c.next.cards = follow(c, p.Cards, old.plan.Cards, old.cards, c.card,
		func(card *layout.Card) (int, bool) { return old.plan.CardIndex(card.Card.ID) })
	for _, l := range p.Links {
		c.linkLabel(l)
	}
	for _, s := range p.Stickies {
		c.sticky(s)
	}
	c.footer()
	c.next.Scene = &canvas.Scene{Size: p.Size, Ground: t.Ground, Groups: c.groups}
	return c.next
}

// follow adds a group for every part of the plan: that of the picture before
// for a part that the plan took over, mostly found right behind the one
// before, else a fresh one. It returns them.
func follow[T any](c *composer, parts, old []*T, groups []*canvas.Group, fresh func(*T) *canvas.Group, find func(*T) (int, bool)) []*canvas.Group {
	first, next := len(c.groups), 0
	for _, part := range parts {
		if next >= len(old) || old[next] != part {
			k, ok := find(part)
			if !ok || old[k] != part {
				c.groups = append(c.groups, fresh(part))
				next++ // most likely it stands in the place of another
				continue
			}
			next = k
		}
		c.groups = append(c.groups, groups[next])
		next++
	}
	return c.groups[first:len(c.groups):len(c.groups)]
}

// composer collects the groups of a scene.
type composer struct {
	plan   *layout.Plan
	theme  *Theme
	groups []*canvas.Group
	old    *Picture
	next   *Picture
}

// add puts a group on top, or the old group that is its equal; one that
// paints nothing is left out. It is for the few hundred groups that are
// neither cards nor links: those are known by their place in the plan. It
// returns the group added.
func (c *composer) add(g *canvas.Group) *canvas.Group {
	if len(g.Items) == 0 {
		return nil
	}
	n := len(c.next.rest[g.Owner])
	if kept := c.old.rest[g.Owner]; n < len(kept) && sameItems(kept[n].Items, g.Items) {
		g = kept[n]
	} else {
		measure(g)
	}
	c.keep(g)
	return g
}

// keep adds a group as it is.
func (c *composer) keep(g *canvas.Group) {
	c.next.rest[g.Owner] = append(c.next.rest[g.Owner], g)
	c.groups = append(c.groups, g)
}

// measure sets a group's bounds to the rectangle around its items.
func measure(g *canvas.Group) {
	for _, it := range g.Items {
		g.Bounds = g.Bounds.Union(bounds(it))
	}
}

// sameItems reports whether two groups paint the same.
func sameItems(a, b []canvas.Item) bool { return slices.EqualFunc(a, b, sameItem) }

func sameItem(a, b canvas.Item) bool {
	switch a := a.(type) {
	case *canvas.Box:
		b, ok := b.(*canvas.Box)
		return ok && a.Rect == b.Rect && a.Radius == b.Radius && a.Fill == b.Fill && sameStroke(a.Stroke, b.Stroke)
	case *canvas.Shape:
		b, ok := b.(*canvas.Shape)
		return ok && a.Fill == b.Fill && sameStroke(a.Stroke, b.Stroke) &&
			slices.Equal(a.Path.Ops, b.Path.Ops) && slices.Equal(a.Path.Points, b.Path.Points)
	case *canvas.Text:
		b, ok := b.(*canvas.Text)
		return ok && a.Source == b.Source && a.Size == b.Size && a.Weight == b.Weight && a.Color == b.Color &&
			slices.EqualFunc(a.Lines, b.Lines, func(x, y canvas.Line) bool {
				return x.At == y.At && x.Width == y.Width && slices.Equal(x.Runs, y.Runs)
			})
	case *canvas.Image:
		b, ok := b.(*canvas.Image)
		return ok && *a == *b
	}
	return false
}

func sameStroke(a, b canvas.Stroke) bool {
	return a.Color == b.Color && a.Width == b.Width && a.Cap == b.Cap && a.Join == b.Join && slices.Equal(a.Dash, b.Dash)
}
