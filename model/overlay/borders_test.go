package overlay_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/words"
)

// onBorders is touchpoints that lie on the borders of classes and just beside
// them, of one sort each.
func onBorders() []model.Touchpoint {
	var all []model.Touchpoint
	for _, s := range []model.Duration{
		1, 59, 60, 61, 90, 600, 601, 3599, 3600, 3601, 35_940, 36_000, 86_399, 86_400, 86_401, 172_799, 172_800, 432_000, 863_999, 864_000, 8_640_000,
	} {
		all = append(all, model.Touchpoint{Time: s}, model.Touchpoint{Time: 1, MaxTime: s}, model.Touchpoint{ExpectedWait: s, MaxWait: s + 1}, model.Touchpoint{MaxWait: s})
	}
	for _, v := range []float64{-2, -1.51, -1.5, -1.49, -0.51, -0.5, -0.49, 0, 0.49, 0.5, 0.51, 1.49, 1.5, 1.51, 2} {
		all = append(all, model.Touchpoint{Feeling: f(v)})
	}
	for l := 1; l <= 7; l++ {
		for _, i := range []int{1, 2, 3, 4, 5, 7} {
			all = append(all, model.Touchpoint{Risk: model.Risk{Likelihood: l, Impact: i}})
		}
	}
	half := model.Quality{Dimension: model.Tangibles, Expectation: 6}
	for _, v := range []float64{3.9, 4, 4.1, 4.9, 5, 5.1, 6} {
		all = append(all, model.Touchpoint{Quality: []model.Quality{half, {Dimension: model.Empathy, Expectation: 5, Perception: v}}})
	}
	all = append(all,
		model.Touchpoint{Quality: []model.Quality{half}},
		model.Touchpoint{Quality: []model.Quality{{Dimension: model.Assurance, Expectation: 5, Perception: 4}, {Dimension: model.Empathy, Expectation: 5, Perception: 2}, {Dimension: model.Reliability, Expectation: 5, Perception: 2}}})
	for _, v := range []float64{0, 0.04, 9.9, 10, 12.5, 99.9, 100, 500, 501, 999, 1000, 1049, 4_999, 5_000, 9_999, 10_000, 12_345, 100_000, 999_999, 1e6} {
		all = append(all, model.Touchpoint{Cost: f(v)})
	}
	metric := func(low, now, high *float64) model.Metric {
		return model.Metric{Name: "CSAT ", Unit: "%", Baseline: low, Measured: now, Target: high, Direction: model.Higher}
	}
	reached, worse, short, open := metric(f(70), f(95), f(90)), metric(f(70), f(60), f(90)), metric(f(70), f(80), f(90)), metric(f(70), nil, f(90))
	for _, m := range [][]model.Metric{
		{{Name: "Nothing"}},
		{reached},
		{worse},
		{short},
		{open},
		{metric(nil, f(3), nil)},
		{metric(f(3), nil, nil)},
		{metric(nil, nil, f(3))},
		{reached, worse, {Name: "Nothing"}, open},
		{open, short},
		{reached, open},
		{reached, reached},
	} {
		all = append(all, model.Touchpoint{Metrics: m})
	}
	for _, i := range [][]model.Improvement{
		{{What: "A  b"}},
		{{What: "A", Stage: model.StageMonitor}, {What: "B", Stage: model.StageAssess}},
		{{What: "A", Stage: model.StageOptimise}, {Stage: model.StageOptimise}},
		{{What: "A", Stage: model.StageIdentify, Status: model.StatusDropped}},
		{{What: "A", Stage: model.StageIdentify, Status: model.StatusDropped}, {What: "B"}},
		{{What: "A"}, {What: "B", Stage: model.StageMonitor}},
	} {
		all = append(all, model.Touchpoint{Improvements: i})
	}
	return append(all,
		model.Touchpoint{Confidence: model.ConfidenceData}, model.Touchpoint{Confidence: model.ConfidenceData, Source: " A \n list"},
		model.Touchpoint{Channel: "app"}, model.Touchpoint{MoreChannels: []string{"hotline", " "}}, model.Touchpoint{Channel: "Pigeon  post", MoreChannels: []string{"app"}},
		model.Touchpoint{Provider: model.PartyHuman}, model.Touchpoint{Receiver: model.PartyHuman}, model.Touchpoint{Provider: model.PartyHuman, Receiver: model.PartyMachine},
		model.Touchpoint{Owner: " Card  office"}, model.Touchpoint{Owner: "card office"}, model.Touchpoint{Owner: "IT"}, model.Touchpoint{Owner: "  "})
}

