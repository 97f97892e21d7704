package improve_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"touchline/model"
	"touchline/model/edit"
	"touchline/model/improve"
	"touchline/model/sample"
)

const today = model.Date("2026-11-27")

func figure(v float64) *float64 { return &v }

// plan is a blueprint with improvements in every column.
func plan() *model.Document {
	step := func(id model.StepID) *model.Step { return &model.Step{ID: id} }
	card := func(id model.CardID, s model.StepID, marks model.Marks, t model.Touchpoint) *model.Card {
		return &model.Card{ID: id, Lane: "l", Step: s, Rank: "V", Span: 1, Kind: model.KindAction, Marks: marks, Touch: &t}
	}
	high, medium := model.Risk{Likelihood: 4, Impact: 5}, model.Risk{Likelihood: 2, Impact: 5}
	return model.New(model.Parts{
		Phases: []*model.Phase{{ID: "p", Name: "Apply", Steps: []*model.Step{step("s1"), step("s2")}}, {ID: "q", Name: "Use", Steps: []*model.Step{step("s3"), step("s4")}}},
		Lanes:  []*model.Lane{{ID: "l", Role: model.RoleCustomer}},
		Cards: []*model.Card{
			card("a", "s1", model.MarkTruth, model.Touchpoint{Risk: high, Improvements: []model.Improvement{
				{What: "a0", Stage: model.StageOptimise, Status: model.StatusDoing, Owner: "IT", Due: "2026-11-20", Metric: "m", Baseline: figure(10), Target: figure(20), Measured: figure(15)},
				{What: "a1"},
			}}),
			card("b", "s2", 0, model.Touchpoint{Improvements: []model.Improvement{
				{What: "b0", Stage: model.StageOptimise, Owner: "Ann", Due: "2026-12-24"},
				{What: "b1", Stage: model.StageOptimise, Status: model.StatusDone, Owner: "Ann", Due: "2026-01-01"},
				{What: "b2", Stage: model.StageOptimise, Owner: "IT"},
			}}),
			card("c", "s3", model.MarkFail, model.Touchpoint{Risk: medium, PainPoint: "slow", Owner: "Ops"}),
			card("d", "s4", 0, model.Touchpoint{Risk: high, Improvements: []model.Improvement{
				{What: "d0", Stage: model.StageMonitor, Status: model.StatusDone, Owner: "IT", Due: "2027-06-01", Metric: "m", Baseline: figure(1), Target: figure(2)},
			}}),
			card("e", "s4", 0, model.Touchpoint{Risk: model.Risk{Likelihood: 1, Impact: 1}}),
		},
	})
}

// columns is what stands in them.
func columns(b *improve.Board) string {
	var all []string
	for _, c := range b.Columns {
		var names []string
		for _, x := range c {
			names = append(names, x.Improvement.What)
		}
		all = append(all, strings.Join(names, " "))
	}
	return strings.Join(all, " | ")
}

