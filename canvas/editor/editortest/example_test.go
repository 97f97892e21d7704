package editortest_test

import (
	"fmt"

	"touchline/canvas/editor/editortest"
)

// The blueprint of the tests as one line, which is what they compare.
func ExampleDump() {
	fmt.Println(editortest.Dump(editortest.Bank()))
	// Output: one[s1 s2] two[s3 s4] / customer: s1=a s2=b s3=c / time: / front: s1=f×2 s3=g+h / support: s4=i / a→b b→c b→g / note@front,s2
}
