package survey

import (
	"slices"
	"strings"

	"touchline/model"
)

// lookAhead is how many rows are looked at to find where the headings end.
const lookAhead = 30

// mostHeadings is how many rows of headings there may be: programs for
// surveys write a code, the question and an id below each other.
const mostHeadings = 4

// headingsOf finds the headings of a table in its first rows, and the row of
// the first answer.
func headingsOf(rows [][]string) (headings []string, from int) {
	columns := 0
	for _, r := range rows {
		columns = max(columns, filledTo(r))
	}
	if columns == 0 {
		return nil, 0
	}
	at := 0
	for at < len(rows) && (filled(rows[at]) == 0 || titleOnly(rows, at, columns)) {
		at++
	}
	if at == len(rows) {
		at = 0
	}
	from = at
	if !answersIn(rows[at]) || countsUp(rows[at]) {
		from++
		for from < len(rows) && from-at < mostHeadings && belowHeadings(rows, from) {
			from++
		}
	}
	return joined(rows[at:from], columns), from
}

// filledTo is how many cells a row has up to the last with a text.
func filledTo(row []string) int {
	n := len(row)
	for n > 0 && row[n-1] == "" {
		n--
	}
	return n
}

func filled(row []string) int {
	n := 0
	for _, s := range row {
		if s != "" {
			n++
		}
	}
	return n
}

// titleOnly reports whether a row holds one text above a wider table.
func titleOnly(rows [][]string, at, columns int) bool {
	return columns > 2 && filled(rows[at]) == 1 && rows[at][0] != "" && at+1 < len(rows) && filled(rows[at+1]) != 1
}

// scoredCells is how many cells of a row can be reckoned with.
func scoredCells(row []string) int {
	n := 0
	for _, s := range row {
		if s == "" {
			continue
		}
		if a := answerOf(s); a.kind == aNumber || a.kind == aLevel {
			n++
		}
	}
	return n
}

// answersIn reports whether a row is answers rather than headings. Headings
// may begin with numbers, too ("1. They are polite"), but no two are the same.
func answersIn(row []string) bool {
	bare, seen, again := 0, map[string]bool{}, false
	for _, s := range row {
		a := answerOf(s)
		if _, number := model.ParseNumber(s); number || a.kind == aLevel {
			bare++
		} else if a.kind == aNumber {
			again = again || seen[s]
			seen[s] = true
		}
	}
	return scoredCells(row)*2 > filled(row) && (again || bare*2 > filled(row))
}

// countsUp reports whether a row of numbers is the numbers of the questions.
func countsUp(row []string) bool {
	last, run := -1.0, 0
	for _, s := range row {
		a := answerOf(s)
		if a.kind != aNumber {
			continue
		}
		if run > 0 && a.value != last+1 {
			return false
		}
		last = a.value
		run++
	}
	return run >= 5
}

// belowHeadings reports whether a row goes on with the headings: nothing in
// it can be reckoned with, and further down there are rows with such cells.
func belowHeadings(rows [][]string, at int) bool {
	row, below := rows[at], rows[at+1:]
	if scoredCells(row) > 0 && !countsUp(row) || filled(row) < 2 || !slices.ContainsFunc(below, func(r []string) bool { return scoredCells(r) > 0 }) {
		return false
	}
	for c, s := range row {
		// Answers come again, headings do not.
		if s != "" && slices.ContainsFunc(below, func(r []string) bool { return c < len(r) && r[c] == s }) {
			return false
		}
	}
	return true
}

// belowHeading stands between two rows of headings.
const belowHeading = " · "

// joined puts rows of headings together. A cell of an upper row holds for the
// empty ones beside it, as where cells were merged.
func joined(rows [][]string, columns int) []string {
	out := make([]string, columns)
	for i, row := range rows {
		above := ""
		for c := range columns {
			s := ""
			if c < len(row) {
				s = row[c]
			}
			if i < len(rows)-1 {
				if s == "" {
					s = above
				}
				above = s
			}
			if s == "" || strings.HasPrefix(s, `{"ImportId"`) || out[c] == s {
				continue
			}
			if out[c] != "" {
				s = out[c] + belowHeading + s
			}
			out[c] = s
		}
	}
	return out
}
