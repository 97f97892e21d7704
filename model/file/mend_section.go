package file

import (
	"bytes"
	"slices"

	"touchline/model"
)

// mendSection reads the records of a list behind its bracket, whatever stands
// between them.
func mendSection[T any](r *reader, name string, of *record[T], limit int) []*T {
	var all []*T
	commas, n := 0, 0
	for {
		switch c := r.peek(); {
		case r.err != nil:
			return all
		case c == 0:
			r.fail(errCut)
			return all
		case c == ',':
			r.pos++
			commas++
			continue
		case (c == '}' || c == ']') && r.goesOn(), c == ':':
			r.repair("file.mend.bracket")
			r.pos++
			continue
		case c == ']':
			r.pos++
			r.depth--
			if commas > 0 {
				r.repair("file.mend.comma-extra")
			}
			return all
		case c == '}', r.topField(): // the list is not closed
			r.repair("file.mend.bracket")
			r.depth--
			return all
		}
		switch {
		case n > 0 && commas == 0:
			r.repair("file.mend.comma")
		case n > 0 && commas > 1, n == 0 && commas > 0:
			r.repair("file.mend.comma-extra")
		}
		n++
		commas = 0
		if r.data[r.pos] != '{' && !r.headless(of.fields[0].name) {
			r.noRecord(of.name)
			continue
		}
		t := new(T)
		if !mendRecord(r, of, t) {
			continue
		}
		if len(all) == limit {
			r.fail(limitFault("file.limit."+name, limit, r.line(r.pos)))
			return all
		}
		all = append(all, t)
	}
}

// listWithoutBracket reports whether the records of a list follow without
// its bracket, and passes over what is wrong in front of one.
func (r *reader) listWithoutBracket() bool {
	c := r.peek()
	if c == '[' || c == 0 {
		return false
	}
	if c != '{' {
		next := bytes.TrimLeft(r.ahead(r.pos+1), " \t\r\n")
		if len(next) == 0 || next[0] != '[' && next[0] != '{' {
			return false
		}
		r.pos++ // something stands in the place of the bracket, or in front of it
	}
	r.repair("file.mend.bracket")
	if r.peek() == '[' {
		return false
	}
	r.depth++
	return true
}

// noRecord passes over what is no record: a value of another kind or, if
// that makes no sense, all up to the next record.
func (r *reader) noRecord(name string) {
	at := r.pos
	value := r.raw()
	next := r.peek()
	if r.err == nil && (structural(next) && next != ':' || next == '"') {
		r.repair("file.repair.type", "field", name, "value", short(value))
		return
	}
	if r.err == nil || r.forgive() {
		r.pos = at
		r.repair("file.mend.lost")
		r.pos++
		r.resync()
	}
}

// mendRecord reads a record. One that is damaged ends where the next line of
// ours begins; it reports whether what it has is worth keeping.
func mendRecord[T any](r *reader, of *record[T], t *T) bool {
	mark, depth := len(r.report.Items), r.depth
	if r.peek() == '{' {
		r.open('{')
	} else {
		r.repair("file.mend.bracket")
		r.depth++
	}
	if readFields(r, of, t) {
		return true
	}
	if !r.forgive() {
		return false
	}
	r.depth = depth
	keep := of.whole(t)
	if keep {
		r.repair("file.mend.record")
		r.own(mark, model.OwnerOf(of.name, of.id(t)))
	} else {
		r.repair("file.mend.lost")
	}
	r.resync()
	return keep
}

// topField reports whether a field of the file itself begins here.
func (s *scanner) topField() bool {
	if s.at(s.pos) != '"' || !s.begins(s.pos) {
		return false
	}
	if s.margin != nil {
		space, first := s.indent(s.pos)
		return first && bytes.Equal(space, s.margin)
	}
	name, _, _ := bytes.Cut(s.ahead(s.pos+1), []byte{'"'})
	return slices.Contains(sections, string(name))
}

// headless reports whether a record begins here without its brace, with the
// name of its first field.
func (s *scanner) headless(first string) bool {
	return bytes.HasPrefix(s.data[s.pos:], []byte(`"`+first+`"`))
}

// goesOn reports whether the list goes on behind a closing bracket: it is one
// too many.
func (s *scanner) goesOn() bool {
	for i := s.pos + 1; i < min(s.pos+lookAhead, len(s.data)); i++ {
		switch s.data[i] {
		case ' ', '\t', '\r', '\n', ',', '}':
		case '{':
			return s.isRecord(i)
		case ']':
			return s.data[s.pos] == '}'
		default:
			return bytes.HasPrefix(s.data[i:], []byte(`"id"`))
		}
	}
	return false
}
