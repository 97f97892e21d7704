package reading_test

import (
	"fmt"
	"math/rand/v2"

	"touchline/model"
	"touchline/model/reading"
)

// A reader fills in what it understood and what it did not; the blueprint is
// made of that in one way, whichever reader it was.
func ExampleReading_Document() {
	r := &reading.Reading{
		Title:  reading.Text{Text: "Bank"},
		Phases: []reading.Text{{Text: "Visit"}},
		Steps:  []reading.Step{{Name: "Queue"}},
		Lanes:  []reading.Lane{{Name: "Customer", Role: model.RoleCustomer, Sure: reading.Proposed}},
		Cards:  []reading.Card{{Text: "Take a number", At: reading.Place{Sheet: "Map", Row: 2, Column: 3}}},
	}
	r.Lose(reading.Place{Row: 9, Column: 1}, "see below", "import.lost.text")
	d, err := r.Document(rand.New(rand.NewPCG(1, 2)).Uint64)
	fmt.Println(d.Head.Title, d.CardsInOrder()[0].Text, err)
	fmt.Println(r.Cards[0].At, "·", r.Lost[0].At, r.LeftOut())
	// Output:
	// Bank Take a number <nil>
	// Map!C2 · A9 1
}
