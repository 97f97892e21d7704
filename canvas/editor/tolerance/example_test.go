package tolerance_test

import (
	"fmt"

	"touchline/canvas/editor/tolerance"
)

// Tolerances are units of the window, so a kernel that works in pt takes them
// by the window's scale: at 200 % a handle covers half of the picture that it
// does at 100 %.
func Example() {
	const unitsPerPoint = 96.0 / 72
	for _, zoom := range []float64{1, 2} {
		fmt.Printf("%.1f pt\n", tolerance.HandleHit/(unitsPerPoint*zoom))
	}
	// Output:
	// 15.0 pt
	// 7.5 pt
}
