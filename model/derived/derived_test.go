package derived_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/model"
	"touchline/model/derived"
)

var lanes = []*model.Lane{
	{ID: "see", Role: model.RoleEvidence},
	{ID: "mine", Role: model.RoleCustomer},
	{ID: "yours", Role: model.RoleCustomer},
	{ID: "desk", Role: model.RoleFrontstage},
	{ID: "notes", Role: model.RoleText},
}

func at(row int, t model.Touchpoint) derived.Record {
	return derived.Record{Row: row, Span: 1, Touch: &t}
}

func figure(v float64) *float64 { return &v }

// step is what the cards of one step say: each row tells some of it.
var step = []derived.Record{
	at(0, model.Touchpoint{Owner: "Print shop", Channel: "app"}),
	at(1, model.Touchpoint{
		Time: 2 * model.Minute, MaxTime: 5 * model.Minute, Feeling: figure(1), Quote: "Well", Owner: "Desk", Channel: "app", MoreChannels: []string{"by pigeon"},
		Risk:    model.Risk{Likelihood: 2, Impact: 5},
		Metrics: []model.Metric{{Name: "CSAT", Baseline: figure(70), Measured: figure(80), Target: figure(90)}, {Name: "NPS", Measured: figure(12)}},
	}),
	at(1, model.Touchpoint{Time: model.Minute, Feeling: figure(-2), Quote: "Not so well"}),
	at(2, model.Touchpoint{Time: model.Hour, Feeling: figure(2), MaxWait: model.Hour}),
	at(3, model.Touchpoint{
		Feeling: figure(-1), ExpectedWait: 4 * model.Minute, MaxWait: 9 * model.Minute, Owner: "Desk", Risk: model.Risk{Likelihood: 4, Impact: 4},
		Quality: []model.Quality{{Dimension: model.Dimensions[0], Expectation: 6, Perception: 5}, {Dimension: model.Dimensions[1], Expectation: 6, Perception: 3.5}},
	}),
	at(4, model.Touchpoint{Owner: "Nobody", Risk: model.Risk{Likelihood: 5, Impact: 5}}),
}

// TestSays: a path tells of one lane, the others of all of the service, or of
// the lane that they follow by name.
func TestSays(t *testing.T) {
	for _, c := range []struct {
		role    model.Role
		follows model.LaneID
		want    string
	}{
		{model.RoleTime, "", "3 / 6 min · wait 4 / 9 min"},
		{model.RoleTime, "yours", "1 h · wait ≤ 1 h"},
		{model.RoleTime, "gone", ""},
		{model.RoleEmotion, "", "Well"},
		{model.RoleMetric, "", "CSAT baseline 70 → measured 80 / target 90 [50 %]\nNPS measured 12"},
		{model.RoleChannel, "", "app · by pigeon"},
		{model.RoleOwner, "", "Print shop · Desk"},
		{model.RoleOwner, "desk", "Desk"},
		{model.RoleOwner, "notes", "Nobody"},
		{model.RoleRisk, "", "16 high · highest of 2"},
		{model.RoleRisk, "mine", "10 medium"},
		{model.RoleGap, "", "−1.8 · Reliability −2.5"},
		{model.RoleGap, "mine", ""},
	} {
		row := derived.NewRow(lanes, &model.Lane{ID: "row", Role: c.role, Follows: c.follows}, model.English)
		s := row.Says(step)
		var lines []string
		for _, m := range s.Metrics {
			line := m.Text
			if m.Known {
				line += fmt.Sprintf(" [%.0f %%]", 100*m.Way)
			}
			lines = append(lines, line)
		}
		got := s.Text
		if lines != nil {
			got = strings.Join(lines, "\n")
		}
		if s.More != "" {
			got += " · " + s.More
		}
		if got != c.want {
			t.Errorf("%s of %q says %q, not %q", c.role, c.follows, got, c.want)
		}
	}
	row := derived.NewRow(lanes, &model.Lane{ID: "row", Role: model.RoleEmotion, Follows: "desk"}, model.English)
	if s := row.Says(step); s.Feelings != 1 || s.Feeling != -1 {
		t.Errorf("employees feel %g of %d", s.Feeling, s.Feelings)
	}
}

// TestAWaitPointWaits: where a card is marked so, its own times are the wait.
func TestAWaitPointWaits(t *testing.T) {
	row := derived.NewRow(lanes, &model.Lane{Role: model.RoleTime}, model.English)
	x := at(1, model.Touchpoint{Time: 2 * model.Minute, MaxTime: 8 * model.Minute})
	if s := row.Says([]derived.Record{x}); s.More != "" {
		t.Errorf("it waits %q", s.More)
	}
	x.Waits = true
	if s := row.Says([]derived.Record{x}); s.More != "wait 2 / 8 min" {
		t.Errorf("a wait point waits %q", s.More)
	}
}

