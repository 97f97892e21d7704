package survey_test

import (
	"context"
	"fmt"

	"touchline/model/survey"
)

// Bytes become a table, a guess says what its columns are for, and what they
// come to follows.
func ExampleCompute() {
	data := []byte("id,How likely are you to recommend us (0-10)?\n1,10\n2,9\n3,3\n4,8\n")
	t, err := survey.Read(context.Background(), data, survey.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	m := survey.Guess(t)
	fmt.Println(m.Questions[1].Use)
	nps := survey.Compute(t, m).NPS
	fmt.Println(nps.Promoters, nps.Passives, nps.Detractors, *nps.Score)
	// Output:
	// nps
	// 2 1 1 25
}
