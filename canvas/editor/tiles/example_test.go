package tiles_test

import (
	"fmt"
	"image"

	"touchline/canvas"
	"touchline/canvas/editor/tiles"
)

// A window paints the tiles that it shows and does not have; an edit drops
// those of its place, at every scale.
func ExampleShelf() {
	shelf := tiles.NewShelf(64 << 20)
	window := image.Rect(400, 100, 1200, 500) // px of the picture
	paint := func() (n int) {
		for t := range tiles.Cover(2, window) {
			if shelf.Get(t) == nil {
				shelf.Put(t, shelf.Blank(t)) // painted by raster.Painter
				n++
			}
		}
		return n
	}
	fmt.Println(paint(), paint())
	shelf.Drop([]canvas.Rect{{X: 300, Y: 100, W: 50, H: 20}}) // pt
	fmt.Println(paint())
	// Output:
	// 3 0
	// 1
}
