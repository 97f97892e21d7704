package check

import (
	"slices"
	"strconv"

	"touchline/model"
	"touchline/model/edit"
)

// Times, feelings and metrics.
var times = []Rule{
	{ID: "time.maximum-under-standard", Severity: Warning, card: maximumUnderStandard, fix: swapTimes},
	{ID: "time.longest-wait-under-expected", Severity: Warning, card: waitUnderExpected, fix: swapWaits},
	{ID: "time.tier-maximum-under-standard", Severity: Warning, card: tierUnderStandard, fix: swapTierTimes},
	{ID: "time.over-accepted", Severity: Warning, whole: overAccepted},
	{ID: "time.longest-over-accepted", Severity: Information, whole: longestOverAccepted},
	{ID: "time.bad-feeling", Severity: Warning, card: badFeeling, Numbers: []Number{{"depth", 1}}},
	{ID: "metric.empty-row", Severity: Warning, whole: emptyMetricRow},
	{ID: "metric.no-direction", Severity: Warning, card: noDirection},
	{ID: "metric.worse", Severity: Warning, card: worse},
}

// seconds is a time as the sentences take it.
func seconds(d model.Duration) string { return strconv.FormatInt(int64(d), 10) }

func maximumUnderStandard(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	t := touchOf(c)
	if t.MaxTime == 0 || t.MaxTime >= t.Time {
		return nil, false
	}
	return []string{"longest", seconds(t.MaxTime), "standard", seconds(t.Time)}, true
}

func waitUnderExpected(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	t := touchOf(c)
	if t.MaxWait == 0 || t.MaxWait >= t.ExpectedWait {
		return nil, false
	}
	return []string{"longest", seconds(t.MaxWait), "standard", seconds(t.ExpectedWait)}, true
}

func tierUnderStandard(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	for _, s := range touchOf(c).TierStandards {
		if s.MaxTime > 0 && s.MaxTime < s.Time {
			return []string{"tier", string(s.Tier), "longest", seconds(s.MaxTime), "standard", seconds(s.Time)}, true
		}
	}
	return nil, false
}

// amend is a card with another record.
func amend(d *model.Document, where string, change func(*model.Touchpoint)) edit.Edit {
	c := d.Card(model.CardID(idOf(where)))
	if c == nil || c.Touch == nil {
		return nil
	}
	next := *c
	next.Touch = c.Touch.Clone()
	change(next.Touch)
	return edit.SetCard{Card: &next}
}

func swapTimes(d *model.Document, where string) edit.Edit {
	return amend(d, where, func(t *model.Touchpoint) { t.Time, t.MaxTime = t.MaxTime, t.Time })
}

func swapWaits(d *model.Document, where string) edit.Edit {
	return amend(d, where, func(t *model.Touchpoint) { t.ExpectedWait, t.MaxWait = t.MaxWait, t.ExpectedWait })
}

func swapTierTimes(d *model.Document, where string) edit.Edit {
	return amend(d, where, func(t *model.Touchpoint) {
		for i := range t.TierStandards {
			if s := &t.TierStandards[i]; s.MaxTime > 0 && s.MaxTime < s.Time {
				s.Time, s.MaxTime = s.MaxTime, s.Time
			}
		}
	})
}

// total is the time of the customer who takes longest: what several do at the
// same time counts once. An action without a longest time takes its standard.
func (s *subject) total() (standard, most model.Duration) {
	sums := make([]rowTotal, len(s.Lanes))
	for _, k := range s.columns {
		for _, t := range k.actions {
			sums[t.row].standard += t.standard
			sums[t.row].most += t.most
		}
	}
	for _, x := range sums {
		standard, most = max(standard, x.standard), max(most, x.most)
	}
	return standard, most
}

func overAccepted(a *ask) []place {
	accepted := a.Head.AcceptedTime
	if standard, _ := a.total(); accepted > 0 && standard > accepted {
		return document("sum", seconds(standard), "accepted", seconds(accepted))
	}
	return nil
}

// longestOverAccepted is silent where the standard is over it already.
func longestOverAccepted(a *ask) []place {
	accepted := a.Head.AcceptedTime
	if standard, most := a.total(); accepted > 0 && standard <= accepted && most > accepted {
		return document("sum", seconds(most), "accepted", seconds(accepted))
	}
	return nil
}

func badFeeling(a *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	t := touchOf(c)
	if t.Feeling == nil || *t.Feeling > -a.number("depth") {
		return nil, false
	}
	var l lacking
	l.unless(t.PainPoint != "", "pain-point")
	l.unless(len(t.Improvements) > 0, "improvement")
	return l.args()
}

// emptyMetricRow looks for rows of metrics to which no card contributes.
func emptyMetricRow(a *ask) (out []place) {
	for i, l := range a.Lanes {
		if l.Role != model.RoleMetric {
			continue
		}
		row, follows := a.Row(l.Follows)
		contributes := func(x int) bool { return x == row || !follows && a.Lanes[x].Role.Service() }
		if !slices.ContainsFunc(a.columns, func(k *column) bool { return slices.ContainsFunc(k.metrics, contributes) }) {
			out = append(out, place{l.ID.Owner(), []string{"lane", nameOr(l.Name, i)}})
		}
	}
	return out
}

// metricsThat is the names of a card's metrics that are as asked for.
func metricsThat(c *model.Card, is func(*model.Metric) bool) ([]string, bool) {
	var l lacking
	all := touchOf(c).Metrics
	for i := range all {
		l.unless(!is(&all[i]), all[i].Name)
	}
	return l.named()
}

func noDirection(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	return metricsThat(c, func(m *model.Metric) bool { return m.Direction == model.DirectionUnset })
}

func worse(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	return metricsThat(c, func(m *model.Metric) bool {
		switch {
		case m.Baseline == nil || m.Measured == nil:
			return false
		case m.Direction == model.Higher:
			return *m.Measured < *m.Baseline
		}
		return m.Direction == model.Lower && *m.Measured > *m.Baseline
	})
}