func TestBoard(t *testing.T) {
	for name, c := range map[string]struct {
		filter improve.Filter
		want   string
	}{
		"all":           {improve.Filter{}, "a1 |  | a0 b0 b2 b1 | d0"},
		"by risk":       {improve.Filter{Order: improve.ByRisk}, "a1 |  | a0 b0 b1 b2 | d0"},
		"overdue":       {improve.Filter{States: []improve.State{improve.Overdue}}, " |  | a0 | "},
		"open or done":  {improve.Filter{States: []improve.State{improve.Open, improve.Done}}, "a1 |  | b0 b2 b1 | d0"},
		"owner":         {improve.Filter{Owner: "IT"}, " |  | a0 b2 | d0"},
		"owner, late":   {improve.Filter{Owner: "IT", Due: improve.DueLate}, " |  | a0 | "},
		"soon":          {improve.Filter{Due: improve.DueSoon}, " |  | b0 b1 | "},
		"later":         {improve.Filter{Due: improve.DueLater}, " |  |  | d0"},
		"no day":        {improve.Filter{Due: improve.DueNone}, "a1 |  | b2 | "},
		"high":          {improve.Filter{High: true}, "a1 |  | a0 | d0"},
		"moment":        {improve.Filter{Marks: model.MarkTruth}, "a1 |  | a0 | "},
		"phase":         {improve.Filter{Phase: "Use"}, " |  |  | d0"},
		"nothing is so": {improve.Filter{Phase: "Use", Marks: model.MarkWait}, " |  |  | "},
	} {
		if got := columns(improve.Of(plan(), today, c.filter)); got != c.want {
			t.Errorf("%s: %q, not %q", name, got, c.want)
		}
	}
	b := improve.Of(plan(), today, improve.Filter{Owner: "nobody"})
	if b.All != 6 || b.High != 3 || b.States[improve.Overdue] != 1 || b.States[improve.Done] != 2 || b.Marks[model.MarkTruth] != 2 {
		t.Errorf("counts %+v", b)
	}
	if fmt.Sprint(b.Owners, b.Phases) != "[Ann IT] [Apply Use]" || len(b.Without) != 1 || b.Without[0].Number != 3 {
		t.Errorf("owners %v, phases %v, without %v", b.Owners, b.Phases, b.Without)
	}
}

func TestACard(t *testing.T) {
	b := improve.Of(plan(), today, improve.Filter{})
	column, at, _ := b.Find(improve.Ref{Card: "a", At: 0})
	x := b.Columns[column][at]
	if x.Late != 7 || x.State != improve.Overdue || *x.WayPercent != 50 || len(x.Lacks) != 0 || x.Number != 1 {
		t.Errorf("%+v", x)
	}
	column, at, _ = b.Find(improve.Ref{Card: "b", At: 2})
	if got := b.Columns[column][at].Lacks; !slices.Equal(got, []string{"due", "metric", "baseline", "target"}) {
		t.Errorf("lacks %v", got)
	}
	column, at, _ = b.Find(improve.Ref{Card: "d", At: 0})
	if got := b.Columns[column][at].Lacks; !slices.Equal(got, []string{"measured", "review"}) {
		t.Errorf("lacks %v", got)
	}
	if _, _, ok := b.Find(improve.Ref{Card: "d", At: 1}); ok {
		t.Error("found what is not there")
	}
}

// TestMoving: whatever is moved stands in its column afterwards, everything
// else as it was, and one step back undoes it.
func TestMoving(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := plan()
		h := edit.NewHistory(d, 0)
		all := slices.Concat(improve.Of(d, today, improve.Filter{}).Columns[:]...)
		x := rapid.SampledFrom(all).Draw(rt, "which")
		to := rapid.SampledFrom(improve.Stages[:]).Draw(rt, "to")
		e, ok := improve.Move(d, x.Ref, to)
		if !ok {
			if x.Improvement.Stage != to {
				rt.Fatal("it does not move")
			}
			return
		}
		if err := h.Do(e, 0, edit.Merge{}); err != nil {
			rt.Fatal(err)
		}
		b := improve.Of(h.Document(), today, improve.Filter{})
		if column, _, ok := b.Find(x.Ref); !ok || improve.Stages[column] != to {
			rt.Fatalf("it stands in %d", column)
		}
		for _, y := range all {
			if column, at, ok := b.Find(y.Ref); !ok || y.Ref != x.Ref && (column != improve.Column(y.Improvement.Stage) || b.Columns[column][at].Improvement.What != y.Improvement.What) {
				rt.Fatalf("%v went too", y.Ref)
			}
		}
		if d.Card(x.Card).Touch.Improvements[x.At].Stage != x.Improvement.Stage {
			rt.Fatal("the document before was written to")
		}
		if h.Undo(); h.Document() != d {
			rt.Fatal("one step back is another document")
		}
	})
}

