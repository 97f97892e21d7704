package overlay_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/editor/overlay"
	"touchline/canvas/editor/view"
)

// What lies above the picture is a scene in pt like it, and its handles have
// the same size on the screen at every zoom: at 200 % half as many pt.
func ExampleSheet_Knob() {
	for _, zoom := range []float64{1, 2} {
		v := view.View{Zoom: zoom, Picture: canvas.Size{W: 200, H: 100}}.Resized(canvas.Size{W: 800, H: 600})
		s := overlay.New(v.Picture, v, compose.Themes()[0], canvas.RGB(0x1f5fa8))
		s.Knob("card:a", canvas.Point{X: 50, Y: 50}, false)
		fmt.Print(canvastest.Dump(s.Scene))
	}
	// Output:
	// scene 200 × 100
	// group "card:a" 45.5 45.5 9×9
	//   box 46.63 46.63 6.75×6.75 radius 3.38 fill #ffffff stroke #1f5fa8 1.13
	// scene 200 × 100
	// group "card:a" 47.75 47.75 4.5×4.5
	//   box 48.31 48.31 3.38×3.38 radius 1.69 fill #ffffff stroke #1f5fa8 0.56
}

// A link that is drawn ends at the side of a card that faces it.
func ExampleTouching() {
	at, upright := overlay.Touching(canvas.Rect{X: 100, Y: 40, W: 60, H: 20}, canvas.Point{X: 10, Y: 45})
	fmt.Println(at, upright)
	// Output: {100 50} false
}
