package edit_test

import (
	"fmt"
	"time"

	"touchline/model"
	"touchline/model/edit"
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

// An edit makes the next document and leaves the one before as it is.
func ExampleApply() {
	before := visit()
	card := *before.Card("a")
	card.Text = "Wait"
	after, err := edit.Apply(before, edit.SetCard{Card: &card})
	fmt.Println(before.Card("a").Text, "→", after.Card("a").Text, err)
	_, err = edit.Apply(before, edit.RemoveLane{Lane: "gone"})
	fmt.Println(err)
	// Output:
	// Take a number → Wait <nil>
	// edit.gone where=lane:gone
}

// A history keeps what was selected, too. What is typed without a pause is one
// step.
func ExampleHistory() {
	h := edit.NewHistory(visit(), "nothing")
	now := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	for i, text := range []string{"W", "Wa", "Wait"} {
		card := *h.Document().Card("a")
		card.Text = text
		at := now.Add(time.Duration(i) * 200 * time.Millisecond)
		if err := h.Do(edit.SetCard{Card: &card}, "card a", edit.Merge{Key: "text of card:a", At: at}); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(h.Document().Card("a").Text, h.Selection())
	h.Undo()
	fmt.Println(h.Document().Card("a").Text, h.Selection(), h.CanUndo(), h.CanRedo())
	// Output:
	// Wait card a
	// Take a number nothing false true
}
