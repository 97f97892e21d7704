package cells

import (
	"slices"
	"strings"

	"touchline/model/table"
)

// Copy is what stands in rows and columns as a block for a spreadsheet, with a
// line of headings if that is asked for.
func Copy(rows []*Row, columns []*Column, heads bool) string {
	var b strings.Builder
	line := func(text func(*Column) string) {
		for i, c := range columns {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(cell(text(c)))
		}
		b.WriteByte('\n')
	}
	if heads {
		line(func(c *Column) string { return c.Name })
	}
	for _, r := range rows {
		line(func(c *Column) string { return c.Text(r) })
	}
	return b.String()
}

// cell writes a text as spreadsheets do: what would be taken for a formula is
// guarded, what holds a tab, a line end or begins with a quote stands in quotes.
func cell(s string) string {
	s = table.Guard(s)
	if strings.ContainsAny(s, "\t\n\r") || strings.HasPrefix(s, `"`) {
		return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
	}
	return s
}

// blockOf is the cells of a pasted text, without the guard against formulas.
func blockOf(text string) (rows [][]string) {
	for cells := range table.Rows(text, '\t') {
		rows = append(rows, slices.Clone(cells))
	}
	return rows
}

// Paste writes a block into the table: into the rows that are picked, from a
// column on. A single cell fills all that is picked, and a block as often as it
// fits; where one row is picked it goes on downwards from there. What has no
// cell is left out and counted.
func (t *Table) Paste(p Picked, text string) Written {
	w := t.write()
	block := blockOf(text)
	if len(block) == 0 || len(p.Rows) == 0 {
		return w.out
	}
	wide := 0
	for _, row := range block {
		wide = max(wide, len(row))
	}
	rows := p.Rows
	if len(rows)%len(block) != 0 {
		rows = t.below(rows[0], len(block))
	}
	columns := p.Columns
	if len(columns)%wide != 0 {
		columns = t.behind(columns[0], wide)
	}
	for i, r := range rows {
		from := block[i%len(block)]
		for j, c := range columns {
			if k := j % wide; k < len(from) {
				w.set(r, c, from[k])
			}
		}
	}
	for i, row := range block {
		for j := range row {
			if i >= len(rows) || j >= len(columns) {
				w.out.Left++
			}
		}
	}
	return w.done()
}

// below is at most n rows that show, from one on.
func (t *Table) below(r *Row, n int) []*Row {
	at := t.At(r.Card.ID)
	if at < 0 {
		return nil
	}
	return t.shown[at:min(len(t.shown), at+n)]
}

// behind is at most n columns that show, from one on.
func (t *Table) behind(c *Column, n int) []*Column {
	all := t.Shown()
	for i, x := range all {
		if x == c {
			return all[i:min(len(all), i+n)]
		}
	}
	return nil
}
