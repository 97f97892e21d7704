package measure

import (
	"slices"

	"touchline/model"
)

// Sum is what the cards of one lane that begin in one column take, one after
// the other.
type Sum struct {
	Standard model.Duration
	Most     model.Duration // a card that names no maximum counts with its standard time
	Limited  bool           // one names a maximum

	long []spell // of these, the cards that cover further columns
}

// spell is a card that covers several columns.
type spell struct {
	span           int
	standard, most model.Duration
}

// Add counts a card in.
func (s *Sum) Add(t *model.Touchpoint, span int) {
	most := max(t.Time, t.MaxTime)
	s.Standard += t.Time
	s.Most += most
	s.Limited = s.Limited || t.MaxTime > 0
	if span > 1 && most > 0 {
		s.long = append(s.long, spell{span, t.Time, most})
	}
}

// Equal reports whether two sums come to the same.
func (s *Sum) Equal(o *Sum) bool {
	return s.Standard == o.Standard && s.Most == o.Most && s.Limited == o.Limited && slices.Equal(s.long, o.long)
}

// Longest is the maximum of a step, 0 where no card names one.
func (s *Sum) Longest() model.Duration {
	if !s.Limited {
		return 0
	}
	return s.Most
}

// Along is what each column of a lane takes on a path from the first to the
// last. A card that covers several columns runs beside the cards of these:
// the longer of both counts. most says nothing where no card is limited.
func Along(sums []Sum) (standard, most []model.Duration, limited bool) {
	standard, most = make([]model.Duration, len(sums)), make([]model.Duration, len(sums))
	for i, s := range sums {
		standard[i], most[i] = s.Standard, s.Most
		for _, l := range s.long {
			standard[i] -= l.standard
			most[i] -= l.most
		}
		limited = limited || s.Limited
	}
	for i, s := range sums {
		for _, l := range s.long {
			to := min(len(sums), i+l.span)
			standard[i] += beyond(l.standard, standard[i:to])
			most[i] += beyond(l.most, most[i:to])
		}
	}
	return standard, most, limited
}

// beyond is how much longer something takes than what runs beside it.
func beyond(d model.Duration, beside []model.Duration) model.Duration {
	for _, b := range beside {
		d -= b
	}
	return max(0, d)
}

// Total is what a whole path takes; most is 0 where no card names a maximum.
func Total(sums []Sum) (standard, most model.Duration) {
	standards, mosts, limited := Along(sums)
	for i := range sums {
		standard += standards[i]
		if limited {
			most += mosts[i]
		}
	}
	return standard, most
}

// TimesOf is the times of the first customer's path; nil where none are said.
func TimesOf(d *model.Document) *Times {
	t, _ := subjectOf(d).times()
	return t
}
