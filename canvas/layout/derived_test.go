package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/canvas/layout"
	"touchline/model"
	"touchline/model/derived"
	"touchline/model/sample"
)

// withRows is a document with a row of each kind that holds no cards.
func withRows(d *model.Document) *model.Document {
	lanes := slices.DeleteFunc(slices.Clone(d.Lanes), func(l *model.Lane) bool { return l.Role.Derived() })
	for _, r := range model.Roles {
		if r.Derived() {
			lanes = append(lanes, &model.Lane{ID: model.LaneID("row-" + r), Role: r})
		}
	}
	for _, l := range d.Lanes {
		if l.Role == model.RoleFrontstage {
			lanes = append(lanes, &model.Lane{ID: "staff", Role: model.RoleEmotion, Follows: l.ID})
			break
		}
	}
	return d.WithLanes(lanes)
}

// says is what a row shows of each column, as words.
func says(l *layout.Lane) (out []string) {
	for _, c := range l.Cells {
		out = append(out, strings.TrimSpace(c.Text.Source+" "+c.More.Source))
	}
	return out
}

// TestRowsFollowEveryEdit: whatever is changed in a record, or where its card
// stands, each row says at once what the cards of each step come to, and says it
// within its column and its row.
func TestRowsFollowEveryEdit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := withRows(sample.Make(rapid.SampledFrom([]int{12, 60}).Draw(t, "cards"), uint64(rapid.IntRange(1, 9).Draw(t, "seed")), model.English))
		plan := layout.Make(d, layout.Options{})
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			d = changeRecord(t, d)
			plan = layout.Make(d, layout.Options{Previous: plan})
			for _, l := range plan.Lanes {
				if l.Lane.Role.Derived() && l.Lane.Role != model.RoleEmotion {
					follows(t, plan, l)
				}
			}
			equalPlans(t, plan, layout.Make(d, layout.Options{}))
		}
	})
}

// follows fails if a row does not say what the cards of its steps come to, which
// is worked out anew of all cards.
func follows(t *rapid.T, p *layout.Plan, l *layout.Lane) {
	row := derived.NewRow(p.Doc.Lanes, l.Lane, p.Lang)
	for i, s := range p.Steps {
		var all []derived.Record
		for k, of := range p.Doc.Lanes {
			for _, id := range p.Doc.Cell(of.ID, s.Step.ID) {
				if c := p.Doc.Card(id); c.Touch != nil {
					all = append(all, derived.Record{Row: k, Span: c.Span, Waits: c.Marks.Has(model.MarkWait), Touch: c.Touch})
				}
			}
		}
		said := row.Says(all)
		text := said.Text
		if text == "" && l.Lane.Role == model.RoleTime {
			text = "—"
		}
		want := strings.TrimSpace(text + " " + said.More)
		if got := says(l)[i]; got != want {
			t.Fatalf("the row %s says %q of %s, not %q", l.Lane.Role, got, s.Step.Name, want)
		}
		if area := l.Cells[i].Area(layout.SizeBody); !area.Empty() && (area.Y < l.Body.Y || area.Bottom() > l.Body.Bottom()) {
			t.Fatalf("%q at %v reaches past its row %v", want, area, l.Body)
		}
	}
	before := 0.0
	for _, s := range l.Sums {
		if s.Left < before || s.Y < l.Body.Y || s.Y > l.Body.Bottom() {
			t.Fatalf("the sum %q from %g to %g lies outside of its row", s.Text.Source, s.Left, s.Right)
		}
		before = s.Right
	}
}

