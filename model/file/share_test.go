package file_test

import (
	"bytes"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

// A file that was read again holds the records of the document before where
// they say the same, and says what it says.
func TestShareHoldsWhatStayed(t *testing.T) {
	before := full()
	again, _ := decode(t, file.Encode(before))
	if got := file.Share(before, again); got != before {
		t.Error("the same document, read again, is another one")
	}
	card := before.CardsInOrder()[0]
	other := *card
	other.Text = "said differently"
	phases := append([]*model.Phase(nil), before.Phases...)
	phase := *phases[0]
	phase.Steps = append([]*model.Step(nil), phase.Steps...)
	step := *phase.Steps[0]
	step.Name = "named differently"
	phase.Steps[0], phases[0] = &step, &phase
	lanes := append([]*model.Lane(nil), before.Lanes...)
	lanes[0], lanes[1] = lanes[1], lanes[0]
	for name, changed := range map[string]*model.Document{
		"card":     before.WithCard(&other),
		"no card":  before.WithoutCard(card.ID),
		"step":     before.WithPhases(phases),
		"lanes":    before.WithLanes(lanes),
		"head":     before.WithHead(&model.Head{Title: "x"}),
		"no extra": withExtra(before, nil),
		"all":      bulk(30),
	} {
		again, _ := decode(t, file.Encode(changed))
		got := file.Share(before, again)
		if got == before || !bytes.Equal(file.Encode(got), file.Encode(again)) {
			t.Errorf("%s: it does not say what the file says", name)
		}
		shared := 0
		for _, c := range got.CardsInOrder() {
			if before.Card(c.ID) == c {
				shared++
			}
		}
		want := map[string]int{"card": 1, "no card": 1, "all": before.CardTable().Len()}[name]
		if shared != before.CardTable().Len()-want {
			t.Errorf("%s: %d of %d cards are shared", name, shared, before.CardTable().Len())
		}
		if name == "step" && got.Phases[0].Steps[1] != before.Phases[0].Steps[1] {
			t.Error("a step that stayed is another one")
		}
	}
}
