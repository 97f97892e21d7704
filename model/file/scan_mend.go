package file

import "bytes"

// What the scanner does with text that is no JSON, when it is to make the
// best of it.

// structural reports whether a character stands between values.
func structural(c byte) bool {
	return c == ',' || c == ':' || c == '}' || c == ']' || c == '{' || c == '['
}

// valueBegins reports whether a value can begin with a character.
func valueBegins(c byte) bool {
	return c == '"' || c == '{' || c == '[' || c == '-' || c >= '0' && c <= '9' || c == 't' || c == 'f' || c == 'n'
}

// skipBlank passes over what is nothing between two values: zeros, as a power
// cut leaves them, and byte order marks.
func (s *scanner) skipBlank() bool {
	rest := s.data[s.pos:]
	switch {
	case rest[0] == 0:
		s.mended("file.mend.zeros")
		s.pos += len(rest) - len(bytes.TrimLeft(rest, "\x00"))
	case bytes.HasPrefix(rest, []byte(bom)):
		s.pos += len(bom)
	default:
		return false
	}
	return true
}

// moreMended is more, with commas that are missing or too many.
func (s *scanner) moreMended(closing byte, first *bool) bool {
	commas := 0
	for s.peek() == ',' {
		s.pos++
		commas++
	}
	c := s.peek()
	switch {
	case s.err != nil:
		return false
	case c == closing:
		s.pos++
		s.depth--
		if commas > 0 {
			s.mended("file.mend.comma-extra")
		}
		return false
	case c == 0, closing == '}' && c != '"', c == '}', c == ']', c == ':', s.outside(), !*first && commas == 0 && !valueBegins(c):
		s.unexpected()
		return false
	}
	switch {
	case !*first && commas == 0:
		s.mended("file.mend.comma")
	case !*first && commas > 1, *first && commas > 0:
		s.mended("file.mend.comma-extra")
	}
	*first = false
	return true
}

// outside reports whether what follows does not belong into the object or
// list that is being read, since a bracket is missing: the next record, or a
// field of the file itself, begins a line there.
func (s *scanner) outside() bool {
	if _, first := s.indent(s.pos); !first {
		return false
	}
	switch s.data[s.pos] {
	case '{':
		return s.depth > recordDepth && s.isRecord(s.pos)
	case '"':
		return s.depth > 1 && s.margin != nil && s.topField()
	}
	return false
}

// indent is the white space in front of what begins a line, and whether it
// does.
func (s *scanner) indent(pos int) (space []byte, first bool) {
	for i := pos; i > 0; i-- {
		switch s.data[i-1] {
		case ' ', '\t', '\r':
		case '\n':
			return s.data[i:pos], true
		default:
			return nil, false
		}
	}
	return s.data[:pos], true
}

// recordDepth is how deep the lists of records stand.
const recordDepth = 2

// setMargin finds what stands before the fields of the file itself, if each
// has its line.
func (s *scanner) setMargin() {
	if at := bytes.IndexByte(s.data, '"'); at > 0 {
		if space, first := s.indent(at); first {
			s.margin = append([]byte{}, space...)
		}
	}
}

// skipWrong passes over what can be no value, up to what parts values.
func (s *scanner) skipWrong() {
	for s.pos < len(s.data) && !structural(s.data[s.pos]) && s.data[s.pos] != '\n' && s.data[s.pos] != '\r' && s.data[s.pos] != '"' {
		s.pos++
	}
}

// control takes a control character that stands in a string as it is, and
// reports whether it can: a line end before what looks like the next record
// means that the string was torn.
func (s *scanner) control(c byte) bool {
	switch c {
	case 0:
	case '\n':
		if s.begins(s.pos + 1) {
			return false
		}
		s.mixed = append(s.mixed, c)
	case '\r':
		if s.at(s.pos+1) == '\n' {
			return !s.begins(s.pos + 2)
		}
		s.mixed = append(s.mixed, c)
	default:
		s.mixed = append(s.mixed, c)
	}
	s.mended("file.mend.control")
	return true
}

// begins reports whether the line at a position begins like a line of a
// blueprint: with a bracket, a record or the name of a field.
func (s *scanner) begins(pos int) bool {
	line := bytes.TrimLeft(s.ahead(pos), " \t\r\n\x00")
	if i := bytes.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	if len(line) == 0 {
		return pos+lookAhead >= len(s.data) // the end
	}
	switch line[0] {
	case '{':
		return bytes.HasPrefix(bytes.TrimLeft(line[1:], " \t\r"), []byte{'"'}) || len(bytes.TrimSpace(line)) == 1
	case ']', '}':
		return len(bytes.Trim(line, "]}, \t\r")) == 0
	case '"':
		end := bytes.IndexByte(line[1:], '"')
		return end > 0 && bytes.HasPrefix(bytes.TrimLeft(line[end+2:], " \t"), []byte{':'})
	}
	return false
}

// lookAhead is how far one looks, in bytes, to tell what something is. It is
// bounded, so that the time is in proportion to the file.
const lookAhead = 200

// ahead is what one looks at from a position on.
func (s *scanner) ahead(pos int) []byte {
	pos = min(pos, len(s.data))
	return s.data[pos:min(pos+lookAhead, len(s.data))]
}

// isHex4 reports whether \uXXXX stands at a position, or is cut off there.
func (s *scanner) isHex4(pos int) bool {
	if s.at(pos+1) != 'u' && pos+1 < len(s.data) {
		return false
	}
	for i := pos + 2; i < pos+6 && i < len(s.data); i++ {
		c := s.data[i] | 0x20
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f') {
			return false
		}
	}
	return true
}

// resync goes on to the next record, field or bracket that begins a line, or
// the next record within a line.
func (s *scanner) resync() {
	_, fresh := s.indent(s.pos)
	for ; s.pos < len(s.data); s.pos++ {
		switch c := s.data[s.pos]; {
		case c == '\n':
			fresh = true
		case c == ' ' || c == '\t' || c == '\r':
		case c == '{' && s.isRecord(s.pos):
			return
		case fresh && (c == '{' || c == ']' || c == '}' || c == '"') && s.begins(s.pos):
			return
		default:
			fresh = false
		}
	}
}

// isRecord reports whether a record with an id begins at a position.
func (s *scanner) isRecord(pos int) bool {
	rest := bytes.TrimLeft(s.data[pos+1:min(len(s.data), pos+40)], " \t\r\n")
	return bytes.HasPrefix(rest, []byte(`"id"`))
}

// numberMended reads a number as far as it looks like one.
func (s *scanner) numberMended() []byte {
	start := s.pos
	for c := s.at(s.pos); c >= '0' && c <= '9' || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; c = s.at(s.pos) {
		s.pos++
	}
	switch c := s.at(s.pos); {
	case s.pos == len(s.data):
		s.fail(errCut) // more digits may have followed
		return nil
	case !structural(c) && c != '"' && c > ' ':
		s.skipWrong()
	}
	return s.data[start:s.pos]
}
