package export

import (
	"errors"
	"strconv"
	"testing"

	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/model"
)

// Pages and slides of more than can be laid out again and again are refused before
// anything is, and of a part of it they are made.
func TestPagesOfTooMuchAreRefused(t *testing.T) {
	p := model.Parts{
		Phases: []*model.Phase{{ID: "p1", Name: "One", Steps: []*model.Step{{ID: "s1"}}}, {ID: "p2", Name: "Two", Steps: []*model.Step{{ID: "s2"}}}},
		Lanes:  []*model.Lane{{ID: "l1", Role: model.RoleCustomer}},
	}
	for i := range maxOnPages + 1 {
		id := strconv.Itoa(i)
		p.Cards = append(p.Cards, &model.Card{ID: model.CardID("c" + id), Lane: "l1", Step: "s1", Rank: "a" + id + "b", Span: 1})
	}
	p.Cards[0].Step = "s2"
	job := Job{Doc: model.New(p), Format: "pdf", Options: Defaults("pdf")}
	for name, put := range map[string]func(o *Options){
		"a handout": func(o *Options) { o.Handout = &handout.Options{Kinds: handout.Presets()[0].Kinds} },
		"slides":    func(o *Options) { o.Deck = &deck.Options{} },
	} {
		job := job
		put(&job.Options)
		_, err := Prepare(t.Context(), job)
		var f *model.Fault
		if !errors.As(err, &f) || f.Key != "export.parts" {
			t.Errorf("%s: %v", name, err)
		}
		job.Part.Phases = []string{"Two"}
		if _, err := Prepare(t.Context(), job); err != nil {
			t.Errorf("%s of a phase with a card: %v", name, err)
		}
	}
}
