package check

import (
	"strings"

	"touchline/model"
)

// What is to be made better.
var improvements = []Rule{
	{ID: "improvement.incomplete", Severity: Warning, card: improvementIncomplete},
	{ID: "improvement.overdue", Severity: Warning, card: overdue},
	{ID: "improvement.no-review", Severity: Information, card: noReview},
	{ID: "improvement.review-overdue", Severity: Information, card: reviewOverdue},
	{ID: "improvement.worse-after", Severity: Warning, card: improvementWorse},
}

// improvementsThat is the names of a card's improvements that are as asked
// for; dropped ones are not looked at.
func improvementsThat(c *model.Card, is func(*model.Improvement) bool) ([]string, bool) {
	var l lacking
	all := touchOf(c).Improvements
	for i := range all {
		l.unless(all[i].Status == model.StatusDropped || !is(&all[i]), model.OneLine(all[i].What))
	}
	return l.named()
}

// improvementIncomplete names what any of a card's improvements lacks.
func improvementIncomplete(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	var baseline, target, measured, date bool
	names, found := improvementsThat(c, func(i *model.Improvement) bool {
		baseline = baseline || i.Baseline == nil
		target = target || i.Target == nil
		measured = measured || i.Measured == nil
		date = date || i.Due == ""
		return i.Baseline == nil || i.Target == nil || i.Measured == nil || i.Due == ""
	})
	if !found {
		return nil, false
	}
	var l lacking
	l.unless(!baseline, "baseline")
	l.unless(!target, "target")
	l.unless(!measured, "measured")
	l.unless(!date, "due")
	return append(names, "missing", strings.Join(l, "\n")), true
}

// overdue asks for the day on which it is checked: without one nothing is
// late.
func overdue(a *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	first := model.Date("")
	args, found := improvementsThat(c, func(i *model.Improvement) bool {
		late := i.Overdue(a.today)
		if late && (first == "" || i.Due < first) {
			first = i.Due
		}
		return late
	})
	if !found {
		return nil, false
	}
	return append(args, "date", string(first)), true
}

func noReview(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	return improvementsThat(c, func(i *model.Improvement) bool { return i.Stage == model.StageMonitor && i.Review == "" })
}

func reviewOverdue(a *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	first := model.Date("")
	args, found := improvementsThat(c, func(i *model.Improvement) bool {
		late := i.Unfinished() && i.Review != "" && i.Review < a.today
		if late && (first == "" || i.Review < first) {
			first = i.Review
		}
		return late
	})
	if !found {
		return nil, false
	}
	return append(args, "date", string(first)), true
}

// improvementWorse takes the direction from baseline and target.
func improvementWorse(_ *ask, c *model.Card, _ *model.Lane) ([]string, bool) {
	return improvementsThat(c, func(i *model.Improvement) bool {
		if i.Baseline == nil || i.Target == nil || i.Measured == nil {
			return false
		}
		return *i.Target > *i.Baseline && *i.Measured < *i.Baseline || *i.Target < *i.Baseline && *i.Measured > *i.Baseline
	})
}
