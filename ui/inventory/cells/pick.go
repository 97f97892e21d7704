package cells

import "slices"

// Spot is a cell by its place among what shows.
type Spot struct{ Row, Column int }

// Pick is what is picked: the block between two cells, of which one is the
// cursor, and rows that were added one by one.
type Pick struct {
	At, From Spot
	Also     []int // rows beside those of the block, by their place
	Tabbed   int   // the column in which a walk by Tab began, from 1; 0: none is on
}

// Picked is the cells that are picked.
type Picked struct {
	Rows    []*Row
	Columns []*Column
}

// rows is the first row of the block and the last.
func (p Pick) rows() (from, to int) { return min(p.At.Row, p.From.Row), max(p.At.Row, p.From.Row) }

// columns is the first column of the block and the last.
func (p Pick) columns() (from, to int) {
	return min(p.At.Column, p.From.Column), max(p.At.Column, p.From.Column)
}

// HasRow reports whether a row is picked.
func (p Pick) HasRow(row int) bool {
	from, to := p.rows()
	return row >= from && row <= to || slices.Contains(p.Also, row)
}

// Several reports whether more than one row is picked.
func (p Pick) Several() bool { return p.At.Row != p.From.Row || len(p.Also) > 0 }

// Picked is the cells of a pick, in the order of the table.
func (t *Table) Picked(p Pick) Picked {
	var out Picked
	from, to := p.rows()
	if len(p.Also) == 0 {
		from, to = max(0, from), min(len(t.shown)-1, to)
		if from <= to {
			out.Rows = t.shown[from : to+1]
		}
	} else {
		also := make(map[int]bool, len(p.Also))
		for _, i := range p.Also {
			also[i] = true
		}
		for i, r := range t.shown {
			if i >= from && i <= to || also[i] {
				out.Rows = append(out.Rows, r)
			}
		}
	}
	first, last := p.columns()
	for i, c := range t.Shown() {
		if i >= first && i <= last {
			out.Columns = append(out.Columns, c)
		}
	}
	return out
}

// Within is the pick in a table of so many rows and columns.
func (p Pick) Within(rows, columns int) Pick {
	in := func(s Spot) Spot {
		return Spot{max(0, min(rows-1, s.Row)), max(0, min(columns-1, s.Column))}
	}
	p.At, p.From = in(p.At), in(p.From)
	p.Also = slices.DeleteFunc(slices.Clone(p.Also), func(i int) bool { return i < 0 || i >= rows })
	return p
}

// Moved is the pick after the cursor went by so many rows and columns; extend
// keeps the other corner where it is.
func (p Pick) Moved(rows, columns int, extend bool) Pick {
	p.At.Row += rows
	p.At.Column += columns
	if p.Tabbed = 0; extend {
		return p
	}
	p.From, p.Also = p.At, nil
	return p
}

// Tab is the pick a cell further, or with −1 one back: behind the last column
// the next row begins.
func (p Pick) Tab(by, rows, columns int) Pick {
	begun := p.Tabbed
	if begun == 0 {
		begun = p.At.Column + 1
	}
	to := p.At
	switch to.Column += by; {
	case to.Column >= columns && to.Row < rows-1:
		to = Spot{to.Row + 1, 0}
	case to.Column < 0 && to.Row > 0:
		to = Spot{to.Row - 1, columns - 1}
	}
	return Pick{At: to, From: to, Tabbed: begun}.Within(rows, columns)
}

// Enter is the pick a row further, or with −1 one back: in the column in which
// a walk by Tab began, as one fills a list.
func (p Pick) Enter(by, rows, columns int) Pick {
	to := Spot{p.At.Row + by, p.At.Column}
	if p.Tabbed > 0 {
		to.Column = p.Tabbed - 1
	}
	return Pick{At: to, From: to}.Within(rows, columns)
}

// Toggled is the pick with a row more, or without it.
func (p Pick) Toggled(row, column int) Pick {
	from, to := p.rows()
	in := make(map[int]bool, to-from+1+len(p.Also))
	var rows []int
	add := func(i int) {
		if !in[i] {
			in[i] = true
			rows = append(rows, i)
		}
	}
	for i := from; i <= to; i++ {
		add(i)
	}
	for _, i := range p.Also {
		add(i)
	}
	if in[row] && len(rows) > 1 {
		rows = slices.DeleteFunc(rows, func(i int) bool { return i == row })
		row = rows[len(rows)-1]
	}
	rows = slices.DeleteFunc(rows, func(i int) bool { return i == row })
	at := Spot{row, column}
	return Pick{At: at, From: at, Also: rows}
}
