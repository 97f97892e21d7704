package measure

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/sample/sampletest"
)

func near(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	switch {
	case got == nil:
		t.Errorf("%s is not known, want %g", what, want)
	case math.Abs(*got-want) > 1e-9:
		t.Errorf("%s is %g, want %g", what, *got, want)
	}
}

func seconds(t *testing.T, what string, got *int64, want model.Duration) {
	t.Helper()
	switch {
	case got == nil:
		t.Errorf("%s is not known, want %d s", what, want)
	case *got != int64(want):
		t.Errorf("%s is %d s, want %d s", what, *got, want)
	}
}

// changed is a document with other records at some cards, by their text.
func changed(t *testing.T, d *model.Document, head func(*model.Head), cards map[string]func(*model.Card)) *model.Document {
	t.Helper()
	h := *d.Head
	if head != nil {
		head(&h)
	}
	d = d.WithHead(&h)
	for text, change := range cards {
		all := d.CardsInOrder()
		i := slices.IndexFunc(all, func(c *model.Card) bool { return c.Text == text })
		if i < 0 {
			t.Fatalf("there is no card %q", text)
		}
		c := *all[i]
		if c.Touch == nil {
			c.Touch = &model.Touchpoint{}
		}
		c.Touch = c.Touch.Clone()
		change(&c)
		d = d.WithCard(&c)
	}
	return d
}

// Published (Shostack, 1984): standard 2 minutes, acceptable 5; at 10 cents a
// minute, 3 cents of wax, 9 cents else and a price of 50 a shine earns 18, 8
// and −2 cents in 2, 3 and 4 minutes. What the fail point takes is no part of
// the standard.
func TestShoeshine(t *testing.T) {
	m := Of(sampletest.Template(t, "shoeshine", "en"))
	seconds(t, "the standard", m.Times.StandardSeconds, 2*model.Minute)
	seconds(t, "to spare", m.Times.StandardSpareSeconds, 3*model.Minute)
	if m.Times.MaximumSeconds != nil {
		t.Errorf("a maximum of %d s, which nobody entered", *m.Times.MaximumSeconds)
	}
	var got []string
	for _, e := range m.Economics {
		got = append(got, fmt.Sprintf("%s %d s: cost %g profit %g", e.At, *e.Seconds, e.Cost, *e.Profit))
	}
	want := "standard 120 s: cost 32 profit 18; minute 180 s: cost 42 profit 8; minute 240 s: cost 52 profit -2; accepted 300 s: cost 62 profit -12"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
	if c := m.Costs; *c.Fixed != 12 || c.Rates[0].Minutes != 2 || *c.BreakEvenSeconds != 228 || c.Source.N == 0 || len(c.Unused) > 0 {
		t.Errorf("%+v", c)
	}
	if l := m.Times.Loops; len(l) != 1 || l[0].AddsSeconds != 75 || l[0].Steps != 2 {
		t.Errorf("the loop: %+v", l)
	}
}

func TestBank(t *testing.T) {
	for _, lang := range []string{"en", "zh"} {
		m := Of(sampletest.Template(t, "bank", lang))
		seconds(t, "the standard", m.Times.StandardSeconds, 2*model.Hour+18*model.Minute)
		seconds(t, "the maximum", m.Times.MaximumSeconds, 24*model.Hour+40*model.Minute)
	}
}

