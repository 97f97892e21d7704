package file

import (
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"touchline/model"
)

// flushSize is how much the writer gathers before it passes it on.
const flushSize = 64 << 10

// writer appends JSON: a name, then a value, in turns.
type writer struct {
	buf     []byte
	out     io.Writer // nil: everything stays in buf
	err     error
	between string // what parts the fields of the object that is written
	begun   bool   // the object has a field already
}

// flush passes on what was gathered when it is enough.
func (w *writer) flush(least int) {
	if w.out == nil || len(w.buf) < least || w.err != nil {
		return
	}
	_, w.err = w.out.Write(w.buf)
	w.buf = w.buf[:0]
}

func (w *writer) raw(s string) { w.buf = append(w.buf, s...) }

// name begins a field whose name needs no escapes.
func (w *writer) name(name string) {
	w.next()
	w.buf = append(append(append(w.buf, '"'), name...), "\": "...)
}

func (w *writer) next() {
	if w.begun {
		w.buf = append(append(w.buf, ','), w.between...)
	}
	w.begun = true
}

// object writes an object on one line.
func (w *writer) object(fields func()) {
	between, begun := w.between, w.begun
	w.between, w.begun = " ", false
	w.buf = append(w.buf, '{')
	fields()
	w.buf = append(w.buf, '}')
	w.between, w.begun = between, begun
}

// writeRecord writes the fields of t, the unknown ones last.
func writeRecord[T any](w *writer, of *record[T], t *T) {
	w.object(func() { writeFields(w, of, t) })
}

func writeFields[T any](w *writer, of *record[T], t *T) {
	for i := range of.fields {
		of.fields[i].write(w, t)
	}
	w.extra(*of.extra(t))
}

func (w *writer) extra(all model.Extra) {
	for _, f := range all {
		w.next()
		w.str(f.Name)
		w.raw(": ")
		w.raw(f.JSON)
	}
}

// writeSection writes a list of records, one a line.
func writeSection[T any](w *writer, name string, of *record[T], all []*T) {
	w.name(name)
	if len(all) == 0 {
		w.raw("[]")
		return
	}
	end := "[\n    "
	for _, t := range all {
		w.raw(end)
		writeRecord(w, of, t)
		end = ",\n    "
		w.flush(flushSize)
	}
	w.raw("\n  ]")
}

const hexDigits = "0123456789abcdef"

// escaped tells which bytes of a string JSON wants escaped.
var escaped = func() (e [256]bool) {
	for c := range byte(' ') {
		e[c] = true
	}
	e['"'], e['\\'] = true, true
	return e
}()

// str appends a string. Only what JSON asks for is escaped, so that Chinese
// stays readable; bytes that are no UTF-8 become U+FFFD.
func (w *writer) str(s string) {
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	b := append(w.buf, '"')
	start := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !escaped[c] {
			continue
		}
		b = append(b, s[start:i]...)
		start = i + 1
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, '\\', 'n')
		case '\r':
			b = append(b, '\\', 'r')
		case '\t':
			b = append(b, '\\', 't')
		default:
			b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
	}
	w.buf = append(append(b, s[start:]...), '"')
}

// float appends a number. JSON has no NaN and no infinity: they fail.
func (w *writer) float(v float64) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		if w.err == nil {
			w.err = model.NewFault("file.save.number")
		}
		w.raw("null")
		return
	}
	format := byte('f')
	if a := math.Abs(v); a != 0 && (a < 1e-6 || a >= 1e21) {
		format = 'e'
	}
	w.buf = strconv.AppendFloat(w.buf, v, format, -1, 64)
}

// list appends n values.
func (w *writer) list(n int, value func(i int)) {
	w.buf = append(w.buf, '[')
	for i := range n {
		if i > 0 {
			w.raw(", ")
		}
		value(i)
	}
	w.buf = append(w.buf, ']')
}
