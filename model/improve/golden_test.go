package improve_test

import (
	"fmt"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/model"
	"touchline/model/improve"
)

// TestBoards holds all that is on the board of a plan, by each order and each
// choice of due, and what stands without. A line of testdata that differs
// without a reason in the change at hand is a fault.
func TestBoards(t *testing.T) {
	d := plan()
	p := d.Parts()
	full := model.Improvement{What: "full", Stage: model.StageMonitor, Status: model.StatusDoing, Owner: "Zoe", Metric: "m", Baseline: figure(1), Target: figure(2), Measured: figure(2), Review: "2026-12-01"}
	for i, due := range []model.Date{"2026-11-26", "2026-11-27", "2026-11-28", "2026-12-27", "2026-12-28", "2026-12-29", "soon"} {
		x := full
		x.What, x.Due = string(due), due
		risk := model.Risk{Likelihood: 1 + i%5, Impact: 3}
		p.Cards = append(p.Cards, &model.Card{
			ID: model.CardID(fmt.Sprint("x", i)), Lane: "l", Step: "s2", Rank: fmt.Sprint("a", i), Span: 1, Marks: model.AllMarks[i%len(model.AllMarks)].Mark,
			Touch: &model.Touchpoint{Risk: risk, Improvements: []model.Improvement{x, {What: "open", Stage: model.StageAssess, Status: model.StatusDropped, Due: due}}},
		})
	}
	for i, r := range []model.Risk{{Likelihood: 2, Impact: 4}, {Likelihood: 1, Impact: 7}, {Likelihood: 3, Impact: 3}, {Likelihood: 5, Impact: 5}} { // 8 is medium
		p.Cards = append(p.Cards, &model.Card{ID: model.CardID(fmt.Sprint("y", i)), Lane: "l", Step: "s3", Rank: fmt.Sprint("b", i), Span: 1, Touch: &model.Touchpoint{Risk: r}})
	}
	d = model.New(p)
	var out strings.Builder
	for _, o := range improve.Orders {
		b := improve.Of(d, today, improve.Filter{Order: o})
		fmt.Fprintf(&out, "%s: %s\n", o, columns(b))
	}
	for _, due := range improve.Dues {
		fmt.Fprintf(&out, "due %q: %s\n", due, columns(improve.Of(d, today, improve.Filter{Due: due})))
	}
	out.WriteString(canvastest.Exact("board", improve.Of(d, today, improve.Filter{}), nil))
	canvastest.Golden(t, "board.txt", out.String())
}

// TestStateOfAll: the most urgent of several, and the first day that is still
// ahead of one.
func TestStateOfAll(t *testing.T) {
	done, dropped := model.Improvement{Status: model.StatusDone, Due: "2026-01-01"}, model.Improvement{Status: model.StatusDropped, Due: "2026-01-02"}
	open := func(due model.Date) model.Improvement { return model.Improvement{Due: due} }
	for name, c := range map[string]struct {
		all   []model.Improvement
		state improve.State
		due   model.Date
	}{
		"none":     {nil, improve.None, ""},
		"finished": {[]model.Improvement{done, dropped}, improve.Done, ""},
		"no day":   {[]model.Improvement{done, open("")}, improve.Open, ""},
		"first":    {[]model.Improvement{open("2027-02-01"), open("2027-01-01"), open("2027-03-01"), done}, improve.Open, "2027-01-01"},
		"late":     {[]model.Improvement{open("2027-02-01"), open("2026-01-01")}, improve.Overdue, "2026-01-01"},
	} {
		if state, due := improve.StateOfAll(c.all, today); state != c.state || due != c.due {
			t.Errorf("%s: %v, %q; want %v, %q", name, state, due, c.state, c.due)
		}
	}
	if all := (improve.Filter{}); !all.All() {
		t.Error("no filter leaves something out")
	}
	for i, f := range []improve.Filter{{States: []improve.State{improve.Open}}, {High: true}, {Marks: model.MarkFail}, {Owner: "a"}, {Phase: "p"}, {Due: improve.DueLate}} {
		if f.All() {
			t.Errorf("filter %d shows all", i)
		}
	}
}
