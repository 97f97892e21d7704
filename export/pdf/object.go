package pdf

import (
	"bytes"
	"fmt"
	"strconv"
)

// object is an indirect object: a dictionary and, with some, a stream.
type object struct {
	dict   dict
	stream []byte // nil: none
	packed bool   // as well as it will be
	later  photo  // the stream that is written in place of it; nil: none is
}

// dict is a dictionary as its keys ("/Type") and their values' source, in
// order.
type dict []pair

type pair struct {
	key   string
	value []byte
}

func (d dict) get(key string) []byte {
	for _, p := range d {
		if p.key == key {
			return p.value
		}
	}
	return nil
}

func (d *dict) set(key, value string) {
	for i := range *d {
		if (*d)[i].key == key {
			(*d)[i].value = []byte(value)
			return
		}
	}
	*d = append(*d, pair{key, []byte(value)})
}

func (d *dict) drop(key string) {
	for i := range *d {
		if (*d)[i].key == key {
			*d = append((*d)[:i], (*d)[i+1:]...)
			return
		}
	}
}

// ref is the number of the object that a value points at ("7 0 R"); 0 if the
// value is no reference.
func (d dict) ref(key string) int {
	f := bytes.Fields(d.get(key))
	if len(f) != 3 || string(f[2]) != "R" {
		return 0
	}
	n, err := strconv.Atoi(string(f[0]))
	if err != nil {
		return 0
	}
	return n
}

// int is a value as a number; −1 if it is none.
func (d dict) int(key string) int {
	n, err := strconv.Atoi(string(bytes.TrimSpace(d.get(key))))
	if err != nil {
		return -1
	}
	return n
}

// parseDict reads the dictionary at the beginning of b and returns what
// follows it.
func parseDict(b []byte) (d dict, rest []byte, err error) {
	i := skipSpace(b, 0)
	if !bytes.HasPrefix(b[i:], []byte("<<")) {
		return nil, nil, fmt.Errorf("no dictionary")
	}
	i += 2
	for {
		i = skipSpace(b, i)
		if bytes.HasPrefix(b[i:], []byte(">>")) {
			return d, b[i+2:], nil
		}
		if i >= len(b) || b[i] != '/' {
			return nil, nil, fmt.Errorf("no key in a dictionary")
		}
		from := i
		if i, err = skipToken(b, i, 0); err != nil {
			return nil, nil, err
		}
		key := string(b[from:i])
		from = skipSpace(b, i)
		// A value is what comes before the next key or the end, so that
		// references need no thought. A name may itself be the value.
		for i = from; ; {
			at := skipSpace(b, i)
			if at >= len(b) {
				return nil, nil, fmt.Errorf("a dictionary has no end")
			}
			if bytes.HasPrefix(b[at:], []byte(">>")) || b[at] == '/' && at > from {
				break
			}
			if i, err = skipToken(b, at, 0); err != nil {
				return nil, nil, err
			}
		}
		d = append(d, pair{key, b[from:i]})
	}
}

// maxNesting bounds how deep arrays and dictionaries may lie in each other.
const maxNesting = 64

// skipToken returns the end of the token at i: a name, a number, a word, a
// string, or a whole array or dictionary.
func skipToken(b []byte, i, depth int) (int, error) {
	if i >= len(b) || depth > maxNesting {
		return 0, fmt.Errorf("a token has no end")
	}
	switch c := b[i]; {
	case c == '(':
		return skipString(b, i)
	case c == '<' && i+1 < len(b) && b[i+1] == '<':
		return skipNested(b, i+2, ">>", depth)
	case c == '[':
		return skipNested(b, i+1, "]", depth)
	case c == '<':
		n := bytes.IndexByte(b[i:], '>')
		if n < 0 {
			return 0, fmt.Errorf("a string has no end")
		}
		return i + n + 1, nil
	case c == ')' || c == ']' || c == '>':
		return 0, fmt.Errorf("a closing bracket without an opening one")
	}
	for i++; i < len(b) && !isSpace(b[i]) && !isDelimiter(b[i]); i++ {
	}
	return i, nil
}

func skipNested(b []byte, i int, end string, depth int) (int, error) {
	for {
		i = skipSpace(b, i)
		if bytes.HasPrefix(b[min(i, len(b)):], []byte(end)) {
			return i + len(end), nil
		}
		var err error
		if i, err = skipToken(b, i, depth+1); err != nil {
			return 0, err
		}
	}
}

func skipString(b []byte, i int) (int, error) {
	open := 0
	for ; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				return i + 1, nil
			}
		}
	}
	return 0, fmt.Errorf("a string has no end")
}

// skipSpace returns the first place from i on that is neither white space
// nor in a comment.
func skipSpace(b []byte, i int) int {
	for i < len(b) {
		switch {
		case isSpace(b[i]):
			i++
		case b[i] == '%':
			for i < len(b) && b[i] != '\n' && b[i] != '\r' {
				i++
			}
		default:
			return i
		}
	}
	return i
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return delimiters[c] }

var delimiters = [256]bool{'(': true, ')': true, '<': true, '>': true, '[': true, ']': true, '{': true, '}': true, '/': true, '%': true}

// eachRef calls visit for every reference in a value, with where its number
// stands; strings are passed over.
func eachRef(v []byte, visit func(from, to, number int)) {
	if bytes.IndexByte(v, 'R') < 0 {
		return
	}
	type span struct{ from, to int }
	var last [2]span // the two tokens before
	for i := skipSpace(v, 0); i < len(v); i = skipSpace(v, i) {
		from := i
		switch {
		case v[i] == '(' || v[i] == '<' && i+1 < len(v) && v[i+1] != '<':
			end, err := skipToken(v, i, 0)
			if err != nil {
				return
			}
			i = end
		case bytes.HasPrefix(v[i:], []byte("<<")):
			i += 2
		case isDelimiter(v[i]) && v[i] != '/':
			i++
		default:
			for i++; i < len(v) && !isSpace(v[i]) && !isDelimiter(v[i]); i++ {
			}
		}
		if i == from+1 && v[from] == 'R' {
			if n, err := strconv.Atoi(string(v[last[0].from:last[0].to])); err == nil {
				visit(last[0].from, last[0].to, n)
			}
		}
		last[0], last[1] = last[1], span{from, i}
	}
}
