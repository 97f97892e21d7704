package place_test

import (
	"fmt"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/place"
	"touchline/canvas/layout"
	"touchline/canvas/owner"
)

// Where the hand finds things is worked out from the plan and the window's
// scale alone.
func ExampleGrid() {
	p := layout.Make(editortest.Bank(), layout.Options{})
	g := place.Grid{Index: index.Make(p, nil), Scale: 2} // units per pt
	card, _ := g.Box(owner.Card("a"))
	field, ok := g.Field(owner.Card("a"))
	fmt.Println("the field of a card's text is in the card:", ok, place.Encloses(field.Rect, card) || place.Encloses(card, field.Rect))
	fmt.Println("20 units are", g.Pt(20), "pt")
	_, ok = g.Box(owner.Card("gone"))
	fmt.Println(ok)
	// Output:
	// the field of a card's text is in the card: true true
	// 20 units are 10 pt
	// false
}
