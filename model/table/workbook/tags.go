package workbook

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strconv"
	"unicode/utf8"
)

// tags reads the tags of a part one by one, and of all else only that it is
// XML: the library stops without a word where it is none. A sheet has a million
// tags, of which a few say what the library does not tell; a parser of XML
// takes many times as long to pass over the rest.
type tags struct {
	r    *bufio.Reader
	open [][]byte // the names of the elements that are open
	long []byte   // a tag with a ">" in an attribute, or a long text
}

// tag is one: its name without a prefix, and what stands behind the name.
type tag struct {
	name, rest []byte
	end        bool // </name>
}

// The longest tag and the longest text between two, in bytes: a cell of a
// spreadsheet holds 32,767 characters.
const (
	maxTag  = 64 << 10
	maxText = 1 << 20
)

var (
	errTag    = errors.New("a tag that is no XML, or too long")
	errType   = errors.New("a declaration of a document type") // no workbook has one: it is where entities are defined
	errText   = errors.New("a text that is no XML")
	errNested = errors.New("an element that is not closed")
)

func newTags(r io.Reader) *tags { return &tags{r: bufio.NewReaderSize(r, maxTag)} }

// next is the next tag; it is good until the one after. Comments and declarations
// are passed over. What is no XML is an error; at the end it is io.EOF.
func (t *tags) next() (tag, error) {
	for {
		if err := t.text(); err != nil {
			if errors.Is(err, io.EOF) && len(t.open) > 0 {
				return tag{}, errNested
			}
			return tag{}, err
		}
		b, err := t.slice()
		if err != nil {
			return tag{}, err
		}
		switch {
		case bytes.HasPrefix(b, []byte("!--")):
			err = t.skipPast(b[len("!--"):], "--")
		case bytes.HasPrefix(b, []byte("![CDATA[")):
			err = t.skipPast(b[len("![CDATA["):], "]]")
		case len(b) == 0:
			return tag{}, errTag
		case b[0] == '?':
			err = t.skipPast(b[1:], "?")
		case b[0] == '!':
			return tag{}, errType
		default:
			return t.element(b)
		}
		if err != nil {
			return tag{}, err
		}
	}
}

// slice is what stands up to the next ">" that is not in an attribute.
func (t *tags) slice() ([]byte, error) {
	b, err := t.r.ReadSlice('>')
	t.long = t.long[:0]
	for err == nil && len(b) > 0 && b[0] != '!' && b[0] != '?' && quoted(b) && len(t.long) < maxTag {
		t.long = append(t.long[:0], b...)
		var more []byte
		if more, err = t.r.ReadSlice('>'); err == nil {
			t.long = append(t.long, more...)
			b = t.long
		}
	}
	switch {
	case errors.Is(err, bufio.ErrBufferFull):
		return nil, errTag
	case errors.Is(err, io.EOF):
		return nil, io.ErrUnexpectedEOF
	case err != nil:
		return nil, err
	}
	return b[:len(b)-1], nil
}

// quoted reports whether an attribute is open at the end.
func quoted(b []byte) bool {
	for {
		i := bytes.IndexAny(b, `"'`)
		if i < 0 {
			return false
		}
		end := bytes.IndexByte(b[i+1:], b[i])
		if end < 0 {
			return true
		}
		b = b[i+end+2:]
	}
}

// element is a tag, whose end is that of the element that is open.
func (t *tags) element(b []byte) (of tag, err error) {
	empty := false
	if b[0] == '/' {
		of.end, b = true, b[1:]
	} else if b[len(b)-1] == '/' {
		empty, b = true, b[:len(b)-1]
	}
	of.name = b
	if i := bytes.IndexAny(b, " \t\r\n"); i >= 0 {
		of.name, of.rest = b[:i], b[i:]
	}
	switch last := len(t.open) - 1; {
	case !isName(of.name) || !of.wellFormed():
		return of, errTag
	case of.end && (last < 0 || !bytes.Equal(t.open[last], of.name)):
		return of, errNested
	case of.end:
		t.open = t.open[:last]
	case !empty:
		if cap(t.open) > last+1 {
			t.open = t.open[:last+2]
			t.open[last+1] = append(t.open[last+1][:0], of.name...)
		} else {
			t.open = append(t.open, bytes.Clone(of.name))
		}
	}
	if i := bytes.IndexByte(of.name, ':'); i >= 0 {
		of.name = of.name[i+1:]
	}
	return of, nil
}

