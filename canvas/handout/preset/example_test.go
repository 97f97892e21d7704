package preset_test

import (
	"fmt"

	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
)

// What was chosen for a handout is a value: it is changed, written and read.
func ExampleSettings() {
	p, _ := handout.PresetNamed("handout")
	s := preset.Of(p)
	s.Course = "Service design"
	text, err := s.Encode()
	if err != nil {
		fmt.Println(err)
		return
	}
	again, err := preset.Parse(text)
	fmt.Println(again.Same(s), again.Kinds()[0], err)
	_, err = preset.Parse([]byte("{"))
	fmt.Println(err)
	// Output:
	// true cover <nil>
	// handout.preset-broken: unexpected end of JSON input
}
