package check_test

import (
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/check"
	"touchline/model/edit"
	"touchline/model/words"
)

// limitCases stand on both sides of a limit, or just beside what a rule is for.
var limitCases = []ruleCase{
	{"flow.unanswered-action", "evidence that ends before it", func(p *model.Parts) { hideEvidence(p, "s10"); hideEvidence(p, "s01"); card(p, "e00").Span = 2 }, "card:c10"},
	{"flow.unanswered-action", "what only reaches on is said where it begins", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c11" })
		hideEvidence(p, "s10")
		hideEvidence(p, "s11")
		card(p, "c10").Span = 2
	}, "card:c10"},
	{"flow.frontstage-alone", "through four colleagues is too far", chain(5), "card:f5"},
	{"flow.frontstage-alone", "through three", chain(4), ""},
	{"flow.frontstage-alone", "a note of the customer's is no action", func(p *model.Parts) {
		put(p, "n", "lc", "s00", kind(model.KindNote))
		put(p, "f", "lf", "s00")
		tie(p, "n", "f")
	}, "card:f"},
	{"flow.serves-nothing", "a row of annotation is nobody", func(p *model.Parts) {
		layers(p)
		p.Lanes[5].Role = model.RoleText
		put(p, "b", "lb", "s00")
		put(p, "n", "lt", "s00")
		tie(p, "b", "n")
	}, "card:b"},
	{"flow.jump", "backstage to customer", func(p *model.Parts) { layers(p); put(p, "b", "lb", "s00"); tie(p, "b", "c00") }, "link:kbc00"},
	{"flow.jump", "an annotation has no side", func(p *model.Parts) {
		layers(p)
		p.Lanes[5].Role = model.RoleText
		put(p, "n", "lt", "s00")
		put(p, "t", "ls", "s00")
		tie(p, "t", "n")
		tie(p, "n", "t")
	}, ""},
	{"flow.unmarked-loop", "one comes from nowhere", func(p *model.Parts) { tie(p, "gone", "c00"); tie(p, "c10", "gone") }, ""},
	{"flow.decision-exits", "spaces are no label", func(p *model.Parts) {
		card(p, "c00").Kind = model.KindDecision
		tie(p, "c00", "c01", labelled("yes"))
		tie(p, "c00", "c10", labelled(" "))
	}, "card:c00"},
	{"flow.silent-lane", "before the first and after the last is no silence", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return strings.HasPrefix(string(c.ID), "c") && c.ID != "c11" })
	}, ""},
	{"flow.silent-lane", "what it says of itself names nobody", func(p *model.Parts) {
		put(p, "f", "lf", "s00")
		for _, s := range []string{"s01", "s10", "s11"} {
			put(p, "n"+s, "lf", s, kind(model.KindNote), says(model.Touchpoint{Actors: []string{"F"}}))
		}
	}, ""},
	{"flow.actor-twice", "a note does nothing", func(p *model.Parts) {
		layers(p)
		put(p, "f", "lf", "s00", says(model.Touchpoint{Actors: []string{"Ann"}}), kind(model.KindNote))
		put(p, "b", "lb", "s00", says(model.Touchpoint{Actors: []string{"Ann"}}))
		put(p, "t", "ls", "s00", says(model.Touchpoint{Actors: []string{"", "Ann"}}))
	}, "card:t"},
	{"flow.actor-twice", "both of two are elsewhere too", func(p *model.Parts) {
		layers(p)
		put(p, "f", "lf", "s00", says(model.Touchpoint{Actors: []string{"Ann", "Ben"}}))
		put(p, "b", "lb", "s00", says(model.Touchpoint{Actors: []string{"Ben", "Ann"}}))
	}, "card:b"},

	{"evidence.none-seen", "a note is no encounter", func(p *model.Parts) {
		hideEvidence(p, "s10")
		put(p, "f", "lf", "s10", kind(model.KindNote))
		tie(p, "c10", "f")
	}, ""},
	{"evidence.alone", "a note, and one behind it", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c10" || c.ID == "e10" })
		put(p, "n", "le", "s10", kind(model.KindNote)).Rank = "A"
		put(p, "x", "le", "s10", kind(model.KindEvidence))
	}, "card:x"},
	{"evidence.alone", "linked, and one behind it", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c10" })
		tie(p, "c01", "e10")
		put(p, "x", "le", "s10", kind(model.KindEvidence))
	}, "card:x"},
	{"evidence.alone", "over two steps without an action", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c10" || c.ID == "c11" || c.ID == "e11" })
		card(p, "e10").Span = 2
	}, "card:e10"},
	{"evidence.alone", "the last step", func(p *model.Parts) {
		p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c21" })
		card(p, "e21").Span = 2 // reaches out of the grid
	}, "card:e21"},

	{"time.tier-maximum-under-standard", "the same, and none", of(model.Touchpoint{TierStandards: []model.TierStandard{
		{Tier: model.TierGold, Time: model.Hour, MaxTime: model.Hour}, {Tier: model.TierBasic, Time: model.Hour},
	}}), ""},
	{"time.longest-wait-under-expected", "the same", of(model.Touchpoint{ExpectedWait: model.Hour, MaxWait: model.Hour}), ""},
	{"time.longest-over-accepted", "two in one step count one after the other", func(p *model.Parts) {
		p.Head.AcceptedTime = model.Hour
		put(p, "y", "lc", "s01", says(model.Touchpoint{Time: model.Minute, MaxTime: 40 * model.Minute}))
		of(model.Touchpoint{Time: model.Minute, MaxTime: 40 * model.Minute})(p)
	}, "document"},
	{"time.longest-over-accepted", "just", func(p *model.Parts) {
		p.Head.AcceptedTime = model.Hour
		of(model.Touchpoint{Time: model.Hour, MaxTime: model.Hour})(p)
	}, ""},
	{"time.longest-over-accepted", "the standard is just accepted", func(p *model.Parts) {
		p.Head.AcceptedTime = model.Hour
		of(model.Touchpoint{Time: model.Hour, MaxTime: 2 * model.Hour})(p)
	}, "document"},
	{"metric.worse", "half a figure says nothing", of(model.Touchpoint{Metrics: []model.Metric{
		{Name: "a", Direction: model.Higher, Measured: f(1)},
		{Name: "b", Direction: model.Lower, Baseline: f(1)},
		{Name: "c", Baseline: f(1), Measured: f(2)},
		{Name: "d", Direction: model.Lower, Baseline: f(2), Measured: f(2)},
	}}), ""},

	{"touch.no-class", "a row of annotation has none", func(p *model.Parts) {
		p.Lanes[3].Role = model.RoleText
		put(p, "n", "lt", "s00", says(model.Touchpoint{Channel: "app"}))
	}, ""},
	{"touch.cross-unlinked", "evidence is no front", func(p *model.Parts) {
		layers(p)
		put(p, "b", "lb", "s00", says(model.Touchpoint{Class: model.ClassCross}))
		tie(p, "b", "e00")
	}, "card:b"},
	{"touch.backstage-contact", "on the telephone", behind(model.Touchpoint{Class: model.ClassBack, Contact: model.ContactPhone}), "card:b"},
	{"touch.perceived-owner", "nobody perceived, or nobody known", func(p *model.Parts) {
		of(model.Touchpoint{Owner: "IT"})(p)
		says(model.Touchpoint{PerceivedOwner: "IT"})(card(p, "c10"))
	}, ""},
	{"touch.no-source", "the figure says it itself", of(model.Touchpoint{
		Metrics: []model.Metric{{Measured: f(1), Source: "s"}}, Quality: []model.Quality{{Dimension: model.Empathy, Expectation: 6, Perception: 5, Source: "s"}},
	}), ""},
	{"touch.no-source", "what it was before is a figure", of(model.Touchpoint{Metrics: []model.Metric{{Baseline: f(1)}, {Source: "s", Measured: f(1)}}}), "card:c01"},
	{"touch.no-source", "an interview", of(model.Touchpoint{Confidence: model.ConfidenceInterview}), "card:c01"},

	{"improvement.review-overdue", "no date", improved(model.Improvement{Stage: model.StageMonitor}), ""},
	{"improvement.no-review", "not monitored yet", improved(model.Improvement{}), ""},
	{"improvement.worse-after", "as before", improved(model.Improvement{Baseline: f(10), Target: f(3), Measured: f(10)}), ""},
	{"improvement.worse-after", "as before, upwards", improved(model.Improvement{Baseline: f(3), Target: f(10), Measured: f(3)}), ""},
	{"improvement.worse-after", "nothing was meant to change", improved(model.Improvement{Baseline: f(3), Target: f(3), Measured: f(9)}), ""},
	{"improvement.worse-after", "or to fall", improved(model.Improvement{Baseline: f(3), Target: f(3), Measured: f(1)}), ""},
	{"improvement.worse-after", "nobody measured", improved(model.Improvement{Baseline: f(3), Target: f(9)}), ""},
	{"improvement.worse-after", "nothing meant", improved(model.Improvement{Baseline: f(3), Measured: f(9)}), ""},
	{"improvement.worse-after", "nothing before", improved(model.Improvement{Target: f(3), Measured: f(9)}), ""},

	{"design.many-counters", "a machine is nobody", func(p *model.Parts) {
		for i, o := range []string{"A", "B", "C", "D"} {
			put(p, "f"+o, "lf", "s00", says(model.Touchpoint{Owner: o, Provider: model.PartyMachine, Contact: model.ContactFace})).Rank = model.Ranks(4)[i]
		}
	}, ""},
	{"design.many-counters", "by face, telephone and medium", func(p *model.Parts) {
		put(p, "f1", "lf", "s00", says(model.Touchpoint{Owner: "A", Contact: model.ContactFace}))
		put(p, "f2", "lf", "s01", says(model.Touchpoint{Owner: "B", Contact: model.ContactPhone}))
		put(p, "f3", "lf", "s00", says(model.Touchpoint{Owner: "C", Medium: model.MediumHuman}))
		put(p, "f4", "lf", "s01", says(model.Touchpoint{Owner: "D", Provider: model.PartyHuman}))
	}, "phase:p0"},
	{"design.many-counters", "in the second phase", func(p *model.Parts) {
		for i, o := range []string{"A", "B", "C", "D"} {
			put(p, "f"+o, "lf", []string{"s10", "s11"}[i%2], says(model.Touchpoint{Owner: o, Provider: model.PartyHuman}))
		}
	}, "phase:p1"},
	{"design.back-office-seen", "who works behind perceives nothing", behind(model.Touchpoint{Owner: "Ops", PerceivedOwner: "Ops"}), ""},
}

