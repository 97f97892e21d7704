package unusual_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/sample/unusual"
)

// Both languages have the same cases, and what is drawn says so.
func ExampleDocuments() {
	en, zh := unusual.Documents(model.English), unusual.Documents(model.Chinese)
	fmt.Println(len(en) == len(zh), en[2].Name)
	for _, c := range [][]unusual.Case{en, zh} {
		fmt.Println(c[2].Document.CardsInOrder()[0].Text)
	}
	// Output:
	// true one card
	// Pay
	// 付款
}
