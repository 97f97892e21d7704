package model

import "slices"

// TextAt is the place of a free text.
type TextAt[R any] func(*R) *string

// textAt lets a function literal stand in a table without its type.
func textAt[R any](at func(*R) *string) TextAt[R] { return at }

func (at TextAt[R]) empty(r *R) bool                                           { return *at(r) == "" }
func (at TextAt[R]) texts(r *R, names Vocabulary, v func(*string, Vocabulary)) { v(at(r), names) }
func (at TextAt[R]) check(p *problems, key string, r *R)                       { p.text(key, *at(r)) }

// TextsAt is the place of a list of free texts.
type TextsAt[R any] func(*R) *[]string

func (at TextsAt[R]) empty(r *R) bool                     { return len(*at(r)) == 0 }
func (at TextsAt[R]) check(p *problems, key string, r *R) { p.list(key, *at(r)) }
func (at TextsAt[R]) unshare(r *R)                        { *at(r) = slices.Clone(*at(r)) }

func (at TextsAt[R]) texts(r *R, names Vocabulary, visit func(*string, Vocabulary)) {
	all := *at(r)
	for i := range all {
		visit(&all[i], names)
	}
}

// ChoiceAt is the place of one of some known values, as texts; "" is none.
type ChoiceAt[R any] struct {
	Get    func(*R) string
	Set    func(*R, string)
	Values []string // in the order of menus; "" among them where it may be left open
}

func choiceAt[R any, T ~string](at func(*R) *T, all []T) ChoiceAt[R] {
	return ChoiceAt[R]{
		Get:    func(r *R) string { return string(*at(r)) },
		Set:    func(r *R, s string) { *at(r) = T(s) },
		Values: plain(all),
	}
}

func plain[T ~string](all []T) []string {
	out := make([]string, len(all))
	for i, x := range all {
		out[i] = string(x)
	}
	return out
}

func (at ChoiceAt[R]) empty(r *R) bool                              { return at.Get(r) == "" }
func (ChoiceAt[R]) texts(*R, Vocabulary, func(*string, Vocabulary)) {}
func (at ChoiceAt[R]) check(p *problems, key string, r *R)          { known(p, key, at.Get(r), at.Values) }

// ChoicesAt is the place of a list of known values, as texts.
type ChoicesAt[R any] struct {
	Len    func(*R) int
	Nth    func(*R, int) string
	Clear  func(*R)
	Append func(*R, string)
	Values []string // in the order of menus

	clone func(*R)
}

func choicesAt[R any, T ~string](at func(*R) *[]T, all []T) ChoicesAt[R] {
	return ChoicesAt[R]{
		Len:    func(r *R) int { return len(*at(r)) },
		Nth:    func(r *R, i int) string { return string((*at(r))[i]) },
		Clear:  func(r *R) { *at(r) = nil },
		Append: func(r *R, s string) { *at(r) = append(*at(r), T(s)) },
		Values: plain(all),
		clone:  func(r *R) { *at(r) = slices.Clone(*at(r)) },
	}
}

func (at ChoicesAt[R]) empty(r *R) bool                              { return at.Len(r) == 0 }
func (ChoicesAt[R]) texts(*R, Vocabulary, func(*string, Vocabulary)) {}
func (at ChoicesAt[R]) unshare(r *R)                                 { at.clone(r) }

func (at ChoicesAt[R]) check(p *problems, key string, r *R) {
	n := at.Len(r)
	p.length(key, n)
	for i := range n {
		known(p, key, at.Nth(r, i), at.Values)
	}
}

// DurationAt is the place of a time.
type DurationAt[R any] func(*R) *Duration

func (at DurationAt[R]) empty(r *R) bool                                 { return *at(r) == 0 }
func (at DurationAt[R]) texts(*R, Vocabulary, func(*string, Vocabulary)) {}
func (at DurationAt[R]) check(p *problems, key string, r *R)             { p.duration(key, *at(r)) }

