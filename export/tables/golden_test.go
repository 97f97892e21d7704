package tables_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"touchline/canvas/canvastest"
	"touchline/export/tables"
	"touchline/model"
	"touchline/model/sample/everything"
)

// TestWhatASpreadsheetGets: each cell with its form, widths, what is merged,
// frozen, filtered and offered to choose from, of a blueprint with something of
// all. A line of testdata that differs without a reason in the change at hand
// is a fault.
func TestWhatASpreadsheetGets(t *testing.T) {
	var b bytes.Buffer
	lost, err := tables.Workbook(&b, everything.Document(), model.English)
	if err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	fmt.Fprintf(&out, "lost: %v\n", lost)
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "xl/worksheets/") && f.Name != "xl/workbook.xml" {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%s\n%s\n", f.Name, strings.NewReplacer("><c ", ">\n<c ", "></row>", ">\n</row>", "><row", ">\n<row", "><dataValidation ", ">\n<dataValidation ", "><col ", ">\n<col ").Replace(string(text)))
	}
	canvastest.Golden(t, "all.workbook.txt", out.String())
}

// TestWhatATextGets: the same as separated values and as Markdown.
func TestWhatATextGets(t *testing.T) {
	for name, write := range map[string]func(io.Writer, *model.Document, model.Lang) ([]tables.Loss, error){"all.csv.txt": tables.CSV, "all.md": tables.Markdown} {
		var b bytes.Buffer
		lost, err := write(&b, everything.Document(), model.Chinese)
		if err != nil {
			t.Fatal(err)
		}
		canvastest.Golden(t, name, fmt.Sprintf("%slost: %v\n", strings.ReplaceAll(b.String(), "\r\n", "\n"), lost))
	}
}
