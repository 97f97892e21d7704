package grid_test

import (
	"fmt"
	"math/rand/v2"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/grid"
	"touchline/model"
	"touchline/model/edit"
)

// A border between two phases belongs to both: before chooses the left one.
func ExampleSlot() {
	d := editortest.Bank()
	fmt.Println(grid.Slot(d, 2, true))
	fmt.Println(grid.Slot(d, 2, false))
	// Output:
	// one 2
	// two 0
}

// The kernel makes edits, and the history does them.
func ExampleMaker_Lane() {
	d := editortest.Bank()
	m := grid.Maker{Bits: rand.New(rand.NewPCG(1, 2)).Uint64}
	after, err := edit.Apply(d, m.Lane(d, 3, model.RoleBackstage))
	for _, l := range after.Lanes {
		fmt.Print(l.Role, " ")
	}
	fmt.Println(err)
	// Output: customer time frontstage backstage support <nil>
}
