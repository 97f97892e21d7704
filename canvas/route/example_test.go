package route_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/route"
)

// First the ways are chosen and say how much room the gutters need; then,
// when columns and rows stand somewhere, the links have points.
func ExamplePlan() {
	// A goes to C, which stands behind B in the same row: so around B.
	g := route.Grid{
		Rows: 1, Cols: 3,
		Boxes: []route.Box{
			{Col: 0, Span: 1, Top: -10, Bottom: 10},
			{Col: 1, Span: 1, Top: -10, Bottom: 10},
			{Col: 2, Span: 1, Top: -10, Bottom: 10},
		},
		Links: []route.Link{{From: 0, To: 2}},
	}
	r := route.Plan(g)
	fmt.Println("above the row:", r.RowGutter(0) > 0, "below:", r.RowGutter(1) > 0)

	placed := r.Place(route.Geometry{
		Left: []float64{0, 100, 200}, Right: []float64{60, 160, 260},
		Middle: []float64{50},
		Bands:  []route.Band{{Top: 10, Bottom: 30}, {Top: 70, Bottom: 90}},
		Edge:   canvas.Rect{X: -20, W: 300, H: 100},
	})
	fmt.Println(placed[0].Points)
	fmt.Println("through B:", route.Through(placed[0].Points, canvas.Rect{X: 100, Y: 40, W: 60, H: 20}))
	// Output:
	// above the row: true below: false
	// [{30 40} {30 20} {230 20} {230 40}]
	// through B: false
}
