package part_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/part"
)

// visit is a blueprint of two cards.
func visit() *model.Document {
	return model.New(model.Parts{
		Head:   &model.Head{Title: "Bank", Language: model.English},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s", Name: "Queue"}, {ID: "t", Name: "Counter"}}}},
		Lanes:  []*model.Lane{{ID: "c", Role: model.RoleCustomer}, {ID: "f", Role: model.RoleFrontstage}},
		Cards: []*model.Card{
			{ID: "a", Lane: "c", Step: "s", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Take a number"},
			{ID: "b", Lane: "f", Step: "t", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Greet"},
		},
		Links: []*model.Link{{ID: "x", From: "a", To: "b", Kind: model.LinkFlow}},
	})
}

// A part is a blueprint again. A link that leaves it ends in a tag that names
// the other card.
func ExampleOf() {
	d, err := part.Of(visit(), part.Choice{Steps: []model.StepID{"s"}}, part.Options{})
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
	c, err := part.Names{Steps: []string{"queue"}}.In(visit())
	fmt.Println(c.Steps, err)
	_, err = part.Names{Steps: []string{"Vault"}}.In(visit())
	fmt.Println(err)
	// Output:
	// [s] <nil>
	// part.unknown-step name=Vault names=Queue, Counter
}
