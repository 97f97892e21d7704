package buildup_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/buildup"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/model"
)

// A map of two lanes comes in two scenes: the customer first.
func ExampleScenes() {
	d := model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s", Name: "Order"}}}},
		Lanes:  []*model.Lane{{ID: "customer", Role: model.RoleCustomer}, {ID: "kitchen", Role: model.RoleBackstage}},
		Cards: []*model.Card{
			{ID: "a", Lane: "customer", Step: "s", Span: 1, Text: "Choose a meal"},
			{ID: "b", Lane: "kitchen", Step: "s", Span: 1, Text: "Cook it"},
		},
	})
	plan := layout.Make(d, layout.Options{})
	all, err := buildup.Scenes(plan, compose.Scene(plan, compose.Themes()[0]), buildup.Lanes)
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, s := range all {
		for _, g := range s.Groups {
			for _, it := range g.Items {
				if t, ok := it.(*canvas.Text); ok && (g.Owner == "card:a" || g.Owner == "card:b") {
					fmt.Println(i+1, t.Source)
				}
			}
		}
	}
	// Output:
	// 1 Choose a meal
	// 2 Choose a meal
	// 2 Cook it
}
