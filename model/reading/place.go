package reading

import "strconv"

// Place is where something stands in a file: a cell of a table, an element of
// a drawing, a line of a text. The zero Place is nowhere in particular.
type Place struct {
	Sheet   string `json:"sheet,omitempty"`   // of a workbook
	Row     int    `json:"row,omitempty"`     // as spreadsheets count: 1 is the first
	Column  int    `json:"column,omitempty"`  // 1 is A
	Line    int    `json:"line,omitempty"`    // of a text: 1 is the first
	Element string `json:"element,omitempty"` // the id of an element of a drawing
}

// String is the place as the program that wrote the file names it: "C4",
// "Sheet2!C4", "line 7" without the word, an element's id; "" for nowhere.
func (p Place) String() string {
	s := ""
	switch {
	case p.Row > 0 && p.Column > 0:
		s = ColumnName(p.Column) + strconv.Itoa(p.Row)
	case p.Column > 0:
		s = ColumnName(p.Column)
	case p.Row > 0:
		s = strconv.Itoa(p.Row)
	case p.Line > 0:
		s = strconv.Itoa(p.Line)
	default:
		s = p.Element
	}
	if p.Sheet != "" && s != "" {
		return p.Sheet + "!" + s
	}
	return p.Sheet + s
}

// ColumnName is a column as spreadsheets call it: 1 is A, 27 is AA.
func ColumnName(n int) string {
	name := ""
	for ; n > 0; n = (n - 1) / 26 {
		name = string(rune('A'+(n-1)%26)) + name
	}
	return name
}

// ColumnNumber is the reverse of [ColumnName]; 0 for what is no column of a
// spreadsheet.
func ColumnNumber(name string) int {
	n := 0
	for _, c := range name {
		if c >= 'a' && c <= 'z' {
			c -= 'a' - 'A'
		}
		if c < 'A' || c > 'Z' || n > 16384 {
			return 0
		}
		n = n*26 + int(c-'A') + 1
	}
	if n > 16384 {
		return 0
	}
	return n
}
