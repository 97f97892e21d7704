package side_test

import (
	"fmt"

	"touchline/canvas/editor/side"
)

// The side at which a handle stands is also where an arrow key goes.
func ExampleSide_Steps() {
	for _, s := range side.All {
		columns, rows := s.Steps()
		fmt.Println(s.Vector(), columns, rows)
	}
	// Output:
	// {1 0} 1 0
	// {0 1} 0 1
	// {-1 0} -1 0
	// {0 -1} 0 -1
}
