package layout_test

import (
	"fmt"

	"touchline/canvas"
	"touchline/canvas/layout"
	"touchline/model"
)

// A plan says where everything stands. The plan of the next state gets the one
// before, takes over what did not change, and Since says what moved.
func ExampleMake() {
	step := func(id model.StepID) *model.Step { return &model.Step{ID: id, Name: string(id)} }
	card := func(id model.CardID, at model.StepID) *model.Card {
		return &model.Card{ID: id, Lane: "customer", Step: at, Span: 1, Kind: model.KindAction, Text: string(id)}
	}
	d := model.New(model.Parts{
		Head:   &model.Head{Language: model.English},
		Phases: []*model.Phase{{ID: "visit", Steps: []*model.Step{step("queue"), step("counter")}}},
		Lanes:  []*model.Lane{{ID: "customer", Role: model.RoleCustomer}},
		Cards:  []*model.Card{card("wait", "queue"), card("ask", "counter")},
		Links:  []*model.Link{{ID: "then", From: "wait", To: "ask"}},
	})
	before := layout.Make(d, layout.Options{})
	wait, ask := before.Card("wait").Rect, before.Card("ask").Rect
	fmt.Println("beside each other:", wait.Y == ask.Y && wait.Right() < ask.X)
	fmt.Println("linked:", before.Link("then").Points[0].X == wait.Right())

	after := layout.Make(d.WithCard(card("complain", "queue")), layout.Options{Previous: before})
	fmt.Println("room for one more:", after.Size.H > before.Size.H)
	fmt.Println("the lane's lower edge moved:", after.Since(before).Below < before.Size.H)
	// Output:
	// beside each other: true
	// linked: true
	// room for one more: true
	// the lane's lower edge moved: true
}

// The same document fills a sheet of paper, where one says what its form is.
func ExampleOptions() {
	d := model.New(model.Parts{
		Head:   &model.Head{Title: "Bank", Language: model.English},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s", Name: "Queue"}}}},
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
	})
	free := layout.Make(d, layout.Options{})
	a4 := layout.Make(d, layout.Options{Area: canvas.Size{W: 297, H: 210}})
	fmt.Printf("%.1f %.2f\n", free.Size.W/free.Size.H, a4.Size.W/a4.Size.H)
	// Output: 1.3 1.41
}
