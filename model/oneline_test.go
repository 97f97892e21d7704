package model_test

import (
	"fmt"

	"touchline/model"
)

func ExampleOneLine() {
	fmt.Printf("%q\n", model.OneLine("  two\n\tlines　here "))
	// Output: "two lines here"
}
