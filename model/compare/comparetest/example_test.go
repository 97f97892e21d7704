package comparetest_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/comparetest"
)

// The pair has something of every kind of change.
func ExampleBank() {
	before, after, err := comparetest.Bank(model.English)
	if err != nil {
		fmt.Println(err)
		return
	}
	r := compare.Of(before, after)
	for _, s := range compare.Signs {
		fmt.Println(s, len(r.Signed(s)) > 0)
	}
	// Output:
	// added true
	// removed true
	// moved true
	// changed true
}

// Pairs are small, and have names.
func ExamplePairs() {
	pairs, err := comparetest.Pairs()
	if err != nil {
		fmt.Println(err)
		return
	}
	r := compare.Of(pairs["less"][0], pairs["less"][1])
	fmt.Println(len(r.Signed(compare.Added)), len(r.Signed(compare.Removed)) > 0)
	// Output: 0 true
}
