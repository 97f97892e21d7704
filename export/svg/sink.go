package svg

import (
	"io"
	"math"
	"strconv"
	"unicode/utf8"

	"touchline/canvas"
)

// sink gathers bytes and hands them on in large pieces. The first error
// stays: what comes after it goes nowhere.
type sink struct {
	out io.Writer
	buf []byte
	err error
}

// pieceSize is how much is gathered before it is written, in bytes.
const pieceSize = 64 << 10

func newSink(w io.Writer) *sink { return &sink{out: w, buf: make([]byte, 0, pieceSize+4<<10)} }

// room writes the buffer out if it is full.
func (s *sink) room() {
	if len(s.buf) >= pieceSize {
		_ = s.flush() // kept in err
	}
}

func (s *sink) flush() error {
	if s.err == nil && len(s.buf) > 0 {
		_, s.err = s.out.Write(s.buf)
	}
	s.buf = s.buf[:0]
	return s.err
}

// Write takes bytes, so that a base64 encoder can write here.
func (s *sink) Write(b []byte) (int, error) {
	for rest := b; len(rest) > 0; {
		n := min(len(rest), pieceSize)
		s.buf = append(s.buf, rest[:n]...)
		rest = rest[n:]
		s.room()
	}
	return len(b), s.err
}

func (p *printer) put(s string) {
	p.w.buf = append(p.w.buf, s...)
	p.w.room()
}

// num writes a number between two pieces of text, rounded to 0.01.
func (p *printer) num(before string, v float64, after string) {
	p.w.buf = append(p.w.buf, before...)
	p.w.buf = appendHundredths(p.w.buf, p.hundredths(v))
	p.w.buf = append(p.w.buf, after...)
}

// exact writes a number with six places, for transforms: an error there is
// multiplied by every coordinate below.
func (p *printer) exact(before string, v float64, after string) {
	p.w.buf = append(p.w.buf, before...)
	p.w.buf = strconv.AppendFloat(p.w.buf, math.Round(v*1e6)/1e6, 'f', -1, 64)
	p.w.buf = append(p.w.buf, after...)
}

// hundredths rounds to 0.01 and counts in that. A number that is none, or
// that is no place on any drawing, is remembered as bad.
func (p *printer) hundredths(v float64) int64 {
	const far = 1e9 // pt
	if !(math.Abs(v) < far) {
		p.bad = true
		return 0
	}
	return int64(math.Round(v * 100))
}

// appendHundredths writes n/100 in as few characters as it takes: 1250 is
// 12.5, -5 is -.05.
func appendHundredths(b []byte, n int64) []byte {
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	if n >= 100 || n == 0 {
		b = strconv.AppendInt(b, n/100, 10)
	}
	if n %= 100; n > 0 {
		b = append(b, '.', byte('0'+n/10))
		if n%10 > 0 {
			b = append(b, byte('0'+n%10))
		}
	}
	return b
}

// attr writes an attribute with any text as its value.
func (p *printer) attr(name, value string) {
	p.put(" " + name + `="`)
	p.escaped(value)
	p.put(`"`)
}

// element writes an element that holds text only.
func (p *printer) element(name, content string) {
	p.put("<" + name + ">")
	p.escaped(content)
	p.put("</" + name + ">")
}

// escaped writes any string so that it is XML: markup as entities, bytes
// that are no UTF-8 and characters that XML 1.0 forbids as U+FFFD.
func (p *printer) escaped(s string) {
	b := p.w.buf
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if (r == utf8.RuneError && n == 1) || r == 0xFFFE || r == 0xFFFF {
				b = append(append(b, s[from:i]...), "\uFFFD"...)
				from = i + n
			}
			i += n
			continue
		}
		if e := entity(c); e != "" {
			b = append(append(b, s[from:i]...), e...)
			from = i + 1
		}
		i++
	}
	p.w.buf = append(b, s[from:]...)
	p.w.room()
}

// entity is how a character below U+0080 must be written, "" for as it is.
func entity(c byte) string {
	switch {
	case c == '<':
		return "&lt;"
	case c == '>':
		return "&gt;" // also breaks up "]]>"
	case c == '&':
		return "&amp;"
	case c == '"':
		return "&quot;"
	case c == '\t':
		return "&#9;"
	case c == '\n':
		return "&#10;"
	case c == '\r':
		return "&#13;"
	case c < ' ':
		return "\uFFFD"
	}
	return ""
}

// fill writes the fill of a shape; the root's is none.
func (p *printer) fill(c canvas.Color) {
	if c.Visible() {
		p.color("fill", c)
	}
}
