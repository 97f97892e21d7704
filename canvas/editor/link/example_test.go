package link_test

import (
	"fmt"
	"math/rand/v2"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/link"
)

// Whether a link can be is asked before it is made, and the answer is the key
// of a sentence.
func ExampleBetween() {
	d := editortest.Bank()
	fmt.Printf("%q %q %q\n", link.Between(d, "a", "c"), link.Between(d, "a", "a"), link.Between(d, "a", "b"))
	// Output: "" "canvas.link.self" "canvas.link.exists"
}

// One that goes back in time says so, and is drawn as a loop.
func ExampleNew() {
	d := editortest.Bank()
	bits := rand.New(rand.NewPCG(1, 2)).Uint64
	fmt.Println(link.New(d, "a", "c", bits).Loop, link.New(d, "c", "a", bits).Loop)
	// Output: false true
}
