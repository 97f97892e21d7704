package file

import (
	"math"
	"strconv"

	"touchline/model"
)

// flag is written only when it is set.
func flag[T any](name string, at func(*T) *bool) field[T] {
	return field[T]{
		name: name, shape: shape{is: "flag"},
		read: func(r *reader, t *T) {
			if !r.isA('t', name) {
				return
			}
			yes := r.peek() == 't'
			if yes {
				r.word("true")
			} else {
				r.word("false")
			}
			*at(t) = yes
		},
		write: func(w *writer, t *T) {
			if *at(t) {
				w.name(name)
				w.raw("true")
			}
		},
	}
}

// integer is a whole number; empty is the value that is left out.
func integer[T any](name string, at func(*T) *int, empty, least, most int) field[T] {
	return field[T]{
		name: name, shape: shape{is: "integer", min: float64(least), max: float64(most)},
		read: func(r *reader, t *T) {
			if v, ok := r.within(name, float64(least), float64(most)); ok && v == float64(int(v)) {
				*at(t) = int(v)
			} else if ok {
				r.repair("file.repair.range", "field", name, "value", model.FormatNumber(v, -1))
			}
		},
		write: func(w *writer, t *T) {
			if n := *at(t); n != empty {
				w.name(name)
				w.buf = strconv.AppendInt(w.buf, int64(n), 10)
			}
		},
	}
}

// number is a number that is 0 when nothing is said.
func number[T any](name string, at func(*T) *float64, least, most float64) field[T] {
	return field[T]{
		name: name, shape: shape{is: "number", min: least, max: most},
		read: func(r *reader, t *T) {
			if v, ok := r.within(name, least, most); ok {
				*at(t) = v
			}
		},
		write: func(w *writer, t *T) {
			if v := *at(t); v != 0 {
				w.name(name)
				w.float(v)
			}
		},
	}
}

// figure is a number that may be unknown; without bounds where least and
// most are 0.
func figure[T any](name string, at func(*T) **float64, least, most float64) field[T] {
	return field[T]{
		name: name, shape: shape{is: "number", min: least, max: most},
		read: func(r *reader, t *T) {
			if v, ok := r.within(name, least, most); ok {
				*at(t) = &v
			}
		},
		write: func(w *writer, t *T) {
			if v := *at(t); v != nil {
				w.name(name)
				w.float(*v)
			}
		},
	}
}

// within reads a number; one out of range is reported.
func (r *reader) within(name string, least, most float64) (float64, bool) {
	if !r.isA('0', name) {
		return 0, false
	}
	s := r.number()
	if r.err != nil {
		return 0, false
	}
	v, err := strconv.ParseFloat(string(s), 64)
	bounded := least != 0 || most != 0
	if err != nil || math.IsInf(v, 0) || bounded && !(v >= least && v <= most) {
		r.repair("file.repair.range", "field", name, "value", short(string(s)))
		return 0, false
	}
	return v, true
}

// duration is written as ISO 8601 has it.
func duration[T any](name string, at func(*T) *model.Duration) field[T] {
	return field[T]{
		name: name, shape: shape{is: "duration"},
		read: func(r *reader, t *T) {
			if !r.isA('"', name) {
				return
			}
			s := r.str()
			d, err := model.ParseISO(string(s))
			if err != nil && r.err == nil {
				r.repair("file.repair.duration", "field", name, "value", short(string(s)))
			}
			*at(t) = d
		},
		write: func(w *writer, t *T) {
			if d := *at(t); d > 0 {
				w.name(name)
				w.buf = append(d.AppendISO(append(w.buf, '"')), '"')
			}
		},
	}
}

// date is a day of the calendar.
func date[T any](name string, at func(*T) *model.Date) field[T] {
	return field[T]{
		name: name, shape: shape{is: "date"},
		read: func(r *reader, t *T) {
			if !r.isA('"', name) {
				return
			}
			d := model.Date(r.str())
			if !model.ValidDate(d) {
				if r.err == nil {
					r.repair("file.repair.date", "field", name, "value", short(string(d)))
				}
				return
			}
			*at(t) = d
		},
		write: func(w *writer, t *T) {
			if d := *at(t); d != "" {
				w.name(name)
				w.str(string(d))
			}
		},
	}
}
