package compose

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// phaseTip is how far a phase's arrow reaches, phaseGap the white between
// two phases, in pt.
const (
	phaseTip = layout.PhaseTip
	phaseGap = 4.5
)

// phases draws the band of chevrons, from a darker to a lighter blue.
func (c *composer) phases() {
	n := len(c.plan.Phases)
	for i, ph := range c.plan.Phases {
		if ph.Name.Empty() {
			continue
		}
		area := ph.Rect.Inset(-1)
		area.W += phaseTip
		c.piece(phaseOf{ph, i, n}, area, func() []*canvas.Group { return one(c.phase(ph, i, n)) })
	}
}

// phase draws a phase, which is the one at a place of n.
func (c *composer) phase(ph *layout.Phase, at, n int) *canvas.Group {
	g := &canvas.Group{Owner: canvas.Owner(ph.Phase.ID.Owner())}
	g.Items = append(g.Items, &canvas.Shape{Path: chevron(ph), Fill: c.theme.Phase(at, n)})
	put(g, ph.Name, ph.NameSize, canvas.Bold, c.theme.PhaseInk)
	return g
}

// phaseOf is what a phase is composed of: its colour depends on which of how
// many it is.
type phaseOf struct {
	*layout.Phase
	at, of int
}

func chevron(ph *layout.Phase) canvas.Path {
	r := ph.Rect
	left, right := r.X, r.Right()
	if !ph.First {
		left += phaseGap / 2
	}
	if !ph.Last {
		right -= phaseGap / 2
	}
	var p canvas.Path
	p.Move(left, r.Y)
	p.Line(right, r.Y)
	if !ph.Last {
		p.Line(right+phaseTip, r.Center().Y)
	}
	p.Line(right, r.Bottom())
	p.Line(left, r.Bottom())
	if !ph.First {
		p.Line(left+phaseTip, r.Center().Y)
	}
	p.Close()
	return p
}

// columnsPerPart is how many columns of step heads, or of a row of values,
// make a part.
const columnsPerPart = 16

// steps draws the step heads and the hairlines between them.
func (c *composer) steps() {
	first := 0
	for all := range slices.Chunk(c.plan.Steps, columnsPerPart) {
		var of [columnsPerPart]*layout.Step
		var area canvas.Rect
		for i, s := range all {
			of[i] = s
			area = area.Union(s.Head.Inset(-1)).Union(textArea(s.Name, canvas.Point{}, layout.SizeBody))
		}
		begins := first == 0
		c.piece(of, area, func() []*canvas.Group {
			var out []*canvas.Group
			for i, s := range all {
				out = appendGroup(out, c.step(s, i > 0 || !begins))
			}
			return out
		})
		first += len(all)
	}
}

func (c *composer) step(s *layout.Step, hairline bool) *canvas.Group {
	g := &canvas.Group{Owner: canvas.Owner(s.Step.ID.Owner())}
	if hairline && s.Head.H > 0 && !s.Aside {
		var p canvas.Path
		p.Move(s.Head.X, s.Head.Y+5)
		p.Line(s.Head.X, s.Head.Bottom())
		g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: c.theme.Hairline, Width: 0.75}})
	}
	put(g, s.Name, layout.SizeBody, canvas.Bold, c.theme.Ink)
	return g
}

// barWidth is the coloured bar at a lane's left edge.
const barWidth = 3.0

func (c *composer) lanes() {
	c.findBorders()
	for _, l := range c.plan.Lanes {
		if l.Lane.Aside {
			continue
		}
		area := l.Body.Union(l.Head).Inset(-1).Union(textArea(l.Name, canvas.Point{}, layout.SizeHead)).Union(textArea(l.Sub, canvas.Point{}, layout.SizeSmall))
		c.piece(laneOf{l, ""}, area, func() []*canvas.Group { return c.lane(l) })
		if l.Emotion != nil {
			c.emotion(l)
		} else {
			c.columnLines(l)
		}
		if len(l.Cells) > 0 {
			c.values(l)
		}
	}
}

// bordersPerPart is how many lines between columns make a part.
const bordersPerPart = 64

// borders is where some columns after one another begin, in pt.
type borders struct {
	at [bordersPerPart]float64
	n  int
}

