package overlay_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/sample"
	"touchline/model/words"
)

func f(v float64) *float64 { return &v }

// document is touchpoints in a lane.
func document(all ...model.Touchpoint) *model.Document {
	p := model.Parts{
		Head:   &model.Head{Currency: "¥", Rates: []model.Rate{{Name: "Clerk", PerMinute: 2}}},
		Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}},
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleFrontstage, Name: "Front"}},
	}
	for i := range all {
		p.Cards = append(p.Cards, &model.Card{ID: model.CardID(fmt.Sprint("c", i)), Lane: "l", Step: "s", Rank: fmt.Sprintf("%03d", i), Span: 1, Touch: &all[i]})
	}
	return model.New(p)
}

// TestValues: the class, the field and the line of a touchpoint in each
// overlay.
func TestValues(t *testing.T) {
	feels := func(v float64) model.Touchpoint { return model.Touchpoint{Feeling: &v} }
	gap := func(e, p float64) model.Touchpoint {
		return model.Touchpoint{Quality: []model.Quality{{Dimension: model.Empathy, Expectation: e, Perception: p}}}
	}
	for _, c := range []struct {
		id    string
		touch model.Touchpoint
		want  string
	}{
		{"class", model.Touchpoint{Class: model.ClassCross}, "cross|C|Cross"},
		{"channel", model.Touchpoint{Channel: "app", MoreChannels: []string{"kiosk"}}, "app|A|app · kiosk"},
		{"channel", model.Touchpoint{MoreChannels: []string{"Pigeon post"}}, "pigeon post|A|Pigeon post"},
		{"owner", model.Touchpoint{Owner: " Card  office "}, "card office|A|Card office"},
		{"medium", model.Touchpoint{Medium: model.MediumHuman}, "human|H|Human"},
		{"parties", model.Touchpoint{Provider: model.PartyMachine, Receiver: model.PartyHuman}, "machine-human|S→P|System → person"},
		{"parties", model.Touchpoint{Provider: model.PartyMachine}, ""},
		{"tier", model.Touchpoint{Tier: model.TierGold, Promise: "In a day"}, "gold|G|In a day"},
		{"risk", model.Touchpoint{Risk: model.Risk{Likelihood: 3, Impact: 5}}, "high|15|Likelihood 3 × impact 5"},
		{"risk", model.Touchpoint{Risk: model.Risk{Likelihood: 2, Impact: 4}}, "medium|8|Likelihood 2 × impact 4"},
		{"risk", model.Touchpoint{Risk: model.Risk{Likelihood: 7, Impact: 1}}, "low|7|Likelihood 7 × impact 1"},
		{"risk", model.Touchpoint{Risk: model.Risk{Likelihood: 3}}, ""},
		{"feeling", feels(-1.5), "awful|−1.5|"},
		{"feeling", feels(-0.5), "poor|−0.5|"},
		{"feeling", feels(0), "mixed|0|"},
		{"feeling", feels(0.5), "good|+0.5|"},
		{"feeling", feels(2), "great|+2|"},
		{"gap", gap(6, 5), "wide|−1|Empathy −1"},
		{"gap", gap(6, 5.5), "short|−0.5|Empathy −0.5"},
		{"gap", gap(6, 6), "met|0|Empathy 0"},
		{"gap", gap(6, 0), ""},
		{"time", model.Touchpoint{Time: 60}, "minute|1 m|1 min"},
		{"time", model.Touchpoint{Time: 90, MaxTime: 9000}, "day|2.5 h|1 min 30 s / 2 h 30 min"},
		{"time", model.Touchpoint{Time: 3 * model.Day}, "day-more|3 d|3 d"},
		{"time", model.Touchpoint{Time: 5}, "minute|5 s|5 s"},
		{"waiting", model.Touchpoint{ExpectedWait: 600, MaxWait: 601}, "hour|10 m|10 min / 10 min 1 s"},
		{"waiting", model.Touchpoint{Time: 600}, ""},
		{"metric", model.Touchpoint{Metrics: []model.Metric{{Name: "CSAT", Direction: model.Higher, Target: f(9), Measured: f(9)}}}, "reached|1/1|CSAT measured 9 / target 9"},
		{"metric", model.Touchpoint{Metrics: []model.Metric{{Name: "A", Direction: model.Higher, Target: f(9), Measured: f(9)}, {Name: "B", Direction: model.Lower, Baseline: f(3), Measured: f(4)}}}, "worse|1/2|B baseline 3 → measured 4"},
		{"stage", model.Touchpoint{Improvements: []model.Improvement{{What: "Late", Stage: model.StageMonitor}, {What: "Early", Stage: model.StageAssess}}}, "assess|2|Late · Early"},
		{"stage", model.Touchpoint{Improvements: []model.Improvement{{What: "No", Stage: model.StageAssess, Status: model.StatusDropped}}}, ""},
		{"confidence", model.Touchpoint{Confidence: model.ConfidenceData, Source: "A survey"}, "data|D|A survey"},
		{"cost", model.Touchpoint{Cost: f(1250)}, "high|1.3k|¥1,250"},
		{"cost", model.Touchpoint{Cost: f(1), Owner: "Clerk", Time: 120}, "high|5|¥5"},
		{"cost", model.Touchpoint{Cost: f(0)}, "low|0|¥0"},
		{"cost", model.Touchpoint{Time: 60}, ""},
	} {
		d := document(c.touch)
		o, _ := overlay.Named(c.id)
		v := o.Of(d, model.English, nil, nil)
		value, ok := v.Scheme.Value(d.Card("c0"))
		got := ""
		if ok {
			got = v.Scheme.Classes[value.Class].Key + "|" + value.Short + "|" + value.Line
		}
		if got != c.want {
			t.Errorf("%s of %+v: %q, want %q", c.id, c.touch, got, c.want)
		}
		if n := v.Without; ok && n != 0 || !ok && n != 1 {
			t.Errorf("%s: %d cards without a value", c.id, n)
		}
	}
}

