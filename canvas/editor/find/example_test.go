package find_test

import (
	"fmt"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/find"
	"touchline/canvas/owner"
)

// What is found is owners, in reading order; words of a lane's, a step's or a
// phase's name narrow the search down, and pinyin finds where nothing is
// written so.
func ExampleFinder_Find() {
	d := editortest.Counter()
	var f find.Finder
	fmt.Println(f.Find(d, "ASK"))
	fmt.Println(f.Find(d, "ask customer"))
	fmt.Println(f.Find(d, "jiaohao"), d.Card("b").Text)
	// Output:
	// [card:a card:g]
	// [card:a]
	// [card:b] 等待叫号
}

// A replacement is an edit: nothing is changed before it is applied.
func ExampleReplacement() {
	d := editortest.Counter()
	x, n := find.Replacement(d, owner.Card("a"), "ask", "Enquire")
	fmt.Printf("%T %d\n", x, n)
	// Output: edit.SetCard 1
}
