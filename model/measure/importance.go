package measure

import (
	"cmp"
	"math"
	"slices"

	"touchline/model"
)

// Importance ranks the touchpoints by how much speaks for looking at them:
//
//	2 for a moment of truth, 1 for a fail point, 1 for a wait point,
//	+ the strength of the feeling (0 to 2),
//	+ risk ÷ 5 (0 to 5),
//	+ how far the worst dimension falls short (0 to 6).
//
// RICE stands beside it: it ranks what to do first, where reach, impact,
// confidence and effort are said.
type Importance struct {
	Touchpoints []Weighed `json:"touchpoints"`
	RICE        []Ranked  `json:"rice,omitempty"`
	Source      Source    `json:"source"`
}

// Weighed is a touchpoint, and what speaks for it.
type Weighed struct {
	Place
	Score    float64  `json:"score"`
	Truth    bool     `json:"truth,omitempty"`
	Fail     bool     `json:"fail,omitempty"`
	Wait     bool     `json:"wait,omitempty"`
	Feeling  *float64 `json:"feeling,omitempty"`
	Risk     int      `json:"risk,omitempty"` // of 25
	WorstGap *float64 `json:"worstGap,omitempty"`
}

// Ranked is a touchpoint with reach × impact × confidence ÷ effort.
type Ranked struct {
	Place
	RICE       float64 `json:"rice"`
	Reach      float64 `json:"reach"`
	Impact     float64 `json:"impact"`
	Confidence float64 `json:"confidencePercent"`
	Effort     float64 `json:"effort"`
}

func (s *subject) importance() *Importance {
	out := &Importance{Source: Source{Rule: "importance"}}
	for _, c := range s.cards {
		if w := s.weighed(c); w.Score > 0 {
			out.Touchpoints = append(out.Touchpoints, w)
			out.Source.add(c)
		}
		if c.Touch == nil {
			continue
		}
		if v, ok := c.Touch.Priority.RICE(); ok {
			p := c.Touch.Priority
			out.RICE = append(out.RICE, Ranked{s.place(c), v, p.Reach, p.Impact, p.Confidence, p.Effort})
		}
	}
	if len(out.Touchpoints)+len(out.RICE) == 0 {
		return nil
	}
	slices.SortStableFunc(out.Touchpoints, func(a, b Weighed) int { return cmp.Compare(b.Score, a.Score) })
	slices.SortStableFunc(out.RICE, func(a, b Ranked) int { return cmp.Compare(b.RICE, a.RICE) })
	return out
}

func (s *subject) weighed(c *model.Card) Weighed {
	w := Weighed{Truth: c.Marks.Has(model.MarkTruth), Fail: c.Marks.Has(model.MarkFail), Wait: c.Marks.Has(model.MarkWait)}
	for _, m := range []struct {
		is     bool
		points float64
	}{{w.Truth, 2}, {w.Fail, 1}, {w.Wait, 1}} {
		if m.is {
			w.Score += m.points
		}
	}
	if t := c.Touch; t != nil {
		if t.Feeling != nil {
			w.Feeling = t.Feeling
			w.Score += math.Abs(*t.Feeling)
		}
		w.Risk = t.Risk.Score()
		w.Score += float64(w.Risk) / model.MaxRating
		for _, q := range t.Quality {
			if gap := q.Gap(); q.Whole() && (w.WorstGap == nil || gap < *w.WorstGap) {
				w.WorstGap = &gap
			}
		}
		if w.WorstGap != nil {
			w.Score += max(0, -*w.WorstGap)
		}
	}
	if w.Score > 0 {
		w.Place = s.place(c)
	}
	return w
}
