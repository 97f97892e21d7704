package improve_test

import (
	"fmt"

	"touchline/model/improve"
	"touchline/model/sample/everything"
)

// A board is what a document says of its improvements, on a day.
func ExampleOf() {
	b := improve.Of(everything.Document(), "2026-11-26", improve.Filter{})
	for i, column := range b.Columns {
		if len(column) > 0 {
			fmt.Println(improve.Stages[i], len(column))
		}
	}
	fmt.Println(b.All, b.Owners)
	// Output:
	// optimise 1
	// 1 [IT]
}
