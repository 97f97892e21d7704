package picture_test

import (
	"bytes"
	"fmt"
	"image"
	"image/gif"

	"touchline/canvas/editor/picture"
)

// Whatever comes becomes a PNG or JPEG of no more than 2,048 px a side.
func ExampleImport() {
	var b bytes.Buffer
	if err := gif.Encode(&b, image.NewGray(image.Rect(0, 0, 4096, 1024)), nil); err != nil {
		fmt.Println(err)
	}
	p, err := picture.Import(b.Bytes())
	fmt.Println(p.Type, p.Width, p.Height, err)
	_, err = picture.Import([]byte("BM"))
	fmt.Println(err)
	// Output:
	// image/png 2048 512 <nil>
	// canvas.picture.unknown: no PNG, JPEG or GIF picture
}
