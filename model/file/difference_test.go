package file_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

func told(all []file.Difference) string {
	var out []string
	for _, d := range all {
		out = append(out, fmt.Sprintf("%s %s→%s", d.Field, d.Before, d.After))
	}
	return strings.Join(out, "|")
}

// TestDifferencesAreThoseOfTheFields: whatever a record says, in the words of
// the file, and not where it stands.
func TestDifferencesAreThoseOfTheFields(t *testing.T) {
	figure := func(v float64) *float64 { return &v }
	card := &model.Card{ID: "c1", Lane: "l1", Step: "s1", Rank: "a", Span: 1, Kind: model.KindAction, Text: "Pay", Touch: &model.Touchpoint{Time: 2 * model.Minute}}
	for _, c := range []struct {
		name string
		edit func(*model.Card)
		want string
	}{
		{"nothing", func(*model.Card) {}, ""},
		{"its place", func(c *model.Card) { c.ID, c.Lane, c.Step, c.Rank = "c2", "l2", "s2", "b" }, ""},
		{"text", func(c *model.Card) { c.Text = "Pay: \"now\"" }, `text "Pay"→"Pay: \"now\""`},
		{"marks and span", func(c *model.Card) { c.Marks, c.Span = model.MarkFail, 3 }, `span →3|marks →["fail"]`},
		{"a time of the record", func(c *model.Card) { c.Touch = &model.Touchpoint{Time: model.Minute} }, `time "PT2M"→"PT1M"`},
		{"no record", func(c *model.Card) { c.Touch = nil }, `touch {}→|time "PT2M"→`},
		{"a metric", func(c *model.Card) {
			c.Touch = &model.Touchpoint{Time: 2 * model.Minute, Metrics: []model.Metric{{Name: "CSAT", Measured: figure(0)}}}
		}, `metrics →[{"name": "CSAT", "measured": 0}]`},
		{"a field of a newer version", func(c *model.Card) { c.Extra = model.Extra{{Name: "mood", JSON: `"blue"`}} }, `mood →"blue"`},
	} {
		next := *card
		c.edit(&next)
		if got := told(file.CardDifferences(card, &next)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		back := told(file.CardDifferences(&next, card))
		if (back == "") != (c.want == "") || strings.Count(back, "|") != strings.Count(c.want, "|") {
			t.Errorf("%s, back: %s", c.name, back)
		}
	}
}