// TestLongTextsAreCut, and it is said that they are.
func TestLongTextsAreCut(t *testing.T) {
	long := strings.Repeat("文", 401)
	var metrics []model.Metric
	for i := range 9 {
		metrics = append(metrics, model.Metric{Name: fmt.Sprint("Metric ", i), Measured: figure(1)})
	}
	for role, touch := range map[model.Role]model.Touchpoint{
		model.RoleOwner: {Owner: long}, model.RoleEmotion: {Quote: long}, model.RoleMetric: {Metrics: metrics}, model.RoleChannel: {Channel: long},
	} {
		s := derived.NewRow(lanes, &model.Lane{Role: role}, model.English).Says([]derived.Record{at(1, touch)})
		if !s.Cut || !strings.HasSuffix(s.Text, "…") || len([]rune(s.Text)) > 430 {
			t.Errorf("%s: cut %v, %d characters", role, s.Cut, len([]rune(s.Text)))
		}
	}
}

// TestGauges: a figure without a way to a target shows none.
func TestGauges(t *testing.T) {
	for _, c := range []struct {
		m    model.Metric
		want derived.Gauge
	}{
		{model.Metric{Baseline: figure(10), Measured: figure(10), Target: figure(5)}, derived.Gauge{Known: true}},
		{model.Metric{Baseline: figure(10), Measured: figure(12), Target: figure(5)}, derived.Gauge{Known: true, Way: -0.4}},
		{model.Metric{Baseline: figure(10), Measured: figure(5), Target: figure(5)}, derived.Gauge{Known: true, Way: 1, Reached: true}},
		{model.Metric{Measured: figure(45), Target: figure(90), Direction: model.Higher}, derived.Gauge{Known: true, Way: 0.5}},
		{model.Metric{Measured: figure(45), Target: figure(90), Direction: model.Lower}, derived.Gauge{}},
		{model.Metric{Baseline: figure(10), Target: figure(5)}, derived.Gauge{}},
		{model.Metric{Measured: figure(45)}, derived.Gauge{}},
	} {
		c.m.Name = "x"
		s := derived.NewRow(lanes, &model.Lane{Role: model.RoleMetric}, model.English).Says([]derived.Record{at(1, model.Touchpoint{Metrics: []model.Metric{c.m}})})
		if got := s.Metrics[0].Gauge; got != c.want {
			t.Errorf("%+v: %+v, not %+v", c.m, got, c.want)
		}
	}
}

// TestEachRowNamesItsField: whoever double-clicks a row gets to where its value
// is entered.
func TestEachRowNamesItsField(t *testing.T) {
	for _, r := range model.Roles {
		if (derived.Key(r) != "") != r.Derived() {
			t.Errorf("%s: %q", r, derived.Key(r))
		}
	}
}

// TestTelling: the cards that say something come first.
func TestTelling(t *testing.T) {
	p := model.Parts{Lanes: append([]*model.Lane{{ID: "r", Role: model.RoleRisk}}, lanes...), Phases: []*model.Phase{{ID: "p", Steps: []*model.Step{{ID: "s"}}}}}
	ranks := model.Ranks(3)
	for i, c := range []model.Card{{ID: "a", Lane: "mine"}, {ID: "b", Lane: "desk", Touch: &model.Touchpoint{Risk: model.Risk{Likelihood: 1, Impact: 2}}}, {ID: "c", Lane: "notes", Touch: &model.Touchpoint{Risk: model.Risk{Likelihood: 1, Impact: 2}}}} {
		c.Step, c.Rank, c.Span, c.Kind = "s", ranks[i], 1, model.KindAction
		p.Cards = append(p.Cards, &c)
	}
	d := model.New(p)
	cards, said := derived.Telling(d, d.Lane("r"), "s")
	if len(cards) != 2 || cards[0].ID != "b" || said != 1 {
		t.Errorf("%d cards, first %v, %d say something", len(cards), cards[0].ID, said)
	}
}

func ExampleRow_Says() {
	row := derived.NewRow(lanes, &model.Lane{Role: model.RoleRisk}, model.English)
	fmt.Println(row.Says(step).Text)
	// Output: 16 high
}

// TestOfTwoDocumentsDrawnAsOne each row tells of its own.
func TestOfTwoDocumentsDrawnAsOne(t *testing.T) {
	both := []*model.Lane{{ID: "a.x", Role: model.RoleCustomer}, {ID: "a.y", Role: model.RoleBackstage}, {ID: "b.x", Role: model.RoleCustomer}}
	all := []derived.Record{at(0, model.Touchpoint{Owner: "A"}), at(1, model.Touchpoint{Owner: "B"}), at(2, model.Touchpoint{Owner: "C"})}
	for follows, want := range map[model.LaneID]string{"a.": "A · B", "b.": "C", ".": "", "": "A · B · C"} {
		if got := derived.NewRow(both, &model.Lane{Role: model.RoleOwner, Follows: follows}, model.English).Says(all).Text; got != want {
			t.Errorf("of %q: %q, not %q", follows, got, want)
		}
	}
}
