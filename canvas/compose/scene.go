package compose

import (
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// Scene composes a plan in a theme.
func Scene(p *layout.Plan, t *Theme) *canvas.Scene { return SceneOver(p, t, Look{}) }

// SceneOver is Scene with what is laid over it.
func SceneOver(p *layout.Plan, t *Theme, l Look) *canvas.Scene { return Next(nil, p, t, l).Scene() }

// paragraph is a block as an item.
func paragraph(b layout.Block, size float64, w canvas.Weight, color canvas.Color) *canvas.Text {
	return &canvas.Text{Source: b.Source, Lines: b.Lines, Size: size, Weight: w, Color: color}
}

// put appends a block's text to a group, unless there is none.
func put(g *canvas.Group, b layout.Block, size float64, w canvas.Weight, color canvas.Color) {
	if !b.Empty() {
		g.Items = append(g.Items, paragraph(b, size, w, color))
	}
}

// putAt appends a block that is set around its origin, at its place.
func putAt(g *canvas.Group, b layout.Block, at canvas.Point, size float64, w canvas.Weight, color canvas.Color) {
	if b.Empty() {
		return
	}
	lines := slices.Clone(b.Lines)
	for i := range lines {
		lines[i].At = lines[i].At.Add(at)
	}
	b.Lines = lines
	put(g, b, size, w, color)
}

// textArea is what a block covers, at its place, with room around.
func textArea(b layout.Block, at canvas.Point, size float64) canvas.Rect {
	if b.Empty() {
		return canvas.Rect{}
	}
	return canvas.ItemBounds(&canvas.Text{Lines: b.Lines, Size: size}).Move(at)
}

func (c *composer) title() {
	t := c.plan.Title
	area := textArea(t.Name, canvas.Point{}, layout.SizeTitle).Union(textArea(t.Subtitle, canvas.Point{}, layout.SizeBody))
	c.piece(t, area, func() []*canvas.Group {
		g := &canvas.Group{Owner: "title"}
		put(g, t.Name, layout.SizeTitle, canvas.Bold, c.theme.Ink)
		put(g, t.Subtitle, layout.SizeBody, canvas.Regular, c.theme.Muted)
		return one(g)
	})
}

func (c *composer) legend() {
	for _, e := range c.plan.Legend {
		const reach = 16 // the longest sign, from its middle
		area := textArea(e.Label, canvas.Point{}, layout.SizeSmall).Union(canvas.Rect{X: e.At.X, Y: e.At.Y}.Inset(-reach))
		c.piece(e, area, func() []*canvas.Group { return one(c.legendEntry(e)) })
	}
}

func (c *composer) legendEntry(e *layout.LegendEntry) *canvas.Group {
	g := &canvas.Group{Owner: "legend"}
	switch {
	case e.Mark != 0:
		c.mark(g, e.Mark, e.At)
	case e.Decision:
		const w, h = 6.5, 5.0
		var p canvas.Path
		p.Move(e.At.X-w, e.At.Y)
		p.Line(e.At.X, e.At.Y-h)
		p.Line(e.At.X+w, e.At.Y)
		p.Line(e.At.X, e.At.Y+h)
		p.Close()
		g.Items = append(g.Items, &canvas.Shape{Path: p, Fill: c.theme.Card, Stroke: canvas.Stroke{Color: c.theme.Link, Width: 1.1, Join: canvas.JoinRound}})
	default:
		half := 12.0
		c.way(g, &model.Link{Kind: e.Link}, []canvas.Point{{X: e.At.X - half, Y: e.At.Y}, {X: e.At.X + half, Y: e.At.Y}})
	}
	put(g, e.Label, layout.SizeSmall, canvas.Regular, c.theme.Muted)
	return g
}

func (c *composer) footer() {
	f, width := c.plan.Footer, c.plan.Size.W
	if f.Totals.Empty() {
		return
	}
	line := canvas.Rect{Y: f.Y, W: width}.Inset(-lineReach)
	area := line.Union(textArea(f.Totals, canvas.Point{}, layout.SizeSmall))
	c.piece(footerOf{f, width}, area, func() []*canvas.Group {
		g := &canvas.Group{Owner: "footer"}
		g.Items = append(g.Items, rule(0, width, f.Y, c.theme.Hairline, 0.75))
		put(g, f.Totals, layout.SizeSmall, canvas.Regular, c.theme.Muted)
		return one(g)
	})
}

// footerOf is what the footer is composed of.
type footerOf struct {
	*layout.Footer
	width float64
}

// rule is a horizontal line.
func rule(left, right, y float64, color canvas.Color, width float64) *canvas.Shape {
	var p canvas.Path
	p.Move(left, y)
	p.Line(right, y)
	return &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: color, Width: width}}
}

// SmallestText is the smallest size of text in a scene, in pt; 0 without
// any.
func SmallestText(s *canvas.Scene) float64 {
	least := 0.0
	for _, g := range s.Groups {
		for _, it := range g.Items {
			if t, ok := it.(*canvas.Text); ok && (least == 0 || t.Size < least) {
				least = t.Size
			}
		}
	}
	return least
}

// Marks is the outline of a plan: its named phases and their steps.
func Marks(p *layout.Plan) []canvas.Mark {
	var out []canvas.Mark
	named := map[int]bool{}
	for _, ph := range p.Phases {
		named[ph.Index] = !ph.Name.Empty()
	}
	shown := -1
	for i, s := range p.Steps {
		phase := p.Doc.PhaseAt(i)
		level := 0
		if named[phase] {
			level = 1
			if phase != shown {
				out = append(out, canvas.Mark{Title: p.Doc.Phases[phase].Name, At: canvas.Point{X: s.Left, Y: p.Top.Y}})
				shown = phase
			}
		}
		if s.Step.Name != "" {
			out = append(out, canvas.Mark{Title: s.Step.Name, Level: level, At: canvas.Point{X: s.Left, Y: p.Top.Y}})
		}
	}
	return out
}

// About is what a file says of the document that it shows.
func About(d *model.Document) canvas.About {
	h := d.Head
	subject := h.Service
	if subject == "" {
		subject = h.Scope
	}
	return canvas.About{Title: h.Title, Author: h.Owner, Subject: subject, Keywords: h.Keywords, Language: string(h.Language), Date: string(h.Date)}
}
