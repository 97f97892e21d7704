package source

import (
	"path/filepath"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/table"
	"touchline/model/table/workbook"
	"touchline/source/bpmn"
	"touchline/source/drawio"
	"touchline/source/mermaid"
)

// MaxBytes is the most bytes of a file of another program.
const MaxBytes = workbook.MaxBytes

// maxTextBytes is the most bytes of a table of separated values.
const maxTextBytes = 32 << 20

func tooLarge() error {
	return model.NewFault("sheet.too-large", "limit", strconv.Itoa(MaxBytes>>20))
}

// reading understands a file of another program, and makes a blueprint of what
// was understood. The reading stays, whether or not that can be done.
func (r *Result) reading(name string, data []byte, o Options) error {
	got, err := read(r.Kind, data, o)
	if err != nil {
		return err
	}
	r.Reading = got
	if got.Title.Text == "" && name != "" {
		got.Title.Text = strings.ToValidUTF8(strings.TrimSuffix(filepath.Base(name), filepath.Ext(name)), "")
	}
	r.Doc, err = got.Document(o.Bits)
	return err
}

func read(kind Kind, data []byte, o Options) (*reading.Reading, error) {
	switch kind {
	case Workbook:
		return readWorkbook(data, o)
	case Drawio:
		return drawio.Read(data, func(b []byte) string { return table.Decode(b).Text })
	}
	t, err := decode(data, o)
	if err != nil {
		return nil, err
	}
	var r *reading.Reading
	switch kind {
	case Markdown, HTML:
		r, err = readMarkup(kind, t.Text, o)
	case BPMN:
		r, err = bpmn.Read(t.Text)
	case Mermaid:
		r, err = mermaid.Read(t.Text, 1)
	default:
		r, err = readTable(t.Text, o)
	}
	if err != nil {
		return nil, err
	}
	sure := reading.Said
	if !t.Sure {
		sure = reading.Proposed
	}
	r.Decide("encoding", t.Encoding, sure)
	return r, nil
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

// readTable reads separated values.
func readTable(text string, o Options) (*reading.Reading, error) {
	sep, rest := table.Separator(text)
	t := &sheet.Table{}
	if len(rest) < len(text) {
		t.FirstRow = 2 // behind Excel's own line
	}
	var open []reading.Place
	told := func(row, column int) {
		open = append(open, reading.Place{Row: row + max(1, t.FirstRow), Column: column + 1})
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
	r, err := sheet.Read(t, o.Table)
	if err != nil {
		return nil, err
	}
	for _, at := range open {
		text := ""
		if row := at.Row - max(1, t.FirstRow); row < len(t.Rows) && at.Column <= len(t.Rows[row]) {
			text = t.Rows[row][at.Column-1]
		}
		r.Shift(at, text, "sheet.unclosed-quote")
	}
	r.Decide("separator", separatorNames[sep], reading.Said)
	return r, nil
}

var separatorNames = map[byte]string{',': ",", ';': ";", '\t': "tab", '|': "|"}
