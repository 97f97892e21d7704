package compose

import (
	"maps"
	"slices"
	"strings"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// Picture is a plan composed, together with what is needed to compose the
// next one: a part is made of a piece of the plan, and as long as that is the
// same pointer, so is the part.
type Picture struct {
	canvas.Picture

	theme   string
	look    lookKey
	plan    *layout.Plan
	pieces  []piece // all but what stands in columns
	columns []columnParts
	borders []*borders
}

// piece is a part and what it was composed of.
type piece struct {
	of   any // comparable
	part *canvas.Part
}

// columnParts is the parts of a column; nil where nothing is drawn.
type columnParts struct {
	of                   *layout.Column
	links, cards, labels *canvas.Part
}

// Next composes a plan in a theme with what is laid over it, taking over what
// it can from the picture before; nil is none.
func Next(old *Picture, p *layout.Plan, t *Theme, l Look) *Picture {
	if old == nil || old.theme != t.Name || old.look != l.key() {
		old = &Picture{}
	}
	c := &composer{plan: p, theme: t, look: l, old: old}
	if l.valued() || l.Slice != nil {
		c.pale = &composer{plan: p, theme: t.faded()}
	}
	c.next = &Picture{theme: t.Name, look: l.key(), plan: p}
	c.next.Size, c.next.Ground = p.Size, t.Ground
	c.next.Parts = make([]*canvas.Part, 0, len(old.Parts)+16)
	c.title()
	c.legend()
	c.phases()
	c.steps()
	c.lanes()
	c.lines()
	c.columns()
	c.stickies()
	c.footer()
	if l.Legend && l.on() {
		c.classes()
	}
	return c.next
}

// composer collects the parts of a picture.
type composer struct {
	plan  *layout.Plan
	theme *Theme
	look  Look
	pale  *composer // of what is out of the way; nil: nothing is
	old   *Picture
	next  *Picture
	at    int // in the old pieces: what comes next if nothing changed
}

// ahead is how many pieces may have gone before all that follow are composed
// anew.
const ahead = 16

// piece adds a part: that of the picture before, if it is composed of the
// same, else one that make makes.
func (c *composer) piece(of any, bounds canvas.Rect, make func() []*canvas.Group) {
	p := piece{of: of}
	for i := c.at; i < min(c.at+ahead, len(c.old.pieces)); i++ {
		if c.old.pieces[i].of == of {
			p.part = c.old.pieces[i].part
			c.at = i + 1
			break
		}
	}
	if p.part == nil {
		p.part = canvas.NewPart(bounds, make)
	}
	c.next.pieces = append(c.next.pieces, p)
	c.next.Parts = append(c.next.Parts, p.part)
}

// columns adds what stands in the columns: the links of all below the cards
// of all, and those below the labels.
func (c *composer) columns() {
	all := make([]columnParts, len(c.plan.Columns))
	for i, col := range c.plan.Columns {
		var old columnParts
		if i < len(c.old.columns) {
			old = c.old.columns[i]
		}
		all[i] = c.column(col, old)
	}
	c.next.columns = all
	for _, of := range []func(*columnParts) *canvas.Part{
		func(p *columnParts) *canvas.Part { return p.links },
		func(p *columnParts) *canvas.Part { return p.cards },
		func(p *columnParts) *canvas.Part { return p.labels },
	} {
		for i := range all {
			if part := of(&all[i]); part != nil {
				c.next.Parts = append(c.next.Parts, part)
			}
		}
	}
}

// column is the parts of a column: of those before, what is composed of the
// same.
func (c *composer) column(col *layout.Column, old columnParts) columnParts {
	if old.of == col {
		return old
	}
	parts := columnParts{of: col}
	switch {
	case old.of != nil && old.of.SamePlaces(col):
		parts.cards = old.cards
	case col.Len() > 0:
		parts.cards = canvas.NewPart(cardArea(col.Bounds().Cards), func() []*canvas.Group { return each(col.Cards(), c.shown) })
	}
	if old.of != nil && old.of.SameLinks(col) && (c.look.Slice == nil || old.of.SamePlaces(col)) {
		parts.links, parts.labels = old.links, old.labels
		return parts
	}
	links, labels := col.Bounds().Links, col.Bounds().Labels
	if !links.Empty() {
		parts.links = canvas.NewPart(links.Inset(-linkReach), func() []*canvas.Group { return each(col.Links(), c.linkShown) })
	}
	if !labels.Empty() {
		parts.labels = canvas.NewPart(labels.Inset(-textReach), func() []*canvas.Group { return each(col.Links(), c.labelShown) })
	}
	return parts
}

// each composes a group of each part of the plan, with its bounds; one that
// paints nothing is left out.
func each[T any](all []T, group func(T) *canvas.Group) []*canvas.Group {
	out := make([]*canvas.Group, 0, len(all))
	for _, v := range all {
		out = appendGroup(out, group(v))
	}
	return out
}

func appendGroup(out []*canvas.Group, g *canvas.Group) []*canvas.Group {
	if len(g.Items) == 0 {
		return out
	}
	for _, it := range g.Items {
		g.Bounds = g.Bounds.Union(canvas.ItemBounds(it))
	}
	return append(out, g)
}

// one is a group by itself.
func one(g *canvas.Group) []*canvas.Group { return appendGroup(nil, g) }

// How far what is painted reaches past what it is painted of, in pt: marks
// past the edge of a card, arrow heads past their line, letters past the
// place of their line.
const (
	cardReach = layout.MarkRadius + 3
	linkReach = headHalf + 1
	textReach = 3
)

func cardArea(r canvas.Rect) canvas.Rect { return r.Inset(-cardReach) }

func linkArea(l *layout.Link) canvas.Rect {
	return canvas.Path{Points: l.Points}.Bounds().Inset(-linkReach)
}

func labelArea(l *layout.Link) canvas.Rect {
	if l.Label.Empty() {
		return canvas.Rect{}
	}
	return l.LabelBox.Inset(-textReach)
}

// Owned is the groups of some owners, from back to front. Only the parts that
// can hold them are composed.
func (p *Picture) Owned(owners map[canvas.Owner]bool) (out []*canvas.Group) {
	columns, pieces := p.holding(owners)
	add := func(part *canvas.Part) {
		if part == nil {
			return
		}
		for _, g := range part.Groups() {
			if owners[g.Owner] {
				out = append(out, g)
			}
		}
	}
	above := func(s *piece) bool { _, is := s.of.([stickiesPerPart]*layout.Sticky); return is }
	for i := range p.pieces {
		if pieces && !above(&p.pieces[i]) {
			add(p.pieces[i].part)
		}
	}
	for _, i := range columns {
		add(p.columns[i].links)
	}
	for _, i := range columns {
		add(p.columns[i].cards)
	}
	for _, i := range columns {
		add(p.columns[i].labels)
	}
	for i := range p.pieces {
		if pieces && above(&p.pieces[i]) {
			add(p.pieces[i].part)
		}
	}
	return out
}

// holding is the columns that hold cards and links of some owners, and whether
// others hold the rest.
func (p *Picture) holding(owners map[canvas.Owner]bool) (columns []int, pieces bool) {
	in := map[int]bool{}
	for o := range owners {
		kind, id, _ := strings.Cut(string(o), ":")
		var card *model.Card
		switch kind {
		case "card":
			card = p.plan.Doc.Card(model.CardID(id))
		case "link":
			if l := p.plan.Doc.Link(model.LinkID(id)); l != nil {
				card = p.plan.Doc.Card(l.From)
			}
		default:
			pieces = true
		}
		if card == nil {
			continue
		}
		if i, ok := p.plan.Doc.Column(card.Step); ok {
			in[i] = true
		}
	}
	return slices.Sorted(maps.Keys(in)), pieces
}
