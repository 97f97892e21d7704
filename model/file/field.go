package file

import (
	"touchline/model"
)

// The constructors of fields. Each takes the name in the file and a function
// that gives the place of the value in the record.

// text is a string; an empty one is left out.
func text[T any](name string, at func(*T) *string) field[T] {
	return field[T]{
		name: name, shape: shape{is: "text"},
		read: func(r *reader, t *T) { *at(t) = r.text(name) },
		write: func(w *writer, t *T) {
			if s := *at(t); s != "" {
				w.name(name)
				w.str(s)
			}
		},
	}
}

// text reads a string of bounded length.
func (r *reader) text(name string) string {
	if !r.isA('"', name) {
		return ""
	}
	s := r.str()
	if len(s) > model.MaxText {
		r.fail(limitFault("file.limit.text", model.MaxText, r.line(r.pos)))
	}
	return string(s)
}

// ident is an id, of the record itself or of another one. Whether it is a
// good one shows when the document is put together. Of ids that many records
// name (shared) one copy is kept.
func ident[T any, I ~string](name string, at func(*T) *I, shared bool) field[T] {
	return field[T]{
		name: name, shape: shape{is: "id"},
		read: func(r *reader, t *T) {
			if !r.isA('"', name) {
				return
			}
			b := r.str()
			if len(b) > model.MaxText {
				r.fail(limitFault("file.limit.text", model.MaxText, r.line(r.pos)))
				return
			}
			if !shared {
				*at(t) = I(b)
				return
			}
			s, ok := r.ids[string(b)]
			if !ok {
				s = string(b)
				r.ids[s] = s
			}
			*at(t) = I(s)
		},
		write: func(w *writer, t *T) {
			if s := *at(t); s != "" {
				w.name(name)
				w.str(string(s))
			}
		},
	}
}

// choice is one of the known values; another one is left out.
func choice[T any, E ~string](name string, at func(*T) *E, all []E) field[T] {
	return choiceBy(name, func(t *T) string { return string(*at(t)) }, func(t *T, s string) { *at(t) = E(s) }, asTexts(all))
}

// choiceBy is choice for a value that two functions read and write.
func choiceBy[T any](name string, get func(*T) string, set func(*T, string), all []string) field[T] {
	return field[T]{
		name: name, shape: shape{is: "choice", values: plain(all)},
		read: func(r *reader, t *T) {
			if e, ok := oneOf(r, name, all); ok {
				set(t, e)
			}
		},
		write: func(w *writer, t *T) {
			if e := get(t); e != "" {
				w.name(name)
				w.str(e)
			}
		},
	}
}

func oneOf[E ~string](r *reader, name string, all []E) (E, bool) {
	if !r.isA('"', name) {
		return "", false
	}
	s := r.str()
	for _, e := range all {
		if string(e) == string(s) {
			return e, true
		}
	}
	if r.err == nil {
		r.repair("file.repair.value", "field", name, "value", short(string(s)))
	}
	return "", false
}

func asTexts[E ~string](all []E) []string {
	out := make([]string, len(all))
	for i, e := range all {
		out[i] = string(e)
	}
	return out
}

// plain is the values of a choice that a file may name.
func plain[E ~string](all []E) []string {
	var out []string
	for _, e := range all {
		if e != "" {
			out = append(out, string(e))
		}
	}
	return out
}

// choicesBy is a list of known values.
func choicesBy[T any](name string, at model.ChoicesAt[T]) field[T] {
	return field[T]{
		name: name, shape: shape{is: "choices", values: plain(at.Values)},
		read: func(r *reader, t *T) {
			at.Clear(t)
			r.each(name, func() {
				if e, ok := oneOf(r, name, at.Values); ok {
					at.Append(t, e)
				}
			})
		},
		write: func(w *writer, t *T) {
			if n := at.Len(t); n > 0 {
				w.name(name)
				w.list(n, func(i int) { w.str(at.Nth(t, i)) })
			}
		},
	}
}

// texts is a list of strings.
func texts[T any](name string, at func(*T) *[]string) field[T] {
	return field[T]{
		name: name, shape: shape{is: "texts"},
		read: func(r *reader, t *T) {
			*at(t) = nil
			r.each(name, func() {
				if r.peek() == '"' {
					*at(t) = append(*at(t), r.text(name))
				} else {
					r.isA('"', name)
				}
			})
		},
		write: func(w *writer, t *T) {
			if l := *at(t); len(l) > 0 {
				w.name(name)
				w.list(len(l), func(i int) { w.str(l[i]) })
			}
		},
	}
}

// pins is a list of gutters, each by its text.
func pins[T any](name string, at func(*T) *[]model.Pin) field[T] {
	return field[T]{
		name: name, shape: shape{is: "vias"},
		read: func(r *reader, t *T) {
			*at(t) = nil
			r.each(name, func() {
				if !r.isA('"', name) {
					return
				}
				s := r.text(name)
				if v, ok := model.ParsePin(s); ok {
					*at(t) = append(*at(t), v)
				} else if r.err == nil {
					r.repair("file.repair.value", "field", name, "value", short(s))
				}
			})
		},
		write: func(w *writer, t *T) {
			if l := *at(t); len(l) > 0 {
				w.name(name)
				w.list(len(l), func(i int) { w.str(l[i].String()) })
			}
		},
	}
}

// each reads a list of bounded length; one reads an entry.
func (r *reader) each(name string, one func()) {
	if !r.isA('[', name) {
		return
	}
	r.open('[')
	n := 0
	for first := true; r.more(']', &first); {
		if n++; n > model.MaxList {
			r.fail(limitFault("file.limit.list", model.MaxList, r.line(r.pos)))
			return
		}
		one()
	}
}

// marks is a set of marks, by their names.
func marks[T any](name string, at func(*T) *model.Marks) field[T] {
	names := make([]string, len(model.AllMarks))
	for i, m := range model.AllMarks {
		names[i] = m.Name
	}
	return field[T]{
		name: name, shape: shape{is: "choices", values: names},
		read: func(r *reader, t *T) {
			*at(t) = 0
			r.each(name, func() {
				s, _ := oneOf(r, name, names)
				for _, m := range model.AllMarks {
					if m.Name == s {
						*at(t) |= m.Mark
					}
				}
			})
		},
		write: func(w *writer, t *T) {
			set := *at(t)
			if set == 0 {
				return
			}
			var in []string
			for _, m := range model.AllMarks {
				if set.Has(m.Mark) {
					in = append(in, m.Name)
				}
			}
			w.name(name)
			w.list(len(in), func(i int) { w.str(in[i]) })
		},
	}
}
