package selection_test

import (
	"fmt"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/selection"
)

// A selection is a value: each click makes the next one.
func ExampleSet_Toggled() {
	one := selection.Of("card:a")
	two := one.Toggled("card:b")
	fmt.Println(one.Owners(), two.Owners(), two.Toggled("card:a").Owners())
	fmt.Println(two.Kind(), two.Last(), one.Sole(), two.With("step:s1").Kind() == "")
	// Output:
	// [card:a] [card:a card:b] [card:b]
	// card card:b card:a true
}

// After an edit what is gone is not selected any more.
func ExampleSet_Within() {
	d := editortest.Bank()
	s := selection.Of("card:a", "link:ab")
	fmt.Println(s.Within(d.WithoutLink("ab")).Owners())
	// Output: [card:a]
}