// drawn is a document of steps s0… with a lane for each role, l0…; each card
// is "lane step" and what it says.
func drawn(steps int, cards map[string]func(*model.Card), links ...*model.Link) *model.Document {
	p := model.Parts{Phases: []*model.Phase{{ID: "p"}}, Links: links}
	for i := range steps {
		p.Phases[0].Steps = append(p.Phases[0].Steps, &model.Step{ID: model.StepID(fmt.Sprint("s", i)), Name: fmt.Sprint("Step ", i)})
	}
	for i, r := range []model.Role{model.RoleEvidence, model.RoleCustomer, model.RoleFrontstage, model.RoleBackstage, model.RoleSupport, model.RoleTime, model.RoleEmotion} {
		p.Lanes = append(p.Lanes, &model.Lane{ID: model.LaneID(fmt.Sprint("l", i)), Role: r, Name: string(r)})
	}
	for at, say := range cards {
		f := strings.Fields(at)
		c := &model.Card{ID: model.CardID(strings.ReplaceAll(at, " ", "")), Lane: model.LaneID("l" + f[0]), Step: model.StepID("s" + f[1]), Rank: "V" + strings.Join(f[2:], ""), Span: 1, Text: at, Touch: &model.Touchpoint{}}
		if say != nil {
			say(c)
		}
		p.Cards = append(p.Cards, c)
	}
	return model.New(p)
}

func takes(standard, most model.Duration) func(*model.Card) {
	return func(c *model.Card) { c.Touch.Time, c.Touch.MaxTime = standard, most }
}

const minute = model.Minute

func TestTimes(t *testing.T) {
	spanning := func(steps int, say func(*model.Card)) func(*model.Card) {
		return func(c *model.Card) {
			c.Span = steps
			say(c)
		}
	}
	waits := func(expected, most model.Duration) func(*model.Card) {
		return func(c *model.Card) { c.Touch.ExpectedWait, c.Touch.MaxWait = expected, most }
	}
	pointed := func(say func(*model.Card)) func(*model.Card) {
		return func(c *model.Card) {
			c.Marks = model.MarkWait
			say(c)
		}
	}
	for _, c := range []struct {
		name                    string
		cards                   map[string]func(*model.Card)
		standard, maximum, wait model.Duration // −1 is not known
	}{
		{"nothing", map[string]func(*model.Card){"1 0": nil}, -1, -1, -1},
		{"one after the other", map[string]func(*model.Card){"1 0": takes(minute, 0), "1 0 b": takes(minute, 0), "1 1": takes(minute, 0)}, 3 * minute, -1, -1},
		{"others work beside", map[string]func(*model.Card){"1 0": takes(minute, 0), "2 0": takes(5*minute, 0), "3 0": takes(9*minute, 0)}, minute, -1, -1},
		{"a maximum of some", map[string]func(*model.Card){"1 0": takes(minute, 2*minute), "1 1": takes(3*minute, 0)}, 4 * minute, 5 * minute, -1},
		{"a maximum alone", map[string]func(*model.Card){"1 0": takes(0, 2*minute)}, -1, 2 * minute, -1},
		{"a span that is longer", map[string]func(*model.Card){"1 0": spanning(3, takes(9*minute, 0)), "1 1": takes(2*minute, 0), "1 2": takes(3*minute, 0)}, 9 * minute, -1, -1},
		{"a span that is shorter", map[string]func(*model.Card){"1 0": spanning(3, takes(4*minute, 0)), "1 1": takes(2*minute, 0), "1 2": takes(3*minute, 0)}, 5 * minute, -1, -1},
		{"a span beyond the end", map[string]func(*model.Card){"1 2": spanning(9, takes(4*minute, 0))}, 4 * minute, -1, -1},
		{"a wait that is named", map[string]func(*model.Card){"1 0": waits(minute, 3*minute)}, -1, -1, minute},
		{"a wait point", map[string]func(*model.Card){"1 0": pointed(takes(2*minute, 0))}, 2 * minute, -1, 2 * minute},
		{"a wait point with a wait", map[string]func(*model.Card){"1 0": pointed(func(c *model.Card) { takes(5*minute, 0)(c); waits(minute, 0)(c) })}, 5 * minute, -1, minute},
		{"two keep waiting", map[string]func(*model.Card){"2 0": waits(minute, 0), "3 0": waits(4*minute, 0), "3 1": waits(minute, 0)}, -1, -1, 5 * minute},
		{"the customer says it", map[string]func(*model.Card){"1 0": waits(minute, 0), "3 0": waits(4*minute, 0)}, -1, -1, minute},
	} {
		m := Of(drawn(3, c.cards)).Times
		if m == nil {
			m = &Times{}
		}
		for _, v := range []struct {
			what string
			got  *int64
			want model.Duration
		}{{"standard", m.StandardSeconds, c.standard}, {"maximum", m.MaximumSeconds, c.maximum}, {"wait", m.WaitSeconds, c.wait}} {
			if v.want < 0 {
				if v.got != nil {
					t.Errorf("%s: a %s of %d s, which nobody entered", c.name, v.what, *v.got)
				}
				continue
			}
			seconds(t, c.name+": "+v.what, v.got, v.want)
		}
	}
}

