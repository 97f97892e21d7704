package record_test

import (
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/record"
	"touchline/model/words"
)

func f(v float64) *float64 { return &v }

// full is a record with every field, each text another one.
func full() *model.Touchpoint {
	t := &model.Touchpoint{
		Class: model.ClassCross, Medium: model.MediumDigital, Contact: model.ContactPhone, Channel: "app", MoreChannels: []string{"kiosk", "pigeon"},
		Provider: model.PartyMachine, Receiver: model.PartyHuman, Frequency: 2, FrequencyPer: model.PerMonth, Tier: model.TierGold,
		TierStandards: []model.TierStandard{{Tier: model.TierDiamond, Standard: "tier standard", Time: model.Minute, MaxTime: model.Hour}},
		Perception:    []model.Perception{model.PerceptionQuick, model.PerceptionAccurate},
		Time:          90, MaxTime: 600, ExpectedWait: 30, MaxWait: 120, Cost: f(0), Feeling: f(-1.5), LoopClosed: true,
		Risk: model.Risk{Likelihood: 4, Impact: 5}, Priority: model.Priority{Reach: 1200, Impact: 2, Confidence: 80, Effort: 3},
		Design: model.Design{Simple: 1, Consistent: 2, Personal: 3, Efficient: 4, Reliable: 5, Scalable: 1},
		Quality: []model.Quality{{
			Dimension: model.Empathy, Expectation: 6.5, Perception: 4.25, Sample: 120, Source: "quality source",
			ExpectationDeviation: f(0.5), PerceptionDeviation: f(1.25), ExpectationAlpha: f(0.8788), PerceptionAlpha: f(0.9065),
		}},
		Metrics: []model.Metric{{
			Name: "metric name", Unit: "metric unit", Direction: model.Lower, Baseline: f(71), Target: f(85), Measured: f(79.5),
			Date: "2026-03-01", Sample: 7, Deviation: f(1.5), Source: "metric source",
		}},
		Improvements: []model.Improvement{{
			What: "improvement what", Why: "improvement why", Stage: model.StageOptimise, Owner: "improvement owner", Reviewer: "improvement reviewer",
			Found: "2026-02-28", Due: "2026-06-30", Review: "2026-09-30", Metric: "improvement metric", Unit: "improvement unit",
			Baseline: f(31), Target: f(10), Measured: f(12), Status: model.StatusDoing,
		}},
		Research: []model.Method{model.MethodInterview}, Confidence: model.ConfidenceData,
		Actors: []string{"actor one", "actor two"}, Systems: []string{"system one"},
	}
	for _, field := range model.TouchFields {
		if at, ok := field.Place.(model.TextAt[model.Touchpoint]); ok && *at(t) == "" {
			*at(t) = "text of " + field.Key
		}
	}
	return t
}

// TestEachFieldHasItsLine: what is typed into a record is found in its lines,
// in both languages; a new field without a name, or without a value here,
// fails.
func TestEachFieldHasItsLine(t *testing.T) {
	x := full()
	for _, lang := range words.Langs {
		lines := record.Lines(lang, x)
		said := map[string]string{}
		whole := ""
		for _, l := range lines {
			said[l.Key] = l.Value
			whole += l.Name + " " + l.Value + "\n"
			if strings.Contains(l.Name, "record.") || strings.ContainsAny(l.Name+l.Value, "{}") || l.Name == "" {
				t.Errorf("%s: %s is called %q and says %q", lang, l.Key, l.Name, l.Value)
			}
		}
		for _, field := range model.TouchFields {
			if said[field.Key] == "" {
				t.Errorf("%s: %s has no line", lang, field.Key)
			}
			if got := record.Value(lang, x, field.Key); got != said[field.Key] {
				t.Errorf("%s: %s by itself is %q, in its line %q", lang, field.Key, got, said[field.Key])
			}
		}
		if got := record.Value(lang, x, "nothing"); got != "" {
			t.Errorf("%s: no field says %q", lang, got)
		}
		x.Texts(func(s *string, v model.Vocabulary) {
			if want := words.Channel(lang, *s); !strings.Contains(whole, want) {
				t.Errorf("%s: %q is nowhere in the lines", lang, want)
			}
		})
		for _, want := range []string{
			"1 ", "−1.5", "6.5", "4.25", "−2.25", "120", "0.5", "1.25", "0.8788", "0.9065", "71", "85", "79.5", "2026-03-01",
			"2026-02-28", "2026-06-30", "2026-09-30", "31", "12", words.T(lang, "panel.stage.optimise"), words.T(lang, "panel.status.doing"),
			words.T(lang, "panel.direction.lower"), words.T(lang, "panel.dimension.empathy"), words.T(lang, "panel.tier.diamond"), "1,200",
		} {
			if !strings.Contains(whole, want) {
				t.Errorf("%s: %q is nowhere in the lines:\n%s", lang, want, whole)
			}
		}
	}
}

func TestWhatSaysNothingHasNoLine(t *testing.T) {
	if got := record.Lines(model.English, nil); got != nil {
		t.Errorf("no record: %v", got)
	}
	if got := record.Lines(model.English, &model.Touchpoint{}); got != nil {
		t.Errorf("an empty one: %v", got)
	}
	got := record.Lines(model.Chinese, &model.Touchpoint{Owner: "运营中心", MaxTime: 2 * model.Hour})
	if len(got) != 2 || got[0].Value != "运营中心" || got[1].Value != "2 小时" {
		t.Errorf("two fields: %v", got)
	}
}
