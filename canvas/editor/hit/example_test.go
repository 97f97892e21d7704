package hit_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/editor/hit"
	"touchline/canvas/owner"
)

// A press begins with what lies under it: a card, and for who points beside it
// the sign that makes a step.
func ExampleFinder_Find() {
	f := finder(1) // a plan under a window, at 100 %
	in := func(p canvas.Point) canvas.Point {
		r := f.View.InWindow(canvas.Rect{X: p.X, Y: p.Y})
		return canvas.Point{X: r.X, Y: r.Y}
	}
	card := f.Find(in(f.Plan.Card("a").Rect.Center()))
	fmt.Println(card.Part == hit.Card, card.Owner)
	plus := f.Find(in(f.Plus(owner.KindStep, 2)))
	fmt.Println(plus.Part == hit.Plus, plus.Kind, plus.Index)
	// Output:
	// true card:a
	// true step 2
}
