package handout_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/sample/sampletest"
)

// A page with two rows of a table, or with one step of a phase whose neighbour has
// room beside another, is mostly white.
func TestNoPageIsThinWhereAnotherHasRoom(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		d := sampletest.Template(t, "bank", lang)
		b, err := handout.Make(context.Background(), d, handout.Options{Lang: lang, Kinds: []handout.Kind{handout.Phases, handout.Inventory}})
		if err != nil {
			t.Fatal(err)
		}
		verify := 0
		for _, m := range b.Marks {
			if strings.HasPrefix(m.Title, d.Phases[1].Name) {
				verify++
			}
		}
		if verify < 1 || verify > 2 {
			t.Errorf("%s: three steps take %d pages", lang, verify)
		}
		i := slices.IndexFunc(b.Spans, func(s handout.Span) bool { return s.Kind == handout.Inventory })
		if i < 0 {
			t.Fatalf("%s: no list of touchpoints", lang)
		}
		if s := b.Spans[i]; lang == model.Chinese && s.Last > s.First {
			t.Errorf("the list takes pages %d to %d, the last for two rows", s.First, s.Last)
		}
	}
}
