package change

import (
	"math"
	"strings"

	"touchline/model"
	"touchline/model/edit"
)

// Feelings of a card.
const worst, best = -2.0, 2.0

// Feel is the edits that bring the feeling that some cards come to, the mean of
// those that say one, to a value: each that says one is moved by as much, so
// that what sets them apart stays. Where none says one, the first does then.
func Feel(cards []*model.Card, value float64) edit.Batch {
	var telling []*model.Card
	mean := 0.0
	for _, c := range cards {
		if c.Touch != nil && c.Touch.Feeling != nil {
			telling = append(telling, c)
			mean += *c.Touch.Feeling
		}
	}
	switch {
	case len(cards) == 0:
		return nil
	case len(telling) == 0:
		return edit.Batch{felt(cards[0], value)}
	}
	mean /= float64(len(telling))
	var batch edit.Batch
	for _, c := range telling {
		to := value
		if len(telling) > 1 {
			to = min(best, max(worst, *c.Touch.Feeling+value-mean))
		}
		if to != *c.Touch.Feeling {
			batch = append(batch, felt(c, to))
		}
	}
	return batch
}

// Snapped is the whole feeling nearest to a value.
func Snapped(value float64) float64 { return math.Round(min(best, max(worst, value))) + 0 }

// felt sets the feeling of a card.
func felt(c *model.Card, value float64) edit.Edit {
	next, touch := *c, model.Touchpoint{}
	if c.Touch != nil {
		touch = *c.Touch
	}
	touch.Feeling = &value
	next.Touch = &touch
	return edit.SetCard{Card: &next}
}

// Times is the edit that sets a card's usual and its longest time from a text
// such as "3 min / 6 min"; without the second one, the longest stays. An empty
// text takes both away. ok is false for a text that is no such thing; the edit
// is nil where nothing changes.
func Times(c *model.Card, s string) (x edit.Edit, ok bool) {
	usual, longest, two := strings.Cut(strings.ReplaceAll(s, "／", "/"), "/")
	touch := model.Touchpoint{}
	if c.Touch != nil {
		touch = *c.Touch
	}
	was := touch
	read := func(s string, into *model.Duration) bool {
		if s = strings.TrimSpace(s); s == "" {
			*into = 0
			return true
		}
		d, _, ok := model.ParseTime(s, model.Minute)
		*into = d
		return ok
	}
	if !read(usual, &touch.Time) || two && !read(longest, &touch.MaxTime) {
		return nil, false
	}
	if strings.TrimSpace(s) == "" {
		touch.MaxTime = 0
	}
	if touch.Time == was.Time && touch.MaxTime == was.MaxTime {
		return nil, true
	}
	next := *c
	next.Touch = &touch
	return edit.SetCard{Card: &next}, true
}
