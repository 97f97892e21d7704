package deck_test

import (
	"context"
	"fmt"

	"touchline/canvas/deck"
	"touchline/model"
	"touchline/model/sample"
)

// A deck is slides of one size, with what is said to the room in their notes.
func ExampleMake() {
	d, err := deck.Make(context.Background(), sample.Make(12, 1, model.English), deck.Options{Course: "Service design"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(d.Pages) > 3, d.Pages[0].Size == deck.Size)
	_, err = deck.Make(context.Background(), model.New(model.Parts{Head: &model.Head{}}), deck.Options{})
	fmt.Println(err)
	// Output:
	// true true
	// deck.nothing
}
