package part_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/part"
)

// A choice of anything leaves something out, whatever else is chosen beside it.
func TestAll(t *testing.T) {
	for bits := range 16 {
		var c part.Choice
		var n part.Names
		if bits&1 > 0 {
			c.Phases, n.Phases = []model.PhaseID{"p1"}, []string{"1"}
		}
		if bits&2 > 0 {
			c.Steps, n.Steps = []model.StepID{"s3"}, []string{"3"}
		}
		if bits&4 > 0 {
			c.Lanes, n.Lanes = []model.LaneID{"c"}, []string{"1"}
		}
		if bits&8 > 0 {
			c.Cards, n.Cards = []model.CardID{"c1", "c3"}, []string{"c1", "c3"}
		}
		if c.All() != (bits == 0) || n.All() != (bits == 0) {
			t.Errorf("%+v, %+v are all: %v, %v", c, n, c.All(), n.All())
		}
		if bits == 0 {
			continue
		}
		d, err := part.Of(shop(), c, part.Options{})
		if err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		want := map[int]string{0: "s1 s2 s3 s4", 1: "s1 s2", 2: "s3", 3: "s1 s2 s3"}[bits&3]
		if bits == 8 {
			want = "s1 s3"
		} else if bits == 12 {
			want = "s1 s3"
		}
		var steps []string
		for _, s := range d.Steps() {
			if !strings.HasPrefix(string(s.ID), "s") || len(s.ID) > 2 {
				continue // beside it, for tags
			}
			steps = append(steps, string(s.ID))
		}
		if got := strings.Join(steps, " "); got != want {
			t.Errorf("%+v has the steps %s, want %s", c, got, want)
		}
	}
}

// What is whole in a part is the document's own, so that nothing is made anew for it;
// what reaches out of it is cut, and the document is as it was.
func TestWhatIsWholeIsShared(t *testing.T) {
	p := shop().Parts()
	wide := *p.Cards[0] // c1, in s1
	wide.Span = 3
	p.Cards[0] = &wide
	d := model.New(p)
	for name, c := range map[string]struct {
		choice part.Choice
		step   model.StepID
		span   int
	}{
		"all its columns":  {part.Choice{Steps: []model.StepID{"s1", "s2", "s3"}}, "s1", 3},
		"its first column": {part.Choice{Steps: []model.StepID{"s1"}}, "s1", 1},
		"the others":       {part.Choice{Phases: []model.PhaseID{"p2"}}, "s3", 1},
		"with a gap":       {part.Choice{Steps: []model.StepID{"s1", "s3", "s4"}}, "s1", 2},
	} {
		out, err := part.Of(d, c.choice, part.Options{})
		if err != nil {
			t.Fatal(err)
		}
		got := out.Card("c1")
		if got == nil || got.Step != c.step || got.Span != c.span || (got == d.Card("c1")) != (c.span == 3) {
			t.Errorf("%s: %+v, the document's own: %v", name, got, got == d.Card("c1"))
		}
		if other := out.Card("c3"); other != nil && other != d.Card("c3") {
			t.Errorf("%s: a card that is whole was made anew", name)
		}
	}
	if d.Card("c1").Span != 3 {
		t.Error("the document has changed")
	}
}

// The title says which part it is, in the language that was asked for, else in that of
// the document: one phase, from one to another, or steps where phases have no name.
func TestTitlesOfParts(t *testing.T) {
	unnamed := func(d *model.Document) *model.Document {
		p := d.Parts()
		var phases []*model.Phase
		for _, ph := range p.Phases {
			next := *ph
			next.Name = ""
			phases = append(phases, &next)
		}
		p.Phases = phases
		return model.New(p)
	}
	zh := shop().WithHead(&model.Head{Title: "Shop", Language: model.Chinese})
	got := ""
	for _, c := range []struct {
		d     *model.Document
		steps []model.StepID
		lang  model.Lang
	}{
		{shop(), []model.StepID{"s1"}, ""},
		{shop(), []model.StepID{"s2", "s3"}, ""},
		{shop(), []model.StepID{"s1", "s4"}, ""},
		{shop(), []model.StepID{"s1", "s2", "s3", "s4"}, ""},
		{shop(), []model.StepID{"s3", "s4"}, model.Chinese},
		{zh, []model.StepID{"s3", "s4"}, ""},
		{zh, []model.StepID{"s3", "s4"}, model.English},
		{unnamed(shop()), []model.StepID{"s2"}, ""},
		{unnamed(shop()), []model.StepID{"s2", "s4"}, ""},
		{shop().WithHead(&model.Head{Language: model.English}), []model.StepID{"s1"}, ""},
	} {
		d, err := part.Of(c.d, part.Choice{Steps: c.steps, Lanes: []model.LaneID{"c"}}, part.Options{Lang: c.lang})
		if err != nil {
			t.Fatal(err)
		}
		got += d.Head.Title + "\n"
	}
	const want = `Shop: Before
Shop: Before to After
Shop: Before to After
Shop
Shop：After
Shop：After
Shop: After
Shop: Step 2
Shop: Step 2 to Step 4
Untitled blueprint: Before
`
	if got != want {
		t.Errorf("the titles are\n%swant\n%s", got, want)
	}
}

// Numbers and ranges are taken within what there is; what is not there is told with
// what there is, as far as a sentence can hold it.
func TestNumbersOfNames(t *testing.T) {
	for text, want := range map[string]string{
		"1": "s1", "4": "s4", "2-4": "s2 s3 s4", "2–3": "s2 s3", "3 ~ 3": "s3", "1,3": "s1 s3", "0": "", "5": "", "4-5": "", "3-2": "", "0-2": "", "-2": "", "2-": "", "a-2": "", "Step 2, Step 3": "s2 s3", "#s4": "s4",
	} {
		c, err := part.Names{Steps: []string{text}}.In(shop())
		if got := strings.Trim(fmt.Sprint(c.Steps), "[]"); got != want || (err == nil) != (want != "") {
			t.Errorf("%q is %s, %v; want %s", text, got, err, want)
		}
	}
	p := shop().Parts()
	for n := range 13 {
		var phase model.Phase
		for i := range n + 1 {
			s := &model.Step{ID: model.StepID(fmt.Sprint("s", i+1)), Name: fmt.Sprint("Step ", i+1)}
			if i == 1 {
				s.Name = ""
			}
			phase.Steps = append(phase.Steps, s)
		}
		phase.ID = "p1"
		p.Phases, p.Links = []*model.Phase{&phase}, nil
		p.Cards = nil
		_, err := part.Names{Steps: []string{"none"}}.In(model.New(p))
		var f *model.Fault
		if !errors.As(err, &f) {
			t.Fatal(err)
		}
		names := f.Args[slices.Index(f.Args, "names")+1]
		if parts := strings.Split(names, ", "); len(parts) != min(n+1, 13) || strings.HasSuffix(names, "…") != (n == 12) || n > 0 && parts[1] != "2" {
			t.Errorf("of %d steps it says %q", n+1, names)
		}
	}
}