func TestLoops(t *testing.T) {
	d := drawn(4, map[string]func(*model.Card){
		"1 0": takes(minute, 0), "1 1": takes(2*minute, 3*minute), "2 2": takes(7*minute, 0), "1 3": takes(minute, 0),
	}, &model.Link{ID: "k1", From: "22", To: "11", Loop: true, Label: "again"}, &model.Link{ID: "k2", From: "13", To: "10"})
	l := Of(d).Times.Loops
	if len(l) != 1 || l[0].AddsSeconds != int64(9*minute) || l[0].AddsMaximumSeconds != int64(10*minute) || l[0].Label != "again" || l[0].Source.N != 2 {
		t.Errorf("%+v", l)
	}
}

func feels(v float64) func(*model.Card) { return func(c *model.Card) { c.Touch.Feeling = &v } }

func TestEmotion(t *testing.T) {
	e := Of(drawn(4, map[string]func(*model.Card){"1 0": feels(1), "1 1": feels(-2), "1 2": feels(1), "1 3": feels(0.5), "2 0": feels(-1)})).Emotion
	if e.Peak.Card != "10" || e.Valley.Card != "11" || e.End.Card != "13" || e.End.Value != 0.5 || e.Valley.Step != "Step 1" || e.Source.N != 4 {
		t.Errorf("%+v", e)
	}
	near(t, "peak and end", &e.PeakEnd, -0.75)
	near(t, "the mean", &e.Mean, 0.125)
	if e := Of(drawn(1, map[string]func(*model.Card){"2 0": feels(-1)})).Emotion; e == nil || e.Peak.Value != -1 || e.Valley.Value != -1 || e.Lane != "" {
		t.Errorf("a feeling in another lane: %+v", e)
	}
	if Of(drawn(1, map[string]func(*model.Card){"1 0": feels(0)})).Emotion == nil || Of(drawn(1, map[string]func(*model.Card){"1 0": nil})).Emotion != nil {
		t.Error("0 is a feeling, and nothing is none")
	}
}

func TestCrossings(t *testing.T) {
	owned := func(name string) func(*model.Card) { return func(c *model.Card) { c.Touch.Owner = name } }
	link := func(id, from, to string) *model.Link {
		return &model.Link{ID: model.LinkID(id), From: model.CardID(from), To: model.CardID(to)}
	}
	c := Of(drawn(2, map[string]func(*model.Card){
		"0 0": nil, "1 0": nil, "2 0": owned("Ann"), "3 0": owned("ann "), "3 1": owned("Bo"), "4 1": nil,
	}, link("k1", "10", "20"), link("k2", "20", "30"), link("k3", "30", "31"), link("k4", "31", "41"), link("k5", "10", "30"), link("k6", "00", "10"))).Crossings
	want := &Crossings{
		Interaction: 2, Visibility: 2, Internal: 1, Handovers: 2, Source: Source{Rule: "crossings", N: 5},
		Steps: []StepCrossings{{"s0", "Step 0", 2, 2, 0, 0}, {"s1", "Step 1", 0, 0, 1, 2}},
	}
	if !reflect.DeepEqual(c, want) {
		t.Errorf("%+v", c)
	}
}