// chain puts n frontstage cards behind a customer's action, each linked to the
// one before it.
func chain(n int) func(*model.Parts) {
	return func(p *model.Parts) {
		at := "c00"
		for i := range n {
			id := "f" + string(rune('1'+i))
			put(p, id, "lf", "s00").Rank = model.Ranks(n)[i]
			tie(p, at, id)
			at = id
		}
	}
}

func TestRulesAtTheirLimits(t *testing.T) {
	for _, c := range limitCases {
		p := sound()
		c.change(&p)
		if got := places(model.New(p), c.rule); got != c.where {
			t.Errorf("%s, %s: found at %q, want %q", c.rule, c.name, got, c.where)
		}
	}
}

// What a finding says: numbers, names and dates of the very thing.
func TestWhatFindingsSay(t *testing.T) {
	for _, c := range []struct {
		rule, where string
		change      func(*model.Parts)
		want        string
	}{
		{"structure.phase-without-action", "phase:p1", func(p *model.Parts) {
			p.Phases[1].Name = ""
			p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c10" || c.ID == "c11" })
		}, "phase 2"},
		{"flow.silent-lane", "lane:lc", func(p *model.Parts) {
			p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.ID == "c01" || c.ID == "c10" || c.ID == "c11" })
		}, "lane C n 3 step s01"},
		{"improvement.overdue", "card:c01", improvedTwice("2026-11-19", "2026-11-03", "2026-11-20"), "names a\nb\nc date 2026-11-03"},
		{"improvement.review-overdue", "card:c01", func(p *model.Parts) {
			of(model.Touchpoint{Improvements: []model.Improvement{{What: "a", Review: "2026-11-05"}, {What: "b", Review: "2026-11-02"}, {What: "c", Review: "2026-11-09"}, {What: "d", Review: today}}})(p)
		}, "names a\nb\nc date 2026-11-02"},
		{"time.longest-over-accepted", "document", func(p *model.Parts) {
			p.Head.AcceptedTime = 60
			put(p, "y", "lc", "s01", says(model.Touchpoint{Time: 1, MaxTime: 40}))
			of(model.Touchpoint{Time: 1, MaxTime: 50})(p)
		}, "sum 90 accepted 60"},
		{"structure.few-actions", "document", func(p *model.Parts) { p.Cards = p.Cards[:2] }, "n 2 least 5"},
	} {
		p := sound()
		c.change(&p)
		if got := strings.Join(findingAt(t, model.New(p), c.rule, c.where).Args, " "); got != c.want {
			t.Errorf("%s says %q, not %q", c.rule, got, c.want)
		}
	}
}

