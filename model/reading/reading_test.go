package reading_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/reading"
)

func feel(v float64) reading.Record {
	return reading.Record{Touchpoint: &model.Touchpoint{Feeling: &v}}
}

// two is a reading of a customer and a backstage lane in two steps.
func two() *reading.Reading {
	return &reading.Reading{
		Title: reading.Text{Text: "T"}, Phases: []reading.Text{{Text: "P"}}, Steps: []reading.Step{{Name: "a"}, {Name: "b"}},
		Lanes: []reading.Lane{{Name: "C", Role: model.RoleCustomer}, {Name: "B", Role: model.RoleBackstage}},
		Cards: []reading.Card{{Lane: 0, Step: 0, Text: "x"}, {Lane: 1, Step: 1, Text: "y"}},
	}
}

func TestPlace(t *testing.T) {
	for want, p := range map[string]reading.Place{
		"C4": {Row: 4, Column: 3}, "S!AA1": {Sheet: "S", Row: 1, Column: 27}, "B": {Column: 2}, "7": {Row: 7}, "12": {Line: 12}, "n1": {Element: "n1"}, "S": {Sheet: "S"}, "": {},
	} {
		if got := p.String(); got != want {
			t.Errorf("%+v is %q, want %q", p, got, want)
		}
	}
	for name, want := range map[string]int{"A": 1, "z": 26, "AA": 27, "XFD": 16384, "XFE": 0, "7": 0, "": 0, "ZZZZZZZZZZ": 0} {
		if got := reading.ColumnNumber(name); got != want {
			t.Errorf("column %q is %d, want %d", name, got, want)
		}
	}
}

