package compose

import (
	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// phaseTip is how far a phase's arrow reaches, phaseGap the white between
// two phases, in pt.
const (
	phaseTip = 9.0
	phaseGap = 4.5
)

// phases draws the band of chevrons, from a darker to a lighter blue.
func (c *composer) phases() {
	n := len(c.plan.Phases)
	for _, ph := range c.plan.Phases {
		if ph.Name.Empty() {
			continue
		}
		share := 0.0
		if n > 1 {
			share = float64(ph.Index) / float64(n-1)
		}
		g := &canvas.Group{Owner: canvas.Owner("phase:" + string(ph.Phase.ID))}
		g.Items = append(g.Items, &canvas.Shape{Path: chevron(ph), Fill: mix(c.theme.PhaseFrom, c.theme.PhaseTo, share)})
		put(g, ph.Name, layout.SizeHead, canvas.Bold, c.theme.PhaseInk)
		c.add(g)
	}
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

// steps draws the step heads and the hairlines between them.
func (c *composer) steps() {
	c.next.steps = make([]*canvas.Group, len(c.plan.Steps))
	for i, s := range c.plan.Steps {
		if i < len(c.old.plan.Steps) && c.old.plan.Steps[i] == s {
			if g := c.old.steps[i]; g != nil {
				c.next.steps[i] = g
				c.keep(g)
			}
			continue
		}
		g := &canvas.Group{Owner: canvas.Owner("step:" + string(s.Step.ID))}
		if i > 0 && s.Head.H > 0 {
			var p canvas.Path
			p.Move(s.Head.X, s.Head.Y+5)
			p.Line(s.Head.X, s.Head.Bottom())
			g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: c.theme.Hairline, Width: 0.75}})
		}
		put(g, s.Name, layout.SizeBody, canvas.Bold, c.theme.Ink)
		c.next.steps[i] = c.add(g)
	}
}

// barWidth is the coloured bar at a lane's left edge.
const barWidth = 3.0

func (c *composer) lanes() {
	c.next.lanes = make([][]*canvas.Group, len(c.plan.Lanes))
	for i, l := range c.plan.Lanes {
		first := len(c.groups)
		if i < len(c.old.plan.Lanes) && c.old.plan.Lanes[i] == l {
			for _, g := range c.old.lanes[i] {
				c.keep(g)
			}
		} else {
			c.lane(l)
		}
		c.next.lanes[i] = c.groups[first:len(c.groups):len(c.groups)]
	}
}

func (c *composer) lane(l *layout.Lane) {
	tint := c.theme.Roles[l.Lane.Role]
	owner := canvas.Owner("lane:" + string(l.Lane.ID))
	body := &canvas.Group{Owner: owner}
	body.Items = append(body.Items, &canvas.Box{Rect: l.Body, Fill: tint.Ground})
	c.add(body)

	head := &canvas.Group{Owner: owner}
	bar := l.Head
	bar.W = barWidth
	head.Items = append(head.Items, &canvas.Box{Rect: bar, Fill: tint.Accent})
	put(head, l.Name, layout.SizeHead, canvas.Bold, c.theme.Ink)
	put(head, l.Sub, layout.SizeSmall, canvas.Regular, c.theme.Muted)
	c.add(head)

	if l.Emotion != nil {
		c.emotion(l, owner)
	}
	if len(l.Cells) > 0 {
		c.cells(l, owner)
	}
}

func (c *composer) cells(l *layout.Lane, owner canvas.Owner) {
	size, weight := layout.SizeSmall, canvas.Regular
	if l.Lane.Role == model.RoleTime {
		size, weight = layout.SizeBody, canvas.Bold
	}
	g := &canvas.Group{Owner: owner}
	for _, cell := range l.Cells {
		color := c.theme.Roles[l.Lane.Role].Text
		if cell.Warn {
			color = c.theme.Warn
		}
		put(g, cell.Text, size, weight, color)
	}
	c.add(g)
}

// lines draws the three derived lines, each with its name on the left.
func (c *composer) lines() {
	for _, l := range c.plan.Lines {
		g := &canvas.Group{Owner: canvas.Owner("line:" + string(l.Below.ID))}
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
		// The line stops at its name instead of running under it, so that
		// no ground needs to be painted over it.
		for _, part := range [][2]float64{{l.Left, l.LabelBox.X}, {l.LabelBox.Right(), l.Right}} {
			var p canvas.Path
			p.Move(part[0], l.Y)
			p.Line(part[1], l.Y)
			g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: stroke})
		}
		put(g, l.Label, layout.SizeSmall, canvas.Bold, c.theme.Ink)
		c.add(g)
	}
}