func TestServqual(t *testing.T) {
	said := func(all ...model.Quality) func(*model.Card) { return func(c *model.Card) { c.Touch.Quality = all } }
	cards := map[string]func(*model.Card){
		"1 0": said(model.Quality{Dimension: model.Reliability, Expectation: 6, Perception: 4, Sample: 30}, model.Quality{Dimension: model.Empathy, Expectation: 5, Perception: 5.5}),
		"1 1": said(model.Quality{Dimension: model.Reliability, Expectation: 7, Perception: 6, Sample: 10}),
	}
	d := drawn(2, cards)
	s := Of(d).Servqual
	if len(s.Dimensions) != 2 || s.Dimensions[0].Name != model.Reliability || s.Dimensions[0].N != 40 || s.Dimensions[0].Source.N != 2 || s.Weighted {
		t.Fatalf("%+v", s)
	}
	near(t, "reliability", &s.Dimensions[0].Gap, (30*-2.0+10*-1.0)/40)
	near(t, "the whole", &s.Gap, (-1.75+0.5)/2)
	near(t, "a touchpoint", &s.Touchpoints[0].Gap, -0.75)
	s = Of(changed(t, d, func(h *model.Head) {
		h.Weights = []model.Weight{{Dimension: model.Reliability, Points: 60}, {Dimension: model.Empathy, Points: 20}, {Dimension: model.Tangibles, Points: 20}}
	}, nil)).Servqual
	near(t, "the weighted whole", &s.Gap, 0.75*-1.75+0.25*0.5)
	if !s.Weighted {
		t.Error("the weights are not used")
	}
}

func TestRisk(t *testing.T) {
	rated := func(l, i int) func(*model.Card) {
		return func(c *model.Card) { c.Touch.Risk = model.Risk{Likelihood: l, Impact: i} }
	}
	r := Of(drawn(2, map[string]func(*model.Card){"1 0": rated(3, 5), "1 1": rated(2, 4), "2 0": rated(1, 1), "2 1": rated(3, 0), "3 0": rated(5, 5)})).Risk
	if r.High != 2 || r.Medium != 1 || r.Low != 1 || r.Matrix[2][4] != 1 || r.Cards[0].Score != 25 || r.Source.N != 4 {
		t.Errorf("%+v", r)
	}
}

func TestProgress(t *testing.T) {
	f := func(v float64) *float64 { return &v }
	p := progress("%", model.Higher, f(80), f(90), f(85))
	near(t, "the change", p.Change, 5)
	near(t, "in per cent", p.ChangePercent, 6.25)
	near(t, "the way", p.WayPercent, 50)
	near(t, "to go", p.ToTarget, 5)
	if *p.Worse || *p.Reached {
		t.Errorf("%+v", p)
	}
	if p := progress("", model.Lower, f(10), f(3), f(3)); *p.Worse || !*p.Reached || *p.Change != -7 {
		t.Errorf("fewer steps: %+v", p)
	}
	if p := progress("", "", f(10), f(3), f(12)); !*p.Worse || *p.Reached || p.Direction != "" {
		t.Errorf("a direction that follows from the target: %+v", p)
	}
	if p := progress("", "", f(10), nil, f(12)); p.Worse != nil || p.Reached != nil || p.Change == nil {
		t.Errorf("no direction: %+v", p)
	}
	if p := progress("", model.Higher, f(0), f(0), f(12)); p.ChangePercent != nil || p.WayPercent != nil {
		t.Errorf("per cent of nothing: %+v", p)
	}
	if p := progress("", model.Higher, nil, f(1), nil); p.Change != nil || p.ToTarget != nil {
		t.Errorf("of what is not measured: %+v", p)
	}
}

