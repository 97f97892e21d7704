package clip

import (
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
// Cells are trimmed and unguarded (table.Unguard), empty lines of a row left
// out.
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
		if line = cellClean(line); line != "" {
			row = append(row, line)
		}
	}
	if len(row) == 0 {
		return nil
	}
	return [][]string{row}
}

// separated parts a text into cells. Quotes may stand around a cell that
// holds separators, line ends or doubled quotes; one that does not close ends
// with the text.
func separated(text string, sep byte) [][]string {
	var rows [][]string
	var row []string
	var b strings.Builder
	quoted, begun := false, false
	endCell := func() {
		row = append(row, cellClean(b.String()))
		b.Reset()
		begun = false
	}
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case quoted && c == '"' && i+1 < len(text) && text[i+1] == '"':
			b.WriteByte('"')
			i++
		case quoted && c == '"':
			quoted = false
		case quoted:
			b.WriteByte(c)
		case c == '"' && !begun:
			quoted, begun = true, true
		case c == sep:
			endCell()
		case c == '\n':
			endCell()
			rows = append(rows, row)
			row = nil
		default:
			begun = true
			b.WriteByte(c)
		}
	}
	endCell()
	return append(rows, row)
}

// cellClean trims a text, takes the guard off it and characters that no card
// should hold out of it.
func cellClean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\u00a0':
			return ' '
		case r < ' ' || r == 0x7f || r == '\ufeff':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	s = strings.TrimSpace(table.Unguard(strings.TrimSpace(s)))
	return s
}
