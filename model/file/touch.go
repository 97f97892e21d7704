package file

import "touchline/model"

// touchFields is the touchpoint record: the model's table lists its fields.
var touchFields = &record[model.Touchpoint]{
	name: "touch",
	fields: fieldsOf(model.TouchFields,
		many("tierStandards", func(t *model.Touchpoint) *[]model.TierStandard { return &t.TierStandards }, tierStandardFields),
		many("quality", func(t *model.Touchpoint) *[]model.Quality { return &t.Quality }, qualityFields),
		many("metrics", func(t *model.Touchpoint) *[]model.Metric { return &t.Metrics }, metricFields),
		many("improvements", func(t *model.Touchpoint) *[]model.Improvement { return &t.Improvements }, improvementFields)),
	extra: func(t *model.Touchpoint) *model.Extra { return &t.Extra },
}

var tierStandardFields = &record[model.TierStandard]{
	name:   "tierStandard",
	fields: fieldsOf(model.TierStandardFields),
	extra:  func(s *model.TierStandard) *model.Extra { return &s.Extra },
}

var qualityFields = &record[model.Quality]{
	name:   "quality",
	fields: fieldsOf(model.QualityFields),
	extra:  func(q *model.Quality) *model.Extra { return &q.Extra },
}

var metricFields = &record[model.Metric]{
	name:   "metric",
	fields: fieldsOf(model.MetricFields),
	extra:  func(m *model.Metric) *model.Extra { return &m.Extra },
}

var improvementFields = &record[model.Improvement]{
	name:   "improvement",
	fields: fieldsOf(model.ImprovementFields),
	extra:  func(i *model.Improvement) *model.Extra { return &i.Extra },
}

// fieldsOf is how the fields of a table of the model are read and written.
// The lists of records in it, whose types the table does not tell, are given
// by name.
func fieldsOf[T any](table []model.RecordField[T], lists ...field[T]) []field[T] {
	all := make([]field[T], 0, len(table))
	for _, f := range table {
		switch at := f.Place.(type) {
		case model.TextAt[T]:
			all = append(all, text(f.Key, at))
		case model.TextsAt[T]:
			all = append(all, texts(f.Key, at))
		case model.ChoiceAt[T]:
			all = append(all, choiceBy(f.Key, at.Get, at.Set, at.Values))
		case model.ChoicesAt[T]:
			all = append(all, choicesBy(f.Key, at))
		case model.DurationAt[T]:
			all = append(all, duration(f.Key, at))
		case model.DateAt[T]:
			all = append(all, date(f.Key, at))
		case model.FigureAt[T]:
			all = append(all, figure(f.Key, at.At, at.Min, at.Max))
		case model.NumberAt[T]:
			all = append(all, number(f.Key, at.At, at.Min, at.Max))
		case model.IntegerAt[T]:
			all = append(all, integer(f.Key, at.At, 0, 0, at.Max))
		case model.FlagAt[T]:
			all = append(all, flag(f.Key, at))
		case model.RecordsAt[T]:
			for _, l := range lists {
				if l.name == f.Key {
					all = append(all, l)
				}
			}
		}
	}
	return all
}
