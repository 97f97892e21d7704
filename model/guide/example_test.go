package guide_test

import (
	"fmt"

	"touchline/model/guide"
)

// A step is ticked by what a document has, and the first that is not is the
// one to do next.
func ExampleTicked() {
	n, next := guide.Ticked([]guide.Step{{Done: 3, Of: 3}, {Done: 1, Of: 4}, {Done: 0, Of: 2}})
	fmt.Println(n, next)
	// Output: 1 1
}
