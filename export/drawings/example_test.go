package drawings_test

import (
	"fmt"
	"os"

	"touchline/export/drawings"
	"touchline/model"
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

// A drawing of another program, and what its notation cannot hold.
func ExampleMermaid() {
	lost, err := drawings.Mermaid(os.Stdout, visit(), model.English)
	fmt.Println(len(lost), err)
	// Output:
	// ---
	// title: "Bank"
	// ---
	// flowchart LR
	//   subgraph xc ["Customer actions"]
	//     xa["Take a number"]
	//   end
	//   subgraph xf ["Frontstage"]
	//     xb["Greet"]
	//   end
	//   xa --> xb
	// 1 <nil>
}
