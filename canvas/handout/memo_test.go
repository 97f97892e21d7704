package handout_test

import (
	"context"
	"reflect"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/canvas/compose"
	"touchline/canvas/handout"
	"touchline/model"
	"touchline/model/sample"
	"touchline/model/sample/sampletest"
)

// TestMadeAgainItIsAsFromNothing: whatever was made before with a memo, pages
// are those that are made without one.
func TestMadeAgainItIsAsFromNothing(t *testing.T) {
	teacher, _ := handout.PresetNamed("teacher")
	grey, _ := compose.ThemeNamed("grey")
	bank, large := sampletest.Template(t, "bank", "zh"), sample.Make(90, 3, model.English)
	memo := &handout.Memo{}
	for i, c := range []struct {
		doc    *model.Document
		change func(*handout.Options)
	}{
		{bank, func(*handout.Options) {}},
		{bank, func(o *handout.Options) { o.Kinds = o.Kinds[3:] }}, // other numbers of pages
		{bank, func(o *handout.Options) { o.Theme = grey }},
		{bank, func(o *handout.Options) { o.Lang = model.English }},
		{bank, func(o *handout.Options) { o.Seed = 9 }},
		{bank, func(o *handout.Options) { o.Size.W, o.Size.H = 1190.55, 841.89 }},
		{large, func(*handout.Options) {}},
		{bank, func(*handout.Options) {}},
		{bank, func(*handout.Options) {}},
	} {
		o := handout.Options{Kinds: teacher.Kinds, Size: handout.A4}
		c.change(&o)
		want, err := handout.Make(context.Background(), c.doc, o)
		if err != nil {
			t.Fatal(err)
		}
		o.Memo = memo
		got, err := handout.Make(context.Background(), c.doc, o)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got.Entries, want.Entries) || len(got.Pages) != len(want.Pages) {
			t.Fatalf("making %d: %d pages, not %d", i, len(got.Pages), len(want.Pages))
		}
		for n := range want.Pages {
			if say(got.Pages[n]) != say(want.Pages[n]) || !reflect.DeepEqual(canvastest.Flat(got.Pages[n]), canvastest.Flat(want.Pages[n])) {
				t.Errorf("making %d: page %d differs", i, n+1)
			}
		}
	}
}
