package pixels_test

import (
	"bytes"
	"fmt"
	"image"
	"image/png"

	"touchline/canvas/pixels"
)

// What a picture would cost is known before it is decoded.
func ExampleLook() {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 640, 480))); err != nil {
		fmt.Println(err)
	}
	about, err := pixels.Look(b.Bytes()[:64])
	fmt.Println(about.Format, about.Width, about.Height, err)
	_, err = pixels.Look([]byte("%PDF-1.7"))
	fmt.Println(err)
	// Output:
	// png 640 480 <nil>
	// no PNG, JPEG or GIF picture
}

// Within gives what is shown: upright, and no larger than it needs to be.
func ExampleWithin() {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 640, 480))); err != nil {
		fmt.Println(err)
	}
	img, err := pixels.Within(b.Bytes(), 200)
	fmt.Println(img.Bounds(), err)
	// Output: (0,0)-(200,150) <nil>
}
