package sheet

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"touchline/model"
	"touchline/model/table"
)

// readText reads a table's text, in whatever encoding it was saved.
func readText(r io.Reader) (string, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return "", model.Faultf(err, "sheet.unreadable")
	}
	if len(data) > MaxBytes {
		return "", model.Faultf(nil, "sheet.too-large", "limit", strconv.Itoa(MaxBytes>>20))
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
		return "", model.Faultf(nil, "sheet.workbook") // an .xlsx or .xls file
	}
	text, err := table.Decode(data)
	if err != nil {
		return "", model.Faultf(err, "sheet.encoding")
	}
	if strings.ContainsRune(text, 0) {
		return "", model.Faultf(nil, "sheet.binary")
	}
	return text, nil
}
