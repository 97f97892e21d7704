package walk_test

import (
	"fmt"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/side"
	"touchline/canvas/editor/walk"
	"touchline/canvas/layout"
)

// The grid is walked like a spreadsheet: every cell is a place, empty or not.
func ExampleGrid_Next() {
	g := walk.Grid{Index: index.Make(layout.Make(editortest.Bank(), layout.Options{}), nil)}
	p, card := g.Start()
	for _, to := range []side.Side{side.Right, side.Right, side.Right, side.Bottom} {
		fmt.Printf("%v %q\n", p, g.Owner(p, card))
		p, card, _ = g.Next(p, card, to, p.Column)
	}
	fmt.Printf("%v %q\n", p, g.Owner(p, card))
	// Output:
	// {0 0} "card:a"
	// {0 1} "card:b"
	// {0 2} "card:c"
	// {0 3} ""
	// {2 3} ""
}
