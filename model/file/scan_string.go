package file

import (
	"unicode/utf16"
	"unicode/utf8"
)

// key reads a name and its colon. The bytes are good until the next call.
func (s *scanner) key() []byte {
	k := s.str()
	s.take(':')
	return k
}

// str reads a string. The bytes are good until the next call.
func (s *scanner) str() []byte {
	if !s.take('"') {
		return nil
	}
	start := s.pos
	for i := start; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case c == '"':
			s.pos = i + 1
			return s.data[start:i]
		case c == '\\':
			s.mixed = append(s.mixed[:0], s.data[start:i]...)
			s.pos = i
			return s.escaped()
		case c < ' ':
			if s.mended != nil {
				s.mixed = append(s.mixed[:0], s.data[start:i]...)
				s.pos = i
				return s.escaped()
			}
			s.pos = i
			s.syntax(i)
			return nil
		}
	}
	s.pos = len(s.data)
	s.fail(errCut)
	return nil
}

// escaped reads the rest of a string from its first escape on.
func (s *scanner) escaped() []byte {
	for s.pos < len(s.data) {
		c := s.data[s.pos]
		switch {
		case c == '"':
			s.pos++
			return s.mixed
		case c == '\\':
			s.escape()
			if s.err != nil {
				return nil
			}
		case c < ' ' && (s.mended == nil || !s.control(c)):
			s.syntax(s.pos)
			return nil
		case c < ' ':
			s.pos++
		default:
			s.mixed = append(s.mixed, c)
			s.pos++
		}
	}
	s.fail(errCut)
	return nil
}

var escapes = [256]byte{'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}

func (s *scanner) escape() {
	if s.pos+1 >= len(s.data) {
		s.fail(errCut)
		return
	}
	if c := escapes[s.data[s.pos+1]]; c != 0 {
		s.mixed = append(s.mixed, c)
		s.pos += 2
		return
	}
	if s.mended != nil && !s.isHex4(s.pos) {
		s.mended("file.mend.escape")
		s.mixed = append(s.mixed, '\\')
		s.pos++
		return
	}
	r, ok := s.hex4(s.pos)
	if !ok {
		return
	}
	s.pos += 6
	if utf16.IsSurrogate(r) {
		low, there := rune(0), false
		if s.pos+1 < len(s.data) && s.data[s.pos] == '\\' && s.data[s.pos+1] == 'u' && (s.mended == nil || s.isHex4(s.pos)) {
			low, there = s.hex4(s.pos)
			if s.err != nil {
				return
			}
		}
		pair := utf16.DecodeRune(r, low)
		if there && pair != utf8.RuneError {
			s.pos += 6
			r = pair
		} else {
			s.bad++
			r = utf8.RuneError
		}
	}
	s.mixed = utf8.AppendRune(s.mixed, r)
}

// hex4 reads \uXXXX at pos.
func (s *scanner) hex4(pos int) (rune, bool) {
	if s.data[pos+1] != 'u' {
		s.syntax(pos + 1)
		return 0, false
	}
	var r rune
	for i := pos + 2; i < pos+6; i++ {
		if i >= len(s.data) {
			s.fail(errCut)
			return 0, false
		}
		switch c := s.data[i]; {
		case c >= '0' && c <= '9':
			r = r<<4 | rune(c-'0')
		case c >= 'a' && c <= 'f':
			r = r<<4 | rune(c-'a'+10)
		case c >= 'A' && c <= 'F':
			r = r<<4 | rune(c-'A'+10)
		default:
			s.syntax(i)
			return 0, false
		}
	}
	return r, true
}
