package hostile_test

import (
	"fmt"

	"touchline/model/sample/hostile"
)

// A few bytes that say they are a picture of gigabytes: whoever reads pictures
// must look before decoding.
func ExamplePNG() {
	const side = 2_000
	data := hostile.PNG(side, side, 6, 8)
	fmt.Println(string(data[1:4]), 4*side*side/len(data) > 100)
	// Output: PNG true
}

// Every case can be made in the size that a test wants to pay for.
func ExampleBlueprints() {
	for _, c := range hostile.Blueprints()[:2] {
		fmt.Println(c.Name, string(c.Make(10_000)[:1]))
	}
	// Output:
	// cards in one cell {
	// wide cards {
}