// TestValuesOnTheBorders holds what every overlay makes of them, in both
// languages, and how many cards are in each class.
func TestValuesOnTheBorders(t *testing.T) {
	d := document(onBorders()...)
	p := d.Parts()
	p.Cards = append(p.Cards, &model.Card{ID: "tag", Lane: "l", Step: "s", Rank: "x", Span: 1, Kind: model.KindTag, Touch: &model.Touchpoint{Time: 60}}, &model.Card{ID: "bare", Lane: "l", Step: "s", Rank: "y", Span: 1})
	d = model.New(p)
	var names []string
	for _, o := range overlay.All() {
		var out strings.Builder
		for _, lang := range words.Langs {
			v := o.Of(d, lang, nil, nil)
			for i, c := range v.Scheme.Classes {
				fmt.Fprintf(&out, "%s: class %q %q %q, tone %d: %d\n", lang, c.Key, c.Name, c.Short, c.Tone, v.Counts[i])
			}
			fmt.Fprintf(&out, "%s: %d without\n", lang, v.Without)
			for _, c := range d.CardsInOrder() {
				if x, ok := v.Scheme.Value(c); ok {
					fmt.Fprintf(&out, "%s %q %q %q\n", c.ID, v.Scheme.Classes[x.Class].Key, x.Short, x.Line)
				}
			}
		}
		canvastest.Golden(t, o.ID+".txt", out.String())
		names = append(names, o.ID+".txt")
	}
	canvastest.Orphans(t, "*.txt", names...)
}

// TestAnotherPriceIsAnotherScheme: what makes the cost, its rates, roles and
// currency, makes the scheme; a field that it does not count does not.
func TestAnotherPriceIsAnotherScheme(t *testing.T) {
	cost, _ := overlay.Named("cost")
	d := document(model.Touchpoint{Cost: f(10)}, model.Touchpoint{Cost: f(2)})
	v := cost.Of(d, model.English, nil, nil)
	same := func(d *model.Document, lang model.Lang, in func(*model.Card) bool) bool {
		return cost.Of(d, lang, in, v).Scheme == v.Scheme
	}
	said := *d.Card("c0")
	said.Text = "Other words"
	dearer := *d.Card("c0")
	dearer.Touch = &model.Touchpoint{Cost: f(11)}
	head := *d.Head
	head.Currency = "€"
	lane := *d.Lanes[0]
	lane.Name = "Clerks"
	for name, c := range map[string]struct{ got, want bool }{
		"the same":         {same(d, model.English, nil), true},
		"a text":           {same(d.WithCard(&said), model.English, nil), true},
		"a dearer card":    {same(d.WithCard(&dearer), model.English, nil), false},
		"a currency":       {same(d.WithHead(&head), model.English, nil), false},
		"a lane":           {same(d.WithLanes([]*model.Lane{&lane}), model.English, nil), false},
		"a language":       {same(d, model.Chinese, nil), false},
		"the dear one out": {same(d, model.English, func(c *model.Card) bool { return c.ID != "c0" }), false},
		"the other out":    {same(d, model.English, func(c *model.Card) bool { return c.ID != "c1" }), true},
	} {
		if c.got != c.want {
			t.Errorf("%s: the same scheme: %v", name, c.got)
		}
	}
}
