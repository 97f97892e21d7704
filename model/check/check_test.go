package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/check"
	"touchline/model/sample"
	"touchline/model/words"
)

// sound is a document that breaks no rule: three phases of two steps, a
// customer who acts in each, and a full head.
func sound() model.Parts {
	p := model.Parts{
		Head: &model.Head{Title: "t", Scope: "a to b", Segment: "all", State: model.StateAsIs, Version: "1", Date: "2026-11-01", Owner: "o"},
		Lanes: []*model.Lane{
			{ID: "le", Name: "E", Role: model.RoleEvidence},
			{ID: "lc", Name: "C", Role: model.RoleCustomer},
			{ID: "lf", Name: "F", Role: model.RoleFrontstage},
			{ID: "lt", Name: "T", Role: model.RoleTime},
		},
	}
	measured := 92.0
	standard := &model.Touchpoint{
		Class: model.ClassFront, Standard: "within a minute", Owner: "o", Inputs: "a form", Outputs: "a receipt", Resources: "a clerk",
		Metrics: []model.Metric{{Name: "CSAT", Direction: model.Higher, Measured: &measured, Source: "survey"}},
	}
	for i := range 3 {
		ph := &model.Phase{ID: model.PhaseID(fmt.Sprint("p", i)), Name: fmt.Sprint("P", i)}
		for j := range 2 {
			step := model.StepID(fmt.Sprintf("s%d%d", i, j))
			ph.Steps = append(ph.Steps, &model.Step{ID: step, Name: string(step)})
			p.Cards = append(p.Cards, &model.Card{ID: model.CardID(fmt.Sprintf("c%d%d", i, j)), Lane: "lc", Step: step, Rank: "V", Span: 1, Kind: model.KindAction, Text: "x"})
			p.Cards = append(p.Cards, &model.Card{ID: model.CardID(fmt.Sprintf("e%d%d", i, j)), Lane: "le", Step: step, Rank: "V", Span: 1, Kind: model.KindEvidence, Text: "y"})
		}
		p.Phases = append(p.Phases, ph)
	}
	slices.SortStableFunc(p.Cards, func(a, b *model.Card) int { return strings.Compare(string(a.ID[:1]), string(b.ID[:1])) })
	p.Cards[0].Marks, p.Cards[0].Touch = model.MarkTruth, standard
	return p
}

const today = model.Date("2026-11-21")

