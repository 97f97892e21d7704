package deck_test

import (
	"slices"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/deck"
	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/sample/sampletest"
)

// An exercise asks for cards of more than one cell: of those of one alone each
// would go anywhere. Each place that is to be filled says its number and nothing
// else.
func TestAnExerciseHasSomethingToFind(t *testing.T) {
	found := 0
	for _, tpl := range assets.Templates() {
		d := sampletest.Template(t, tpl.Name, "en")
		k, err := deck.Make(t.Context(), d, deck.Options{Kinds: []handout.Kind{deck.Exercise}})
		if err != nil {
			continue // nothing to ask for
		}
		found++
		type cell struct {
			lane model.LaneID
			step model.StepID
		}
		cells := map[cell]bool{}
		var numbers []string
		for _, g := range canvastest.Flat(k.Pages[0]).Groups {
			id, isCard := strings.CutPrefix(string(g.Owner), "card:")
			for _, it := range g.Items {
				w, ok := it.(*canvas.Text)
				if ok && isCard && len(w.Source) == 1 && w.Source >= "1" && w.Source <= "9" {
					c := d.Card(model.CardID(id))
					cells[cell{c.Lane, c.Step}] = true
					numbers = append(numbers, w.Source)
					if len(g.Items) != 3 {
						t.Errorf("%s: place %s shows %d things", tpl.Name, w.Source, len(g.Items))
					}
				}
			}
		}
		slices.Sort(numbers)
		if len(cells) < 2 || len(numbers) < 2 || len(slices.Compact(numbers)) != len(numbers) {
			t.Errorf("%s: the places %v in %d cells", tpl.Name, numbers, len(cells))
		}
	}
	if found < 6 {
		t.Errorf("only %d samples have an exercise", found)
	}
}
