package sight_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/sight"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
)

// In a window that shows half of a phase its name stands in that half. Where
// the plan has it in sight there is nothing to do.
func ExampleNames() {
	p := layout.Make(editortest.Bank(), layout.Options{})
	v := view.View{Zoom: 1}.Over(p.Size, place.HeadsOf(p)).Resized(canvas.Size{W: 300, H: 400})
	for _, scrolled := range []float64{0, 150} {
		for _, n := range sight.Names(p, v.Panned(scrolled, 0)) {
			if n.Kind == "phase" {
				fmt.Printf("scrolled by %.0f: %q, before the window: %v, behind it: %v\n", scrolled, n.Text.Source, n.Before, n.After)
			}
		}
	}
	// Output:
	// scrolled by 0: "one", before the window: false, behind it: true
	// scrolled by 150: "one", before the window: true, behind it: true
}
