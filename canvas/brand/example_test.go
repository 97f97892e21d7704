package brand_test

import (
	"fmt"

	"touchline/canvas/brand"
	"touchline/canvas/compose"
)

// A brand is laid over a theme; the ink of the names on its accent is chosen.
func ExampleBrand_On() {
	yellow, _ := brand.ParseColor("#FFCC00")
	t := brand.Brand{Accent: yellow}.On(compose.Themes()[0])
	fmt.Println(brand.Hex(t.PhaseFrom), brand.Hex(t.PhaseInk))
	// Output: #FFCC00 #1F2933
}
