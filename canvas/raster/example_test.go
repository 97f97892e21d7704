package raster_test

import (
	"fmt"
	"image"

	"touchline/canvas"
	"touchline/canvas/raster"
)

// A painter paints whichever piece of a picture one asks for, in px from the
// picture's origin: a tile of a window, or a strip of a file.
func ExamplePainter_Paint() {
	box := &canvas.Box{Rect: canvas.Rect{X: 10, Y: 10, W: 20, H: 20}, Fill: canvas.RGB(0xcc0000)}
	s := &canvas.Scene{Size: canvas.Size{W: 100, H: 100}, Ground: canvas.RGB(0xffffff), Groups: []*canvas.Group{
		{Owner: "card:a", Bounds: box.Rect, Items: []canvas.Item{box}},
	}}
	p := raster.NewPainter(canvas.InParts(s), nil)
	const scale = 2 // px a pt
	tile := image.NewRGBA(image.Rect(0, 0, 64, 64))
	p.Paint(tile, scale)
	fmt.Println(tile.RGBAAt(30, 30), tile.RGBAAt(10, 30))
	// Output: {204 0 0 255} {255 255 255 255}
}
