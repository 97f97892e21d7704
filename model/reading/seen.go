package reading

import "touchline/model"

// Is says what a row or a column of a table holds.
type Is string

// What there is. The zero Is holds nothing, or nobody knows what.
const (
	Title  Is = "title"  // the name of the whole
	Heads  Is = "heads"  // what the columns are called
	Phases Is = "phases" // names of phases
	Steps  Is = "steps"  // names of steps
	OfLane Is = "lane"   // the cards of a lane; Role says whose
	Values Is = "values" // what cards elsewhere take into their records: of Role, or of Field
	Names  Is = "names"  // the lanes' names
	Roles  Is = "roles"  // the lanes' roles
	OfStep Is = "step"   // the cards of a step
	Cards  Is = "cards"  // the texts of cards, or touchpoints
	OneRow Is = "record" // one card, touchpoint or improvement
	Notes  Is = "notes"  // each text becomes a note
	Line   Is = "line"   // one of the lines that the program draws, running numbers, ids
	Out    Is = "out"    // left out
)

// Part is what a row or a column of a table is taken for.
type Part struct {
	Is    Is         `json:"is"`
	Role  model.Role `json:"role,omitempty"`
	Field string     `json:"field,omitempty"` // the key of a field of the record
}

// Known is a Part, and how sure the reader is of it.
type Known struct {
	Part
	Sure Certainty
}

// Seen is a table as its file has it, beside what was understood of it.
type Seen struct {
	Cells   [][]string
	First   int // the row or line of the file that Cells[0] is
	Sheet   string
	Lines   bool            // places are lines of a text
	Layout  string          // "" where none was found
	Rows    []Known         // for each row of Cells
	Columns []Known         // for each column; there may be fewer than the widest row has
	Merged  map[[2]int]Area // by the row and column of their first cell, from 0
}

// Area is merged cells: how many rows and columns there are.
type Area struct{ Rows, Columns int }

// Width is how many columns the widest row has.
func (s *Seen) Width() int {
	n := 0
	for _, row := range s.Cells {
		n = max(n, len(row))
	}
	return n
}

// At is the place of a cell, by its row and column from 0.
func (s *Seen) At(row, column int) Place {
	if s.Lines {
		return Place{Line: row + s.First}
	}
	return Place{Sheet: s.Sheet, Row: row + s.First, Column: column + 1}
}
