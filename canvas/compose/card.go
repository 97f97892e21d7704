package compose

import (
	"math"
	"slices"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// Radii and strokes of cards, pt.
const (
	cardRadius = 5.25
	flatRadius = 2.25 // evidence, systems
	cardEdge   = 0.75
	accentBar  = 3.0
	foldSize   = 8.0
	systemBar  = 2.5 // from the accent bar to a system's second line
)

// card draws a card: its look by kind, its words, its marks.
func (c *composer) card(card *layout.Card) *canvas.Group {
	m := card.Card
	g := &canvas.Group{Owner: canvas.Owner(m.ID.Owner())}
	if len(m.Links) > 0 {
		g.URL = m.Links[0]
	}
	c.body(g, card)
	c.words(g, card)
	c.marks(g, card)
	return g
}

// body draws a card's look by its kind.
func (c *composer) body(g *canvas.Group, card *layout.Card) {
	m := card.Card
	accent := c.theme.accent(m.Color, card.Role)
	switch m.Kind {
	case model.KindEvidence:
		c.evidence(g, card)
	case model.KindDecision:
		c.decision(g, card, accent)
	case model.KindTag:
		c.tag(g, card.Rect)
	case model.KindNote:
		g.Items = append(g.Items, &canvas.Box{Rect: card.Rect, Radius: flatRadius, Fill: c.theme.Note, Stroke: canvas.Stroke{Color: c.theme.Edge, Width: cardEdge, Dash: []float64{3, 2.25}}})
	case model.KindSystem:
		c.plate(g, card, accent, flatRadius)
		var p canvas.Path
		x := card.Rect.X + accentBar + systemBar
		p.Move(x, card.Rect.Y+cardEdge/2)
		p.Line(x, card.Rect.Bottom()-cardEdge/2)
		g.Items = append(g.Items, &canvas.Shape{Path: p, Stroke: canvas.Stroke{Color: Mix(c.theme.Card, accent, 0.6), Width: cardEdge}})
	default:
		c.plate(g, card, accent, cardRadius)
	}
	if !card.Image.Empty() {
		c.picture(g, card)
	}
}

// words sets a card's text and its small lines.
func (c *composer) words(g *canvas.Group, card *layout.Card) {
	weight := canvas.Regular
	if card.Card.Kind == model.KindTag {
		weight = canvas.Bold
	}
	put(g, card.Text, card.Size, weight, c.theme.Ink)
	put(g, card.Detail, layout.SizeSmall, canvas.Regular, c.theme.Muted)
}

// plate is the usual card: a soft shadow, a white box, the accent at the
// left.
func (c *composer) plate(g *canvas.Group, card *layout.Card, accent canvas.Color, radius float64) {
	if c.theme.Shadow > 0 {
		shade := Mix(c.theme.Roles[card.Role].Ground, c.theme.Ink, c.theme.Shadow)
		g.Items = append(g.Items, &canvas.Box{Rect: card.Rect.Move(canvas.Point{Y: 0.9}), Radius: radius, Fill: shade})
	}
	g.Items = append(g.Items,
		&canvas.Box{Rect: card.Rect, Radius: radius, Fill: c.theme.Card, Stroke: canvas.Stroke{Color: c.theme.Edge, Width: cardEdge}},
		&canvas.Shape{Path: leftSlice(card.Rect, radius, accentBar), Fill: accent},
	)
}

// leftSlice is what a vertical cut at width w leaves of a rounded rectangle
// on its left.
func leftSlice(r canvas.Rect, radius, w float64) canvas.Path {
	radius = math.Min(radius, math.Min(r.W, r.H)/2)
	p := canvas.PathOf(7, 10)
	x, cut := r.X, r.X+w
	if w >= radius {
		p.Move(cut, r.Y)
		p.Line(cut, r.Bottom())
		corner(&p, x+radius, r.Bottom()-radius, radius, math.Pi/2, math.Pi)
		corner(&p, x+radius, r.Y+radius, radius, math.Pi, 3*math.Pi/2)
		p.Close()
		return p
	}
	// The cut meets the corner's arc at this angle from the left.
	a := math.Acos((radius - w) / radius)
	drop := radius - radius*math.Sin(a)
	p.Move(cut, r.Y+drop)
	p.Line(cut, r.Bottom()-drop)
	corner(&p, x+radius, r.Bottom()-radius, radius, math.Pi-a, math.Pi)
	corner(&p, x+radius, r.Y+radius, radius, math.Pi, math.Pi+a)
	p.Close()
	return p
}

// corner draws to the begin of an arc and then the arc, clockwise on the
// screen, of at most a quarter.
func corner(p *canvas.Path, cx, cy, r, from, to float64) {
	k := 4.0 / 3 * math.Tan((to-from)/4) * r
	sf, cf := math.Sincos(from)
	st, ct := math.Sincos(to)
	p.Line(cx+r*cf, cy+r*sf)
	p.Curve(cx+r*cf-k*sf, cy+r*sf+k*cf, cx+r*ct+k*st, cy+r*st-k*ct, cx+r*ct, cy+r*st)
}

// tag is the outline of a sign that points onwards: here the picture ends.
func (c *composer) tag(g *canvas.Group, r canvas.Rect) {
	var p canvas.Path
	p.Move(r.X, r.Y)
	p.Line(r.Right()-layout.TagTip, r.Y)
	p.Line(r.Right(), r.Center().Y)
	p.Line(r.Right()-layout.TagTip, r.Bottom())
	p.Line(r.X, r.Bottom())
	p.Close()
	g.Items = append(g.Items, &canvas.Shape{Path: p, Fill: c.theme.Card, Stroke: canvas.Stroke{Color: c.theme.Link, Width: 1.1, Join: canvas.JoinRound}})
}

// evidence is a sheet with a dog-ear: at its lower corner where marks stand on
// the upper one.
func (c *composer) evidence(g *canvas.Group, card *layout.Card) {
	r := card.Rect
	edge := c.theme.Fold
	if a, ok := c.theme.Accents[card.Card.Color]; ok {
		edge = a
	}
	g.Items = append(g.Items, &canvas.Box{Rect: r, Radius: flatRadius, Fill: c.theme.Card, Stroke: canvas.Stroke{Color: edge, Width: cardEdge}})
	tip, inner := r.Y, r.Y+foldSize
	if card.Card.Marks != 0 {
		tip, inner = r.Bottom(), r.Bottom()-foldSize
	}
	var p canvas.Path
	p.Move(r.Right()-foldSize, tip)
	p.Line(r.Right(), inner)
	p.Line(r.Right()-foldSize, inner)
	p.Close()
	g.Items = append(g.Items, &canvas.Shape{Path: p, Fill: edge})
}

// decision is a flat diamond: its left and right ends are points, so that
// exits can leave at all four sides.
func (c *composer) decision(g *canvas.Group, card *layout.Card, accent canvas.Color) {
	g.Items = append(g.Items, &canvas.Shape{Path: hexagon(card.Rect), Fill: c.theme.Card, Stroke: canvas.Stroke{Color: accent, Width: 1.1, Join: canvas.JoinRound}})
}

// hexagon is the outline of a decision.
func hexagon(r canvas.Rect) canvas.Path {
	tip, y := layout.DecisionTip, r.Center().Y
	var p canvas.Path
	p.Move(r.X, y)
	p.Line(r.X+tip, r.Y)
	p.Line(r.Right()-tip, r.Y)
	p.Line(r.Right(), y)
	p.Line(r.Right()-tip, r.Bottom())
	p.Line(r.X+tip, r.Bottom())
	p.Close()
	return p
}

// picture shows a card's image, or an empty frame where the file lacks it.
func (c *composer) picture(g *canvas.Group, card *layout.Card) {
	if card.Bitmap != nil {
		g.Items = append(g.Items, &canvas.Image{Rect: card.Image, Bitmap: card.Bitmap})
		return
	}
	r := card.Image
	var p canvas.Path
	p.Move(r.X, r.Y)
	p.Line(r.Right(), r.Bottom())
	p.Move(r.Right(), r.Y)
	p.Line(r.X, r.Bottom())
	stroke := canvas.Stroke{Color: c.theme.Edge, Width: cardEdge}
	g.Items = append(g.Items, &canvas.Box{Rect: r, Stroke: stroke}, &canvas.Shape{Path: p, Stroke: stroke})
}

// marks sets a card's marks on its upper edge, from the right corner
// leftward: the moment of truth outermost left, as one reads it first.
func (c *composer) marks(g *canvas.Group, card *layout.Card) {
	c.eachMark(card, func(m model.Marks, at canvas.Point) { c.mark(g, m, at) })
}

// eachMark calls f for each mark of a card with the place of its middle.
func (c *composer) eachMark(card *layout.Card, f func(model.Marks, canvas.Point)) {
	at := canvas.Point{X: card.Rect.Right() - layout.MarkInset, Y: card.Rect.Y - layout.MarkRise}
	for _, m := range []model.Marks{model.MarkWait, model.MarkFail, model.MarkTruth} {
		if card.Card.Marks.Has(m) {
			f(m, at)
			at.X -= layout.MarkPitch
		}
	}
}

// stickiesPerPart is how many notes make a part.
const stickiesPerPart = 16

func (c *composer) stickies() {
	for all := range slices.Chunk(c.plan.Stickies, stickiesPerPart) {
		var area canvas.Rect
		var of [stickiesPerPart]*layout.Sticky
		for i, s := range all {
			area = area.Union(s.Rect.Inset(-1)).Union(textArea(s.Text, canvas.Point{}, layout.SizeSmall))
			of[i] = s
		}
		c.piece(of, area, func() []*canvas.Group { return each(all, c.under().sticky) })
	}
}

// sticky is a paper note.
func (c *composer) sticky(s *layout.Sticky) *canvas.Group {
	g := &canvas.Group{Owner: canvas.Owner(s.Sticky.ID.Owner())}
	fill := c.theme.Sticky
	if a, ok := c.theme.Accents[s.Sticky.Color]; ok {
		fill = Mix(c.theme.Card, a, 0.22)
	}
	edge := Mix(fill, c.theme.Ink, 0.18)
	g.Items = append(g.Items, &canvas.Box{Rect: s.Rect, Radius: 1.5, Fill: fill, Stroke: canvas.Stroke{Color: edge, Width: cardEdge}})
	put(g, s.Text, layout.SizeSmall, canvas.Regular, c.theme.Ink)
	return g
}
