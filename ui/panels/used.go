package panels

import (
	"cmp"
	"slices"

	"touchline/model"
)

// used is the texts that the cards of a document use, the most used first,
// those used alike by name.
func used(d *model.Document, of func(*model.Card, func(string))) []string {
	if d == nil {
		return nil
	}
	count := map[string]int{}
	for _, c := range d.CardTable().All() {
		of(c, func(s string) {
			if s != "" {
				count[s]++
			}
		})
	}
	all := make([]string, 0, len(count))
	for s := range count {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b)) })
	return all
}

// ofTouch is used for what touchpoints say.
func ofTouch(of func(*model.Touchpoint, func(string))) func(*model.Card, func(string)) {
	return func(c *model.Card, add func(string)) {
		if c.Touch != nil {
			of(c.Touch, add)
		}
	}
}

// Owners are of one kind wherever they are named.
func owners(t *model.Touchpoint, add func(string)) {
	add(t.Owner)
	add(t.PerceivedOwner)
	add(t.Fail.Owner)
	for _, i := range t.Improvements {
		add(i.Owner)
	}
}

func channels(t *model.Touchpoint, add func(string)) { add(t.Channel) }

func systems(t *model.Touchpoint, add func(string)) { each(t.Systems, add) }
func actors(t *model.Touchpoint, add func(string))  { each(t.Actors, add) }
func tags(c *model.Card, add func(string))          { each(c.Tags, add) }

func metricNames(t *model.Touchpoint, add func(string)) {
	for _, m := range t.Metrics {
		add(m.Name)
	}
	for _, i := range t.Improvements {
		add(i.Metric)
	}
}

func units(t *model.Touchpoint, add func(string)) {
	for _, m := range t.Metrics {
		add(m.Unit)
	}
	for _, i := range t.Improvements {
		add(i.Unit)
	}
}

func sources(t *model.Touchpoint, add func(string)) {
	add(t.Source)
	for _, m := range t.Metrics {
		add(m.Source)
	}
	for _, q := range t.Quality {
		add(q.Source)
	}
}

func each(all []string, add func(string)) {
	for _, s := range all {
		add(s)
	}
}