// TestTheRarestNamesAreTogether: eight names have a class each, by the alphabet;
// spellings that differ in case or width are one.
func TestTheRarestNamesAreTogether(t *testing.T) {
	var all []model.Touchpoint
	for i := range 12 {
		for range 20 - i {
			all = append(all, model.Touchpoint{Owner: fmt.Sprintf("Team %c", 'L'-i)})
		}
	}
	all = append(all, model.Touchpoint{Owner: "ＴＥＡＭ l"})
	o, _ := overlay.Named("owner")
	v := o.Of(document(all...), model.English, nil, nil)
	var got []string
	for i, c := range v.Scheme.Classes {
		got = append(got, fmt.Sprint(c.Short, c.Name, v.Counts[i]))
	}
	if want := "ATeam E13 BTeam F14 CTeam G15 DTeam H16 ETeam I17 FTeam J18 GTeam K19 HTeam L21 …Others42"; strings.Join(got, " ") != want {
		t.Errorf("%s, want %s", strings.Join(got, " "), want)
	}
}

// TestTheWalkGoesRound: over all overlays and none, and back.
func TestTheWalkGoesRound(t *testing.T) {
	id, seen := "", map[string]bool{}
	for range overlay.All() {
		next := overlay.Beside(id, 1)
		if back := overlay.Beside(next, -1); back != id || seen[next] || next == "" {
			t.Fatalf("from %q to %q, back to %q", id, next, back)
		}
		seen[next], id = true, next
	}
	if overlay.Beside(id, 1) != "" {
		t.Error("after the last there is no end")
	}
}

// TestEveryTextIsThere: names of overlays and classes, and short names where no
// figure stands.
func TestEveryTextIsThere(t *testing.T) {
	d := document()
	for _, lang := range words.Langs {
		for _, o := range overlay.All() {
			if !words.Has(lang, "overlay.name."+o.ID) {
				t.Errorf("%s: %s has no name", lang, o.ID)
			}
			tones := map[overlay.Tone]bool{}
			for _, c := range o.Of(d, lang, nil, nil).Scheme.Classes {
				if strings.Contains(c.Name, "overlay.") || strings.Contains(c.Short, "overlay.") {
					t.Errorf("%s: %s of %s is called %s, %s", lang, c.Key, o.ID, c.Name, c.Short)
				}
				if tones[c.Tone] {
					t.Errorf("two classes of %s look alike", o.ID)
				}
				tones[c.Tone] = true
			}
		}
	}
}

// TestTheSchemeStaysWhileItIsTheSame, and what the view counts is what each
// card says, also after edits.
func TestTheSchemeStaysWhileItIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := sample.Make(60, uint64(rapid.IntRange(1, 9).Draw(t, "seed")), model.English)
		o := rapid.SampledFrom(overlay.All()).Draw(t, "overlay")
		last := o.Of(d, model.English, nil, nil)
		for range 4 {
			card := *rapid.SampledFrom(d.CardsInOrder()).Draw(t, "card")
			touch := model.Touchpoint{}
			if card.Touch != nil {
				touch = *card.Touch
			}
			touch.Owner = rapid.SampledFrom([]string{"", "A", "B", "Clerk"}).Draw(t, "owner")
			touch.Risk = model.Risk{Likelihood: rapid.IntRange(0, 5).Draw(t, "likelihood"), Impact: 4}
			touch.Cost = f(float64(rapid.IntRange(0, 900).Draw(t, "cost")))
			card.Touch = &touch
			d = d.WithCard(&card)
			next, fresh := o.Of(d, model.English, nil, last), o.Of(d, model.English, nil, nil)
			if fmt.Sprint(next.Counts, next.Without, next.Scheme.Classes) != fmt.Sprint(fresh.Counts, fresh.Without, fresh.Scheme.Classes) {
				t.Fatalf("%v, from nothing %v", next, fresh)
			}
			counts := make([]int, len(next.Counts))
			for _, c := range d.CardsInOrder() {
				a, okA := next.Scheme.Value(c)
				b, okB := fresh.Scheme.Value(c)
				if a != b || okA != okB {
					t.Fatalf("%s is %v, from nothing %v", c.ID, a, b)
				}
				if okA {
					counts[a.Class]++
				}
			}
			if fmt.Sprint(counts) != fmt.Sprint(next.Counts) {
				t.Fatalf("counted %v, the cards say %v", next.Counts, counts)
			}
			last = next
		}
		if again := o.Of(d, model.English, nil, last); again.Scheme != last.Scheme {
			t.Fatal("the scheme of the same document is another one")
		}
	})
}
