package inspector

import (
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/check"
	"touchline/model/words"
	"touchline/ui/panels/fields"
	"touchline/ui/panels/values"
)

// costsFold is what the whole may take and cost.
func costsFold(s *fields.Records[model.Head], f *fields.Form) {
	f.Fold("costs", f.Sheet.T("fold.costs"), func(f *fields.Form) {
		f.Row(f.Part("acceptedtime", fields.Time(fields.At(s, "acceptedTime", func(h *model.Head) *model.Duration { return &h.AcceptedTime }))))
		price := fields.Pointed(fields.BindBy(s, "price", func(a, b *float64) bool { return values.NumberOf(a) == values.NumberOf(b) },
			func(h *model.Head) *float64 { return h.Price }, func(h *model.Head, v *float64) { h.Price = v }))
		f.Row(
			f.Part("price", fields.FigureWithin(price, 0, model.MaxAmount)),
			f.Part("currency", fields.Text(fields.At(s, "currency", func(h *model.Head) *string { return &h.Currency }), false)))
		rates := fields.TextOf(fields.BindBy(s, "rates", sameRates,
			func(h *model.Head) []model.Rate { return h.Rates }, func(h *model.Head, v []model.Rate) { h.Rates = keptRates(h.Rates, v) }),
			true, showRates, readRates)
		rates.Example = f.Sheet.T("hint.rates")
		f.Row(f.Part("rates", rates))
	})
}

func sameRates(a, b []model.Rate) bool {
	return slices.EqualFunc(a, b, func(x, y model.Rate) bool { return x.Name == y.Name && x.PerMinute == y.PerMinute })
}

// keptRates is rates as they were typed, with what else the file says of those
// that were there.
func keptRates(old, typed []model.Rate) []model.Rate {
	for i := range typed {
		for _, x := range old {
			if x.Name == typed[i].Name {
				typed[i].Extra = x.Extra
			}
		}
	}
	return typed
}

// showRates writes one rate a line: "Back office: 1.2".
func showRates(all []model.Rate) string {
	lines := make([]string, len(all))
	for i, r := range all {
		lines[i] = r.Name + ": " + words.Number(r.PerMinute)
	}
	return strings.Join(lines, "\n")
}

// readRates reads what showRates writes. The number stands behind the last
// colon or space.
func readRates(s string) (all []model.Rate, err error) {
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		at := strings.LastIndexAny(line, ":： \t=")
		if at < 0 {
			return nil, values.Refuse("rate")
		}
		name := strings.TrimRight(line[:at], ":： \t=")
		n, err := values.ReadWithin(strings.TrimLeft(line[at:], ":： \t="), 0, model.MaxAmount)
		switch {
		case err != nil:
			return nil, err
		case !n.OK || name == "":
			return nil, values.Refuse("rate")
		case len(all) == model.MaxList:
			return nil, values.Refuse("count", "min", "0", "max", words.Count(model.MaxList))
		}
		all = append(all, model.Rate{Name: name, PerMinute: n.V})
	}
	return all, nil
}

// weightsFold is how much each dimension of quality counts.
func weightsFold(s *fields.Records[model.Head], f *fields.Form) {
	f.Fold("weights", f.Sheet.T("fold.weights"), func(f *fields.Form) {
		for _, d := range model.Dimensions {
			f.Row(f.Named(f.Sheet.T("dimension."+string(d)), fields.Amount(weight(s, d), model.MaxPoints)))
		}
	})
}

func weight(s *fields.Records[model.Head], d model.Dimension) fields.Bind[float64] {
	return fields.BindBy(s, "weight."+string(d), fields.Equal[float64],
		func(h *model.Head) float64 {
			for _, w := range h.Weights {
				if w.Dimension == d {
					return w.Points
				}
			}
			return 0
		},
		func(h *model.Head, v float64) {
			var extra model.Extra
			h.Weights = slices.DeleteFunc(slices.Clone(h.Weights), func(w model.Weight) bool {
				if w.Dimension == d {
					extra = w.Extra
				}
				return w.Dimension == d
			})
			if v != 0 {
				h.Weights = append(h.Weights, model.Weight{Dimension: d, Points: v, Extra: extra})
				slices.SortStableFunc(h.Weights, func(a, b model.Weight) int {
					return slices.Index(model.Dimensions, a.Dimension) - slices.Index(model.Dimensions, b.Dimension)
				})
			}
		})
}

// rulesFold is the numbers that the rules of a reviewer go by. An empty field
// is the rule's own number.
func rulesFold(s *fields.Records[model.Head], f *fields.Form) {
	f.Fold("rules", f.Sheet.T("fold.rules"), func(f *fields.Form) {
		for i := range check.Rules {
			r := &check.Rules[i]
			for _, n := range r.Numbers {
				x := fields.FigureWithin(ruleNumber(s, r.ID, n.Name), 0, model.MaxAmount)
				x.Hint = words.Number(n.Value)
				f.Row(f.Named(r.Title(f.Sheet.Host.Lang())+" · "+f.Sheet.T("rule."+n.Name), x))
			}
		}
	})
}

func ruleNumber(s *fields.Records[model.Head], rule, name string) fields.Bind[values.Number] {
	is := func(n model.RuleNumber) bool { return n.Rule == rule && n.Name == name }
	return fields.BindBy(s, "rule."+rule+"."+name, fields.Equal[values.Number],
		func(h *model.Head) values.Number {
			if i := slices.IndexFunc(h.Numbers, is); i >= 0 {
				return values.Given(h.Numbers[i].Value)
			}
			return values.Number{}
		},
		func(h *model.Head, v values.Number) {
			i := slices.IndexFunc(h.Numbers, is)
			h.Numbers = slices.Clone(h.Numbers)
			switch {
			case i >= 0 && v.OK:
				h.Numbers[i].Value = v.V
			case i >= 0:
				h.Numbers = slices.Delete(h.Numbers, i, i+1)
			case v.OK:
				h.Numbers = append(h.Numbers, model.RuleNumber{Rule: rule, Name: name, Value: v.V})
			}
		})
}
