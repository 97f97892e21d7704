package reading

import (
	"slices"
	"strings"

	"touchline/model"
)

// A figure is what a workbook says of a metric, a measurement or an improvement;
// what it does not say of one stays as it is.
type figure struct {
	name, unit, source     string
	baseline, target, then *float64
	day                    model.Date
}

// String is it on one line: name, before → measured / target, unit, day, source.
func (f figure) String() string {
	number := func(v *float64) string {
		if v == nil {
			return "–"
		}
		return model.FormatNumber(*v, -1)
	}
	s := f.name
	if f.baseline != nil || f.then != nil || f.target != nil {
		s += " " + number(f.baseline) + " → " + number(f.then) + " / " + number(f.target)
	}
	return strings.Join(slices.DeleteFunc([]string{s, f.unit, string(f.day), f.source}, func(s string) bool { return s == "" }), " ")
}

// over is a figure as another becomes by it: what it leaves empty stays.
func (f figure) over(old figure) figure {
	for _, p := range []struct{ to, from **float64 }{{&f.baseline, &old.baseline}, {&f.target, &old.target}, {&f.then, &old.then}} {
		if *p.to == nil {
			*p.to = *p.from
		}
	}
	for _, p := range []struct{ to, from *string }{{&f.name, &old.name}, {&f.unit, &old.unit}, {&f.source, &old.source}} {
		if *p.to == "" {
			*p.to = *p.from
		}
	}
	if f.day == "" {
		f.day = old.day
	}
	return f
}

// figures compares the lists of a card's record with those that came back, and
// changes them in touch. Entries are the same by their name; where there are as
// many as before, those that are left are by their order. None is taken away.
func (r *Reading) figures(id model.CardID, touch, back *model.Touchpoint) (all []Change) {
	said := func(field string, pairs [][2]string) {
		for _, p := range pairs {
			all = append(all, Change{id, field, p[0], p[1]})
		}
	}
	var pairs [][2]string
	touch.Metrics, pairs = joined(touch.Metrics, back.Metrics,
		func(m model.Metric) figure {
			return figure{m.Name, m.Unit, m.Source, m.Baseline, m.Target, m.Measured, m.Date}
		},
		func(m *model.Metric, f figure) {
			m.Name, m.Unit, m.Source, m.Baseline, m.Target, m.Measured, m.Date = f.name, f.unit, f.source, f.baseline, f.target, f.then, f.day
		})
	said("metrics", pairs)
	touch.Improvements, pairs = joined(touch.Improvements, back.Improvements,
		func(i model.Improvement) figure {
			return figure{i.What, i.Unit, i.Metric, i.Baseline, i.Target, i.Measured, i.Due}
		},
		func(i *model.Improvement, f figure) {
			i.What, i.Unit, i.Metric, i.Baseline, i.Target, i.Measured, i.Due = f.name, f.unit, f.source, f.baseline, f.target, f.then, f.day
		})
	said("improvements", pairs)
	touch.Quality, pairs = joined(touch.Quality, back.Quality,
		func(q model.Quality) figure {
			return figure{name: string(q.Dimension), source: q.Source, baseline: positive(q.Expectation), then: positive(q.Perception)}
		},
		func(q *model.Quality, f figure) {
			q.Source = f.source
			if f.baseline != nil {
				q.Expectation = *f.baseline
			}
			if f.then != nil {
				q.Perception = *f.then
			}
			q.Dimension = model.Dimension(f.name)
		})
	said("quality", pairs)
	return all
}

// positive is a figure that 0 says nothing of.
func positive(v float64) *float64 {
	if v == 0 {
		return nil
	}
	return &v
}

// joined is a list with what came back in it, and each change as before and
// after.
func joined[T any](old, back []T, get func(T) figure, set func(*T, figure)) (next []T, changes [][2]string) {
	next = slices.Clone(old)
	taken := make([]bool, len(old))
	at := make([]int, len(back))
	for pass := range 2 { // by name, then by order
		for i, b := range back {
			if pass == 0 {
				at[i] = -1
			}
			for j := range old {
				if at[i] < 0 && !taken[j] && (pass == 1 && len(old) == len(back) || get(old[j]).name == get(b).name) {
					at[i], taken[j] = j, true
				}
			}
		}
	}
	for i, b := range back {
		was, is := figure{}, get(b)
		if at[i] < 0 {
			if len(next) >= model.MaxList {
				continue
			}
			next = append(next, b)
		} else {
			was = get(old[at[i]])
			is = is.over(was)
			set(&next[at[i]], is)
		}
		if was.String() != is.String() {
			changes = append(changes, [2]string{was.String(), is.String()})
		}
	}
	return next, changes
}
