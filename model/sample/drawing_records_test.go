package sample

import "touchline/model"

// num is a figure that is known.
func num(v float64) *float64 { return &v }

// record writes into a card's record, with texts in both languages.
func (d *drawing) record(c *model.Card, write func(*model.Touchpoint)) {
	write(touch(c))
	touch(c).Texts(func(s *string, _ model.Vocabulary) { *s = d.say(*s) })
}

// classed gives cards their class.
func classed(class model.Class, cards ...*model.Card) {
	for _, c := range cards {
		touch(c).Class = class
	}
}

// failing is the analysis of a fail point.
func failing(cause, effect, recovery, owner string) model.Fail {
	return model.Fail{Cause: cause, Effect: effect, Recovery: recovery, Owner: owner}
}

// servqual is a survey's means by dimension, expectation and perception each.
func servqual(sample int, source string, means [5][2]float64) (all []model.Quality) {
	for i, dim := range model.Dimensions {
		all = append(all, model.Quality{Dimension: dim, Expectation: means[i][0], Perception: means[i][1], Sample: sample, Source: source})
	}
	return all
}

// higher and lower are metrics by the way in which they are good.
func higher(name, unit string, baseline, measured, target float64, date model.Date, source string) model.Metric {
	return model.Metric{
		Name: name, Unit: unit, Direction: model.Higher, Baseline: num(baseline), Measured: num(measured), Target: num(target), Date: date, Source: source,
	}
}

func lower(name, unit string, baseline, measured, target float64, date model.Date, source string) model.Metric {
	m := higher(name, unit, baseline, measured, target, date, source)
	m.Direction = model.Lower
	return m
}

// work is one improvement: what is done, why, and by whom.
func work(what, why, owner, reviewer string) model.Improvement {
	return model.Improvement{What: what, Why: why, Owner: owner, Reviewer: reviewer}
}

// days are found, due and to be reviewed.
func days(i model.Improvement, found, due, review model.Date) model.Improvement {
	i.Found, i.Due, i.Review = found, due, review
	return i
}

// stands is the stage and the state of an improvement.
func stands(i model.Improvement, stage model.Stage, status model.Status) model.Improvement {
	i.Stage, i.Status = stage, status
	return i
}

// from is what an improvement changes: before, after, and the aim.
func from(i model.Improvement, metric, unit string, before, after, aim float64) model.Improvement {
	i.Metric, i.Unit, i.Baseline, i.Measured, i.Target = metric, unit, num(before), num(after), num(aim)
	return i
}
