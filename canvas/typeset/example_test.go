package typeset_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/typeset"
)

// Blocks know their height before they are set: Pour fills columns, and what
// finds no room goes on the next page.
func ExamplePour() {
	page := canvas.Rect{X: 40, Y: 40, W: 300, H: 60}
	columns := typeset.Columns(page, 2, 20)
	var blocks []typeset.Block
	for _, words := range []string{"One", "Two", "Three", "Four", "Five"} {
		blocks = append(blocks, typeset.Paragraph{Text: words, Face: typeset.Regular(12)})
	}
	placed, rest := typeset.Pour(blocks, columns, 12)
	for _, p := range placed {
		fmt.Printf("%s at %.0f, %.0f\n", p.Block.(typeset.Paragraph).Text, p.X, p.Y)
	}
	fmt.Println(len(rest), "left")

	s := typeset.NewSheet(canvas.Size{W: 380, H: 140}, typeset.Print, typeset.Inks{})
	typeset.Put(s, placed)
	fmt.Println(len(s.Scene.Groups) > 0)
	// Output:
	// One at 40, 40
	// Two at 40, 68
	// Three at 200, 40
	// Four at 200, 68
	// 1 left
	// true
}
