package link_test

import (
	"slices"
	"testing"

	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/link"
	"touchline/canvas/layout"
	"touchline/model"
)

// TestTheNearestOfTheSpelledComesFirst: those that begin with the word before
// those that only have it, and of each the nearer; a step counts as two lanes,
// forwards and backwards.
func TestTheNearestOfTheSpelledComesFirst(t *testing.T) {
	d := editortest.Bank() // customer: a b c, front: f==, g and h, support: i
	for id, text := range map[model.CardID]string{
		"a": "Pay", "b": "Pay in", "c": "Pay out", "f": "He can pay", "g": "To pay", "h": "Else", "i": "PAY later",
	} {
		d.Card(id).Text = text
	}
	p := layout.Make(d, layout.Options{})
	for _, c := range []struct {
		from  model.CardID
		words []string
		want  []model.CardID
	}{
		{"a", []string{"pay"}, []model.CardID{"b", "c", "i", "f", "g"}},
		{"c", []string{"pay"}, []model.CardID{"b", "a", "i", "g", "f"}},
		{"h", []string{"pay"}, []model.CardID{"c", "i", "b", "a", "g", "f"}},
		{"i", []string{"pay"}, []model.CardID{"c", "b", "a", "g", "f"}},
		{"a", []string{"pay", "out"}, []model.CardID{"c"}},
		{"a", []string{"no"}, nil},
	} {
		if got := link.Spelled(p, c.from, c.words); !slices.Equal(got, c.want) {
			t.Errorf("from %s, %q: %v, not %v", c.from, c.words, got, c.want)
		}
	}
}

// TestANewLinkFromOrToNothing is no loop; within a step it is none either.
func TestANewLinkFromOrToNothing(t *testing.T) {
	d := editortest.Bank()
	for _, c := range [][2]model.CardID{{"c", "gone"}, {"gone", "a"}, {"h", "g"}, {"g", "h"}, {"g", "c"}} {
		if link.New(d, c[0], c[1], bits).Loop {
			t.Errorf("%v is a loop", c)
		}
	}
}
