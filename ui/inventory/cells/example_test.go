package cells_test

import (
	"fmt"

	"touchline/ui/inventory/cells"
)

// What is picked is a value: Tab fills a list cell by cell, and Enter goes on
// in the next row where the walk began.
func ExamplePick_Tab() {
	p := cells.Pick{}
	const rows, columns = 3, 4
	for range 2 {
		p = p.Tab(1, rows, columns)
	}
	fmt.Println(p.At, p.Several())
	p = p.Enter(1, rows, columns)
	fmt.Println(p.At, p.HasRow(1))
	// Output:
	// {0 2} false
	// {1 0} true
}
