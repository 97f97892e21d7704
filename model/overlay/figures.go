package overlay

import (
	"touchline/model"
	"touchline/model/measure"
	"touchline/model/words"
)

// spans is the classes of times: longer than a day is where to look first.
var spans = []fixed{{"day-more", Bad}, {"day", Notice}, {"hour", Name5}, {"minutes", Name2}, {"minute", Plain}}

func span(d model.Duration) string {
	switch {
	case d <= 0:
		return ""
	case d <= model.Minute:
		return "minute"
	case d <= 10*model.Minute:
		return "minutes"
	case d <= model.Hour:
		return "hour"
	case d <= model.Day:
		return "day"
	}
	return "day-more"
}

// timeOf is how long a touchpoint takes at most; its standard time where no
// more is said.
func timeOf(c *model.Card) model.Duration { return max(c.Touch.Time, c.Touch.MaxTime) }

func waitOf(c *model.Card) model.Duration {
	_, most := measure.Wait(c)
	return most
}

func waitLine(s *Scheme, c *model.Card) string {
	standard, most := measure.Wait(c)
	if most == standard {
		most = 0
	}
	return words.Durations(s.lang, standard, most)
}

// duration is a time in the few characters of a field: its largest unit, with
// a half where that tells more.
func (s *Scheme) duration(d model.Duration) string {
	for _, u := range []struct {
		size model.Duration
		key  string
	}{{model.Day, "overlay.unit.day"}, {model.Hour, "overlay.unit.hour"}, {model.Minute, "overlay.unit.minute"}} {
		if d < u.size || u.size == model.Day && d < 2*model.Day {
			continue
		}
		return s.text(u.key, "value", few(float64(d)/float64(u.size)))
	}
	return s.text("overlay.unit.second", "value", words.Count(int(d/model.Second)))
}

// gapClass: how far the dimensions fall short in the mean.
func gapClass(_ *Scheme, c *model.Card) string {
	gap, n := measure.Gap(c.Touch)
	if n == 0 {
		return ""
	}
	return measure.GapClass(gap)
}

func gapShort(_ *Scheme, c *model.Card) string {
	gap, _ := measure.Gap(c.Touch)
	return words.Signed(gap, 1)
}

// gapLine is the dimension that falls shortest.
func gapLine(s *Scheme, c *model.Card) string {
	worst := -1
	for i, q := range c.Touch.Quality {
		if q.Whole() && (worst < 0 || q.Gap() < c.Touch.Quality[worst].Gap()) {
			worst = i
		}
	}
	if worst < 0 {
		return ""
	}
	q := c.Touch.Quality[worst]
	return oneLine(s.text("panel.dimension."+string(q.Dimension)) + " " + words.Signed(q.Gap(), 1))
}

// standing is where a metric stands.
func standing(m *model.Metric) string {
	p := measure.MetricProgress(m)
	switch {
	case p.Measured == nil && p.Baseline == nil && p.Target == nil:
		return ""
	case p.Reached != nil && *p.Reached:
		return "reached"
	case p.Worse != nil && *p.Worse:
		return "worse"
	case p.Reached != nil:
		return "short"
	}
	return "open"
}

// metricClass is the metric of a touchpoint that stands worst.
func metricClass(s *Scheme, c *model.Card) string {
	found := map[string]bool{}
	for i := range c.Touch.Metrics {
		found[standing(&c.Touch.Metrics[i])] = true
	}
	for _, class := range []string{"worse", "short", "open", "reached"} {
		if found[class] {
			return class
		}
	}
	return ""
}

// metricShort is how many of the metrics have reached their target.
func metricShort(_ *Scheme, c *model.Card) string {
	reached, n := 0, 0
	for i := range c.Touch.Metrics {
		switch standing(&c.Touch.Metrics[i]) {
		case "":
			continue
		case "reached":
			reached++
		}
		n++
	}
	return words.Count(reached) + "/" + words.Count(n)
}

// metricLine is the metric that makes the class.
func metricLine(s *Scheme, c *model.Card) string {
	class := metricClass(s, c)
	for i := range c.Touch.Metrics {
		if m := &c.Touch.Metrics[i]; standing(m) == class {
			return oneLine(m.Name + " " + words.Metric(s.lang, *m))
		}
	}
	return ""
}

// The shares of what the dearest touchpoint costs from which one counts as
// dear, and as of middling cost.
const (
	dear     = 0.5
	middling = 0.1
)

func costClass(s *Scheme, c *model.Card) string {
	cost, ok := s.price(c)
	switch {
	case !ok:
		return ""
	case cost > 0 && cost >= dear*s.dearest:
		return "high"
	case cost > 0 && cost >= middling*s.dearest:
		return "medium"
	}
	return "low"
}

// costShort is a cost in the few characters of a field.
func costShort(s *Scheme, c *model.Card) string {
	cost, _ := s.price(c)
	return s.amount(cost)
}

// amount is a sum in a few characters: from thousands on in units in which the
// language counts.
func (s *Scheme) amount(v float64) string {
	large, huge := 1e3, 1e6
	if s.lang == model.Chinese {
		large, huge = 1e4, 1e8
	}
	for _, u := range []struct {
		size, below float64 // what rounds up to the unit is said in it
		key         string
	}{{huge, large, "overlay.unit.huge"}, {large, 1, "overlay.unit.large"}} {
		if v+u.below/2 >= u.size {
			return s.text(u.key, "value", few(v/u.size))
		}
	}
	return few(v)
}

// few is a number with a decimal only where there is room for it.
func few(v float64) string {
	if v >= 10 {
		return words.Rounded(v, 0)
	}
	return words.Rounded(v, 1)
}

func costLine(s *Scheme, c *model.Card) string {
	cost, _ := s.price(c)
	return words.WithUnit(words.Rounded(cost, 2), s.currency)
}
