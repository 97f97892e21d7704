package paper_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/paper"
)

// A drawing of a metre goes on one sheet, or on as many as it needs.
func ExampleCut() {
	s := &canvas.Scene{Size: canvas.Size{W: 1000 * paper.MM, H: 150 * paper.MM}}
	o := paper.Defaults()
	o.Sheet = paper.A4
	pages, err := paper.Cut(s, o)
	fmt.Println(len(pages), err)

	o.Tiled = true
	pages, err = paper.Cut(s, o)
	for _, p := range pages {
		fmt.Printf("%s %.0f × %.0f mm\n", p.Name, p.Size.W/paper.MM, p.Size.H/paper.MM)
	}
	fmt.Println(err)
	// Output:
	// 1 <nil>
	// A1 297 × 210 mm
	// B1 297 × 210 mm
	// C1 297 × 210 mm
	// D1 297 × 210 mm
	// <nil>
}

// A layout that knows the form of the sheet uses it well.
func ExampleArea() {
	o := paper.Defaults()
	o.Sheet, _ = paper.Named("a3")
	a := paper.Area(o, canvas.Size{W: 900, H: 300})
	fmt.Printf("%.0f × %.0f mm\n", a.W/paper.MM, a.H/paper.MM)
	// Output: 396 × 273 mm
}
