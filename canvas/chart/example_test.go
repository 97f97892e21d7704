package chart_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/chart"
	"touchline/canvas/typeset"
)

// A chart is figures, a scale and a place. Before is hollow and after filled,
// so that a grey copy says the same.
func ExampleDumbbell() {
	s := typeset.NewSheet(canvas.Size{W: 120, H: 20}, typeset.Print, typeset.Inks{})
	marks := chart.Scale{Min: 1, Max: 7, Left: 10, Right: 110}
	chart.Dumbbell(s, marks, 10, 6, 4, canvas.RGB(0x1f5fa8))
	fmt.Print(canvastest.Dump(s.Scene))
	// Output:
	// scene 120 × 20
	// group "" 58 8 37.33×4
	//   path M 93.33 10 L 60 10 stroke #1f5fa8 2 round cap
	// group "" 90.13 6.8 6.4×6.4
	//   box 90.13 6.8 6.4×6.4 radius 3.2
	// group "" 56.4 6.4 7.2×7.2
	//   box 56.4 6.4 7.2×7.2 radius 3.6 fill #1f5fa8
}

// An axis has round figures, however odd the range is.
func ExampleNiceStep() {
	fmt.Println(chart.NiceStep(47, 5), chart.NiceStep(0.7, 4), chart.NiceStep(1300, 6))
	// Output: 10 0.2 500
}

// What was not measured yet stands where it began.
func ExampleTrackAt() {
	before, now, goal := 20.0, 12.0, 10.0
	fmt.Println(chart.TrackAt(0, 100, &before, &now, &goal), chart.TrackAt(0, 100, &before, nil, &goal))
	// Output: 70.64 0
}
