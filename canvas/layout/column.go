package layout

import (
	"slices"
	"sync"

	"touchline/canvas"
	"touchline/model"
)

// Column is what stands in the column of a step: the cards that begin in it,
// and the links that leave them. Both get their places in the drawing when
// they are first asked for, on any goroutine: an edit that moves all of a large
// drawing costs by what is looked at.
type Column struct {
	columnIn
	bounds     Bounds
	placeCards sync.Once
	cards      []*Card
	placeLinks sync.Once
	indexLinks sync.Once
	links      []*Link
	index      map[model.LinkID]*Link // of links, where there are many
}

// columnIn is what a column is placed by.
type columnIn struct {
	column  int
	spots   *column
	stack   *stack
	joins   *joinColumn
	grid    *grid
	across  *across
	rows    *rows
	ways    *ways
	passing *passing
}

type columnsIn struct {
	grid    *grid
	cards   *cards
	stacks  *stacks
	across  *across
	rows    *rows
	ways    *ways
	passing *passing
}

func makeColumns(in columnsIn, last []*Column) []*Column {
	out := make([]*Column, len(in.cards.columns))
	for i := range out {
		of := columnIn{i, in.cards.columns[i], in.stacks.columns[i], in.ways.joins.columns[i], in.grid, in.across, in.rows, in.ways, in.passing}
		if i < len(last) && last[i].columnIn == of {
			out[i] = last[i]
			continue
		}
		out[i] = &Column{columnIn: of, bounds: of.area()}
	}
	return out
}

// Cards is the cards that begin in the column, lane by lane and in the lane
// from top to bottom.
func (c *Column) Cards() []*Card {
	c.placeCards.Do(func() {
		all := make([]Card, len(c.spots.spots))
		c.cards = make([]*Card, len(all))
		for k := range all {
			c.cards[k] = &all[k]
			c.place(&all[k], k)
		}
	})
	return c.cards
}

// Len is how many cards begin in the column.
func (c *Column) Len() int { return len(c.spots.spots) }

// place sets a card at its place in the drawing.
func (c *Column) place(card *Card, k int) {
	s := &c.spots.spots[k]
	rect := frame(s, c.stack.cards[k], c.column, c.across, c.rows)
	m, at := s.measured, canvas.Point{X: rect.X, Y: rect.Y}
	*card = Card{
		Card: s.card, Role: c.grid.roles[s.row], Rect: rect, Row: s.row, Column: c.column, Span: s.span,
		Text: Block{s.card.Text, moved(m.text, at)}, Size: m.size, Detail: Block{m.detailSource, moved(m.detail, at)},
		Bitmap: m.bitmap, measured: m,
	}
	if !m.image.Empty() {
		card.Image = m.image.Move(at)
		card.Image.X = rect.Center().X - card.Image.W/2
	}
}

// frame is where a card stands.
func frame(s *spot, at placed, column int, a *across, r *rows) canvas.Rect {
	x := a.left[column]
	return canvas.Rect{X: x, Y: r.middles[s.row] + at.top, W: a.right[column+s.span-1] - x, H: at.height}
}

// Same reports whether two cards of two plans look the same and stand at the
// same place.
func (c *Card) Same(d *Card) bool {
	return c.Card == d.Card && c.measured == d.measured && c.Rect == d.Rect && c.Role == d.Role
}

// Links is the links that leave the cards, in the reading order of the cards
// that they join.
func (c *Column) Links() []*Link {
	c.placeLinks.Do(func() {
		c.links = c.ways.links(c.column)
		for _, l := range c.links {
			l.Parts = c.passing.parts(l.Points)
		}
	})
	return c.links
}

// link is a link that leaves a card of the column, or nil.
func (c *Column) link(id model.LinkID) *Link {
	const few = 16
	all := c.Links()
	if len(all) > few {
		c.indexLinks.Do(func() {
			c.index = make(map[model.LinkID]*Link, len(all))
			for _, l := range all {
				c.index[l.Link.ID] = l
			}
		})
		return c.index[id]
	}
	if i := slices.IndexFunc(all, func(l *Link) bool { return l.Link.ID == id }); i >= 0 {
		return all[i]
	}
	return nil
}

// Bounds is rectangles around what stands in a column: the cards, the links
// that leave them, and the labels of those.
type Bounds struct{ Cards, Links, Labels canvas.Rect }

// Bounds is known without the places of each.
func (c *Column) Bounds() Bounds { return c.bounds }

func (in *columnIn) area() (b Bounds) {
	for k := range in.spots.spots {
		b.Cards = b.Cards.Union(frame(&in.spots.spots[k], in.stack.cards[k], in.column, in.across, in.rows))
	}
	b.Links, b.Labels = in.ways.area(in.column)
	return b
}

// Row is the cards that begin in the column and stand in a row, from top to
// bottom.
func (c *Column) Row(row int) []*Card {
	i, j := c.spots.row(row)
	if i == j {
		return nil
	}
	return c.Cards()[i:j]
}

// Widest is how many columns the widest card covers; 1 if there is none.
func (c *Column) Widest() int { return max(1, c.spots.widest) }
