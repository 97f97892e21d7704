package sampletest_test

import (
	"fmt"
	"testing"

	"touchline/model/sample/sampletest"
)

// A test hands itself in, and names the sample and the language.
func ExampleTemplate() {
	d := sampletest.Template(&testing.T{}, "bank", "en")
	fmt.Println(d.Parts().Head.Title)
	// Output: Opening a Personal Account in the App
}