// changeRecord changes one record, or where its card stands.
func changeRecord(t *rapid.T, d *model.Document) *model.Document {
	c := *rapid.SampledFrom(d.CardsInOrder()).Draw(t, "card")
	touch := model.Touchpoint{}
	if c.Touch != nil {
		touch = *c.Touch
	}
	v := float64(rapid.IntRange(-2, 2).Draw(t, "value"))
	switch rapid.IntRange(0, 9).Draw(t, "what") {
	case 0:
		touch.Owner = rapid.SampledFrom([]string{"", "Desk", "Back office, second floor, with a long name"}).Draw(t, "owner")
	case 1:
		touch.Risk = model.Risk{Likelihood: rapid.IntRange(0, 5).Draw(t, "likelihood"), Impact: rapid.IntRange(0, 5).Draw(t, "impact")}
	case 2:
		base, goal := 10.0, 20.0
		touch.Metrics = append(slices.Clone(touch.Metrics), model.Metric{Name: "CSAT", Unit: "%", Baseline: &base, Measured: &v, Target: &goal})
	case 3:
		touch.Metrics = nil
	case 4:
		touch.Quality = []model.Quality{{Dimension: model.Dimensions[rapid.IntRange(0, 4).Draw(t, "dimension")], Expectation: 5, Perception: 4 + v/2}}
	case 5:
		touch.Channel = rapid.SampledFrom([]string{"", "app", "counter", "by pigeon"}).Draw(t, "channel")
	case 6:
		touch.Time, touch.MaxWait = model.Duration(60*rapid.IntRange(0, 90).Draw(t, "minutes")), model.Duration(60*rapid.IntRange(0, 9).Draw(t, "wait"))
	case 7:
		touch.Feeling = &v
	case 8:
		c.Marks ^= model.MarkWait
	case 9:
		c.Step = rapid.SampledFrom(d.Steps()).Draw(t, "step").ID
		c.Span = 1
	}
	c.Touch = &touch
	return d.WithCard(&c)
}

// TestAnEditOfARecordSparesOtherRows: rows that say what they said, and the
// cells of the others that do, are taken over: a record of a large map costs the
// cells that it concerns.
func TestAnEditOfARecordSparesOtherRows(t *testing.T) {
	d := withRows(sample.Make(200, 3, model.English))
	plan := layout.Make(d, layout.Options{})
	var c model.Card
	for _, x := range d.CardsInOrder() {
		if x.Touch != nil && d.Lane(x.Lane).Role == model.RoleFrontstage {
			c = *x
			break
		}
	}
	touch := *c.Touch
	touch.Risk = model.Risk{Likelihood: 5, Impact: 5}
	c.Touch = &touch
	next := layout.Make(d.WithCard(&c), layout.Options{Previous: plan})
	column, _ := d.Column(c.Step)
	for i, l := range next.Lanes {
		if l.Lane.Role.Derived() && l.Lane.Role != model.RoleRisk && l != plan.Lanes[i] {
			t.Errorf("the row %s was made anew", l.Lane.Role)
		}
		for k := range l.Cells {
			if fresh := l.Cells[k] != plan.Lanes[i].Cells[k]; fresh != (l.Lane.Role == model.RoleRisk && k == column) {
				t.Errorf("cell %d of %s is made anew: %v", k, l.Lane.Role, fresh)
			}
		}
	}
}

