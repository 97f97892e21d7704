package compare_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/compare"
	"touchline/model/sample"
)

// A to-be begins as what is; what was changed in it since is what differs.
func ExampleOf() {
	before := sample.Make(20, 1, model.English)
	after := compare.ToBe(before)
	card := *after.CardsInOrder()[0]
	card.Text = "Wait at home"
	after = after.WithCard(&card).WithoutCard(after.CardsInOrder()[1].ID)

	r := compare.Of(before, after)
	for _, i := range r.Items {
		if i.Kind == compare.Card {
			fmt.Println(i.Kind, i.Sign(), len(i.Fields))
		}
	}
	fmt.Println("the same:", r.Same(), compare.Of(before, before).Same())
	// Output:
	// card removed 0
	// card changed 1
	// the same: false true
}
