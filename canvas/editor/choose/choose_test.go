package choose_test

import (
	"fmt"
	"slices"
	"testing"

	"touchline/canvas"
	"touchline/canvas/editor/choose"
	"touchline/canvas/editor/editortest"
	"touchline/canvas/editor/selection"
	"touchline/model"
	"touchline/model/edit"
)

func ExampleLinked() {
	d := editortest.Bank()
	fmt.Println(choose.Linked(d, selection.Of("card:b")).Owners())
	// Output: [card:b card:a card:c card:g]
}

func TestAll(t *testing.T) {
	got := choose.All(editortest.Bank()).Owners()
	want := []canvas.Owner{"card:a", "card:f", "card:b", "card:c", "card:g", "card:h", "card:i", "sticky:n"}
	if len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for _, o := range want {
		if !slices.Contains(got, o) {
			t.Errorf("%s is not among %v", o, got)
		}
	}
}

// TestHavingSomethingInCommon: with the selected cards, or with a lane or step
// itself.
func TestHavingSomethingInCommon(t *testing.T) {
	d := editortest.Bank()
	for id, change := range map[model.CardID]func(*model.Card){
		"a": func(c *model.Card) {
			c.Tags, c.Touch = []string{"x", "y"}, &model.Touchpoint{Owner: "Ann", Class: model.ClassFront}
		},
		"g": func(c *model.Card) { c.Tags, c.Marks = []string{"y"}, model.MarkFail },
		"h": func(c *model.Card) { c.Touch, c.Marks = &model.Touchpoint{Owner: "Ann"}, model.MarkFail|model.MarkWait },
		"i": func(c *model.Card) { c.Kind, c.Touch = model.KindDecision, &model.Touchpoint{Class: model.ClassFront} },
	} {
		c := *d.Card(id)
		change(&c)
		next, err := edit.Apply(d, edit.SetCard{Card: &c})
		if err != nil {
			t.Fatal(err)
		}
		d = next
	}
	for _, c := range []struct {
		by   choose.By
		from []canvas.Owner
		want string
	}{
		{choose.ByTag, []canvas.Owner{"card:g"}, "[a g]"},
		{choose.ByTag, []canvas.Owner{"card:b"}, "[]"},
		{choose.ByOwner, []canvas.Owner{"card:a"}, "[a h]"},
		{choose.ByOwner, []canvas.Owner{"card:i"}, "[]"},
		{choose.ByClass, []canvas.Owner{"card:i"}, "[a i]"},
		{choose.ByMark, []canvas.Owner{"card:h"}, "[g h]"},
		{choose.ByMark, []canvas.Owner{"card:c"}, "[]"},
		{choose.ByKind, []canvas.Owner{"card:i"}, "[i]"},
		{choose.ByLane, []canvas.Owner{"card:f"}, "[f g h]"},
		{choose.ByLane, []canvas.Owner{"lane:support"}, "[i]"},
		{choose.ByStep, []canvas.Owner{"step:s1"}, "[a f]"},
		{choose.ByStep, []canvas.Owner{"phase:two"}, "[c g h i]"},
		{choose.ByStep, []canvas.Owner{"card:b"}, "[b]"},
		{choose.ByLane, []canvas.Owner{"step:s1"}, "[]"},
	} {
		got := choose.Having(d, c.by, choose.Shared(d, selection.Of(c.from...), c.by))
		if fmt.Sprint(got) != c.want {
			t.Errorf("by %s from %v: %v, not %s", c.by, c.from, got, c.want)
		}
	}
}