func improvedTwice(due ...model.Date) func(*model.Parts) {
	var all []model.Improvement
	for i, d := range due {
		all = append(all, model.Improvement{What: string(rune('a' + i)), Due: d})
	}
	return of(model.Touchpoint{Improvements: all})
}

// What is mended is mended alone: a lane moves above the first that belongs
// below it, not above the rows of annotation; times in order stay.
func TestMendsNoMoreThanIsWrong(t *testing.T) {
	p := sound()
	p.Lanes = []*model.Lane{p.Lanes[3], p.Lanes[0], p.Lanes[2], p.Lanes[1]}
	d := model.New(p)
	d = apply(t, d, check.Fix(d, findingAt(t, d, "structure.lane-order", "lane:lc")))
	var order []string
	for _, l := range d.Lanes {
		order = append(order, string(l.ID))
	}
	if got := strings.Join(order, " "); got != "lt le lc lf" {
		t.Errorf("the lanes stand in the order %s", got)
	}

	p = sound()
	of(model.Touchpoint{TierStandards: []model.TierStandard{
		{Tier: model.TierGold, Time: model.Hour}, {Tier: model.TierBasic, Time: model.Hour, MaxTime: model.Minute}, {Tier: model.TierSilver, Time: model.Minute, MaxTime: model.Hour},
	}})(&p)
	d = model.New(p)
	d = apply(t, d, check.Fix(d, findingAt(t, d, "time.tier-maximum-under-standard", "card:c01")))
	got := d.Card("c01").Touch.TierStandards
	if got[0].Time != model.Hour || got[0].MaxTime != 0 || got[1].Time != model.Minute || got[1].MaxTime != model.Hour || got[2].MaxTime != model.Hour {
		t.Errorf("the standards are %+v", got)
	}
}