func TestRules(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*model.Parts)
		want  string // rule@where, in order
	}{
		{"sound", func(*model.Parts) {}, ""},
		{
			"no customer lane", func(p *model.Parts) { p.Lanes[1].Role = model.RoleBackstage },
			"error structure.no-customer-lane@document, warning structure.lane-order@lane:lf",
		},
		{
			"a phase without an action", func(p *model.Parts) { p.Cards = p.Cards[:4] },
			"error structure.phase-without-action@phase:p2, warning structure.few-actions@document, info structure.empty-step@step:s20, info structure.empty-step@step:s21",
		},
		{"a span is an action too", func(p *model.Parts) { p.Cards = p.Cards[:5]; p.Cards[4].Span = 2 }, ""},
		{
			"notes are no actions", func(p *model.Parts) { p.Cards[0].Kind = model.KindNote; p.Cards[1].Kind = model.KindEvidence },
			"error structure.phase-without-action@phase:p0, warning structure.few-actions@document",
		},
		{"many actions", func(p *model.Parts) { many(p, "lc", 10) }, "warning structure.many-actions@lane:lc"},
		{"many cards elsewhere", func(p *model.Parts) { many(p, "lf", 10) }, ""},
		{
			"two phases", func(p *model.Parts) {
				p.Phases[1].Steps = append(p.Phases[1].Steps, p.Phases[2].Steps...)
				p.Phases = p.Phases[:2]
			},
			"warning structure.few-phases@document",
		},
		{"thirteen phases", func(p *model.Parts) { grow(p, 10, 1) }, "warning structure.many-phases@document"},
		{"31 steps", func(p *model.Parts) { grow(p, 1, 25) }, "warning structure.many-steps@document"},
		{"21 lanes", func(p *model.Parts) {
			for i := range 17 {
				p.Lanes = append(p.Lanes, &model.Lane{ID: model.LaneID(fmt.Sprint("lx", i)), Role: model.RoleSupport})
			}
		}, "warning structure.many-lanes@document"},
		{
			"lanes out of order", func(p *model.Parts) { p.Lanes[0], p.Lanes[2] = p.Lanes[2], p.Lanes[0] },
			"warning structure.lane-order@lane:lc, warning structure.lane-order@lane:le",
		},
		{"a derived row in front", func(p *model.Parts) { p.Lanes = append(p.Lanes[3:], p.Lanes[:3]...) }, ""},
		{
			"an empty head", func(p *model.Parts) { p.Head = &model.Head{} },
			"warning structure.no-scope@document, warning structure.no-segment@document, warning structure.no-state@document, warning structure.no-version@document, warning structure.no-date@document, warning structure.no-owner@document",
		},
		{"an old review", func(p *model.Parts) { p.Head.Reviewed = "2026-05-20" }, "info structure.not-reviewed@document"},
		{"six months to the day", func(p *model.Parts) { p.Head.Reviewed = "2026-05-21" }, ""},
		{"an old date, never reviewed", func(p *model.Parts) { p.Head.Date = "2025-01-01" }, "info structure.not-reviewed@document"},
		{"an old date, reviewed since", func(p *model.Parts) { p.Head.Date, p.Head.Reviewed = "2025-01-01", "2026-10-01" }, ""},
		{"broken links", func(p *model.Parts) {
			p.Links = []*model.Link{
				{ID: "k1", From: "c00", To: "c00", Kind: model.LinkFlow},
				{ID: "k2", From: "c00", To: "gone", Kind: model.LinkFlow},
				{ID: "k3", From: "c00", To: "c01", Kind: model.LinkFlow},
				{ID: "k4", From: "c00", To: "c01", Kind: model.LinkFlow},
			}
		}, "error model.link.duplicate@link:k3, error model.link.duplicate@link:k4, error model.link.self@link:k1, error model.link.to@link:k2"},
		{
			"a card in a missing lane", func(p *model.Parts) { c := *p.Cards[0]; c.ID, c.Lane = "cx", "gone"; p.Cards = append(p.Cards, &c) },
			"error model.card.lane@card:cx",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := sound()
			tt.spoil(&p)
			var got []string
			for _, f := range check.On(model.New(p), today).All() {
				if strings.HasPrefix(f.Rule, "structure.") || strings.HasPrefix(f.Rule, "model.") { // the others: TestEachRuleFindsWhatItIsFor
					got = append(got, fmt.Sprintf("%s %s@%s", f.Severity, f.Rule, f.Where))
				}
			}
			want := strings.Split(tt.want, ", ")
			if tt.want == "" {
				want = nil
			}
			if strings.Contains(tt.want, "model.link") { // links come in the order of their cards, then ids
				slices.Sort(got)
			}
			if !slices.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}

func many(p *model.Parts, lane model.LaneID, n int) {
	for i, rank := range model.Ranks(n) {
		p.Cards = append(p.Cards, &model.Card{ID: model.CardID(fmt.Sprint("cm", i)), Lane: lane, Step: "s00", Rank: rank, Span: 1, Kind: model.KindAction, Text: "x"})
	}
}

// grow adds phases of steps that one long action covers.
func grow(p *model.Parts, phases, steps int) {
	var first model.StepID
	for i := range phases {
		ph := &model.Phase{ID: model.PhaseID(fmt.Sprint("pg", i)), Name: "G"}
		for j := range steps {
			id := model.StepID(fmt.Sprint("sg", i, "-", j))
			if first == "" {
				first = id
			}
			ph.Steps = append(ph.Steps, &model.Step{ID: id})
		}
		p.Phases = append(p.Phases, ph)
	}
	p.Cards = append(p.Cards, &model.Card{ID: "cg", Lane: "lc", Step: first, Rank: "V", Span: phases * steps, Kind: model.KindAction, Text: "x"})
}

// Every finding has a sentence and says what to do, in both languages.
func TestEveryFindingIsExplained(t *testing.T) {
	bad := sound()
	bad.Head = &model.Head{Date: "2020-01-01"}
	many(&bad, "lc", 30)
	grow(&bad, 12, 5)
	bad.Lanes[0], bad.Lanes[2] = bad.Lanes[2], bad.Lanes[0]
	for i := range 20 {
		bad.Lanes = append(bad.Lanes, &model.Lane{ID: model.LaneID(fmt.Sprint("lx", i)), Role: model.RoleSupport})
	}
	docs := []*model.Document{model.New(bad), model.New(model.Parts{
		Lanes:  []*model.Lane{{ID: "lb", Role: model.RoleBackstage}},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}},
		Cards:  []*model.Card{{ID: "c", Lane: "lb", Step: "s", Rank: "V", Span: 1, Kind: model.KindAction}},
	}), model.New(model.Parts{
		Lanes:  []*model.Lane{{ID: "lc", Role: model.RoleCustomer}},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}},
		Cards:  []*model.Card{{ID: "c", Lane: "lc", Step: "s", Rank: "V", Span: 1, Kind: model.KindNote}},
	})}
	seen := map[string]bool{}
	for _, d := range docs {
		for _, f := range check.On(d, today).All() {
			seen[f.Rule] = true
			for _, lang := range words.Langs {
				sentence, hint := check.Explain(lang, f, func(string) string { return "the place" })
				if sentence == f.Key || strings.ContainsAny(sentence+hint, "{}") || !strings.HasPrefix(f.Rule, "model.") && hint == "" {
					t.Errorf("%s %s: %q, %q", lang, f.Rule, sentence, hint)
				}
			}
		}
	}
	if len(seen) < 17 {
		t.Errorf("only %d rules were met: %v", len(seen), seen)
	}
}

