package edit_test

import (
	"fmt"
	"time"

	"touchline/model/edit"
	"touchline/model/sample/everything"
)

// An edit makes the next document and leaves the one before as it is.
func ExampleApply() {
	before := everything.Visit()
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
	h := edit.NewHistory(everything.Visit(), "nothing")
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
