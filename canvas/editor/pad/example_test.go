package pad_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/index"
	"touchline/canvas/editor/pad"
	"touchline/canvas/editor/place"
	"touchline/canvas/editor/view"
	"touchline/canvas/layout"
)

// The buttons stand near the card, and cover no other.
func ExampleBeside() {
	p := layout.Make(editortest.Bank(), layout.Options{})
	v := view.View{Zoom: 1}.Over(p.Size, place.HeadsOf(p)).Resized(canvas.Size{W: 1600, H: 1000})
	beside, ok := pad.Beside(p.Card("a"), index.Make(p, nil), v)
	fmt.Println(ok, len(beside.Buttons), beside.Buttons[0].Sign)
	for _, c := range p.Cards() {
		if v.InWindow(c.Rect).Overlaps(beside.Rect) {
			fmt.Println("it covers", c.Card.ID)
		}
	}
	// Output: true 7 append
}