func TestImportance(t *testing.T) {
	d := drawn(3, map[string]func(*model.Card){
		"1 0": func(c *model.Card) { c.Marks = model.MarkTruth | model.MarkFail; feels(-1.5)(c) },
		"1 1": func(c *model.Card) {
			c.Touch.Risk = model.Risk{Likelihood: 5, Impact: 5}
			c.Touch.Quality = []model.Quality{{Dimension: model.Empathy, Expectation: 6, Perception: 5}, {Dimension: model.Assurance, Expectation: 6, Perception: 7}}
			c.Touch.Priority = model.Priority{Reach: 1000, Impact: 2, Confidence: 80, Effort: 4}
		},
		"1 2": nil,
	})
	i := Of(d).Importance
	if len(i.Touchpoints) != 2 || i.Touchpoints[0].Card != "11" || i.Touchpoints[0].Score != 6 || i.Touchpoints[1].Score != 4.5 {
		t.Errorf("%+v", i.Touchpoints)
	}
	if len(i.RICE) != 1 || i.RICE[0].RICE != 400 {
		t.Errorf("%+v", i.RICE)
	}
}

// Nothing entered is absent: a drawing without records comes to nothing.
func TestNothingEntered(t *testing.T) {
	m := Of(drawn(2, nil))
	if !reflect.DeepEqual(m, &Measures{}) {
		t.Errorf("%+v", m)
	}
	if !reflect.DeepEqual(Of(model.New(model.Parts{})), &Measures{}) {
		t.Error("an empty document comes to something")
	}
}

func TestCosts(t *testing.T) {
	works := func(d model.Duration, owner string, more ...string) func(*model.Card) {
		return func(c *model.Card) { c.Touch.Time, c.Touch.Owner, c.Touch.Systems = d, owner, more }
	}
	d := changed(t, drawn(4, map[string]func(*model.Card){
		"1 0": takes(2*minute, 4*minute), "1 1": takes(2*minute, 2*minute),
		"2 0": works(0, "Ann", "Core"), "3 0": works(9*minute, "ANN"), "2 1": works(0, "Ann"),
		"3 1": works(0, "Core"), "1 3": works(7*minute, "Ann", "Core"),
		"2 2": func(c *model.Card) { works(minute, "Ann")(c); c.Marks = model.MarkFail; c.Touch.Cost = ptr(99.0) },
	}), func(h *model.Head) {
		h.Rates = []model.Rate{{Name: "Ann", PerMinute: 2}, {Name: "core", PerMinute: 0.5}, {Name: "Nobody", PerMinute: 5}}
	}, nil)
	m := Of(d)
	// Step 0: Ann 9 min behind, Core 2 min beside the customer; step 1: Ann 2
	// min, Core behind says nothing; step 3: Core with the customer, of whom
	// Ann is no worker.
	if c := m.Costs; c.Rates[0].Minutes != 11 || c.Rates[1].Minutes != 9 || !slices.Equal(c.Unused, []string{"Nobody"}) || c.Fixed != nil || c.Price != nil {
		t.Errorf("%+v", c)
	}
	first, last := m.Economics[0], m.Economics[len(m.Economics)-1]
	if first.Cost != 26.5 || first.Profit != nil || last.At != "maximum" || *last.Seconds != 780 || last.Cost != 27.5 {
		t.Errorf("%+v to %+v", first, last)
	}
	// Who stands in front of a customer who waits does not work so long.
	m = Of(changed(t, drawn(1, map[string]func(*model.Card){
		"1 0": func(c *model.Card) {
			takes(10*minute, 20*minute)(c)
			c.Touch.ExpectedWait, c.Touch.MaxWait = 8*minute, 15*minute
		},
		"2 0": works(0, "Ann"),
	}), func(h *model.Head) { h.Rates = []model.Rate{{Name: "Ann", PerMinute: 1}} }, nil))
	if c := m.Costs.Rates[0]; c.Minutes != 2 || *c.MaximumMinutes != 5 {
		t.Errorf("%+v", c)
	}
	if e := executions(60, 60*60*24*30, "maximum", 1, 0.1, nil); len(e) > mostExecutions+2 || *e[1].Seconds%60 != 0 {
		t.Errorf("%d lengths", len(e))
	}
}
