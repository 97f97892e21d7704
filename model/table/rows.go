package table

import (
	"iter"
	"strings"
)

// Rows parts a text into rows of cells. Quotes may stand around a cell that
// holds separators, line ends or doubled quotes, with spaces before them; a
// quote elsewhere is text, and so is one that does not close: it is left out,
// and the rest of the text keeps its rows (see [RowsTelling]).
// Lines end with LF, CRLF or CR, and an empty line is a row, as spreadsheets
// count. (encoding/csv leaves empty lines out, and knows no CR.) Cells are
// clean: see [Clean].
//
// The slice is good until the next row: who keeps it makes a copy.
func Rows(text string, separator byte) iter.Seq[[]string] {
	return RowsTelling(text, separator, func(int, int) {})
}

// RowsTelling is Rows, and tells of each cell whose quote does not close, by
// row and column from 0.
func RowsTelling(text string, separator byte, unclosed func(row, column int)) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		r := reader{text: text, separator: separator, unclosed: unclosed}
		for r.next() {
			if !yield(r.row) {
				return
			}
			r.rows++
		}
	}
}

// maxUnclosed is how many quotes that do not close are looked for: each is
// looked for to the end of the text. Behind them quotes are text.
const maxUnclosed = 100

// reader goes through a text row by row.
type reader struct {
	text      string
	separator byte
	at        int
	row       []string
	rows      int             // that were read
	cell      strings.Builder // of a cell with quotes
	unclosed  func(row, column int)
	open      int // quotes that did not close
}

// next reads a row, and reports whether there was one.
func (r *reader) next() bool {
	if r.at >= len(r.text) {
		return false
	}
	r.row = r.row[:0]
	for {
		r.row = append(r.row, Clean(r.raw()))
		if r.at >= len(r.text) {
			return true
		}
		c := r.text[r.at]
		r.at++
		if c == r.separator {
			continue
		}
		if c == '\r' && r.at < len(r.text) && r.text[r.at] == '\n' {
			r.at++
		}
		return true
	}
}

// raw reads a cell as it stands, up to its separator, line end or the end.
func (r *reader) raw() string {
	from := r.at
	for r.at < len(r.text) && r.text[r.at] == ' ' && r.separator != ' ' {
		r.at++
	}
	if r.at >= len(r.text) || r.text[r.at] != '"' || r.open >= maxUnclosed {
		r.plain()
		return r.text[from:r.at]
	}
	r.cell.Reset()
	r.at++
	begin := r.at
	for r.at < len(r.text) {
		c := r.text[r.at]
		r.at++
		if c != '"' {
			r.cell.WriteByte(c)
			continue
		}
		if r.at < len(r.text) && r.text[r.at] == '"' {
			r.cell.WriteByte('"')
			r.at++
			continue
		}
		behind := r.at // what follows a closing quote belongs to the cell
		r.plain()
		r.cell.WriteString(r.text[behind:r.at])
		return r.cell.String()
	}
	r.open++
	r.unclosed(r.rows, len(r.row))
	r.at = begin
	r.plain()
	return r.text[begin:r.at]
}

// plain goes on to the end of a cell without quotes.
func (r *reader) plain() {
	for r.at < len(r.text) {
		switch r.text[r.at] {
		case r.separator, '\n', '\r':
			return
		}
		r.at++
	}
}

// Clean makes of what stands in a cell a text for a card: line ends are one
// kind, tabs and hard spaces are spaces, control characters and what is no
// UTF-8 go, as do white space around it and the guard against formulas.
func Clean(s string) string {
	if len(s) == 1 && s[0] > ' ' && s[0] < 0x7f {
		return s // a digit: most cells of a large table
	}
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r':
			return '\n'
		case r == '\t' || r == '\u00a0':
			return ' '
		case r < ' ' || r == 0x7f || r == '\ufeff':
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(Unguard(strings.TrimSpace(s)))
}
