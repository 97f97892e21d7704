package dress_test

import (
	"fmt"

	"golang.org/x/image/font/gofont/goregular"

	"touchline/canvas"
	"touchline/canvas/dress"
	"touchline/canvas/text"
)

// A text set in another font stays on its lines.
func ExampleText() {
	font, err := text.LoadOwn(goregular.TTF, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	t := &canvas.Text{Source: "Check in", Lines: text.Wrap("Check in", text.Face{Size: 10}, 100), Size: 10}
	own := dress.Text(t, font, false)
	fmt.Println(own.Font.FontName(), len(own.Lines), own.Lines[0].Width <= t.Lines[0].Width)
	// Output: Go 1 true
}
