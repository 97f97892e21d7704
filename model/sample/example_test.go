package sample_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/sample"
)

// The same size and seed give the same blueprint, so a benchmark measures the
// same each time.
func ExampleMake() {
	d := sample.Make(200, 7, model.English)
	again := sample.Make(200, 7, model.English)
	fmt.Println(len(d.CardsInOrder()), len(d.Check()), again.CardsInOrder()[99].Text == d.CardsInOrder()[99].Text)
	// Output: 200 0 true
}
