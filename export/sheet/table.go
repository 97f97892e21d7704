package sheet

import (
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/table"
)

// grid is the cells as the file has them, trimmed. Row r, column c of it is
// row r+1 of the spreadsheet.
type grid [][]string

// at is a cell's text; "" beyond the row's end.
func (t grid) at(row, column int) string {
	if column < len(t[row]) {
		return t[row][column]
	}
	return ""
}

// separators are tried in this order; the first that makes most rows look
// like a blueprint's wins. The commas of Chinese text are no separators.
var separators = []byte{',', '\t', ';'}

// split finds the separator and cuts the text into cells. It reports false
// where no row looks like a blueprint's.
func split(text string) (grid, bool, error) {
	var best grid
	most := 0
	try := separators
	if line, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(line, "sep=") && len(strings.TrimSpace(line)) == len("sep=;") {
		text, try = rest, []byte{line[4]} // Excel's own first line
	}
	var failed error
	for _, sep := range try {
		t, err := cut(text, sep)
		if err != nil {
			failed = err // counts if no other separator fits
			continue
		}
		n := 0
		for row := range t {
			if known(t, row) {
				n++
			}
		}
		if n > most {
			best, most = t, n
		}
	}
	if most == 0 && failed != nil {
		return nil, false, failed
	}
	return best, most > 0, nil
}

func known(t grid, row int) bool {
	_, header := headerOf(t, row)
	_, role := roleOf(t.at(row, 0))
	return header || role && len(t[row]) > 1
}

// cut parses separated values: quotes may stand around a cell that holds
// separators, line ends or doubled quotes. A quote elsewhere is text, and one
// that does not close ends with the file. Lines end with LF, CRLF or CR.
// Empty cells at a row's end are left out.
func cut(text string, sep byte) (grid, error) {
	var t grid
	var row []string
	var cell strings.Builder
	column := 0
	quoted, began, wide := false, false, false
	endCell := func() {
		if s := clean(cell.String()); s != "" && column < maxColumns {
			for len(row) < column {
				row = append(row, "")
			}
			row = append(row, s)
		} else if s != "" {
			wide = true
		}
		cell.Reset()
		began = false
		column++
	}
	endRow := func() {
		endCell()
		t = append(t, row)
		row, column = nil, 0
	}
	for i := 0; i < len(text) && len(t) <= maxRows && !wide; i++ {
		c := text[i]
		switch {
		case quoted && c == '"' && i+1 < len(text) && text[i+1] == '"':
			cell.WriteByte('"')
			i++
		case quoted && c == '"':
			quoted = false
		case quoted:
			cell.WriteByte(c)
		case c == '"' && !began:
			quoted, began = true, true
		case c == sep:
			endCell()
		case c == '\n' || c == '\r':
			if c == '\r' && i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
			endRow()
		default:
			began = began || c != ' ' // a quote may follow spaces
			cell.WriteByte(c)
		}
	}
	endRow()
	if wide || len(t) > maxRows {
		return nil, model.Faultf(nil, "sheet.too-many-cells", "rows", strconv.Itoa(maxRows), "columns", strconv.Itoa(maxColumns))
	}
	return t, nil
}

// clean makes line ends one kind, drops control characters and the guard
// against formulas that exports put in front of = + - @, and trims.
func clean(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r':
			return '\n'
		case r == '\t' || r == '\u00a0' || r == '\u3000':
			return ' '
		case r < ' ' || r == 0x7f || r == '\ufeff':
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(table.Unguard(strings.TrimSpace(s)))
}

// columnName is a column as spreadsheets call it: 0 is A, 26 is AA.
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}
