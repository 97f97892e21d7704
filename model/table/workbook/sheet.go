package workbook

import (
	"archive/zip"
	"context"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"touchline/model/table"
)

// Sheet is a sheet as a whole. Rows and columns count from 0.
type Sheet struct {
	Rows          [][]string // clean (see table.Clean), without empty cells at the ends
	Merged        []Area     // more than one cell each; the text stands in the first
	HiddenRows    []int
	HiddenColumns []int
	Comments      []Comment
	Unreckoned    []Place // formulas without a result
}

// Place is a cell.
type Place struct{ Row, Column int }

// Area is cells, both ends included.
type Area struct{ From, To Place }

// Comment is what somebody noted at a cell.
type Comment struct {
	Place
	Text string
}

// Sheet reads a sheet. It ends early, with the context's error, when that is
// done.
func (b *Book) Sheet(ctx context.Context, name string) (*Sheet, error) {
	s := &Sheet{}
	filled := 0
	for row, err := range b.Rows(name, Shown) {
		if err != nil {
			return nil, err
		}
		cells := make([]string, 0, len(row))
		for _, text := range row {
			if text = table.Clean(text); text != "" {
				filled++
			}
			cells = append(cells, text)
		}
		if filled > MaxSheet {
			return nil, tooLarge("sheet-too-large", MaxSheet)
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s.Rows = append(s.Rows, trimmed(cells))
	}
	for len(s.Rows) > 0 && len(s.Rows[len(s.Rows)-1]) == 0 {
		s.Rows = s.Rows[:len(s.Rows)-1]
	}
	if err := s.beside(b.paths[name]); err != nil {
		return nil, err
	}
	return s, b.comments(name, s)
}

// trimmed is a row without the empty cells at its end.
func trimmed(row []string) []string {
	for len(row) > 0 && row[len(row)-1] == "" {
		row = row[:len(row)-1]
	}
	return slices.Clip(row)
}

func (b *Book) comments(name string, s *Sheet) (err error) {
	defer caught(&err)
	all, err := b.file.GetComments(name)
	if err != nil {
		return nil // a comment that cannot be read costs no cell
	}
	for _, c := range all {
		at, ok := place(c.Cell)
		if !ok {
			continue
		}
		text := c.Text
		for _, run := range c.Paragraph {
			text += run.Text
		}
		// Programs put who wrote it in front.
		text = strings.TrimPrefix(strings.TrimSpace(text), c.Author+":")
		if text = table.Clean(text); text != "" {
			s.Comments = append(s.Comments, Comment{at, text})
		}
	}
	return nil
}

// beside reads of a sheet's part what the library tells only of a sheet that
// is in memory as a whole.
func (s *Sheet) beside(f *zip.File) error {
	if f == nil {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return damaged(err)
	}
	defer r.Close()
	d := newTags(r)
	var at []byte // what the tag of the open cell says
	var formula, result bool
	for {
		t, err := d.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return damaged(err)
		}
		switch name := string(t.name); { // the compiler makes no string of it
		case name == "c" && !t.end:
			formula, result = false, false
			at = append(at[:0], t.rest...)
		case name == "f" && !t.end:
			formula = true
		case (name == "v" || name == "is") && !t.end:
			result = true
		case name == "c" && formula && !result:
			if p, ok := place(tag{rest: at}.attr("r")); ok {
				s.Unreckoned = append(s.Unreckoned, p)
			}
		case !t.end:
			s.special(t)
		}
		if len(s.Merged)+len(s.HiddenRows)+len(s.HiddenColumns)+len(s.Unreckoned) > maxSpecial {
			return tooLarge("too-many-merged", maxSpecial)
		}
	}
}

// special notes a merged area, a hidden row or hidden columns.
func (s *Sheet) special(t tag) {
	switch string(t.name) {
	case "mergeCell":
		from, to, _ := strings.Cut(t.attr("ref"), ":")
		a, ok := place(from)
		b, ok2 := place(to)
		if ok && ok2 && a.Row <= b.Row && a.Column <= b.Column && a != b {
			s.Merged = append(s.Merged, Area{a, b})
		}
	case "row":
		if n, err := strconv.Atoi(t.attr("r")); err == nil && yes(t.attr("hidden")) {
			s.HiddenRows = append(s.HiddenRows, n-1)
		}
	case "col":
		from, err := strconv.Atoi(t.attr("min"))
		to, err2 := strconv.Atoi(t.attr("max"))
		if err == nil && err2 == nil && yes(t.attr("hidden")) && from >= 1 {
			for n := from; n <= min(to, excelize.MaxColumns); n++ {
				s.HiddenColumns = append(s.HiddenColumns, n-1)
			}
		}
	}
}

func yes(s string) bool { return s == "1" || s == "true" }

// place reads a cell's name: "C4".
func place(name string) (Place, bool) {
	column, row, err := excelize.CellNameToCoordinates(name)
	return Place{Row: row - 1, Column: column - 1}, err == nil
}