// findBorders finds where the columns begin, the first left out: those of the
// picture before, as the same pointers, where they stand as they stood.
func (c *composer) findBorders() {
	steps := c.plan.Steps
	for from := 1; from < len(steps); from += bordersPerPart {
		b := borders{n: min(bordersPerPart, len(steps)-from)}
		for i := range b.n {
			b.at[i] = (steps[from+i-1].Right + steps[from+i].Left) / 2
		}
		k := len(c.next.borders)
		if k < len(c.old.borders) && *c.old.borders[k] == b {
			c.next.borders = append(c.next.borders, c.old.borders[k])
		} else {
			c.next.borders = append(c.next.borders, &b)
		}
	}
}

// columnLines draws hairlines between the columns of a lane: they show in a
// lane without cards where one may go.
func (c *composer) columnLines(l *layout.Lane) {
	for _, b := range c.next.borders {
		area := canvas.Rect{X: b.at[0], Y: l.Body.Y, W: b.at[b.n-1] - b.at[0], H: l.Body.H}.Inset(-1)
		c.piece(linesOf{l, b}, area, func() []*canvas.Group {
			var p canvas.Path
			for _, x := range b.at[:b.n] {
				p.Move(x, l.Body.Y)
				p.Line(x, valuesEnd(l))
			}
			color := Mix(c.theme.Roles[l.Lane.Role].Ground, c.theme.Ink, columnInk)
			g := &canvas.Group{Owner: laneOwner(l)}
			g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: color, Width: 0.5}})
			return one(g)
		})
	}
}

// columnInk is the share of ink in the lines between columns.
const columnInk = 0.09

// linesOf is what the lines between columns are composed of.
type linesOf struct {
	*layout.Lane
	*borders
}

// laneOf is what a part of a lane is composed of.
type laneOf struct {
	*layout.Lane
	piece string
}

func laneOwner(l *layout.Lane) canvas.Owner { return canvas.Owner(l.Lane.ID.Owner()) }

func (c *composer) lane(l *layout.Lane) []*canvas.Group {
	tint := c.theme.Roles[l.Lane.Role]
	body := &canvas.Group{Owner: laneOwner(l)}
	body.Items = append(body.Items, &canvas.Box{Rect: l.Body, Fill: tint.Ground})

	head := &canvas.Group{Owner: laneOwner(l)}
	bar := l.Head
	bar.W = barWidth
	head.Items = append(head.Items, &canvas.Box{Rect: bar, Fill: tint.Accent})
	put(head, l.Name, layout.SizeHead, canvas.Bold, c.theme.Ink)
	put(head, l.Sub, layout.SizeSmall, canvas.Regular, c.theme.Muted)
	return each([]*canvas.Group{body, head}, func(g *canvas.Group) *canvas.Group { return g })
}

// lineReach is how far the heaviest of the three lines reaches, pt.
const lineReach = 2

// lines draws the three derived lines, each with its name on the left.
func (c *composer) lines() {
	for _, l := range c.plan.Lines {
		area := canvas.Rect{X: l.Left, Y: l.Y, W: l.Right - l.Left}.Inset(-lineReach).Union(textArea(l.Label, canvas.Point{}, layout.SizeSmall))
		c.piece(l, area, func() []*canvas.Group { return one(c.line(l)) })
	}
}

func (c *composer) line(l *layout.Line) *canvas.Group {
	g := &canvas.Group{Owner: canvas.Owner(model.OwnerOf("line", string(l.Below.ID)))}
	stroke := canvas.Stroke{Color: c.theme.Line, Width: 1.1}
	if l.Kind == layout.LineVisibility {
		stroke.Width = 1.7 // the heaviest of the three
	}
	switch l.Style {
	case model.LineDash:
		stroke.Dash = []float64{6.75, 4.5}
	case model.LineDot:
		stroke.Dash = []float64{2, 3}
	}
	// The line stops at its name instead of running under it, so that no
	// ground needs to be painted over it.
	for _, part := range [][2]float64{{l.Left, l.LabelBox.X}, {l.LabelBox.Right(), l.Right}} {
		var p canvas.Path
		p.Move(part[0], l.Y)
		p.Line(part[1], l.Y)
		g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: stroke})
	}
	put(g, l.Label, layout.SizeSmall, canvas.Bold, c.theme.Ink)
	return g
}
