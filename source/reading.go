package source

import (
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/table"
	"touchline/model/table/workbook"
)

// MaxBytes is the most bytes of a file of another program.
const MaxBytes = workbook.MaxBytes

// maxTextBytes is the most bytes of a table of separated values.
const maxTextBytes = 32 << 20

func tooLarge() error {
	return model.NewFault("sheet.too-large", "limit", strconv.Itoa(MaxBytes>>20))
}

// decode gives the text of a file.
func decode(data []byte, o Options) (table.Text, error) {
	if len(data) > maxTextBytes {
		return table.Text{}, model.NewFault("sheet.too-large", "limit", strconv.Itoa(maxTextBytes>>20))
	}
	t := table.Decode(data)
	if o.Encoding != "" {
		known := false
		if t, known = table.DecodeAs(data, o.Encoding); !known {
			return t, model.NewFault("sheet.no-such-encoding", "encoding", o.Encoding, "encodings", strings.Join(table.Encodings, ", "))
		}
	}
	if strings.ContainsRune(t.Text, 0) {
		return t, model.NewFault("sheet.binary")
	}
	return t, nil
}

// separated is separated values as a table.
type separated struct {
	table *sheet.Table
	sep   byte
	open  []reading.Place // cells whose quotation mark does not close
}

// Separators is the names of what may part the cells of a text.
var Separators = []string{",", ";", "tab", "|"}

// separate parts a text into cells.
func separate(text string, o Options) (*separated, error) {
	sep, rest := table.Separator(text)
	for b, name := range separatorNames {
		if name == o.Separator {
			sep = b
		}
	}
	s := &separated{table: &sheet.Table{}, sep: sep}
	t := s.table
	if len(rest) < len(text) {
		t.FirstRow = 2 // behind Excel's own line
	}
	told := func(row, column int) {
		s.open = append(s.open, reading.Place{Row: row + max(1, t.FirstRow), Column: column + 1})
	}
	for row := range table.RowsTelling(rest, max(sep, 1), told) {
		end := len(row)
		for end > 0 && row[end-1] == "" {
			end--
		}
		if len(t.Rows) >= sheet.MaxRows || end > sheet.MaxColumns {
			return nil, sheet.TooManyCells()
		}
		t.Rows = append(t.Rows, append(make([]string, 0, end), row[:end]...))
	}
	return s, nil
}

// read understands separated values.
func (s *separated) read(o Options) (*reading.Reading, error) {
	t := s.table
	r, err := sheet.Read(t, o.Table)
	if err != nil {
		return nil, err
	}
	for _, at := range s.open {
		text := ""
		if row := at.Row - max(1, t.FirstRow); row < len(t.Rows) && at.Column <= len(t.Rows[row]) {
			text = t.Rows[row][at.Column-1]
		}
		r.Shift(at, text, "sheet.unclosed-quote")
	}
	r.Decide("separator", separatorNames[s.sep], reading.Said)
	return r, nil
}

var separatorNames = map[byte]string{',': ",", ';': ";", '\t': "tab", '|': "|"}