// DateAt is the place of a day.
type DateAt[R any] func(*R) *Date

func (at DateAt[R]) empty(r *R) bool                                 { return *at(r) == "" }
func (at DateAt[R]) texts(*R, Vocabulary, func(*string, Vocabulary)) {}
func (at DateAt[R]) check(p *problems, key string, r *R)             { p.date(key, *at(r)) }

// FigureAt is the place of a number that may be unknown; without bounds where
// Min and Max are 0.
type FigureAt[R any] struct {
	At       func(*R) **float64
	Min, Max float64
}

func (f FigureAt[R]) empty(r *R) bool                               { return *f.At(r) == nil }
func (FigureAt[R]) texts(*R, Vocabulary, func(*string, Vocabulary)) {}

func (f FigureAt[R]) check(p *problems, key string, r *R) {
	switch v := *f.At(r); {
	case v == nil:
	case f.Min != 0 || f.Max != 0:
		p.within(key, *v, f.Min, f.Max)
	default:
		p.figures(v)
	}
}

// NumberAt is the place of a number between two bounds; 0 says nothing.
type NumberAt[R any] struct {
	At       func(*R) *float64
	Min, Max float64
}

func (n NumberAt[R]) empty(r *R) bool                               { return *n.At(r) == 0 }
func (NumberAt[R]) texts(*R, Vocabulary, func(*string, Vocabulary)) {}
func (n NumberAt[R]) check(p *problems, key string, r *R)           { p.within(key, *n.At(r), n.Min, n.Max) }

// IntegerAt is the place of a whole number from 0, which says nothing, to Max.
type IntegerAt[R any] struct {
	At  func(*R) *int
	Max int
}

func (n IntegerAt[R]) empty(r *R) bool                               { return *n.At(r) == 0 }
func (IntegerAt[R]) texts(*R, Vocabulary, func(*string, Vocabulary)) {}

func (n IntegerAt[R]) check(p *problems, key string, r *R) {
	p.within(key, float64(*n.At(r)), 0, float64(n.Max))
}

// FlagAt is the place of a yes or no; no says nothing.
type FlagAt[R any] func(*R) *bool

func (at FlagAt[R]) empty(r *R) bool                                 { return !*at(r) }
func (at FlagAt[R]) texts(*R, Vocabulary, func(*string, Vocabulary)) {}
func (at FlagAt[R]) check(*problems, string, *R)                     {}

// RecordsAt is the place of a list of records.
type RecordsAt[R any] struct {
	Len func(*R) int

	each  func(*R, func(*string, Vocabulary))
	extra func(*R, func(Extra))
	tests func(*problems, *R)
	clone func(*R)
}

func recordsAt[R, U any](at func(*R) *[]U, fields []RecordField[U], extra func(*U) Extra) RecordsAt[R] {
	return RecordsAt[R]{
		Len: func(r *R) int { return len(*at(r)) },
		each: func(r *R, visit func(*string, Vocabulary)) {
			all := *at(r)
			for i := range all {
				for _, f := range fields {
					f.Place.texts(&all[i], f.Names, visit)
				}
			}
		},
		extra: func(r *R, visit func(Extra)) {
			all := *at(r)
			for i := range all {
				visit(extra(&all[i]))
			}
		},
		tests: func(p *problems, r *R) {
			all := *at(r)
			for i := range all {
				checkRecord(p, fields, &all[i], extra(&all[i]))
			}
		},
		clone: func(r *R) { *at(r) = slices.Clone(*at(r)) },
	}
}

func (at RecordsAt[R]) empty(r *R) bool { return at.Len(r) == 0 }
func (at RecordsAt[R]) unshare(r *R)    { at.clone(r) }

func (at RecordsAt[R]) texts(r *R, _ Vocabulary, visit func(*string, Vocabulary)) { at.each(r, visit) }

func (at RecordsAt[R]) check(p *problems, key string, r *R) {
	p.length(key, at.Len(r))
	at.tests(p, r)
}
