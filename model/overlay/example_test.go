package overlay_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/sample/everything"
)

// An overlay puts cards into classes; whoever draws has a colour for each.
func ExampleOverlay_Of() {
	o := overlay.All()[0]
	v := o.Of(everything.Document(), model.English, func(*model.Card) bool { return true }, nil)
	fmt.Println(o.Name(model.English), v != nil)
	known, ok := overlay.Named(overlay.AllIDs()[0])
	fmt.Println(known == o, ok)
	// Output:
	// Class true
	// true true
}
