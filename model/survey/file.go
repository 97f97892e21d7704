package survey

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"touchline/model"
	"touchline/model/table"
	"touchline/model/table/workbook"
)

// MaxBytes is how large a file of answers may be.
const MaxBytes = 512 << 20

// Options say how a file is read. The zero Options are what most want.
type Options struct {
	Sheet    string                // of a workbook; "" is the first that has answers
	Progress func(done, total int) // rows; total is 0 where it is not known. May be nil
}

// Read reads a file of separated values, in any encoding, or a workbook.
func Read(ctx context.Context, data []byte, o Options) (*Table, error) {
	switch {
	case len(data) > MaxBytes:
		return nil, model.NewFault("survey.too-large", "limit", model.FormatNumber(MaxBytes>>20, 0))
	case bytes.HasPrefix(data, []byte("PK\x03\x04")), bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")):
		return readWorkbook(ctx, data, o)
	}
	return readText(ctx, data, o)
}

func readText(ctx context.Context, data []byte, o Options) (*Table, error) {
	text := table.Decode(data).Text
	if strings.IndexByte(text, 0) >= 0 || foreign(data) {
		return nil, model.NewFault("survey.binary")
	}
	text, separator := separatorOf(text)
	total := 1 + strings.Count(text, "\n")
	rows := func(yield func([]string, error) bool) {
		for row := range table.Rows(text, separator) {
			if !yield(row, nil) {
				return
			}
		}
	}
	return build(ctx, rows, func(done int) {
		if o.Progress != nil {
			o.Progress(min(done, total), total)
		}
	})
}

// foreign reports whether a file is one of those whose text could be parted
// into cells, and holds no answers: a blueprint, a PDF, a picture, a page.
func foreign(data []byte) bool {
	begin := bytes.TrimLeft(data[:min(len(data), 512)], " \t\r\n\ufeff")
	lower := bytes.ToLower(begin)
	return slices.ContainsFunc([]string{"{\"", "{\r", "{\n", "{}", "%PDF-", "\x89PNG\r\n", "GIF8", "\xff\xd8\xff"}, func(mark string) bool {
		return bytes.HasPrefix(begin, []byte(mark))
	}) || slices.ContainsFunc([]string{"<?xml", "<!doctype", "<html", "<svg"}, func(mark string) bool {
		return bytes.HasPrefix(lower, []byte(mark))
	})
}

// separators are what parts the cells of a row; of two that part as well, the
// first.
var separators = []byte{',', ';', '\t', '|'}

// separatorOf finds the separator: the one that parts most rows into the same
// number of cells. Excel names it in a line of its own.
func separatorOf(text string) (string, byte) {
	if line, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(line, "sep=") && len(strings.TrimSpace(line)) == len("sep=;") {
		return rest, line[4]
	}
	best, most := separators[0], 0
	for _, s := range separators {
		rows := map[int]int{} // by number of cells
		n := 0
		for row := range table.Rows(text, s) {
			if n++; n > lookAhead {
				break
			}
			if len(row) > 1 {
				rows[len(row)]++
			}
		}
		for cells, k := range rows {
			if cells*k > most {
				best, most = s, cells*k
			}
		}
	}
	return text, best
}

func readWorkbook(ctx context.Context, data []byte, o Options) (*Table, error) {
	book, err := workbook.Open(data)
	if err != nil {
		return nil, err
	}
	defer book.Close()
	var names []string
	var failed error
	for _, s := range book.Sheets() {
		names = append(names, s.Name)
		if o.Sheet != "" && !strings.EqualFold(o.Sheet, s.Name) || o.Sheet == "" && s.Hidden {
			continue
		}
		t, err := build(ctx, cleaned(book.Rows(s.Name, workbook.Plain)), func(done int) {
			if o.Progress != nil {
				o.Progress(done, 0)
			}
		})
		if err == nil && (o.Sheet != "" || usable(t)) {
			return t, nil
		}
		if failed == nil {
			failed = err
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	switch {
	case o.Sheet != "" && failed == nil:
		return nil, model.NewFault("survey.no-sheet", "sheet", o.Sheet, "sheets", strings.Join(names, ", "))
	case failed != nil:
		return nil, failed
	}
	return nil, model.NewFault("survey.no-answers")
}

// usable reports whether a sheet has a question that can be reckoned with.
func usable(t *Table) bool {
	for i := range t.Columns {
		if t.Columns[i].scored() {
			return true
		}
	}
	return false
}
