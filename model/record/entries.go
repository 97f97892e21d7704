package record

import (
	"strings"

	"touchline/model"
	"touchline/model/words"
)

// entries is the records in a list of a touchpoint, each in one line; "" for
// a field that is no such list.
func (s speaker) entries(t *model.Touchpoint, key string) string {
	switch key {
	case "tierStandards":
		return entriesOf(s, t.TierStandards, model.TierStandardFields, nil)
	case "quality":
		return entriesOf(s, t.Quality, model.QualityFields, func(q *model.Quality) string {
			return s.text("record.gap", "gap", words.Signed(q.Gap(), 2))
		})
	case "metrics":
		return entriesOf(s, t.Metrics, model.MetricFields, nil)
	case "improvements":
		return entriesOf(s, t.Improvements, model.ImprovementFields, nil)
	}
	return ""
}

// bare is the fields whose value says by itself what it is.
var bare = map[string]bool{"tier": true, "standard": true, "dimension": true, "name": true, "unit": true, "what": true, "stage": true, "status": true, "direction": true}

// entriesOf writes records one a line: what they say, field by field, with the
// names of figures and dates before them, and what more makes of each.
func entriesOf[R any](s speaker, all []R, table []model.RecordField[R], more func(*R) string) string {
	var lines []string
	for i := range all {
		var parts []string
		for _, l := range fields(s, table, &all[i]) {
			if bare[l.Key] {
				parts = append(parts, l.Value)
				continue
			}
			parts = append(parts, s.text("record.part", "name", l.Name, "value", l.Value))
		}
		if more != nil {
			parts = append(parts, more(&all[i]))
		}
		lines = append(lines, strings.Join(parts, " · "))
	}
	return strings.Join(lines, "\n")
}
