package canvas_test

import (
	"fmt"
	"math"

	"touchline/canvas"
)

func ExampleFinite() {
	fmt.Println(canvas.Finite(0, -1e300), canvas.Finite(1, math.NaN()), canvas.Finite(math.Inf(-1)), canvas.Finite())
	// Output: true false false true
}
