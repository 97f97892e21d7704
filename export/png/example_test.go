package png_test

import (
	"bytes"
	"context"
	"fmt"
	"image/png"

	"touchline/canvas"
	ours "touchline/export/png"
)

// page is a sheet with a red square on it.
func page() canvas.Page {
	box := &canvas.Box{Rect: canvas.Rect{X: 10, Y: 10, W: 20, H: 20}, Fill: canvas.RGB(0xcc0000)}
	s := &canvas.Scene{Size: canvas.Size{W: 100, H: 50}, Groups: []*canvas.Group{{Owner: "card:a", Bounds: box.Rect, Items: []canvas.Item{box}}}}
	return canvas.Page{Size: s.Size, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 100, H: 50}, Scale: 1}}}
}

// How large a picture comes out is known before it is painted, and what would
// be too large is refused by name.
func ExampleWrite() {
	o := ours.Options{Scale: 3}
	w, h, err := ours.Pixels(page().Size, o)
	fmt.Println(w, h, err)
	var b bytes.Buffer
	err = ours.Write(context.Background(), &b, page(), o, nil)
	fmt.Println(err)
	img, err := png.Decode(&b)
	fmt.Println(img.Bounds().Size(), img.At(60, 60), err)
	_, _, err = ours.Pixels(canvas.Size{W: 1e6, H: 10}, o)
	fmt.Println(err)
	// Output:
	// 300 150 <nil>
	// <nil>
	// (300,150) {204 0 0 255} <nil>
	// export.pixels width=3000000 height=30 side=100000 pixels=2000
}
