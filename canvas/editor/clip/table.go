package clip

import (
	"slices"
	"strings"

	"touchline/model/table"
)

// tableOf is what a pasted text holds: rows and columns of texts.
//
//   - With tabs it is cells of a spreadsheet.
//   - So it is with commas, if every line parts into as many cells, two at
//     least, on two lines at least.
//   - Otherwise its lines are a row: one step after the other.
//
// Cells are clean (table.Clean), empty lines of a row left out.
func tableOf(text string) [][]string {
	text = Plain(text)
	if strings.Contains(text, "\t") {
		return separated(text, '\t')
	}
	if t := separated(text, ','); len(t) > 1 && len(t[0]) > 1 {
		even := true
		for _, row := range t {
			even = even && len(row) == len(t[0])
		}
		if even {
			return t
		}
	}
	var row []string
	for _, line := range strings.Split(text, "\n") {
		if line = table.Clean(line); line != "" {
			row = append(row, line)
		}
	}
	if len(row) == 0 {
		return nil
	}
	return [][]string{row}
}

// separated parts a text into cells.
func separated(text string, sep byte) [][]string {
	var rows [][]string
	for cells := range table.Rows(text, sep) {
		rows = append(rows, slices.Clone(cells))
	}
	return rows
}
