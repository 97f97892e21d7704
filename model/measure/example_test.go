package measure_test

import (
	"fmt"

	"touchline/model"
	"touchline/model/measure"
)

// Each figure says by which rule it was reckoned and on how many values it
// rests; what nobody entered is absent, and not 0.
func ExampleOf() {
	feeling := func(v float64) *model.Touchpoint { return &model.Touchpoint{Feeling: &v} }
	d := model.New(model.Parts{
		Head:   &model.Head{Language: model.English},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "1"}, {ID: "2"}, {ID: "3"}}}},
		Lanes:  []*model.Lane{{ID: "c", Role: model.RoleCustomer}},
		Cards: []*model.Card{
			{ID: "a", Lane: "c", Step: "1", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Come", Touch: feeling(1)},
			{ID: "b", Lane: "c", Step: "2", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Wait", Touch: feeling(-2)},
			{ID: "c", Lane: "c", Step: "3", Rank: "V", Span: 1, Kind: model.KindAction, Text: "Leave", Touch: feeling(1)},
		},
	})
	m := measure.Of(d)
	fmt.Println("mean", m.Emotion.Mean, "remembered", m.Emotion.PeakEnd, "worst", m.Emotion.Valley.Value)
	fmt.Println("times:", m.Times, "costs:", m.Costs)
	// Output:
	// mean 0 remembered -0.5 worst -2
	// times: <nil> costs: <nil>
}

func ExampleRiskLevel() {
	fmt.Println(measure.RiskLevel(20), measure.RiskLevel(9), measure.RiskLevel(2))
	// Output: high medium low
}
