package telling_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/comparetest"
	"touchline/model/compare/telling"
	"touchline/model/edit"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// TestTheBankAndItsToBe says all of it, in both languages.
func TestTheBankAndItsToBe(t *testing.T) {
	for _, lang := range words.Langs {
		a, b, err := comparetest.Bank(lang)
		if err != nil {
			t.Fatal(err)
		}
		canvastest.Golden(t, "bank."+string(lang)+".txt", told(lang, compare.Of(a, b)))
	}
}

// TestTheStreetlightAsItIsAndAsItWasDesigned: two files that share no id.
func TestTheStreetlightAsItIsAndAsItWasDesigned(t *testing.T) {
	for _, lang := range words.Langs {
		a, b := sampletest.Template(t, "streetlight-actual", lang), sampletest.Template(t, "streetlight-designed", lang)
		canvastest.Golden(t, "streetlight."+string(lang)+".txt", told(lang, compare.Of(a, b)))
	}
}

// TestTwoVersions: phases, steps and lanes that came, went and changed places.
func TestTwoVersions(t *testing.T) {
	a := sampletest.Template(t, "hotel", model.English)
	d := a
	for _, e := range []edit.Edit{
		edit.MovePhase{Phase: a.Phases[0].ID, At: 1},
		edit.AddStep{Phase: a.Phases[1].ID, Step: &model.Step{ID: "s0000new", Name: "Late check-out"}, At: 1},
		edit.MoveLane{Lane: a.Lanes[1].ID, At: 0},
		edit.AddLane{Lane: &model.Lane{ID: "l0000new", Name: "Kiosk", Role: model.RoleFrontstage}, At: 3},
	} {
		next, err := edit.Apply(d, e)
		if err != nil {
			t.Fatalf("%T: %v", e, err)
		}
		d = next
	}
	canvastest.Golden(t, "versions.en.txt", told(model.English, compare.Of(a, d)))
	canvastest.Golden(t, "versions.zh.txt", told(model.Chinese, compare.Of(a, d)))
}

// TestWhateverDiffers says what became of each sort of record and of whatever can
// be said of it.
func TestWhateverDiffers(t *testing.T) {
	pairs, err := comparetest.Pairs()
	if err != nil {
		t.Fatal(err)
	}
	for name, of := range pairs {
		for _, lang := range words.Langs {
			canvastest.Golden(t, name+"."+string(lang)+".txt", told(lang, compare.Of(of[0], of[1])))
		}
	}
}

func told(lang model.Lang, r *compare.Result) string {
	w := telling.Teller{Lang: lang, Result: r}
	var out strings.Builder
	for _, i := range r.Items {
		lane, _ := w.LaneOf(i)
		fmt.Fprintf(&out, "%s %s %s | %s | %s | %s\n", w.Sign(i.Sign()), w.Kind(i.Kind), w.Name(i), w.Short(i), w.Where(i), lane)
		for _, l := range w.Lines(i) {
			fmt.Fprintf(&out, "    %s: %q → %q\n", l.Name, l.Before, l.After)
		}
	}
	for _, f := range r.Figures {
		fmt.Fprintf(&out, "%s: %s → %s %s\n", w.Figure(f), w.Value(f, f.Before), w.Value(f, f.After), w.Difference(f))
	}
	return out.String()
}
