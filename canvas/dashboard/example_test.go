package dashboard_test

import (
	"fmt"

	"touchline/canvas/dashboard"
	"touchline/model"
)

// A click on a figure leads to the cards that it counts: its owner names them.
func ExampleCards() {
	o := dashboard.Counted([]model.CardID{"a", "b"})
	fmt.Println(dashboard.Cards(o), dashboard.Cards("card:c"), dashboard.Cards("lane:l"))
	// Output: [a b] [c] []
}
