package sheet

import (
	"slices"
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

// cut parts a text into cells. Empty cells at a row's end are left out.
func cut(text string, sep byte) (grid, error) {
	var t grid
	for cells := range table.Rows(text, sep) {
		end := len(cells)
		for end > 0 && cells[end-1] == "" {
			end--
		}
		if end > maxColumns || len(t) == maxRows {
			return nil, model.Faultf(nil, "sheet.too-many-cells", "rows", strconv.Itoa(maxRows), "columns", strconv.Itoa(maxColumns))
		}
		t = append(t, slices.Clone(cells[:end]))
	}
	return t, nil
}

// columnName is a column as spreadsheets call it: 0 is A, 26 is AA.
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}
