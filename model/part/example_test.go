package part_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/part"
	"touchline/model/sample/everything"
)

// A part is a blueprint again. A link that leaves it ends in a tag that names
// the other card.
func ExampleOf() {
	d, err := part.Of(everything.Visit(), part.Choice{Steps: []model.StepID{"s"}}, part.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range d.CardsInOrder() {
		fmt.Printf("%s %q\n", c.Kind, c.Text)
	}
	// Output:
	// action "Take a number"
	// tag "→ Counter"
}

// What somebody typed names steps and lanes as they are called.
func ExampleNames_In() {
	c, err := part.Names{Steps: []string{"queue"}}.In(everything.Visit())
	fmt.Println(c.Steps, err)
	_, err = part.Names{Steps: []string{"Vault"}}.In(everything.Visit())
	fmt.Println(err)
	// Output:
	// [s] <nil>
	// part.unknown-step name=Vault names=Queue, Counter
}
