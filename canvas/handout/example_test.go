package handout_test

import (
	"context"
	"fmt"

	"touchline/canvas/handout"
	"touchline/canvas/typeset"
	"touchline/model"
	"touchline/model/sample"
)

// A handout is the pages of a preset: what a kind of page has nothing to say
// of is left out, and the contents say what is where.
func ExampleMake() {
	p, _ := handout.PresetNamed("handout")
	book, err := handout.Make(context.Background(), sample.Make(12, 1, model.English), handout.Options{
		Kinds: p.Kinds, Size: handout.A4, Style: typeset.Print, Course: "Service design",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range book.Entries {
		fmt.Println(e.Kind, e.First, e.Last)
	}
	// Output:
	// overview 2 2
	// legend 3 3
	// phases 4 4
	// inventory 5 5
	// touchpoints 6 9
	// feelings 10 10
	// exercise 11 11
}