// A finding of what is gone since can't be mended, and the only step stays.
func TestWhatIsGoneIsNotMended(t *testing.T) {
	d := model.New(sound())
	for _, r := range check.Rules {
		for _, where := range []string{"card:gone", "link:gone", "lane:gone", "step:gone", "card:c10"} {
			if r.ID == "flow.unanswered-action" && where == "card:c10" {
				continue // it is there, and its tag can be set
			}
			if e := check.Fix(d, check.Finding{Rule: r.ID, Where: where}); e != nil && where != "card:c10" {
				t.Errorf("%s at %s: %+v", r.ID, where, e)
			}
		}
	}
	one := model.New(model.Parts{Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}}})
	if e := check.Fix(one, check.Finding{Rule: "structure.empty-step", Where: "step:s"}); e != nil {
		t.Errorf("the only step is taken: %+v", e)
	}
}

// The tag is written in the document's language, in English where it has none.
func TestTheTagIsOfTheDocumentsLanguage(t *testing.T) {
	for lang, want := range map[model.Lang]string{"": "customer only", model.English: "customer only", model.Chinese: "仅客户"} {
		p := sound()
		p.Head.Language = lang
		hideEvidence(&p, "s10")
		d := model.New(p)
		d = apply(t, d, check.Fix(d, findingAt(t, d, "flow.unanswered-action", "card:c10")))
		if got := d.Card("c10").Tags; !slices.Equal(got, []string{want}) {
			t.Errorf("%q: %v", lang, got)
		}
	}
}

