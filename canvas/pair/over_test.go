package pair_test

import (
	"strings"
	"testing"

	"touchline/canvas"
	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/layout"
	"touchline/canvas/pair"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/words"
)

// TestTheOneIsDrawnOverTheOther: what is in both stands there once, as it is
// after; what was removed stands where it stood, and what was moved both where it
// was and where it is. Whatever differs is drawn and can be read.
func TestTheOneIsDrawnOverTheOther(t *testing.T) {
	for _, lang := range words.Langs {
		for name, of := range pairs(t, lang) {
			r := compare.Of(of[0], of[1])
			p := pair.Over(r, lang)
			for _, c := range p.Doc.CardsInOrder() {
				if p.Doc.Lane(c.Lane) == nil || p.Doc.Step(c.Step) == nil {
					t.Fatalf("%s: %s stands nowhere", name, c.ID)
				}
			}
			want := map[model.CardID]bool{}
			for _, c := range r.After.CardsInOrder() {
				want["b."+c.ID] = true
			}
			for _, i := range r.Items {
				if i.Kind != compare.Card {
					continue
				}
				if i.Removed {
					want[model.CardID("a."+i.ID)] = true
				} else if i.Has(compare.Moved) && !i.Added {
					want[model.CardID("a."+i.Was)] = true
				}
			}
			for _, c := range p.Doc.CardsInOrder() {
				if !want[c.ID] {
					t.Errorf("%s: %s is drawn", name, c.ID)
				}
				delete(want, c.ID)
			}
			if len(want) > 0 {
				t.Errorf("%s: not drawn are %v", name, want)
			}
			for i, o := range []layout.Options{{Lang: lang, Bare: true, Dense: true}, {Lang: lang, Dense: true, Area: canvas.Size{W: 1100, H: 780}}} {
				plan := layout.Make(p.Doc, o)
				s := p.Scene(plan, compose.Themes()[i])
				for _, fault := range canvastest.Unreadable(s) {
					t.Errorf("%s %s %d: %s", name, lang, i, fault)
				}
				drawn := map[canvas.Owner]bool{}
				for _, g := range s.Groups {
					drawn[g.Owner] = true
				}
				for _, item := range r.Items {
					shown := item.Kind != compare.Card && item.Kind != compare.Lane
					for _, o := range p.Owners(item) {
						shown = shown || drawn[o]
					}
					derived := item.Kind == compare.Lane && item.Removed && r.Before.Lane(model.LaneID(item.ID)).Role.Derived()
					if !shown && !derived {
						t.Errorf("%s: nothing is drawn of %v", name, item)
					}
				}
			}
		}
	}
}

// TestOverSaysBothNames, and what the signs mean.
func TestOverSaysBothNames(t *testing.T) {
	of := pairs(t, model.English)["bank"]
	p := pair.Over(compare.Of(of[0], of[1]), model.English)
	s := p.Scene(layout.Make(p.Doc, layout.Options{}), compose.Themes()[0])
	said := ""
	for _, g := range s.Groups {
		for _, it := range g.Items {
			if x, ok := it.(*canvas.Text); ok {
				said += x.Source + "|"
			}
		}
	}
	for _, want := range []string{p.Caption(false) + " → " + p.Caption(true), p.Sign(compare.Removed)} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

// TestRowsOverTellOfTheMapAfter: what was removed, or stood elsewhere, is not
// counted in.
func TestRowsOverTellOfTheMapAfter(t *testing.T) {
	of := pairs(t, model.English)["bank"]
	p := pair.Over(compare.Of(of[0], of[1]), model.English)
	cells := func(d *model.Document) (out []string) {
		plan := layout.Make(d, layout.Options{})
		for i, l := range plan.Lanes {
			for k, c := range plan.Lanes[i].Cells {
				if of[1].Step(plan.Steps[k].Step.ID) != nil { // in both
					out = append(out, string(l.Lane.Role)+" "+string(plan.Steps[k].Step.ID)+" "+c.Text.Source+" "+c.More.Source)
				}
			}
		}
		return out
	}
	if got, want := strings.Join(cells(p.Doc), "\n"), strings.Join(cells(of[1]), "\n"); got != want || got == "" {
		t.Errorf("the rows say\n%s\nnot\n%s", got, want)
	}
}
