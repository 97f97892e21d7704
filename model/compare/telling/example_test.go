package telling_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/telling"
	"touchline/model/sample"
)

// A result is data; a teller says it in a language.
func ExampleTeller_Lines() {
	before := sample.Make(20, 1, model.English)
	head := *before.Head
	head.Title = "A branch without queues"
	after := before.WithHead(&head)
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		t := telling.Teller{Lang: lang, Result: compare.Of(before, after)}
		for _, i := range t.Result.Items {
			for _, l := range t.Lines(i) {
				fmt.Printf("%s: %s → %s\n", l.Name, l.Before, l.After)
			}
		}
	}
	// Output:
	// Title: A large service, 20 cards → A branch without queues
	// 标题: A large service, 20 cards → A branch without queues
}
