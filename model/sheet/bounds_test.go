package sheet

import (
	"fmt"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/reading"
)

// A digit behind the number of an item is no item: 1.0 and 1.9 are figures.
func TestFiguresAreNoItems(t *testing.T) {
	for text, want := range map[string]string{
		"1.0 h walk": "1.0 h walk", "1.9 h walk": "1.9 h walk", "1. walk": "walk", "2. walk\n1.0 h": "walk|1.0 h", "① walks": "walks", "① walks ② pays": "walks|pays",
	} {
		if got := strings.Join(parts(text, false), "|"); got != want {
			t.Errorf("%q parts into %q, want %q", text, got, want)
		}
	}
}

// In a sentence a word may mean anything: how many words are still no sentence.
func TestShortTextsAreFeelings(t *testing.T) {
	for text, want := range map[string]bool{
		"happy": true, "happy with service": true, "happy with the service": false, "so": false, "not bad at all": false, "very happy": true,
	} {
		if _, ok := feltWord(text); ok != want {
			t.Errorf("%q is taken for a feeling: %v", text, ok)
		}
	}
}

// A whole number within its bounds is a figure of a field, and nothing else is.
func TestWholeNumbersOfFields(t *testing.T) {
	for text, want := range map[string]int{"0": 0, "1": 1, "3": 3, "5": 5, "６": -1, "6": -1, "-1": -1, "2.5": -1, "many": -1, "": -1} {
		touch := &model.Touchpoint{}
		touch.Risk.Likelihood = -1
		ok := setField(touch, "riskLikelihood", text, "")
		if ok != (want >= 0) || touch.Risk.Likelihood != want {
			t.Errorf("%q is %d, %v, want %d", text, touch.Risk.Likelihood, ok, want)
		}
	}
	for _, s := range []string{"maxTime", "Max time", "max-time", "MAX_TIME", " max  time "} {
		if got := fold(s); got != "maxtime" {
			t.Errorf("%q is folded to %q", s, got)
		}
	}
}

// Layers without a name that is known stand between those that have one: each further
// down than the one before, none beyond its neighbours.
func TestProposedLayers(t *testing.T) {
	got := ""
	for _, c := range []struct{ above, below, n int }{
		{-1, len(order), 2},
		{0, len(order), 1},
		{0, len(order), 2},
		{0, len(order), len(order)},
		{0, 2, 1},
		{0, 2, 3},
		{1, 2, 2},
		{-1, 0, 1},
		{-1, 2, 2},
		{len(order) - 1, len(order), 1},
	} {
		lanes := make([]reading.Lane, c.n)
		propose(lanes, c.above, c.below)
		got += fmt.Sprintf("%d of %d–%d:", c.n, c.above, c.below)
		last := -1
		for _, l := range lanes {
			got += " " + string(l.Role)
			for i, r := range order {
				if r == l.Role {
					if i < last {
						t.Errorf("%d lanes between %d and %d: %v", c.n, c.above, c.below, lanes)
					}
					last = i
				}
			}
		}
		got += "\n"
	}
	const want = `2 of -1–5: text text
1 of 0–5: customer
2 of 0–5: customer frontstage
5 of 0–5: customer customer frontstage backstage support
1 of 0–2: customer
3 of 0–2: customer customer customer
2 of 1–2: customer customer
1 of -1–0: evidence
2 of -1–2: evidence customer
1 of 4–5: support
`
	if got != want {
		t.Errorf("proposed\n%swant\n%s", got, want)
	}
}
