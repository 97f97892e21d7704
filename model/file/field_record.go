package file

import (
	"encoding/base64"
	"slices"

	"touchline/model"
)

// one is a record within the record, or nil.
func one[T, U any](name string, at func(*T) **U, of *record[U]) field[T] {
	return field[T]{
		name: name, shape: shape{is: "record", of: of.name},
		read: func(r *reader, t *T) {
			u := new(U)
			if readRecord(r, of, u) {
				*at(t) = u
			}
		},
		write: func(w *writer, t *T) {
			if u := *at(t); u != nil {
				w.name(name)
				writeRecord(w, of, u)
			}
		},
	}
}

// many is a list of records within the record.
func many[T, U any](name string, at func(*T) *[]U, of *record[U]) field[T] {
	return field[T]{
		name: name, shape: shape{is: "records", of: of.name},
		read: func(r *reader, t *T) { *at(t) = readList(r, name, of) },
		write: func(w *writer, t *T) {
			if l := *at(t); len(l) > 0 {
				w.name(name)
				w.list(len(l), func(i int) { writeRecord(w, of, &l[i]) })
			}
		},
	}
}

// named is many where each record has a name of its own: of two readings, each has
// what the other one lacks.
func named[T, U any](name string, at func(*T) *[]U, of *record[U], key func(*U) string) field[T] {
	f := many(name, at, of)
	f.unite = func(t, other *T) bool {
		all, same := *at(t), true
		known := map[string]*U{}
		for i := range all {
			known[key(&all[i])] = &all[i]
		}
		out := slices.Clip(all)
		for i := range *at(other) {
			u := &(*at(other))[i]
			mine, ok := known[key(u)]
			switch {
			case !ok:
				out = append(out, *u)
			case of.text(mine) != of.text(u):
				same = false
			}
		}
		*at(t) = out
		return same
	}
	return f
}

// data is bytes in base 64.
func data[T any](name string, at func(*T) *[]byte) field[T] {
	return field[T]{
		name: name, shape: shape{is: "data"},
		read: func(r *reader, t *T) {
			if !r.isA('"', name) {
				return
			}
			s := r.str()
			if base64.StdEncoding.DecodedLen(len(s)) > model.MaxPictureBytes+2 {
				r.fail(limitFault("file.limit.picture-bytes", model.MaxPictureBytes>>20, r.line(r.pos)))
				return
			}
			b := make([]byte, base64.StdEncoding.DecodedLen(len(s)))
			n, err := base64.StdEncoding.Decode(b, s)
			if err != nil {
				if r.err == nil {
					r.repair("file.repair.data", "field", name)
				}
				n = 0
			}
			*at(t) = b[:n]
		},
		write: func(w *writer, t *T) {
			if b := *at(t); len(b) > 0 {
				w.name(name)
				w.buf = append(base64.StdEncoding.AppendEncode(append(w.buf, '"'), b), '"')
			}
		},
	}
}
