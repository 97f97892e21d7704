package export

import (
	"testing"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/part"
	"touchline/model/sample"
)

// TestAPartIsDrawnWhole: of each phase and each lane of a large blueprint every
// card and link is drawn; tags stand beside the cards of the part and never
// among them, and are no cards for whoever counts them.
func TestAPartIsDrawnWhole(t *testing.T) {
	whole := sample.Make(150, 3, model.Chinese)
	var choices []part.Choice
	for _, p := range whole.Phases {
		choices = append(choices, part.Choice{Phases: []model.PhaseID{p.ID}})
	}
	for _, l := range whole.Lanes {
		choices = append(choices, part.Choice{Lanes: []model.LaneID{l.ID}})
	}
	tags := 0
	for _, c := range choices {
		d, err := part.Of(whole, c, part.Options{})
		if err != nil {
			t.Fatal(err)
		}
		p := layout.Make(d, layout.Options{})
		if got, want := len(p.Cards()), len(d.CardsInOrder()); got != want {
			t.Errorf("%v: %d of %d cards are drawn", c, got, want)
		}
		if got, want := len(p.Links()), len(d.Parts().Links); got != want {
			t.Errorf("%v: %d of %d links are drawn", c, got, want)
		}
		for _, card := range p.Cards() {
			tag := card.Card.Kind == model.KindTag
			if tag {
				tags++
			}
			if aside := p.Steps[card.Column].Aside || p.Lanes[card.Row].Lane.Aside; aside != tag {
				t.Errorf("%v: card %s: tag %t, beside the part %t", c, card.Card.ID, tag, aside)
			}
		}
		for _, l := range p.Lanes {
			for i, cell := range l.Cells {
				if p.Steps[i].Aside && !cell.Text.Empty() {
					t.Errorf("%v: a value beside the part: %s", c, cell.Text.Source)
				}
			}
		}
	}
	if tags == 0 {
		t.Error("the blueprint has no link that leaves a part: the test shows nothing")
	}
}
