package export

import (
	"bytes"
	"errors"
	"testing"

	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/model"
)

// A blueprint in which hardly anything is drawn yet becomes every format and every
// kind of pages, or is refused with a sentence of its own: an error in the program
// is none.
func TestBareBlueprintsAreExported(t *testing.T) {
	one := func() model.Parts {
		return model.Parts{
			Phases: []*model.Phase{{ID: "p1", Steps: []*model.Step{{ID: "s1"}}}},
			Lanes:  []*model.Lane{{ID: "l1", Role: model.RoleCustomer}},
		}
	}
	bare := map[string]model.Parts{
		"nothing": {}, "a lane": {Lanes: one().Lanes}, "a step": {Phases: one().Phases}, "an empty cell": one(),
		"a row of feelings alone": {Phases: one().Phases, Lanes: []*model.Lane{{ID: "l1", Role: model.RoleEmotion}}},
	}
	card := one()
	card.Cards = []*model.Card{{ID: "c1", Lane: "l1", Step: "s1", Rank: "K", Span: 1}}
	bare["a card that says nothing"] = card
	for name, p := range bare {
		d := model.New(p)
		try := func(what string, job Job) {
			job.Doc = d
			var out bytes.Buffer
			_, err := Run(t.Context(), &out, job, nil)
			var f *model.Fault
			if err != nil && (!errors.As(err, &f) || f.Key == "export.broken") {
				t.Errorf("%s as %s: %v", name, what, err)
			}
			if err == nil && out.Len() == 0 {
				t.Errorf("%s as %s: nothing was written", name, what)
			}
		}
		for _, f := range AllFormats() {
			try(f.Name, Job{Format: f.Name, Options: Defaults(f.Name)})
		}
		for _, preset := range handout.Presets() {
			o := Defaults("pdf")
			o.Handout = &handout.Options{Kinds: preset.Kinds}
			try(preset.Name, Job{Format: "pdf", Options: o})
		}
		o := Defaults(slides)
		o.Deck = &deck.Options{}
		try("slides", Job{Format: slides, Options: o})
	}
}
