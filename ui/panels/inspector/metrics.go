package inspector

import (
	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
)

// metricKind is the metrics of a touchpoint.
var metricKind = fields.ListKind[model.Metric]{
	ID: "metrics", Limit: model.MaxList,
	List: func(t *model.Touchpoint) *[]model.Metric { return &t.Metrics },
	Title: func(sh *fields.Sheet, m model.Metric) (string, string) {
		name := m.Name
		if name == "" {
			name = sh.T("metrics.unnamed")
		}
		return name, progress(m.Baseline, m.Measured, m.Target, m.Unit)
	},
	Build: func(s *fields.Records[model.Card], f *fields.Form, i int) {
		list := func(t *model.Touchpoint) *[]model.Metric { return &t.Metrics }
		text := func(id string, place func(*model.Metric) *string) fields.Bind[string] {
			return fields.Item(s, "metric."+id, list, i, place)
		}
		number := func(id string, place func(*model.Metric) **float64) *fields.TextField {
			return fields.Figure(fields.ItemFigure(s, "metric."+id, list, i, place))
		}
		f.Row(
			f.Part("name", fields.Used(text("name", func(m *model.Metric) *string { return &m.Name }), "metric", fields.OfTouch(model.MetricNames))),
			f.Part("unit", fields.Used(text("unit", func(m *model.Metric) *string { return &m.Unit }), "unit", fields.OfTouch(model.UnitNames))))
		f.Row(f.Part("direction", fields.Choose(fields.Item(s, "metric.direction", list, i, func(m *model.Metric) *model.Direction { return &m.Direction }),
			model.Directions, func(v model.Direction) string { return s.Sheet.T("direction." + string(v)) })))
		f.Row(
			f.Part("baseline", number("baseline", func(m *model.Metric) **float64 { return &m.Baseline })),
			f.Part("target", number("target", func(m *model.Metric) **float64 { return &m.Target })),
			f.Part("measured", number("measured", func(m *model.Metric) **float64 { return &m.Measured })))
		f.Row(
			f.Part("sample", fields.Count(fields.Item(s, "metric.sample", list, i, func(m *model.Metric) *int { return &m.Sample }), model.MaxSample)),
			f.Part("deviation", number("deviation", func(m *model.Metric) **float64 { return &m.Deviation })))
		f.Row(
			f.Part("date", fields.Date(fields.Item(s, "metric.date", list, i, func(m *model.Metric) *model.Date { return &m.Date }))),
			f.Part("source", fields.Used(text("source", func(m *model.Metric) *string { return &m.Source }), "source", fields.OfTouch(model.SourceNames))))
	},
}

// progress is figures in short: "72 → 81 / 90 %".
func progress(baseline, measured, target *float64, unit string) string {
	s := values.ShowFigure(values.NumberOf(baseline))
	if m := values.ShowFigure(values.NumberOf(measured)); m != "" {
		if s != "" {
			s += " → "
		}
		s += m
	}
	if t := values.ShowFigure(values.NumberOf(target)); t != "" {
		s += " / " + t
	}
	if s != "" && unit != "" {
		s += " " + unit
	}
	return s
}