// TestValues: each goes on a card that it tells of; what no card takes is
// told, and so is what stands on another lane's card.
func TestValues(t *testing.T) {
	r := two()
	r.Lanes = append(r.Lanes, reading.Lane{Name: "F", Role: model.RoleEmotion})
	r.Values = []reading.Value{
		{Row: 1, Lane: 2, Above: 2, Step: 0, Text: "1", Record: feel(1)},
		{Row: 1, Lane: 2, Above: 2, Step: 1, Text: "2", Record: feel(2)},
		{Row: 2, Lane: -1, Above: 3, Step: 0, Text: "-1", Record: feel(-1)},
		{Row: 3, Lane: -1, Above: 3, Step: 1, Text: "Li", Record: reading.Record{Touchpoint: &model.Touchpoint{Owner: "Li"}}},
	}
	d, err := r.Document(nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range d.CardsInOrder() {
		if c.Touch != nil {
			f := "–"
			if c.Touch.Feeling != nil {
				f = fmt.Sprint(*c.Touch.Feeling)
			}
			got = append(got, c.Text+" "+f+" "+c.Touch.Owner)
		}
	}
	for _, l := range r.Lost {
		got = append(got, l.Text+" "+l.Key)
	}
	if s := strings.Join(got, "; "); s != "x 1 ; y – Li; 2 reading.no-customer-card; -1 reading.taken" {
		t.Error(s)
	}
}

// TestChanges: a reading that came back says what it says otherwise, card by
// card; an empty cell takes nothing away.
func TestChanges(t *testing.T) {
	r := two()
	r.Cards[0].ID, r.Cards[1].ID = "c1", "c2"
	r.Cards[0].Record = reading.Record{Touchpoint: &model.Touchpoint{Owner: "Li", Time: 60, Actors: []string{"a", "b"}}}
	d, err := r.Document(nil)
	if err != nil {
		t.Fatal(err)
	}
	if all, _, _ := r.Changes(d); len(all) > 0 {
		t.Errorf("nothing changed, but %v", all)
	}
	r.Cards[0].Text = "x2"
	r.Cards[0].Record = reading.Record{Touchpoint: &model.Touchpoint{Owner: "Wu", Actors: []string{"a"}}}
	r.Cards = append(r.Cards, reading.Card{Lane: 0, Step: 1, Text: "new"})
	all, cards, unknown := r.Changes(d)
	if got := fmt.Sprint(all); got != "[{c1 text x x2} {c1 owner Li Wu} {c1 actors a; b a}]" {
		t.Error(got)
	}
	if len(cards) != 1 || cards[0].Text != "x2" || cards[0].Touch.Owner != "Wu" || cards[0].Touch.Time != 60 || len(cards[0].Touch.Actors) != 1 {
		t.Errorf("%+v", cards)
	}
	if d.Card("c1").Touch.Owner != "Li" || len(d.Card("c1").Touch.Actors) != 2 {
		t.Error("the document that it was compared with was changed")
	}
	if len(unknown) != 1 || unknown[0].Text != "new" {
		t.Errorf("%+v", unknown)
	}
}

// TestFiguresComeBack: entries of a record's lists are found by their names, and
// what a workbook does not say of one stays.
func TestFiguresComeBack(t *testing.T) {
	v := func(f float64) *float64 { return &f }
	r := two()
	r.Cards[0].ID, r.Cards[1].ID = "c1", "c2"
	r.Cards[0].Record = reading.Record{Touchpoint: &model.Touchpoint{
		Metrics:      []model.Metric{{Name: "CSAT", Unit: "%", Measured: v(70), Sample: 12}, {Name: "NPS", Measured: v(5)}},
		Improvements: []model.Improvement{{What: "Shorter form", Owner: "Li"}},
		Quality:      []model.Quality{{Dimension: model.Reliability, Expectation: 6, Perception: 5, Sample: 40}},
	}}
	d, err := r.Document(nil)
	if err != nil {
		t.Fatal(err)
	}
	if all, _, _ := r.Changes(d); len(all) > 0 {
		t.Fatalf("nothing changed, but %v", all)
	}
	r.Cards[0].Record = reading.Record{Touchpoint: &model.Touchpoint{
		Metrics:      []model.Metric{{Name: "NPS", Measured: v(9)}, {Name: "Satisfaction", Unit: "%", Measured: v(70)}},
		Improvements: []model.Improvement{{What: "Shorter form", Due: "2026-12-01"}},
		Quality:      []model.Quality{{Dimension: model.Reliability, Expectation: 6, Perception: 5.5}},
	}}
	all, cards, _ := r.Changes(d)
	want := "[{c1 metrics NPS – → 5 / – NPS – → 9 / –} {c1 metrics CSAT – → 70 / – % Satisfaction – → 70 / – %} " +
		"{c1 improvements Shorter form Shorter form 2026-12-01} {c1 quality reliability 6 → 5 / – reliability 6 → 5.5 / –}]"
	if got := fmt.Sprint(all); got != want {
		t.Errorf("%s, want\n%s", got, want)
	}
	if len(cards) != 1 {
		t.Fatal("no card")
	}
	touch := cards[0].Touch
	if len(touch.Metrics) != 2 || touch.Metrics[0].Sample != 12 || touch.Metrics[0].Name != "Satisfaction" || touch.Improvements[0].Owner != "Li" || touch.Quality[0].Sample != 40 || touch.Quality[0].Perception != 5.5 {
		t.Errorf("%+v", touch)
	}
	r.Cards[0].Record = reading.Record{Touchpoint: &model.Touchpoint{Metrics: []model.Metric{{Name: "CES", Target: v(2)}}}}
	if all, cards, _ = r.Changes(d); fmt.Sprint(all) != "[{c1 metrics  CES – → – / 2}]" || len(cards[0].Touch.Metrics) != 3 {
		t.Errorf("one more: %v", all)
	}
	if d.Card("c1").Touch.Metrics[0].Name != "CSAT" {
		t.Error("the document that it was compared with was changed")
	}
}

func TestRecordAsJSON(t *testing.T) {
	v := 1.5
	text, err := json.Marshal(reading.Card{Text: "x", Record: reading.Record{Touchpoint: &model.Touchpoint{Feeling: &v, Time: 90, Owner: "Li", LoopClosed: true}}})
	if want := `{"lane":0,"step":0,"text":"x","record":{"owner":"Li","time":"PT1M30S","feeling":1.5,"loopClosed":true}}`; err != nil || string(text) != want {
		t.Errorf("%s, want %s: %v", text, want, err)
	}
}
