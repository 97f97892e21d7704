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