func TestAdding(t *testing.T) {
	d := plan()
	e, r, ok := improve.Add(d, "c", today)
	if !ok || r != (improve.Ref{Card: "c"}) {
		t.Fatalf("%v %v", r, ok)
	}
	next, err := edit.Apply(d, e)
	if err != nil {
		t.Fatal(err)
	}
	got := next.Card("c").Touch.Improvements[0]
	if got.Why != "slow" || got.Owner != "Ops" || got.Stage != model.StageIdentify || got.Found != today {
		t.Errorf("%+v", got)
	}
	if len(improve.Of(next, today, improve.Filter{}).Without) != 0 {
		t.Error("nothing is planned for it still")
	}
	for _, gone := range []improve.Ref{{Card: "x"}, {Card: "a", At: 7}, {Card: "a", At: -1}} {
		if _, ok := improve.Move(d, gone, model.StageAssess); ok {
			t.Errorf("%v moves", gone)
		}
	}
	if _, _, ok := improve.Add(d, "x", today); ok {
		t.Error("added at a card that is not there")
	}
}

// TestNextIsAsAnew: whatever is moved, changed or filtered, the board that takes
// over what it can is the one that is made of nothing; a column in which nothing
// changed is the same slice.
func TestNextIsAsAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := sample.Make(60, uint64(rapid.IntRange(1, 5).Draw(t, "seed")), model.English)
		f := improve.Filter{}
		b := improve.Of(d, today, f)
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			c := *rapid.SampledFrom(d.CardsInOrder()).Draw(t, "card")
			touch := model.Touchpoint{}
			if c.Touch != nil {
				touch = *c.Touch
			}
			switch rapid.IntRange(0, 3).Draw(t, "what") {
			case 0:
				touch.Improvements = append(slices.Clone(touch.Improvements), model.Improvement{What: "More", Stage: rapid.SampledFrom(improve.Stages[:]).Draw(t, "stage"), Due: "2026-12-01"})
			case 1:
				touch.Improvements = nil
			case 2:
				c.Step = rapid.SampledFrom(d.Steps()).Draw(t, "step").ID
				c.Span = 1
			case 3:
				f.Order = rapid.SampledFrom(improve.Orders).Draw(t, "order")
				f.High = rapid.Bool().Draw(t, "high")
			}
			c.Touch = &touch
			d = d.WithCard(&c)
			next := b.Next(d, today, f)
			fresh := improve.Of(d, today, f)
			if got, want := fmt.Sprintf("%+v", next.Columns), fmt.Sprintf("%+v", fresh.Columns); got != want {
				t.Fatalf("%s\nnot\n%s", got, want)
			}
			if got, want := fmt.Sprint(next.All, next.States, next.Owners, next.Phases, next.High, len(next.Without)), fmt.Sprint(fresh.All, fresh.States, fresh.Owners, fresh.Phases, fresh.High, len(fresh.Without)); got != want {
				t.Fatalf("%s, not %s", got, want)
			}
			b = next
		}
	})
}

func TestColumnsOfNoChangeStay(t *testing.T) {
	d := plan()
	b := improve.Of(d, today, improve.Filter{})
	from, at := -1, 0
	for i, all := range b.Columns {
		if len(all) > 0 && from < 0 {
			from = i
		}
	}
	to := (from + 1) % 4
	x, ok := improve.Move(d, b.Columns[from][at].Ref, improve.Stages[to])
	if !ok {
		t.Fatal("nothing moves")
	}
	d, err := edit.Apply(d, x)
	if err != nil {
		t.Fatal(err)
	}
	next := b.Next(d, today, improve.Filter{})
	stayed := 0
	for i := range next.Columns {
		concerned := i == to || slices.ContainsFunc(b.Columns[i], func(x improve.Item) bool { return x.Card == b.Columns[from][at].Card })
		n := len(next.Columns[i])
		same := n == len(b.Columns[i]) && n > 0 && &next.Columns[i][0] == &b.Columns[i][0]
		if n > 0 && same == concerned {
			t.Errorf("column %d is the same: %v", i, same)
		}
		if same {
			stayed++
		}
	}
	if stayed == 0 {
		t.Error("nothing was taken over")
	}
}
