package model_test

import (
	"fmt"

	"touchline/model"
)

func ExampleSplitOwner() {
	fmt.Println(model.SplitOwner(model.CardID("c7f3k").Owner()))
	fmt.Println(model.SplitOwner(model.TheDocument))
	// Output:
	// card c7f3k
	// document
}
