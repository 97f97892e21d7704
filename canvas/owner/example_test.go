package owner_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/owner"
	"touchline/model"
)

// Who draws says whose a group is, and who points at it gets that back.
func ExampleSplit() {
	o := owner.Card("7f3k")
	kind, id := owner.Split(o)
	fmt.Println(o, kind == owner.KindCard, id)
	kind, id = owner.Split("line:l1") // of nothing that can be selected
	fmt.Printf("%q %q\n", kind, id)
	// Output:
	// card:7f3k true 7f3k
	// "line" "l1"
}

// A selection of records is owners, too.
func ExampleAll() {
	fmt.Println(owner.All([]model.LinkID{"x", "y"}, owner.Link))
	// Output: [link:x link:y]
}

// What something says is asked of the document, since an owner may be older
// than an edit that removed it.
func ExampleText() {
	d := model.New(model.Parts{
		Head:   &model.Head{Title: "Bank"},
		Phases: []*model.Phase{{ID: "p", Name: "Visit", Steps: []*model.Step{{ID: "s"}}}},
	})
	for _, o := range []canvas.Owner{owner.Title, owner.Phase("p"), owner.Card("gone")} {
		said, ok := owner.Text(d, o)
		fmt.Println(said, ok, owner.Exists(d, o))
	}
	// Output:
	// Bank true true
	// Visit true true
	//  false false
}