func TestSeverities(t *testing.T) {
	p := sound()
	put(&p, "f", "lf", "s00")                                       // a warning
	says(model.Touchpoint{Feedback: "survey"})(card(&p, "c01"))     // an information
	tie(&p, "gone", "c00")                                          // an error of the model
	says(model.Touchpoint{Class: model.ClassBack})(card(&p, "c10")) // an error of a rule
	r := check.On(model.New(p), today)
	for _, s := range check.Severities {
		n := 0
		for _, f := range r.All() {
			if f.Severity == s {
				n++
			}
		}
		if r.Count(s) != n || n == 0 {
			t.Errorf("%s: %d are counted, %d found", s, r.Count(s), n)
		}
	}
	for _, g := range r.Groups {
		for _, f := range g.Findings {
			if f.Severity != g.Severity() {
				t.Errorf("%s is %s, its group %s", f.Rule, f.Severity, g.Severity())
			}
		}
		if (g.Title(model.English) == words.T(model.English, "check.broken.title")) != (g.Rule == nil) {
			t.Errorf("a group is called %q", g.Title(model.English))
		}
	}
	if !check.Warning.AtLeast(check.Warning) || !check.Error.AtLeast(check.Information) || check.Information.AtLeast(check.Warning) {
		t.Error("severities stand in another order")
	}
}

// One is said in the singular, two in the plural; only the number counts.
func TestOneIsSaidOnce(t *testing.T) {
	p := sound()
	p.Cards = slices.DeleteFunc(p.Cards, func(c *model.Card) bool { return c.Lane == "lc" && c.ID != "c00" })
	one := findingAt(t, model.New(p), "structure.few-actions", "document")
	two := one
	two.Args = []string{"n", "2", "least", "1"}
	plain := func(string) string { return "" }
	single, _ := check.Explain(model.English, one, plain)
	several, _ := check.Explain(model.English, two, plain)
	if !words.Has(model.English, one.Key+".one") {
		t.Fatal("the rule has no sentence for one")
	}
	if strings.Contains(single, "actions") == strings.Contains(several, "actions") {
		t.Errorf("one: %q, two: %q", single, several)
	}
}

