package assets_test

import (
	"bytes"
	"fmt"

	"touchline/assets"
)

// Everything comes with the program, so it can be had without a file: a list
// for a menu, and the bytes of what is chosen.
func ExampleTemplates() {
	for _, t := range assets.Templates()[:3] {
		en, _ := assets.Template(t.Name, "en")
		zh, _ := assets.Template(t.Name, "zh")
		fmt.Println(t.Name, t.Sample, bytes.HasPrefix(en, []byte("{")), len(zh) > 0)
	}
	// Output:
	// bank true true true
	// classic false true true
	// people-technology false true true
}