// text passes over what stands up to the next tag, and sees that it is XML.
func (t *tags) text() error {
	b, err := t.r.ReadSlice('<')
	if errors.Is(err, bufio.ErrBufferFull) {
		t.long = append(t.long[:0], b...)
		for errors.Is(err, bufio.ErrBufferFull) && len(t.long) < maxText {
			b, err = t.r.ReadSlice('<')
			t.long = append(t.long, b...)
		}
		b = t.long
	}
	if err == nil {
		b = b[:len(b)-1]
	}
	if errors.Is(err, bufio.ErrBufferFull) || !isText(b) {
		return errText
	}
	return err
}

// isText reports whether bytes are text of XML: letters of UTF-8, entities that
// every XML has, no signs that control.
func isText(b []byte) bool {
	plain := true
	for i, c := range b {
		switch {
		case c < ' ' && c != '\t' && c != '\n' && c != '\r':
			return false
		case c == '&':
			end := bytes.IndexByte(b[i:min(len(b), i+12)], ';')
			if end < 0 || !entity(string(b[i+1:i+end])) {
				return false
			}
		case c == '>' && i > 1 && b[i-1] == ']' && b[i-2] == ']':
			return false
		case c >= utf8.RuneSelf:
			plain = false
		}
	}
	return plain || utf8.Valid(b) && !bytes.ContainsFunc(b, control)
}

func entity(name string) bool {
	switch name {
	case "lt", "gt", "amp", "quot", "apos":
		return true
	}
	if len(name) < 2 || name[0] != '#' {
		return false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	_, err := strconv.ParseUint(digits, base, 21)
	return err == nil
}

// skipPast passes over what ends in some signs and a ">"; b is what was read of
// it.
func (t *tags) skipPast(b []byte, end string) error {
	for {
		if bytes.ContainsFunc(b, control) || !utf8.Valid(b) || end == "--" && bytes.Contains(bytes.TrimSuffix(b, []byte(end)), []byte(end)) {
			return errText
		}
		if bytes.HasSuffix(b, []byte(end)) {
			return nil
		}
		var err error
		if b, err = t.r.ReadSlice('>'); err != nil {
			return errText
		}
		b = b[:len(b)-1]
	}
}

func control(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff
}

// wellFormed reports whether what stands behind the name is attributes.
func (t tag) wellFormed() bool {
	rest := t.rest
	for {
		name, value, more, ok := attribute(rest)
		if !ok {
			return false
		}
		if len(name) == 0 {
			return true
		}
		if bytes.IndexByte(value, '<') >= 0 || !isText(value) {
			return false
		}
		rest = more
	}
}

// attr is the value of an attribute, "" for none.
func (t tag) attr(want string) string {
	rest := t.rest
	for {
		name, value, more, ok := attribute(rest)
		if !ok || len(name) == 0 {
			return ""
		}
		if string(name) == want {
			return string(value)
		}
		rest = more
	}
}

// isName reports whether bytes are a name of XML: those of other letters than
// these are taken as they are.
func isName(b []byte) bool {
	for i, c := range b {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', c >= utf8.RuneSelf:
		case i > 0 && (c >= '0' && c <= '9' || c == '-' || c == '.' || c == ':'):
		default:
			return false
		}
	}
	return len(b) > 0
}

const spaces = " \t\r\n"

// attribute is the first attribute of some; without one the name is empty. ok is
// false where there is something else.
func attribute(b []byte) (name, value, rest []byte, ok bool) {
	if b = bytes.TrimLeft(b, spaces); len(b) == 0 {
		return nil, nil, nil, true
	}
	i := bytes.IndexByte(b, '=')
	if i < 1 {
		return nil, nil, nil, false
	}
	name, b = bytes.TrimRight(b[:i], spaces), bytes.TrimLeft(b[i+1:], spaces)
	if len(b) < 2 || b[0] != '"' && b[0] != '\'' || !isName(name) {
		return nil, nil, nil, false
	}
	end := bytes.IndexByte(b[1:], b[0])
	if end < 0 {
		return nil, nil, nil, false
	}
	return name, b[1 : 1+end], b[2+end:], true
}
