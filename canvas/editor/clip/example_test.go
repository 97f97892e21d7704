package clip_test

import (
	"fmt"
	"math/rand/v2"

	"touchline/canvas/editor/clip"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/selection"
	"touchline/model"
	"touchline/model/edit"
)

// bits is for new ids: the program's are random ones.
func bits() model.Bits { return rand.New(rand.NewPCG(1, 2)).Uint64 }

// What is copied is words for a mail or a spreadsheet, and beside them a small
// blueprint that keeps its meaning.
func ExampleOf() {
	d := editortest.Bank()
	c, ok := clip.Of(d, selection.Of("card:a", "card:b", "card:g"), model.English)
	fmt.Println(ok, clip.IsBlueprint(string(c.JSON)))
	fmt.Printf("%q\n", c.Text)
	// Output:
	// true true
	// "a\tb\t\n\t\tg"
}

// A paste is one batch of edits: nothing has happened before it is applied.
func ExamplePaster_Paste() {
	d := editortest.Bank()
	c, _ := clip.Of(d, selection.Of("card:a", "card:b"), model.English)
	pasted, err := clip.Paster{Bits: bits(), Lang: model.English}.Paste(d, c, clip.At{Row: -1, Column: 3})
	if err != nil {
		fmt.Println(err)
		return
	}
	after, err := edit.Apply(d, pasted.Edits)
	fmt.Println(len(pasted.Owners), err)
	fmt.Println(editortest.Dump(after))
	// Output:
	// 2 <nil>
	// one[s1 s2] two[s3 s4 s2] / customer: s1=a s2=b s3=c s4=a s2=b / time: / front: s1=f×2 s3=g+h / support: s4=i / a→b a→b b→c b→g / note@front,s2
}
