package drop_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/editor/drop"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/layout"
)

// Where a card that is dragged would land: in a cell, among its cards, or in a
// new step where it is held between two.
func ExampleFinder_At() {
	p := layout.Make(editortest.Bank(), layout.Options{})
	f := drop.Finder{Grid: place.Grid{Index: index.Make(p, nil), Scale: 96.0 / 72}, Visible: canvas.Rect{W: p.Size.W, H: p.Size.H}}
	g := p.Card("g").Rect
	in := f.At(canvas.Point{X: g.Center().X, Y: g.Bottom() + 1}, nil, nil)
	fmt.Println(in.OK, "row", in.Row, "column", in.Column, "place", in.At)
	between := f.At(canvas.Point{X: f.Bounds[2], Y: g.Center().Y}, nil, nil)
	fmt.Println(between.OK, "new step", between.Step, "before column", between.Column)
	// Output:
	// true row 2 column 2 place 1
	// true new step true before column 2
}

// With Shift held a note moves straight.
func ExampleLocked() {
	fmt.Println(drop.Locked(canvas.Point{X: 30, Y: -4}, true), drop.Locked(canvas.Point{X: 30, Y: -4}, false))
	// Output: {30 0} {30 -4}
}
