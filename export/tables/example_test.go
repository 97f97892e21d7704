package tables_test

import (
	"bytes"
	"fmt"
	"strings"

	"touchline/export/tables"
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

// The grid as people keep it in a spreadsheet, and what it could not hold.
func ExampleCSV() {
	var b bytes.Buffer
	lost, err := tables.CSV(&b, visit(), model.English)
	// Spreadsheets know UTF-8 by the mark at its begin, and want their line ends.
	fmt.Println(strings.NewReplacer("\ufeff", "", "\r\n", "\n").Replace(b.String()))
	fmt.Println(lost, err)
	// Output:
	// cards are parted by “;”,step,Queue,Counter
	// customer,Customer actions,Take a number,
	// frontstage,Frontstage,,Greet
	//
	// [{export.not.links 1}] <nil>
}