// What is dismissed at a place is dismissed there alone and for its rule alone.
func TestDismissalsAreOfOneRuleAndPlace(t *testing.T) {
	p := sound()
	p.Lanes[0], p.Lanes[2] = p.Lanes[2], p.Lanes[0]
	p.Phases[1].Steps = append(p.Phases[1].Steps, &model.Step{ID: "e"})
	put(&p, "f", "lf", "s00", says(model.Touchpoint{Feedback: "x"}))
	put(&p, "g", "lf", "s10")
	tie(&p, "c10", "c00")
	counters("A", "B", "C", "D")(&p)
	tie(&p, "gone", "c01")
	d := model.New(p)
	all := []check.Finding{
		findingAt(t, d, "model.link.from", "link:kgonec01"), // passed over: it can't be
		findingAt(t, d, "flow.frontstage-alone", "card:f"), findingAt(t, d, "flow.unmarked-loop", "link:kc10c00"),
		findingAt(t, d, "structure.lane-order", "lane:le"), findingAt(t, d, "structure.empty-step", "step:e"), findingAt(t, d, "design.many-counters", "phase:p0"),
	}
	d = apply(t, d, check.Dismiss(d, all, false, "because", "", today))
	if n := len(d.Head.Dismissed); n != 5 {
		t.Errorf("%d are dismissed: %+v", n, d.Head.Dismissed)
	}
	for _, f := range []check.Finding{{Rule: "flow.frontstage-alone", Where: "card:g"}, {Rule: "touch.loop-open", Where: "card:f"}} {
		if check.DismissalOf(d.Head, f) != nil || check.Recall(d, f) != nil {
			t.Errorf("%s at %s is dismissed too", f.Rule, f.Where)
		}
	}
	d = apply(t, d, check.Recall(d, all[1]))
	if n := len(d.Head.Dismissed); n != 4 || check.DismissalOf(d.Head, all[1]) != nil {
		t.Errorf("one taken back leaves %+v", d.Head.Dismissed)
	}
	// Those of places that are still there stay with the next that is said.
	d = apply(t, d, check.Dismiss(d, all[1:2], false, "because", "", today))
	if n := len(d.Head.Dismissed); n != 5 {
		t.Errorf("said again there are %+v", d.Head.Dismissed)
	}
}

// What is broken in the grid is not said any more when an edit has mended it,
// and said again when that is undone.
func TestMendedGridsAreFollowed(t *testing.T) {
	long := strings.Repeat("x", model.MaxText+1)
	for name, spoil := range map[string]func(*model.Parts){
		"phase": func(p *model.Parts) {
			x := *p.Phases[0]
			x.Name = long
			p.Phases = append([]*model.Phase{&x}, p.Phases[1:]...)
		},
		"lane": func(p *model.Parts) {
			x := *p.Lanes[0]
			x.Name = long
			p.Lanes = append([]*model.Lane{&x}, p.Lanes[1:]...)
		},
		"step": func(p *model.Parts) {
			x, s := *p.Phases[0], *p.Phases[0].Steps[0]
			s.Name = long
			x.Steps = append([]*model.Step{&s}, x.Steps[1:]...)
			p.Phases = append([]*model.Phase{&x}, p.Phases[1:]...)
		},
		"head": func(p *model.Parts) { x := *p.Head; x.Title = long; p.Head = &x },
	} {
		p := sound()
		whole := model.New(p)
		spoil(&p)
		broken := model.New(p)
		if len(check.On(broken, today).All()) == 0 {
			t.Fatalf("%s: nothing is broken", name)
		}
		var c check.Checker
		for i, d := range []*model.Document{broken, whole, broken, whole} {
			if got, want := said(c.Check(d, today)), said(check.On(d, today)); got != want {
				t.Errorf("%s, %d: followed it finds\n%s\nanew\n%s", name, i, got, want)
			}
		}
	}
}

// What a rule says of a card follows cards and links four away, and lanes of
// other names.
func TestFollowedThroughAChain(t *testing.T) {
	p := sound()
	chain(4)(&p)
	d := model.New(p)
	var c check.Checker
	c.Check(d, today)
	for name, e := range map[string]edit.Edit{
		"the first link": edit.RemoveLinks{Links: []model.LinkID{"kc00f1"}},
		"the last link":  edit.RemoveLinks{Links: []model.LinkID{"kf3f4"}},
		"a colleague":    edit.RemoveCards{Cards: []model.CardID{"f2"}},
		"elsewhere":      edit.MoveCards{Cards: []model.CardID{"f1"}, Lane: "le", Step: "s21"},
		"the customer":   edit.RemoveCards{Cards: []model.CardID{"c00"}},
	} {
		next := apply(t, d, e)
		for i, x := range []*model.Document{next, d} {
			if got, want := said(c.Check(x, today)), said(check.On(x, today)); got != want {
				t.Errorf("%s, %d: followed it finds\n%s\nanew\n%s", name, i, got, want)
			}
		}
	}
}
