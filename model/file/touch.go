package file

import "touchline/model"

// touchFields is the touchpoint record. Fail point and risk stand flat in it:
// a fail point's cause is "failCause".
var touchFields = &record[model.Touchpoint]{
	name: "touch",
	fields: []field[model.Touchpoint]{
		choice("class", func(t *model.Touchpoint) *model.Class { return &t.Class }, model.Classes),
		choice("medium", func(t *model.Touchpoint) *model.Medium { return &t.Medium }, model.Mediums),
		choice("contact", func(t *model.Touchpoint) *model.Contact { return &t.Contact }, model.Contacts),
		text("channel", func(t *model.Touchpoint) *string { return &t.Channel }),
		choice("provider", func(t *model.Touchpoint) *model.Party { return &t.Provider }, model.Parties),
		choice("receiver", func(t *model.Touchpoint) *model.Party { return &t.Receiver }, model.Parties),
		text("inputs", func(t *model.Touchpoint) *string { return &t.Inputs }),
		text("outputs", func(t *model.Touchpoint) *string { return &t.Outputs }),
		text("resources", func(t *model.Touchpoint) *string { return &t.Resources }),
		text("owner", func(t *model.Touchpoint) *string { return &t.Owner }),
		text("perceivedOwner", func(t *model.Touchpoint) *string { return &t.PerceivedOwner }),
		texts("actors", func(t *model.Touchpoint) *[]string { return &t.Actors }),
		texts("systems", func(t *model.Touchpoint) *[]string { return &t.Systems }),
		text("policy", func(t *model.Touchpoint) *string { return &t.Policy }),
		text("standard", func(t *model.Touchpoint) *string { return &t.Standard }),
		text("promise", func(t *model.Touchpoint) *string { return &t.Promise }),
		choice("tier", func(t *model.Touchpoint) *model.Tier { return &t.Tier }, model.Tiers),
		choices("perception", func(t *model.Touchpoint) *[]model.Perception { return &t.Perception }, model.Perceptions),
		duration("time", func(t *model.Touchpoint) *model.Duration { return &t.Time }),
		duration("maxTime", func(t *model.Touchpoint) *model.Duration { return &t.MaxTime }),
		duration("expectedWait", func(t *model.Touchpoint) *model.Duration { return &t.ExpectedWait }),
		duration("maxWait", func(t *model.Touchpoint) *model.Duration { return &t.MaxWait }),
		text("expectation", func(t *model.Touchpoint) *string { return &t.Expectation }),
		figure("feeling", func(t *model.Touchpoint) **float64 { return &t.Feeling }, model.MinFeeling, model.MaxFeeling),
		text("painPoint", func(t *model.Touchpoint) *string { return &t.PainPoint }),
		text("quote", func(t *model.Touchpoint) *string { return &t.Quote }),
		text("feedback", func(t *model.Touchpoint) *string { return &t.Feedback }),
		flag("loopClosed", func(t *model.Touchpoint) *bool { return &t.LoopClosed }),
		text("failCause", func(t *model.Touchpoint) *string { return &t.Fail.Cause }),
		text("failEffect", func(t *model.Touchpoint) *string { return &t.Fail.Effect }),
		text("failRecovery", func(t *model.Touchpoint) *string { return &t.Fail.Recovery }),
		text("failOwner", func(t *model.Touchpoint) *string { return &t.Fail.Owner }),
		integer("riskLikelihood", func(t *model.Touchpoint) *int { return &t.Risk.Likelihood }, 0, 0, model.MaxRating),
		integer("riskImpact", func(t *model.Touchpoint) *int { return &t.Risk.Impact }, 0, 0, model.MaxRating),
		text("riskMitigation", func(t *model.Touchpoint) *string { return &t.Risk.Mitigation }),
		many("quality", func(t *model.Touchpoint) *[]model.Quality { return &t.Quality }, qualityFields),
		many("metrics", func(t *model.Touchpoint) *[]model.Metric { return &t.Metrics }, metricFields),
		many("improvements", func(t *model.Touchpoint) *[]model.Improvement { return &t.Improvements }, improvementFields),
		choices("research", func(t *model.Touchpoint) *[]model.Method { return &t.Research }, model.Methods),
		choice("confidence", func(t *model.Touchpoint) *model.Confidence { return &t.Confidence }, model.Confidences),
		text("source", func(t *model.Touchpoint) *string { return &t.Source }),
	},
	extra: func(t *model.Touchpoint) *model.Extra { return &t.Extra },
}

var qualityFields = &record[model.Quality]{
	name: "quality",
	fields: []field[model.Quality]{
		choice("dimension", func(q *model.Quality) *model.Dimension { return &q.Dimension }, model.Dimensions),
		number("expectation", func(q *model.Quality) *float64 { return &q.Expectation }, model.MinQuality, model.MaxQuality),
		number("perception", func(q *model.Quality) *float64 { return &q.Perception }, model.MinQuality, model.MaxQuality),
		integer("sample", func(q *model.Quality) *int { return &q.Sample }, 0, 0, model.MaxSample),
		text("source", func(q *model.Quality) *string { return &q.Source }),
	},
	extra: func(q *model.Quality) *model.Extra { return &q.Extra },
}

var metricFields = &record[model.Metric]{
	name: "metric",
	fields: []field[model.Metric]{
		text("name", func(m *model.Metric) *string { return &m.Name }),
		text("unit", func(m *model.Metric) *string { return &m.Unit }),
		choice("direction", func(m *model.Metric) *model.Direction { return &m.Direction }, model.Directions),
		figure("baseline", func(m *model.Metric) **float64 { return &m.Baseline }, 0, 0),
		figure("target", func(m *model.Metric) **float64 { return &m.Target }, 0, 0),
		figure("measured", func(m *model.Metric) **float64 { return &m.Measured }, 0, 0),
		date("date", func(m *model.Metric) *model.Date { return &m.Date }),
		text("source", func(m *model.Metric) *string { return &m.Source }),
	},
	extra: func(m *model.Metric) *model.Extra { return &m.Extra },
}

var improvementFields = &record[model.Improvement]{
	name: "improvement",
	fields: []field[model.Improvement]{
		text("what", func(i *model.Improvement) *string { return &i.What }),
		text("why", func(i *model.Improvement) *string { return &i.Why }),
		choice("stage", func(i *model.Improvement) *model.Stage { return &i.Stage }, model.Stages),
		text("owner", func(i *model.Improvement) *string { return &i.Owner }),
		date("due", func(i *model.Improvement) *model.Date { return &i.Due }),
		date("review", func(i *model.Improvement) *model.Date { return &i.Review }),
		text("metric", func(i *model.Improvement) *string { return &i.Metric }),
		text("unit", func(i *model.Improvement) *string { return &i.Unit }),
		figure("baseline", func(i *model.Improvement) **float64 { return &i.Baseline }, 0, 0),
		figure("target", func(i *model.Improvement) **float64 { return &i.Target }, 0, 0),
		figure("measured", func(i *model.Improvement) **float64 { return &i.Measured }, 0, 0),
		choice("status", func(i *model.Improvement) *model.Status { return &i.Status }, model.Statuses),
	},
	extra: func(i *model.Improvement) *model.Extra { return &i.Extra },
}
