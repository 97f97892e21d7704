package survey

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"touchline/model"
)

// About says of results what the answers themselves do not: where they come
// from, and how things are called in the document.
type About struct {
	Source string
	Date   model.Date
	// Name is what a metric of a scale without a dimension is called; nil is
	// the scale's own name.
	Name func(Scale) string
}

// Store is a touchpoint with results in it: each dimension with expectation
// and perception as a measurement, all else as metrics. What was measured
// before in the same dimension or metric is replaced; baselines and targets
// stay.
func Store(t *model.Touchpoint, r *Results, about About) *model.Touchpoint {
	if t == nil {
		t = &model.Touchpoint{}
	}
	t = t.Clone()
	parted := 0 // perceptions that a dimension counts with
	for _, s := range r.Scales {
		if s.Dimension != "" && s.Expectation != nil && s.Expectation.Mean != nil && s.Mean != nil {
			setQuality(t, s, about)
			parted += s.Items
		}
	}
	whole := false // every item is of a dimension: they say all
	for _, s := range r.Scales {
		if s.Use == UsePerception && s.Dimension == "" {
			whole = parted == s.Items
		}
	}
	for _, s := range r.Scales {
		said := whole && s.Dimension == "" && s.Use != UseNone
		if s.Mean == nil || said || s.Dimension != "" && s.Expectation != nil {
			continue
		}
		name := s.Name
		if about.Name != nil {
			name = about.Name(s)
		}
		source := about.Source
		if s.AlphaRaw != nil {
			source = join(source, "α = "+model.FormatNumber(*s.AlphaRaw, 4))
		}
		setMetric(t, model.Metric{
			Name: name, Unit: outOf(s.High), Direction: model.Higher, Measured: rounded(s.Mean, 2),
			Deviation: rounded(s.SD, 2), Sample: s.N, Date: about.Date, Source: source,
		})
	}
	if n := r.NPS; n != nil && n.Score != nil {
		setMetric(t, model.Metric{Name: "NPS", Direction: model.Higher, Measured: rounded(n.Score, 1), Sample: n.N, Date: about.Date, Source: about.Source})
	}
	setRating(t, "CSAT", r.CSAT, about)
	setRating(t, "CES", r.CES, about)
	return t
}

// CardResults is what the questions about one touchpoint come to.
type CardResults struct {
	Card model.CardID
	*Results
}

// ComputeIn reckons for each touchpoint that the columns ask about by itself;
// the others count for the one given.
func ComputeIn(card model.CardID, t *Table, m *Mapping) (all []CardResults) {
	cards := []model.CardID{}
	for _, q := range m.Questions {
		if id := cmp.Or(q.Card, card); q.Use != UseNone && !slices.Contains(cards, id) {
			cards = append(cards, id)
		}
	}
	for _, id := range cards {
		of := *m
		of.Questions = slices.Clone(m.Questions)
		for i := range of.Questions {
			if cmp.Or(of.Questions[i].Card, card) != id {
				of.Questions[i] = Question{}
			}
		}
		all = append(all, CardResults{id, Compute(t, &of)})
	}
	return all
}

// StoreIn is the cards of a document with results in them. Cards that are not
// there any more are left out.
func StoreIn(d *model.Document, all []CardResults, about About) (changed []*model.Card) {
	for _, r := range all {
		if c := d.Card(r.Card); c != nil {
			next := *c
			next.Touch = Store(c.Touch, r.Results, about)
			changed = append(changed, &next)
		}
	}
	return changed
}

// setQuality stores a dimension on the scale of a blueprint, 1 to 7.
func setQuality(t *model.Touchpoint, s Scale, about About) {
	per := (model.MaxQuality - model.MinQuality) / (s.High - s.Low)
	on := func(v *float64) float64 { return *rounded(ptr(rescaled(*v, s.Low, s.High)), 2) }
	spread := func(v *float64) *float64 {
		if v == nil {
			return nil
		}
		return rounded(ptr(*v*per), 2)
	}
	q := model.Quality{
		Dimension: s.Dimension, Expectation: on(s.Expectation.Mean), Perception: on(s.Mean), Sample: s.N, Source: about.Source,
		ExpectationDeviation: spread(s.Expectation.SD), PerceptionDeviation: spread(s.SD),
		ExpectationAlpha: rounded(s.Expectation.AlphaRaw, 4), PerceptionAlpha: rounded(s.AlphaRaw, 4),
	}
	if s.Low != model.MinQuality || s.High != model.MaxQuality {
		q.Source = join(q.Source, model.FormatNumber(s.Low, -1)+"–"+model.FormatNumber(s.High, -1)+" → 1–7")
	}
	if i := slices.IndexFunc(t.Quality, func(old model.Quality) bool { return old.Dimension == s.Dimension }); i >= 0 {
		q.Extra = t.Quality[i].Extra
		t.Quality[i] = q
		return
	}
	t.Quality = append(t.Quality, q)
}

func setRating(t *model.Touchpoint, name string, r *Rating, about About) {
	if r == nil || r.Mean == nil {
		return
	}
	m := model.Metric{
		Name: name, Unit: outOf(r.High), Direction: r.Direction, Measured: rounded(r.Mean, 2), Deviation: rounded(r.SD, 2),
		Sample: r.N, Date: about.Date, Source: about.Source,
	}
	if old := metric(t, name); old != nil && strings.TrimSpace(old.Unit) == "%" && r.Good != nil {
		m.Unit, m.Measured, m.Deviation = old.Unit, rounded(r.Good, 1), nil
	}
	setMetric(t, m)
}

// setMetric adds a metric, or what was measured to the one of that name.
func setMetric(t *model.Touchpoint, m model.Metric) {
	old := metric(t, m.Name)
	if old == nil {
		t.Metrics = append(t.Metrics, m)
		return
	}
	m.Baseline, m.Target, m.Extra = old.Baseline, old.Target, old.Extra
	m.Name = old.Name
	if old.Direction != model.DirectionUnset {
		m.Direction = old.Direction
	}
	if old.Unit != "" && (old.Baseline != nil || old.Target != nil) {
		m.Unit = old.Unit // what is compared has one unit
	}
	*old = m
}

func metric(t *model.Touchpoint, name string) *model.Metric {
	for i := range t.Metrics {
		if strings.EqualFold(strings.TrimSpace(t.Metrics[i].Name), name) {
			return &t.Metrics[i]
		}
	}
	return nil
}

func outOf(high float64) string { return "/" + model.FormatNumber(high, -1) }

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

func ptr(v float64) *float64 { return &v }

func rounded(v *float64, decimals int) *float64 {
	if v == nil {
		return nil
	}
	scale := math.Pow10(decimals)
	return ptr(math.Round(*v*scale) / scale)
}
