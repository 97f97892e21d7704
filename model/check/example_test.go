package check_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/check"
	"touchline/model/sample/everything"
	"touchline/model/words"
)

// A report is data: which rule found what where. The sentences are told in a
// language when they are shown.
func ExampleOn() {
	name := func(where string) string { return where }
	for _, f := range check.On(everything.Visit(), "2026-11-26").All()[:2] {
		sentence, _ := check.Explain(model.English, f, name)
		fmt.Printf("%s %s %s: %s\n", f.Severity, f.Rule, f.Where, sentence)
	}
	// Output:
	// warning structure.few-actions document: The customer has 1 action; a useful blueprint has at least 5.
	// warning structure.few-phases document: There is 1 phase, fewer than 3.
}

// A rule has its name among the texts.
func ExampleRuleOf() {
	r := check.RuleOf("structure.empty-step")
	fmt.Println(r.Title(model.English), r.Severity, words.Has(model.Chinese, r.Key()+".hint"))
	// Output: Empty step info true
}