// A new document has no problems until the first card, whatever its lanes,
// phases and steps are called.
func TestABareDocumentHasNoProblems(t *testing.T) {
	for name, draw := range map[string]func(*model.Parts){
		"nothing but names": func(*model.Parts) {},
		"a note": func(p *model.Parts) {
			p.Stickies = []*model.Sticky{{ID: "n", Lane: "lf", Step: "s00", Text: "x", Color: model.AccentAmber}}
		},
		"no customer lane": func(p *model.Parts) { p.Lanes[1].Role = model.RoleSupport },
		"a card": func(p *model.Parts) {
			p.Cards = []*model.Card{{ID: "c", Lane: "lf", Step: "s00", Rank: "V", Span: 1, Kind: model.KindAction}}
		},
	} {
		p := sound()
		p.Cards, p.Head = nil, &model.Head{Language: model.English}
		draw(&p)
		if n := check.On(model.New(p), today).Len(); (n == 0) != (name != "a card") {
			t.Errorf("with %s there are %d problems", name, n)
		}
	}
	if found := check.On(model.New(model.Parts{}), today).All(); len(found) != 0 {
		t.Errorf("a document of nothing at all: %+v", found)
	}
	p := sound()
	p.Cards = nil
	p.Links = []*model.Link{{ID: "k", From: "gone", To: "gone too", Kind: model.LinkFlow}}
	if found := check.On(model.New(p), today).All(); len(found) == 0 {
		t.Error("what is broken is not found")
	}
}

func TestSampleIsStructurallySound(t *testing.T) {
	for _, f := range check.On(sample.Make(60, 1, model.English), today).All() {
		if f.Severity == check.Error {
			t.Errorf("%+v", f)
		}
	}
}
