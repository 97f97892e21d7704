package film_test

import (
	"bytes"
	"context"
	"fmt"
	"image/gif"

	"touchline/canvas"
	"touchline/export/film"
)

// Two pages become a GIF of two pictures, of which the last shows longer.
func ExampleWriteGIF() {
	var pages []canvas.Page
	for _, c := range []uint32{0xFFFFFF, 0x2A63CC} {
		s := &canvas.Scene{Size: canvas.Size{W: 96, H: 54}, Ground: canvas.RGB(c)}
		pages = append(pages, canvas.Page{Size: s.Size, Placed: []canvas.Placement{{Scene: s, Source: canvas.Rect{W: 96, H: 54}, Scale: 1}}})
	}
	var b bytes.Buffer
	if err := film.WriteGIF(context.Background(), &b, pages, film.Options{Scale: 2, Delay: 1}, nil); err != nil {
		fmt.Println(err)
		return
	}
	g, err := gif.DecodeAll(&b)
	fmt.Println(len(g.Image), g.Delay, g.Config.Width, err)
	// Output: 2 [100 300] 192 <nil>
}
