package move_test

import (
	"fmt"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/move"
	"touchline/model"
	"touchline/model/edit"
)

// An arrow key with Alt moves cards a cell on, all or none.
func ExampleCards() {
	d := editortest.Bank()
	x, ok := move.Cards(d, []model.CardID{"a", "b"}, 0, 1)
	after, err := edit.Apply(d, x)
	fmt.Println(ok, err)
	fmt.Println(editortest.Dump(after))
	_, ok = move.Cards(d, []model.CardID{"i", "b"}, 0, 1)
	fmt.Println("out of the grid:", ok)
	// Output:
	// true <nil>
	// one[s1 s2] two[s3 s4] / customer: s2=a s3=b+c / time: / front: s1=f×2 s3=g+h / support: s4=i / a→b b→c b→g / note@front,s2
	// out of the grid: false
}
