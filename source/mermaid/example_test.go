package mermaid_test

import (
	"fmt"

	"touchline/source/mermaid"
)

// A user journey: sections are phases, tasks steps, scores feelings.
func ExampleRead() {
	r, err := mermaid.Read(`journey
  title Bank
  section Visit
    Queue: 2: Customer
    Counter: 4: Customer, Teller`, 1)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range r.Cards {
		fmt.Printf("%s, %s: %s\n", r.Phases[r.Steps[c.Step].Phase].Text, r.Lanes[c.Lane].Role, c.Text)
	}
	_, err = mermaid.Read("pie\n \"a\" : 1", 1)
	fmt.Println(err)
	// Output:
	// Visit, customer: Queue
	// Visit, customer: Counter
	// diagram.mermaid kind=pie
}
