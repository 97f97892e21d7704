package sample

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"touchline/model"
)

func TestMakeGivesExactlyTheCardsAskedFor(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, n := range []int{1, 2, 3, 5, 6, 7, 8, 9, 23, 24, 25, 40, 200, 1234, 20_000, MaxCards} {
			if testing.Short() && n > 2000 {
				continue
			}
			d := Make(n, 7, lang)
			if d.CardTable().Len() != n {
				t.Errorf("%s: asked for %d cards, got %d", lang, n, d.CardTable().Len())
			}
			if p := d.Check(); len(p) > 0 {
				t.Errorf("%s %d: %d problems, first %+v", lang, n, len(p), p[0])
			}
		}
	}
}

func TestMakeOutOfRange(t *testing.T) {
	if n := Make(0, 1, "xx").CardTable().Len(); n != 1 {
		t.Errorf("%d cards for 0", n)
	}
}

func TestMakeIsTheSameEveryTime(t *testing.T) {
	a, b := Make(300, 3, model.Chinese).Parts(), Make(300, 3, model.Chinese).Parts()
	if !reflect.DeepEqual(a, b) {
		t.Error("the same seed gave two documents")
	}
	if c := Make(300, 4, model.Chinese).Parts(); reflect.DeepEqual(a.Cards, c.Cards) {
		t.Error("two seeds gave the same cards")
	}
}

// A sample is for trying everything: each kind of thing must be in it.
func TestMakeHasEverything(t *testing.T) {
	for seed := range uint64(3) {
		d := Make(2000, seed, model.English)
		seen := map[string]int{}
		for _, c := range d.CardsInOrder() {
			seen["kind "+string(c.Kind)]++
			if c.Text == "" || strings.ContainsAny(c.Text, "{}|") {
				t.Fatalf("card text %q", c.Text)
			}
			for _, m := range model.AllMarks {
				if c.Marks.Has(m.Mark) {
					seen["mark "+m.Name]++
				}
			}
			if c.Span > 1 {
				seen["span"]++
			}
			if tp := c.Touch; tp != nil && tp.Feeling != nil {
				seen["feeling"]++
			}
			if len(d.Cell(c.Lane, c.Step)) > 2 {
				seen["full cell"]++
			}
		}
		for _, l := range d.LinksInOrder() {
			seen["link "+string(l.Kind)]++
			from, _ := d.Column(d.Card(l.From).Step)
			to, _ := d.Column(d.Card(l.To).Step)
			if l.Loop {
				seen["loop"]++
			}
			if to < from && !l.Loop {
				t.Errorf("link %s goes back and is no loop", l.ID)
			}
		}
		seen["note"] = len(d.Stickies())
		for _, what := range []string{
			"kind action", "kind evidence", "kind decision", "kind system", "kind note", "mark truth", "mark fail", "mark wait",
			"span", "feeling", "full cell", "link flow", "link exchange", "link support", "loop", "note",
		} {
			if seen[what] == 0 {
				t.Errorf("seed %d: no %s in %v", seed, what, seen)
			}
		}
		if links := d.LinkTable().Len(); links < 500 || links > 2500 {
			t.Errorf("%d links", links)
		}
	}
}

// Cards never begin where another card's span reaches: a cell is one thing.
func TestSpansLieFree(t *testing.T) {
	d := Make(5000, 2, model.Chinese)
	for _, c := range d.CardsInOrder() {
		column, _ := d.Column(c.Step)
		for i := column + 1; i < column+c.Span; i++ {
			if ids := d.Cell(c.Lane, d.Steps()[i].ID); len(ids) > 0 {
				t.Errorf("card %s spans over %v", c.ID, ids)
			}
		}
	}
}

func TestVocabularyIsOneInBothLanguages(t *testing.T) {
	shape := func(lang model.Lang) string {
		var b strings.Builder
		for _, d := range domains(lang) {
			fmt.Fprintf(&b, "domain %d %d", len(d.objects), len(d.owners))
			for _, p := range d.phases {
				fmt.Fprintf(&b, " phase %d", len(p.scenes))
				for _, s := range p.scenes {
					for l, text := range s.lanes {
						if text == "" {
							t.Errorf("%s: scene %q has no lane %d", lang, s.step, l)
						}
					}
				}
			}
			b.WriteByte('\n')
		}
		return b.String()
	}
	if en, zh := shape(model.English), shape(model.Chinese); en != zh {
		t.Errorf("English\n%s\nChinese\n%s", en, zh)
	}
}

func BenchmarkMake(b *testing.B) {
	for _, n := range []int{200, 2000, 20_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				Make(n, 1, model.English)
			}
		})
	}
}
