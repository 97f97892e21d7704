package handout_test

import (
	"errors"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// TestAnExerciseThatDoesNotFitSaysSo, and not that nothing was drawn.
func TestAnExerciseThatDoesNotFitSaysSo(t *testing.T) {
	of := func(d *model.Document, size canvas.Size) error {
		_, err := handout.Make(t.Context(), d, handout.Options{Kinds: []handout.Kind{handout.Exercise}, Size: size})
		return err
	}
	full := sampletest.Template(t, "fast-food", "en")
	a4, a3 := handout.A4, canvas.Size{W: 1190.55, H: 841.89}
	for _, c := range []struct {
		name string
		err  error
		key  string
	}{
		{"ten cards in a cell", of(full, a4), "handout.tight"},
		{"ten cards in a cell on larger paper", of(full, a3), ""},
		{"no card", of(sampletest.Template(t, "classic", "en"), a4), "handout.nothing"},
	} {
		key := ""
		if f := (*model.Fault)(nil); errors.As(c.err, &f) {
			key = f.Key
		}
		if key != c.key {
			t.Errorf("%s: %q, not %q", c.name, key, c.key)
		}
	}
}

// TestNoWordOfADimensionIsBroken: columns are as wide as their heads in English,
// whose words nothing parts.
func TestNoWordOfADimensionIsBroken(t *testing.T) {
	b, err := handout.Make(t.Context(), sampletest.Template(t, "bank", "en"), handout.Options{Kinds: []handout.Kind{handout.Quality}, Lang: model.English})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, g := range canvastest.Flat(b.Pages[0]).Groups {
		for _, it := range g.Items {
			if w, ok := it.(*canvas.Text); ok && len(w.Lines) == 1 {
				lines = append(lines, w.Source)
			}
		}
	}
	for _, d := range model.Dimensions {
		if d == "" {
			continue
		}
		name, n := words.T(model.English, "handout.dimension."+string(d)), 0
		for _, l := range lines {
			if l == name {
				n++
			}
		}
		if n < 2 { // above its column, and beside its mean
			t.Errorf("%s stands whole %d times", name, n)
		}
	}
}
