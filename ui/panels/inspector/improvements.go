package inspector

import (
	"touchline/model"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
)

// improvementKind is the improvements of a touchpoint.
var improvementKind = fields.ListKind[model.Improvement]{
	ID: "improvements", Limit: model.MaxList,
	List: func(t *model.Touchpoint) *[]model.Improvement { return &t.Improvements },
	Title: func(sh *fields.Sheet, m model.Improvement) (string, string) {
		what := values.OneLine(m.What)
		if what == "" {
			what = sh.T("improvements.unnamed")
		}
		if m.Status != "" {
			return what, sh.T("status." + string(m.Status))
		}
		return what, string(m.Due)
	},
	Build: func(s *fields.Records[model.Card], f *fields.Form, i int) {
		list := func(t *model.Touchpoint) *[]model.Improvement { return &t.Improvements }
		text := func(id string, place func(*model.Improvement) *string) fields.Bind[string] {
			return fields.Item(s, "improvement."+id, list, i, place)
		}
		number := func(id string, place func(*model.Improvement) **float64) *fields.TextField {
			return fields.Figure(fields.ItemFigure(s, "improvement."+id, list, i, place))
		}
		date := func(id string, place func(*model.Improvement) *model.Date) *fields.TextField {
			return fields.Date(fields.Item(s, "improvement."+id, list, i, place))
		}
		f.Row(f.Part("what", fields.Text(text("what", func(m *model.Improvement) *string { return &m.What }), true)))
		f.Row(f.Part("why", fields.Text(text("why", func(m *model.Improvement) *string { return &m.Why }), true)))
		f.Row(
			f.Part("stage", fields.Choose(fields.Item(s, "improvement.stage", list, i, func(m *model.Improvement) *model.Stage { return &m.Stage }),
				model.Stages, func(v model.Stage) string { return s.Sheet.T("stage." + string(v)) })),
			f.Part("status", fields.Choose(fields.Item(s, "improvement.status", list, i, func(m *model.Improvement) *model.Status { return &m.Status }),
				model.Statuses, func(v model.Status) string { return s.Sheet.T("status." + string(v)) })))
		f.Row(
			f.Part("owner", fields.Used(text("owner", func(m *model.Improvement) *string { return &m.Owner }), "owner", fields.OfTouch(model.OwnerNames))),
			f.Part("reviewer", fields.Used(text("reviewer", func(m *model.Improvement) *string { return &m.Reviewer }), "owner", fields.OfTouch(model.OwnerNames))))
		f.Row(
			f.Part("found", date("found", func(m *model.Improvement) *model.Date { return &m.Found })),
			f.Part("due", date("due", func(m *model.Improvement) *model.Date { return &m.Due })),
			f.Part("review", date("review", func(m *model.Improvement) *model.Date { return &m.Review })))
		f.Row(
			f.Part("metric", fields.Used(text("metric", func(m *model.Improvement) *string { return &m.Metric }), "metric", fields.OfTouch(model.MetricNames))),
			f.Part("unit", fields.Used(text("unit", func(m *model.Improvement) *string { return &m.Unit }), "unit", fields.OfTouch(model.UnitNames))))
		f.Row(
			f.Part("baseline", number("baseline", func(m *model.Improvement) **float64 { return &m.Baseline })),
			f.Part("target", number("target", func(m *model.Improvement) **float64 { return &m.Target })),
			f.Part("measured", number("measured", func(m *model.Improvement) **float64 { return &m.Measured })))
	},
}

func improvementsForm(s *fields.Records[model.Card], f *fields.Form) {
	fields.ListOf(s, f, improvementKind)
}
