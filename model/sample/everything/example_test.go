package everything_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/sample/everything"
)

// Each kind of link is in it. A picture is missing and another has no bytes,
// on purpose: that is to be drawn, too.
func ExampleDocument() {
	d := everything.Document()
	kinds := map[model.LinkKind]int{}
	for _, l := range d.LinksInOrder() {
		kinds[l.Kind]++
	}
	fmt.Println(len(kinds) == len(model.LinkKinds))
	for _, p := range d.Check() {
		fmt.Println(p.Key(), p.Where)
	}
	// Output:
	// true
	// model.card.picture card:lost
	// model.id picture:x
	// model.picture.bytes picture:x
}
