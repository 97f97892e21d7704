package panels

import (
	"fmt"
	"slices"

	"touchline/model"
)

// metricKind is the metrics of a touchpoint.
var metricKind = recordKind[model.Metric]{
	id: "metrics", limit: model.MaxList,
	list: func(t *model.Touchpoint) *[]model.Metric { return &t.Metrics },
	title: func(sh *sheet, m model.Metric) (string, string) {
		name := m.Name
		if name == "" {
			name = sh.t("metrics.unnamed")
		}
		return name, progress(m.Baseline, m.Measured, m.Target, m.Unit)
	},
	build: func(s *subjects[model.Card], f *form, i int) {
		list := func(t *model.Touchpoint) *[]model.Metric { return &t.Metrics }
		text := func(id string, place func(*model.Metric) *string) bind[string] {
			return item(s, "metric."+id, list, i, place)
		}
		number := func(id string, place func(*model.Metric) **float64) *textField {
			return newFigure(itemFigure(s, "metric."+id, list, i, place))
		}
		f.row(
			f.part("name", newUsed(text("name", func(m *model.Metric) *string { return &m.Name }), "metric", ofTouch(model.MetricNames))),
			f.part("unit", newUsed(text("unit", func(m *model.Metric) *string { return &m.Unit }), "unit", ofTouch(model.UnitNames))))
		f.row(f.part("direction", choose(item(s, "metric.direction", list, i, func(m *model.Metric) *model.Direction { return &m.Direction }),
			model.Directions, func(v model.Direction) string { return s.sheet.t("direction." + string(v)) })))
		f.row(
			f.part("baseline", number("baseline", func(m *model.Metric) **float64 { return &m.Baseline })),
			f.part("target", number("target", func(m *model.Metric) **float64 { return &m.Target })),
			f.part("measured", number("measured", func(m *model.Metric) **float64 { return &m.Measured })))
		f.row(
			f.part("date", newDate(item(s, "metric.date", list, i, func(m *model.Metric) *model.Date { return &m.Date }))),
			f.part("source", newUsed(text("source", func(m *model.Metric) *string { return &m.Source }), "source", ofTouch(model.SourceNames))))
	},
}

// improvementKind is the improvements of a touchpoint.
var improvementKind = recordKind[model.Improvement]{
	id: "improvements", limit: model.MaxList,
	list: func(t *model.Touchpoint) *[]model.Improvement { return &t.Improvements },
	title: func(sh *sheet, m model.Improvement) (string, string) {
		what := oneLine(m.What)
		if what == "" {
			what = sh.t("improvements.unnamed")
		}
		if m.Status != "" {
			return what, sh.t("status." + string(m.Status))
		}
		return what, string(m.Due)
	},
	build: func(s *subjects[model.Card], f *form, i int) {
		list := func(t *model.Touchpoint) *[]model.Improvement { return &t.Improvements }
		text := func(id string, place func(*model.Improvement) *string) bind[string] {
			return item(s, "improvement."+id, list, i, place)
		}
		number := func(id string, place func(*model.Improvement) **float64) *textField {
			return newFigure(itemFigure(s, "improvement."+id, list, i, place))
		}
		date := func(id string, place func(*model.Improvement) *model.Date) *textField {
			return newDate(item(s, "improvement."+id, list, i, place))
		}
		f.row(f.part("what", newText(text("what", func(m *model.Improvement) *string { return &m.What }), true)))
		f.row(f.part("why", newText(text("why", func(m *model.Improvement) *string { return &m.Why }), true)))
		f.row(
			f.part("stage", choose(item(s, "improvement.stage", list, i, func(m *model.Improvement) *model.Stage { return &m.Stage }),
				model.Stages, func(v model.Stage) string { return s.sheet.t("stage." + string(v)) })),
			f.part("status", choose(item(s, "improvement.status", list, i, func(m *model.Improvement) *model.Status { return &m.Status }),
				model.Statuses, func(v model.Status) string { return s.sheet.t("status." + string(v)) })))
		f.row(f.part("owner", newUsed(text("owner", func(m *model.Improvement) *string { return &m.Owner }), "owner", ofTouch(model.OwnerNames))))
		f.row(
			f.part("due", date("due", func(m *model.Improvement) *model.Date { return &m.Due })),
			f.part("review", date("review", func(m *model.Improvement) *model.Date { return &m.Review })))
		f.row(
			f.part("metric", newUsed(text("metric", func(m *model.Improvement) *string { return &m.Metric }), "metric", ofTouch(model.MetricNames))),
			f.part("unit", newUsed(text("unit", func(m *model.Improvement) *string { return &m.Unit }), "unit", ofTouch(model.UnitNames))))
		f.row(
			f.part("baseline", number("baseline", func(m *model.Improvement) **float64 { return &m.Baseline })),
			f.part("target", number("target", func(m *model.Improvement) **float64 { return &m.Target })),
			f.part("measured", number("measured", func(m *model.Improvement) **float64 { return &m.Measured })))
	},
}

func improvementsForm(s *subjects[model.Card], f *form) {
	recordsOf(s, f, improvementKind)
}

// itemFigure is item for a figure that may be missing.
func itemFigure[M any](s *subjects[model.Card], id string, list func(*model.Touchpoint) *[]M, i int, place func(*M) **float64) bind[figure] {
	return bindBy(s, fmt.Sprint(id, " ", i), equal[figure],
		touched(func(t *model.Touchpoint) figure {
			if l := *list(t); i < len(l) {
				return figureOf(*place(&l[i]))
			}
			return figure{}
		}),
		touching(func(t *model.Touchpoint, v figure) {
			l := slices.Clone(*list(t))
			if i < len(l) {
				*place(&l[i]) = v.pointer()
			}
			*list(t) = l
		}))
}

// progress is figures in short: "72 → 81 / 90 %".
func progress(baseline, measured, target *float64, unit string) string {
	s := showFigure(figureOf(baseline))
	if m := showFigure(figureOf(measured)); m != "" {
		if s != "" {
			s += " → "
		}
		s += m
	}
	if t := showFigure(figureOf(target)); t != "" {
		s += " / " + t
	}
	if s != "" && unit != "" {
		s += " " + unit
	}
	return s
}
