package sheet

import (
	"strings"

	"touchline/model/reading"
)

// Area is merged cells, counted from 0, both ends included.
type Area struct{ FromRow, FromColumn, ToRow, ToColumn int }

// Table is the cells of a table as some file has them.
type Table struct {
	Rows     [][]string
	Merged   []Area
	Sheet    string // of a workbook
	FirstRow int    // the row or line of the file that Rows[0] is; 0 counts from 1
	Lines    bool   // places are lines of a text, not cells of a spreadsheet
	Plain    bool   // the texts hold no markup: a tag in one is text

	clean  bool // Read cleaned the texts: cleaned twice, “&amp;lt;” would be “<”
	parted bool // the corner says that cards are parted by “;” alone
}

// first is the row or line of the file that Rows[0] is.
func (t *Table) first() int { return max(1, t.FirstRow) }

// grid is a table that can be looked at either way round.
type grid struct {
	t      *Table
	rows   [][]string
	turned bool // rows are the table's columns
	first  int  // columns at the left that are left out, since they are empty or number the rows
	wide   int  // columns of the widest row
	spans  map[[2]int]Area
	heads  map[string]sense // what labels mean, each looked up once
	fields map[string]sense // what heads of columns mean, likewise
}

func newGrid(t *Table) *grid {
	g := &grid{t: t, rows: t.Rows, spans: map[[2]int]Area{}, heads: map[string]sense{}, fields: map[string]sense{}}
	for _, row := range t.Rows {
		g.wide = max(g.wide, len(row))
	}
	for _, a := range t.Merged {
		g.spans[[2]int{a.FromRow, a.FromColumn}] = a
	}
	return g.trim()
}

// What a table may have at most that is turned: more rows than steps, or more
// columns than lanes, by far. A cell far out would make of a small file more
// than a computer holds.
const (
	maxTurnedRows    = 20_000
	maxTurnedColumns = 2_000
)

// turn is the grid with rows and columns exchanged; an empty one for a table
// that is too large to be laid out so.
func (g *grid) turn() *grid {
	if len(g.t.Rows) > maxTurnedRows || g.wide > maxTurnedColumns {
		return &grid{t: &Table{}, turned: true, spans: map[[2]int]Area{}, heads: g.heads, fields: g.fields}
	}
	rows := make([][]string, g.wide)
	for r, row := range g.t.Rows {
		for c, text := range row {
			if text == "" {
				continue
			}
			for len(rows[c]) <= r {
				rows[c] = append(rows[c], "")
			}
			rows[c][r] = text
		}
	}
	o := &grid{t: g.t, rows: rows, turned: true, wide: len(g.t.Rows), spans: map[[2]int]Area{}, heads: g.heads, fields: g.fields}
	for _, a := range g.t.Merged {
		o.spans[[2]int{a.FromColumn, a.FromRow}] = Area{a.FromColumn, a.FromRow, a.ToColumn, a.ToRow}
	}
	return o.trim()
}

// trim leaves out columns at the left that are empty.
func (g *grid) trim() *grid {
	first := g.wide
	for _, row := range g.rows {
		for c, text := range row[:min(len(row), first)] {
			if text != "" {
				first = c
				break
			}
		}
	}
	if first < g.wide {
		g.first = first
	}
	return g
}

// at is a cell's text; "" beyond the row's end. Column 0 is the first that is
// not left out.
func (g *grid) at(row, column int) string {
	if column += g.first; row < len(g.rows) && column < len(g.rows[row]) {
		return g.rows[row][column]
	}
	return ""
}

// columns is how many columns are not left out.
func (g *grid) columns() int { return max(0, g.wide-g.first) }

// filled is how many cells of a row have a text, from a column on.
func (g *grid) filled(row, from int) int {
	n := 0
	for c := from + g.first; c < len(g.rows[row]); c++ {
		if g.rows[row][c] != "" {
			n++
		}
	}
	return n
}

// place is where a cell stands in the file.
func (g *grid) place(row, column int) reading.Place {
	column += g.first
	if g.turned {
		row, column = column, row
	}
	if g.t.Lines {
		return reading.Place{Line: row + g.t.first()}
	}
	return reading.Place{Sheet: g.t.Sheet, Row: row + g.t.first(), Column: column + 1}
}

// span is how many columns a cell is merged over, at least 1.
func (g *grid) span(row, column int) int {
	if a, ok := g.spans[[2]int{row, column + g.first}]; ok {
		return a.ToColumn - a.FromColumn + 1
	}
	return 1
}

// sense is what a cell means as a label.
func (g *grid) sense(row, column int) sense {
	text := g.at(row, column)
	if text == "" || len(text) > maxLabel {
		return sense{}
	}
	s, ok := g.heads[text]
	if !ok {
		s = senseOf(text)
		g.heads[text] = s
	}
	return s
}

// field is what a cell means as the head of a column.
func (g *grid) field(row, column int) sense {
	text := g.at(row, column)
	s, ok := g.fields[text]
	if !ok {
		s = columnSense(text)
		g.fields[text] = s
	}
	return s
}

// maxLabel is the longest text, in bytes, that can be a label.
const maxLabel = 200

// PartedBy is what the corner of a table holds whose cards are parted by ";"
// alone, so that line ends stay in them: this program writes it.
const PartedBy = "“;”"

// corner takes that sign off a table and reports whether it was there.
func (t *Table) corner() bool {
	for _, row := range t.Rows[:min(len(t.Rows), 3)] {
		for c := range row[:min(len(row), 2)] {
			if strings.Contains(row[c], PartedBy) && len(row[c]) < maxLabel {
				row[c] = ""
				return true
			}
		}
	}
	return false
}
