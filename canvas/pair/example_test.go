package pair_test

import (
	"fmt"

	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/pair"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/sample"
)

// Two blueprints become one document, which is laid out like any other; its
// scene has the signs of what differs.
func ExampleOf() {
	before := sample.Make(20, 1, model.English)
	card := *before.CardsInOrder()[0]
	card.Text = "Wait at home"
	p := pair.Of(compare.Of(before, compare.ToBe(before).WithCard(&card)), model.English)
	plan := layout.Make(p.Doc, layout.Options{})
	s := p.Scene(plan, compose.Themes()[0])
	fmt.Println("both are in it:", len(plan.Cards()) == 2*len(before.CardsInOrder()), s.Size.W >= plan.Size.W)
	for _, i := range p.Result.Items {
		if i.Kind == compare.Card {
			fmt.Println(i.Sign(), len(p.Owners(i)))
		}
	}
	// Output:
	// both are in it: true true
	// changed 2
}
