package compose

import (
	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// Mark is the sign of one mark with its middle at a place, as it stands on
// cards; for legends and lists.
func Mark(t *Theme, m model.Marks, at canvas.Point) []canvas.Item {
	g := &canvas.Group{}
	(&composer{theme: t}).mark(g, m, at)
	return g.Items
}

// Badges is the marks of a card as they stand on it, each on a rim of the ground
// of cards: for what is drawn over the picture and should leave them whole.
func Badges(t *Theme, card *layout.Card) []canvas.Item {
	g := &canvas.Group{}
	c := &composer{theme: t}
	c.eachMark(card, func(m model.Marks, at canvas.Point) {
		const rim = layout.MarkRadius + 1
		g.Items = append(g.Items, &canvas.Box{Rect: canvas.Rect{X: at.X - rim, Y: at.Y - rim, W: 2 * rim, H: 2 * rim}, Radius: rim, Fill: t.Card})
		c.mark(g, m, at)
	})
	return g.Items
}

// Tinted is a link in another colour and width, for what is drawn over the
// picture.
func Tinted(t *Theme, l *layout.Link, color canvas.Color, width float64) []canvas.Item {
	other := *t
	other.Link = color
	g := (&composer{theme: &other}).link(l)
	for _, it := range g.Items {
		if s, ok := it.(*canvas.Shape); ok && s.Stroke.Visible() {
			s.Stroke.Width = width
		}
	}
	return g.Items
}

// Face is the sign of a feeling with its middle at a place.
func Face(t *Theme, feeling float64, at canvas.Point) []canvas.Item {
	g := &canvas.Group{}
	(&composer{theme: t}).face(g, layout.Feeling{At: at, Value: feeling})
	return g.Items
}

// Arrow is a link of a kind along a line, for legends.
func Arrow(t *Theme, k model.LinkKind, from, to canvas.Point) []canvas.Item {
	g := &canvas.Group{}
	(&composer{theme: t}).way(g, &model.Link{Kind: k}, []canvas.Point{from, to})
	return g.Items
}
