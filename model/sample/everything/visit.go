package everything

import "touchline/model"

// Visit is as little as a blueprint can be that has a link: two cards, of two
// lanes and steps. Examples work on it.
func Visit() *model.Document {
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
