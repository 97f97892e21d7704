package view_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/editor/view"
)

// A view is a value: to zoom and to scroll gives the next one. What lies under
// the pointer stays there.
func ExampleView_ZoomedAt() {
	v := view.View{Zoom: 1}.Over(canvas.Size{W: 3000, H: 2000}, view.Heads{}).Resized(canvas.Size{W: 800, H: 600})
	pointer := canvas.Point{X: 400, Y: 300}
	before := v.ToPicture(pointer)
	v = v.ZoomedAt(view.ZoomStep(v.Zoom, 1), pointer)
	after := v.ToPicture(pointer)
	fmt.Printf("%d %% %.3f\n", view.Percent(v.Zoom), after.Sub(before))
	// Output: 125 % {0.000 0.000}
}

// To show something moves the window as little as can be.
func ExampleView_Showing() {
	v := view.View{Zoom: 0.75}.Over(canvas.Size{W: 3000, H: 2000}, view.Heads{}).Resized(canvas.Size{W: 800, H: 600}).Home()
	far := canvas.Rect{X: 2000, Y: 1500, W: 100, H: 30}
	fmt.Println(v.Visible().Contains(far.Center()), v.Showing(far).Visible().Contains(far.Center()))
	// Output: false true
}
