package file

import (
	"bytes"
	"errors"
	"strconv"
	"unicode/utf8"

	"touchline/model"
)

// maxNesting bounds how deep objects and lists may stand in each other. Our
// own records need five; the rest is for unknown fields.
const maxNesting = 32

// errCut means that the text ends within a value.
var errCut = errors.New("the text ends too early")

// errNoJSON means that the text is no JSON, where that can be forgiven.
var errNoJSON = errors.New("no JSON")

// scanner reads JSON from memory, one token after another. The first error
// stays in err; from then on every call returns at once, so that callers
// need to look at err only before they keep what they read.
type scanner struct {
	data  []byte
	pos   int
	err   error
	depth int
	mixed []byte // the text of a string that has escapes
	bad   int    // characters that were no characters: lone surrogates

	// mended, if it is not nil, is told what is wrong and was made good: then
	// the scanner reads what is no JSON as well as it can. See mend.go.
	mended func(key string)
	margin []byte // what stands before the fields at the top; nil if they have no lines of their own

	// Where a line number was last asked for, so that the next one need not
	// count from the start.
	countedTo, countedLines int
}

// line is the number of the line that a position is in, from 1.
func (s *scanner) line(pos int) int {
	pos = min(pos, len(s.data))
	if pos < s.countedTo {
		s.countedLines -= bytes.Count(s.data[pos:s.countedTo], []byte{'\n'})
	} else {
		s.countedLines += bytes.Count(s.data[s.countedTo:pos], []byte{'\n'})
	}
	s.countedTo = pos
	return s.countedLines + 1
}

func (s *scanner) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}

// unexpected reports what stands at pos: the end, or something that does not
// belong there.
func (s *scanner) unexpected() {
	if s.pos >= len(s.data) {
		s.fail(errCut)
		return
	}
	s.syntax(s.pos)
}

func (s *scanner) syntax(pos int) {
	if s.mended != nil { // it is forgiven, and nobody asks where
		s.fail(errNoJSON)
		return
	}
	line := s.line(pos)
	start := bytes.LastIndexByte(s.data[:pos], '\n') + 1
	_, size := utf8.DecodeRune(s.data[pos:])
	s.fail(model.NewFault("file.syntax",
		"line", strconv.Itoa(line),
		"column", strconv.Itoa(utf8.RuneCount(s.data[start:pos])+1),
		"found", strconv.Quote(string(s.data[pos:pos+size]))))
}

// peek is the next byte after white space, or 0 at the end and after an
// error.
func (s *scanner) peek() byte {
	if s.err != nil {
		return 0
	}
	for s.pos < len(s.data) {
		switch c := s.data[s.pos]; c {
		case ' ', '\n', '\r', '\t':
			s.pos++
		default:
			if s.mended != nil && s.skipBlank() {
				continue
			}
			return c
		}
	}
	return 0
}

// take passes over c, which must be next.
func (s *scanner) take(c byte) bool {
	if s.peek() == c && s.err == nil && s.pos < len(s.data) {
		s.pos++
		return true
	}
	s.unexpected()
	return false
}

// open passes over '{' or '['; more then tells whether a first entry
// follows.
func (s *scanner) open(c byte) {
	if s.depth++; s.depth > maxNesting {
		s.fail(limitFault("file.limit.nesting", maxNesting, s.line(s.pos)))
		return
	}
	s.take(c)
}

// more reports whether another entry follows before the closing byte, which
// it passes over, as the comma. first is true before the first entry.
func (s *scanner) more(closing byte, first *bool) bool {
	c := s.peek()
	if s.err != nil {
		return false
	}
	if s.mended != nil {
		return s.moreMended(closing, first)
	}
	switch {
	case c == closing:
		s.pos++
		s.depth--
		return false
	case *first:
		*first = false
	case c == ',':
		s.pos++
		if s.peek() == closing {
			s.syntax(s.pos - 1) // a comma before the end
			return false
		}
	default:
		s.unexpected()
		return false
	}
	if s.peek() == 0 {
		s.unexpected()
		return false
	}
	return true
}

// number reads a number as JSON writes it and returns its text.
func (s *scanner) number() []byte {
	s.peek()
	if s.mended != nil {
		return s.numberMended()
	}
	start := s.pos
	if s.at(s.pos) == '-' {
		s.pos++
	}
	switch c := s.at(s.pos); {
	case c == '0':
		s.pos++
	case c >= '1' && c <= '9':
		s.digits()
	default:
		s.unexpected()
		return nil
	}
	if s.at(s.pos) == '.' {
		s.pos++
		s.digits()
	}
	if c := s.at(s.pos); c == 'e' || c == 'E' {
		s.pos++
		if c := s.at(s.pos); c == '+' || c == '-' {
			s.pos++
		}
		s.digits()
	}
	if s.err != nil {
		return nil
	}
	if s.pos == len(s.data) {
		s.fail(errCut) // more digits may have followed
		return nil
	}
	return s.data[start:s.pos]
}

func (s *scanner) at(pos int) byte {
	if s.err != nil || pos >= len(s.data) {
		return 0
	}
	return s.data[pos]
}

// digits passes over one digit at least.
func (s *scanner) digits() {
	start := s.pos
	for c := s.at(s.pos); c >= '0' && c <= '9'; c = s.at(s.pos) {
		s.pos++
	}
	if s.pos == start {
		s.unexpected()
	}
}

// word passes over true, false or null, and reports whether it was there.
func (s *scanner) word(w string) bool {
	s.peek()
	for i := range len(w) {
		if s.pos+i >= len(s.data) {
			s.pos = len(s.data)
			s.fail(errCut)
			return false
		}
		if s.data[s.pos+i] != w[i] {
			if s.mended != nil {
				s.skipWrong()
				return false
			}
			s.syntax(s.pos + i)
			return false
		}
	}
	s.pos += len(w)
	return s.err == nil
}

// skip passes over any value.
func (s *scanner) skip() {
	switch c := s.peek(); {
	case c == '{':
		s.open('{')
		for first := true; s.more('}', &first); {
			s.key()
			s.skip()
		}
	case c == '[':
		s.open('[')
		for first := true; s.more(']', &first); {
			s.skip()
		}
	case c == '"':
		s.str()
	case c == 't':
		s.word("true")
	case c == 'f':
		s.word("false")
	case c == 'n':
		s.word("null")
	case c == '-' || c >= '0' && c <= '9':
		s.number()
	case s.mended != nil && c != 0 && !structural(c):
		s.skipWrong()
	default:
		s.unexpected()
	}
}

// raw reads any value and returns its text without white space between its
// parts.
func (s *scanner) raw() string {
	s.peek()
	start, bad := s.pos, s.bad
	s.skip()
	s.bad = bad // what is kept as it was is not changed
	if s.err != nil {
		return ""
	}
	out := make([]byte, 0, s.pos-start)
	inString := false
	for i := start; i < s.pos; i++ {
		c := s.data[i]
		switch {
		case inString && c == '\\':
			out = append(out, c)
			i++
			c = s.data[i]
		case c == '"':
			inString = !inString
		case !inString && (c == ' ' || c == '\n' || c == '\r' || c == '\t'):
			continue
		}
		out = append(out, c)
	}
	return string(out)
}
