package diagram_test

import (
	"fmt"

	"touchline/source/diagram"
)

// A reader of some program's drawings fills in a graph; the steps are found by
// where the shapes stand.
func ExampleGraph_Reading() {
	g := &diagram.Graph{
		Lanes: []diagram.Lane{{Name: "Customer"}, {Name: "Teller"}},
		Nodes: []*diagram.Node{
			{ID: "a", Text: "Take a number", Lane: 0, X: 100, Width: 80},
			{ID: "b", Text: "Greet", Lane: 1, X: 300, Width: 80},
			{ID: "c", Text: "Ask", Lane: 0, X: 305, Width: 80},
		},
		Edges:  []diagram.Edge{{From: "a", To: "b"}},
		Placed: true,
	}
	r, err := g.Reading()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range r.Cards {
		fmt.Println(c.Step, r.Lanes[c.Lane].Name, c.Text)
	}
	// Output:
	// 0 Customer Take a number
	// 1 Customer Ask
	// 1 Teller Greet
}