// TestPeakValleyAndEndAreMarked, by a ring and in words, and nothing else.
func TestPeakValleyAndEndAreMarked(t *testing.T) {
	feel := func(values ...float64) *model.Document {
		p := model.Parts{Lanes: []*model.Lane{{ID: "c", Role: model.RoleCustomer}, {ID: "e", Role: model.RoleEmotion}}, Phases: []*model.Phase{{ID: "p"}}}
		ranks := model.Ranks(len(values))
		for i, v := range values {
			id := string(rune('a' + i))
			p.Phases[0].Steps = append(p.Phases[0].Steps, &model.Step{ID: model.StepID(id)})
			p.Cards = append(p.Cards, &model.Card{ID: model.CardID(id), Lane: "c", Step: model.StepID(id), Rank: ranks[i], Span: 1, Kind: model.KindAction, Touch: &model.Touchpoint{Feeling: &v}})
		}
		return model.New(p)
	}
	for _, c := range []struct {
		values []float64
		want   string
	}{
		{[]float64{0, 2, -1, 1}, "|Peak|Valley|End"},
		{[]float64{2, 2, -1}, "Peak||Valley · End"},
		{[]float64{-2, 1, 2}, "Valley||Peak · End"},
		{[]float64{1, 1, 1}, "||End"},
		{[]float64{1}, ""},
	} {
		l := layout.Make(feel(c.values...), layout.Options{Lang: model.English}).Lanes[1]
		var got []string
		for _, f := range l.Emotion.Points {
			if got = append(got, f.Quote.Source); f.Marked != (f.Quote.Source != "") {
				t.Errorf("%v: %q has a ring: %v", c.values, f.Quote.Source, f.Marked)
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%v is marked %q, not %q", c.values, s, c.want)
		}
	}
}

// TestPhasesAreSummedUp: below the steps of a phase stands what they come to; a
// phase of one step says it already, and so does the foot of a map of one phase.
func TestPhasesAreSummedUp(t *testing.T) {
	p := model.Parts{
		Lanes: []*model.Lane{{ID: "c", Role: model.RoleCustomer}, {ID: "t", Role: model.RoleTime}},
		Phases: []*model.Phase{
			{ID: "p1", Name: "One", Steps: []*model.Step{{ID: "a"}, {ID: "b"}}},
			{ID: "p2", Name: "Two", Steps: []*model.Step{{ID: "c"}}},
			{ID: "p3", Name: "Three", Steps: []*model.Step{{ID: "d"}, {ID: "e"}, {ID: "f"}}},
		},
	}
	ranks := model.Ranks(6)
	for i, id := range []string{"a", "b", "c", "d", "e"} {
		touch := &model.Touchpoint{Time: model.Duration(i+1) * model.Minute, MaxTime: model.Duration(2*(i+1)) * model.Minute}
		p.Cards = append(p.Cards, &model.Card{ID: model.CardID(id), Lane: "c", Step: model.StepID(id), Rank: ranks[i], Span: 1, Kind: model.KindAction, Touch: touch})
	}
	d := model.New(p)
	l := layout.Make(d, layout.Options{Lang: model.English}).Lanes[1]
	var got []string
	for _, s := range l.Sums {
		got = append(got, s.Text.Source)
	}
	if want := []string{"Total 3 / 6 min", "Total 9 / 18 min"}; !slices.Equal(got, want) {
		t.Fatalf("%q, not %q", got, want)
	}
	plan := layout.Make(d, layout.Options{})
	if s := plan.Lanes[1].Sums[1]; s.Left != plan.Steps[3].Left || s.Right != plan.Steps[5].Right {
		t.Errorf("the third phase is summed up from %g to %g", s.Left, s.Right)
	}
	one := d.WithPhases([]*model.Phase{{ID: "p", Steps: d.Steps()}})
	if sums := layout.Make(one, layout.Options{Previous: plan}).Lanes[1].Sums; len(sums) > 0 {
		t.Errorf("of one phase it says %q", sums[0].Text.Source)
	}
}

// BenchmarkRows is an edit of a record in a map with a row of each kind.
func BenchmarkRows(b *testing.B) {
	for _, n := range []int{200, 2_000, 20_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := withRows(sample.Make(n, 1, model.English))
			plan := layout.Make(d, layout.Options{})
			at := d.CardsInOrder()[n/2]
			for i := 0; b.Loop(); i++ {
				c, touch := *at, model.Touchpoint{}
				if c.Touch != nil {
					touch = *c.Touch
				}
				touch.Risk = model.Risk{Likelihood: 1 + i%5, Impact: 5}
				touch.Owner = []string{"Desk", "Back office"}[i%2]
				c.Touch = &touch
				d = d.WithCard(&c)
				plan = layout.Make(d, layout.Options{Previous: plan})
			}
		})
	}
}
