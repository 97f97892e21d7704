package derived_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/derived"
)

// TestEqualSaysWhatDiffers: each part of what a row says counts.
func TestEqualSaysWhatDiffers(t *testing.T) {
	said := func() *derived.Said {
		s := derived.NewRow(lanes, &model.Lane{ID: "row", Role: model.RoleTime}, model.English).Says(step)
		s.Text, s.More, s.Class, s.Feeling, s.Feelings = "text", "more", "class", 1, 2
		s.Metrics = []derived.Metric{{Text: "CSAT"}}
		return s
	}
	if a := said(); !a.Equal(a) || !a.Equal(said()) {
		t.Error("the same is not equal")
	}
	for name, change := range map[string]func(*derived.Said){
		"text": func(s *derived.Said) { s.Text = "" }, "more": func(s *derived.Said) { s.More = "" },
		"class": func(s *derived.Said) { s.Class = "" }, "cut": func(s *derived.Said) { s.Cut = !s.Cut },
		"feeling": func(s *derived.Said) { s.Feeling = 0 }, "feelings": func(s *derived.Said) { s.Feelings = 1 },
		"metrics": func(s *derived.Said) { s.Metrics = nil },
	} {
		s := said()
		if change(s); s.Equal(said()) || said().Equal(s) {
			t.Errorf("another %s is equal", name)
		}
	}
}

// TestHowManyMetricsARowShows: six, each once, none without words, and 400
// characters of them in all.
func TestHowManyMetricsARowShows(t *testing.T) {
	row := derived.NewRow(lanes, &model.Lane{ID: "row", Role: model.RoleMetric}, model.English)
	for _, c := range []struct {
		name  string
		names []string
		want  []string
		cut   bool
	}{
		{"six", []string{"a", "b", "c", "d", "e", "f"}, []string{"a", "b", "c", "d", "e", "f"}, false},
		{"one too many", []string{"a", "b", "c", "d", "e", "f", "g"}, []string{"a", "b", "c", "d", "e", "f"}, true},
		{"twice the same, and nothing", []string{"a", "", "a", "b"}, []string{"a", "b"}, false},
		{"as long as may be", []string{long(400)}, []string{long(400)}, false},
		{"a character too long", []string{long(401)}, []string{long(400) + "…"}, true},
		{"as long together", []string{long(396), "bcde"}, []string{long(396), "bcde"}, false},
		{"too long together", []string{long(397), "bcde"}, []string{long(397), "bcd…"}, true},
		{"none left", []string{long(400), "b"}, []string{long(400)}, true},
	} {
		var m []model.Metric
		for _, n := range c.names {
			m = append(m, model.Metric{Name: n})
		}
		s := row.Says([]derived.Record{at(1, model.Touchpoint{Metrics: m})})
		var got []string
		for _, x := range s.Metrics {
			got = append(got, x.Text)
		}
		text := strings.Join(c.want, "\n")
		if c.cut {
			text += "\n…"
		}
		if !slices.Equal(got, c.want) || s.Cut != c.cut || s.Text != text {
			t.Errorf("%s: %q, cut %v, %q", c.name, got, s.Cut, s.Text)
		}
	}
}

func long(n int) string { return strings.Repeat("a", n) }

// TestTheWayOfAMetricWithoutABaseline is from nothing to its target: only where
// more is better, and neither is below nothing.
func TestTheWayOfAMetricWithoutABaseline(t *testing.T) {
	row := derived.NewRow(lanes, &model.Lane{ID: "row", Role: model.RoleMetric}, model.English)
	for _, c := range []struct {
		measured, target *float64
		direction        model.Direction
		want             string
	}{
		{figure(30), figure(40), "", "true 0.75"},
		{figure(0), figure(40), "", "true 0.00"},
		{figure(-1), figure(40), "", "false 0.00"},
		{figure(1), figure(0), "", "false 0.00"},
		{figure(1), figure(-2), "", "false 0.00"},
		{figure(30), figure(40), model.Lower, "false 0.00"},
		{nil, figure(40), "", "false 0.00"},
		{figure(30), nil, "", "false 0.00"},
	} {
		s := row.Says([]derived.Record{at(1, model.Touchpoint{Metrics: []model.Metric{{Name: "n", Measured: c.measured, Target: c.target, Direction: c.direction}}})})
		if got := fmt.Sprintf("%v %.2f", s.Metrics[0].Known, s.Metrics[0].Way); got != c.want {
			t.Errorf("%+v: %s, not %s", c, got, c.want)
		}
	}
}

// TestWhatOfACurveIsMarked: the first of the highest and of the lowest, and the
// last that says something.
func TestWhatOfACurveIsMarked(t *testing.T) {
	for _, c := range []struct {
		name  string
		curve []float64 // silent: the column says nothing
		want  map[int][]string
	}{
		{"nothing", []float64{silent}, nil},
		{"one", []float64{silent, 1}, nil},
		{"two", []float64{1, 2}, map[int][]string{0: {"valley"}, 1: {"peak", "end"}}},
		{"down", []float64{2, 1}, map[int][]string{0: {"peak"}, 1: {"valley", "end"}}},
		{"level", []float64{1, 1, silent}, map[int][]string{1: {"end"}}},
		{"twice each", []float64{0, -2, 2, -2, 2, 0, silent}, map[int][]string{1: {"valley"}, 2: {"peak"}, 5: {"end"}}},
	} {
		var all []*derived.Said
		for _, f := range c.curve {
			s := &derived.Said{}
			if f != silent {
				s.Feeling, s.Feelings = f, 1
			}
			all = append(all, s)
		}
		if got := derived.Marks(all); !maps.EqualFunc(got, c.want, slices.Equal) {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
	}
}

const silent = 99.0

// TestWhichCardsSpeakOfARow: of each role, any one of the fields that its row
// shows is enough.
func TestWhichCardsSpeakOfARow(t *testing.T) {
	for i, c := range []struct {
		role  model.Role
		touch model.Touchpoint
		says  int
	}{
		{model.RoleTime, model.Touchpoint{Time: 1}, 1},
		{model.RoleTime, model.Touchpoint{MaxTime: 1}, 1},
		{model.RoleTime, model.Touchpoint{Owner: "x"}, 0},
		{model.RoleEmotion, model.Touchpoint{Feeling: figure(0)}, 1},
		{model.RoleEmotion, model.Touchpoint{Time: 1}, 0},
		{model.RoleMetric, model.Touchpoint{Metrics: []model.Metric{{}}}, 1},
		{model.RoleMetric, model.Touchpoint{Time: 1}, 0},
		{model.RoleChannel, model.Touchpoint{Channel: "app"}, 1},
		{model.RoleChannel, model.Touchpoint{MoreChannels: []string{"x"}}, 1},
		{model.RoleChannel, model.Touchpoint{Time: 1}, 0},
	} {
		d := model.New(model.Parts{
			Head:   &model.Head{},
			Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}},
			Lanes:  []*model.Lane{{ID: "mine", Role: model.RoleCustomer}, {ID: "row", Role: c.role}},
			Cards:  []*model.Card{{ID: "silent", Lane: "mine", Step: "s", Rank: "A", Span: 1}, {ID: "says", Lane: "mine", Step: "s", Rank: "B", Span: 1, Touch: &c.touch}},
		})
		cards, said := derived.Telling(d, d.Lanes[1], "s")
		if len(cards) != 2 || said != c.says || (cards[0].ID == "says") != (c.says == 1) {
			t.Errorf("%d, %s: %d say it", i, c.role, said)
		}
	}
}
