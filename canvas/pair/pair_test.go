package pair_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/pair"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/compare/comparetest"
	"touchline/model/edit"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
	"touchline/model/words"
)

// pairs is two documents each by a name.
func pairs(t testing.TB, lang model.Lang) map[string][2]*model.Document {
	t.Helper()
	a, b, err := comparetest.Bank(lang)
	if err != nil {
		t.Fatal(err)
	}
	hotel := sampletest.Template(t, "hotel", lang)
	version, err := edit.Apply(hotel, edit.Batch{
		edit.MovePhase{Phase: hotel.Phases[0].ID, At: 1},
		edit.AddStep{Phase: hotel.Phases[1].ID, Step: &model.Step{ID: "s0000new", Name: "Late check-out 延迟退房"}, At: 1},
		edit.AddLane{Lane: &model.Lane{ID: "l0000new", Name: "Kiosk 自助机", Role: model.RoleFrontstage}, At: 3},
	})
	if err != nil {
		t.Fatal(err)
	}
	return map[string][2]*model.Document{
		"bank": {a, b}, "bank-back": {b, a}, "versions": {hotel, version}, "same": {a, a},
		"streetlight": {sampletest.Template(t, "streetlight-actual", lang), sampletest.Template(t, "streetlight-designed", lang)},
		"unrelated":   {sampletest.Template(t, "shoeshine", lang), sampletest.Template(t, "parking-permit", lang)},
		"empty":       {model.New(model.Parts{}), hotel},
	}
}

// TestPicturesOfPairs: what is drawn otherwise than without the signs, as golden
// files.
func TestPicturesOfPairs(t *testing.T) {
	theme := compose.Themes()[0]
	for _, lang := range words.Langs {
		for name, of := range pairs(t, lang) {
			if name == "unrelated" || name == "same" || name == "empty" {
				continue
			}
			p := pair.Of(compare.Of(of[0], of[1]), lang)
			plan := layout.Make(p.Doc, layout.Options{Lang: lang})
			plain := map[string]bool{}
			for _, g := range compose.Scene(plan, theme).Groups {
				plain[canvastest.Dump(&canvas.Scene{Groups: []*canvas.Group{g}})] = true
			}
			signed := &canvas.Scene{}
			for _, g := range p.Sheet(plan, theme).Groups {
				if !plain[canvastest.Dump(&canvas.Scene{Groups: []*canvas.Group{g}})] {
					signed.Groups = append(signed.Groups, g)
				}
			}
			canvastest.Golden(t, name+"."+string(lang)+".txt", canvastest.Dump(signed))
		}
	}
}

// TestEveryPairIsReadable spread, on paper and dense, each in another theme:
// words and places are the same in all.
func TestEveryPairIsReadable(t *testing.T) {
	for _, lang := range words.Langs {
		for name, of := range pairs(t, lang) {
			p := pair.Of(compare.Of(of[0], of[1]), lang)
			for i, o := range []layout.Options{{Lang: lang}, {Lang: lang, Dense: true, Area: canvas.Size{W: 1100, H: 780}}, {Lang: lang, Dense: true, Compact: true, Bare: true}} {
				plan := layout.Make(p.Doc, o)
				theme := compose.Themes()[i]
				s := p.Sheet(plan, theme)
				if o.Bare {
					s = p.Scene(plan, theme)
				}
				for _, fault := range canvastest.Unreadable(s) {
					t.Errorf("%s %s %+v %s: %s", name, lang, o, theme.Name, fault)
				}
			}
		}
	}
}

// TestEachOfTheTwoHasItsLines: the rows of the other are no rows of it.
func TestEachOfTheTwoHasItsLines(t *testing.T) {
	a, b, err := comparetest.Bank(model.English)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, l := range layout.Make(pair.Of(compare.Of(a, b), "").Doc, layout.Options{}).Lines {
		got += fmt.Sprint(" ", l.Kind, " ", l.Below.ID)
	}
	if want := " 0 a.lpbtqb3c 1 a.lqefwtkz 2 a.lc7jpnek 0 b.lpbtqb3c 1 b.lqefwtkz 2 b.lc7jpnek"; got != want {
		t.Errorf("lines%s, want%s", got, want)
	}
}

// TestTheTwoStandInTheSameColumns: a card that did not move stands above itself,
// and every card of both is drawn once.
func TestTheTwoStandInTheSameColumns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := sample.Make(rapid.IntRange(1, 60).Draw(t, "cards"), rapid.Uint64Range(0, 20).Draw(t, "seed"), model.English)
		b := a
		for k := range rapid.IntRange(0, 4).Draw(t, "edits") {
			steps := b.Steps()
			s := rapid.SampledFrom(steps).Draw(t, "step")
			var e edit.Edit = edit.RemoveSteps{Steps: []model.StepID{s.ID}}
			if rapid.Bool().Draw(t, "add") || len(steps) == 1 {
				e = edit.AddStep{Phase: b.Phases[0].ID, Step: &model.Step{ID: model.StepID(fmt.Sprintf("snew%d", k))}, At: rapid.IntRange(0, len(b.Phases[0].Steps)).Draw(t, "at")}
			}
			next, err := edit.Apply(b, e)
			if err != nil {
				t.Fatal(err)
			}
			b = next
		}
		r := compare.Of(a, b)
		plan := layout.Make(pair.Of(r, "").Doc, layout.Options{Bare: true})
		n := 0
		for _, c := range plan.Cards() {
			if !strings.Contains(string(c.Card.ID), "ghost.") {
				n++
			}
		}
		if want := a.CardTable().Len() + b.CardTable().Len(); n != want {
			t.Fatalf("%d cards are drawn of %d", n, want)
		}
		for _, c := range a.CardsInOrder() {
			to, ok := r.Pairs.Cards.After(c.ID)
			if !ok {
				continue
			}
			x, y := plan.Card("a."+c.ID), plan.Card("b."+to)
			step, _ := r.Pairs.Steps.After(c.Step)
			if b.Card(to).Step == step && x.Column != y.Column {
				t.Fatalf("%s stands in column %d above and %d below", c.ID, x.Column, y.Column)
			}
		}
	})
}

// BenchmarkPair is both as one picture, from the comparison to the signs.
func BenchmarkPair(b *testing.B) {
	for _, n := range []int{200, 2_000, 20_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := sample.Make(n, 1, model.English)
			c := *d.CardsInOrder()[n/2]
			c.Text += "!"
			next := d.WithCard(&c)
			for b.Loop() {
				p := pair.Of(compare.Of(d, next), "")
				p.Scene(layout.Make(p.Doc, layout.Options{Bare: true}), compose.Themes()[0])
			}
		})
	}
}
