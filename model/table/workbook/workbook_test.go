package workbook_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"touchline/model"
	"touchline/model/table/workbook"
	"touchline/model/words"
)

func open(t testing.TB, data []byte) *workbook.Book {
	t.Helper()
	b, err := workbook.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	return b
}

// written is what excelize writes.
func written(t testing.TB, fill func(*excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSheet(t *testing.T) {
	data, err := os.ReadFile("testdata/lost-property.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	b := open(t, data)
	if got := fmt.Sprint(b.Sheets()); got != "[{说明 false} {蓝图 false}]" {
		t.Error(got)
	}
	s, err := b.Sheet(t.Context(), "蓝图")
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(s.Rows[2]); got != "[流程阶段 丢失  登记   领取]" {
		t.Errorf("%q", got)
	}
	if got := fmt.Sprint(s.Merged); got != "[{{0 0} {0 7}} {{2 1} {2 2}} {{2 3} {2 5}} {{2 6} {2 7}}]" {
		t.Error(got)
	}
}

// TestWhatStandsBeside: what a sheet says besides its cells' texts comes along.
func TestWhatStandsBeside(t *testing.T) {
	data := written(t, func(f *excelize.File) {
		day, _ := f.NewStyle(&excelize.Style{NumFmt: 14})
		percent, _ := f.NewStyle(&excelize.Style{NumFmt: 9})
		clock, _ := f.NewStyle(&excelize.Style{NumFmt: 20})
		for cell, v := range map[string]any{
			"A1": "two\r\nlines", "B1": 0.125, "C1": time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC), "D1": 1.0 / 24 / 12,
			"A2": "'=kept", "B2": true, "C2": 41, "D2": "", "A5": "last",
		} {
			_ = f.SetCellValue("Sheet1", cell, v)
		}
		_ = f.SetCellStyle("Sheet1", "B1", "B1", percent)
		_ = f.SetCellStyle("Sheet1", "C1", "C1", day)
		_ = f.SetCellStyle("Sheet1", "D1", "D1", clock)
		_ = f.SetCellFormula("Sheet1", "E2", "C2+1")
		_ = f.SetRowVisible("Sheet1", 2, false)
		_ = f.SetColVisible("Sheet1", "C:D", false)
		_ = f.AddComment("Sheet1", excelize.Comment{Cell: "B2", Author: "Li", Paragraph: []excelize.RichTextRun{{Text: "Li:"}, {Text: " ask the bank"}}})
		_, _ = f.NewSheet("Old")
		_ = f.SetSheetVisible("Old", false)
	})
	b := open(t, data)
	if got := fmt.Sprint(b.Sheets()); got != "[{Sheet1 false} {Old true}]" {
		t.Error(got)
	}
	s, err := b.Sheet(t.Context(), "Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprintf("%q", s.Rows); got != `[["two\nlines" "13%" "2026-11-26" "00:05"] ["=kept" "TRUE" "41"] [] [] ["last"]]` {
		t.Error(got)
	}
	if got := fmt.Sprint(s.HiddenRows, s.HiddenColumns, s.Comments, s.Unreckoned); got != "[1] [2 3] [{{1 1} ask the bank}] [{1 4}]" {
		t.Error(got)
	}
	for row, err := range b.Rows("Sheet1", workbook.Plain) {
		if err != nil || row[1] != "0.125" {
			t.Errorf("%q %v", row, err)
		}
		break
	}
}

const part = "xl/worksheets/sheet1.xml"

// bare is a workbook with one sheet, whose cells are written by fill, and
// parts beside.
func bare(t testing.TB, fill func(io.Writer), beside map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name string, fill func(io.Writer)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		fill(w)
	}
	text := func(s string) func(io.Writer) { return func(w io.Writer) { io.WriteString(w, s) } }
	add("[Content_Types].xml", text(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`))
	add("_rels/.rels", text(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`))
	add("xl/workbook.xml", text(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`))
	add("xl/_rels/workbook.xml.rels", text(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`))
	add(part, func(w io.Writer) {
		io.WriteString(w, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
		fill(w)
		io.WriteString(w, `</sheetData></worksheet>`)
	})
	for name, s := range beside {
		add(name, text(s))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func times(n int, s string) func(io.Writer) {
	return func(w io.Writer) {
		chunk := strings.Repeat(s, 1000)
		for range n / 1000 {
			io.WriteString(w, chunk)
		}
	}
}

// TestHostile: a small file that unfolds to more than a computer holds, and
// one that is none, are refused with the limit or the reason.
func TestHostile(t *testing.T) {
	row := `<row><c t="inlineStr"><is><t>` + strings.Repeat("a", 100) + `</t></is></c></row>`
	deep := func(w io.Writer) { times(10_000, "<x>")(w); times(10_000, "</x>")(w) }
	for name, c := range map[string]struct {
		data []byte
		key  string
	}{
		"many rows":      {bare(t, times(1_500_000, row), nil), "workbook.too-large"},
		"one large cell": {bare(t, times(200<<20, "a"), nil), "workbook.too-large"},
		"far cells": {bare(t, func(w io.Writer) {
			for i := range 3000 {
				fmt.Fprintf(w, `<row r="%d"><c r="XFD%[1]d"><v>1</v></c></row>`, i+1)
			}
		}, nil), "workbook.too-many-cells"},
		"many short cells": {bare(t, times(600_000, `<row><c><v>1</v></c></row>`), nil), "workbook.sheet-too-large"},
		"deep":             {bare(t, deep, nil), "workbook.too-deep"},
		"deep beside":      {bare(t, times(0, ""), map[string]string{"xl/styles.xml": strings.Repeat("<a>", 200)}), "workbook.too-deep"},
		"large styles":     {bare(t, times(0, ""), map[string]string{"xl/styles.xml": strings.Repeat(" ", 20<<20)}), "workbook.too-large"},
		"many merged": {bare(t, func(w io.Writer) {
			io.WriteString(w, "</sheetData><mergeCells>")
			times(60_000, `<mergeCell ref="A1:B2"/>`)(w)
			io.WriteString(w, "</mergeCells><sheetData>")
		}, nil), "workbook.too-many-merged"},
		"many parts":      {bare(t, times(0, ""), manyParts(6000)), "workbook.too-many-parts"},
		"cut off":         {bare(t, times(1000, row), nil)[:900], "workbook.damaged"},
		"an entity":       {bare(t, func(w io.Writer) { io.WriteString(w, `<row><c t="inlineStr"><is><t>&lol;</t></is></c></row>`) }, nil), "workbook.damaged"},
		"a document":      {bareZip(t, "word/document.xml"), "workbook.none"},
		"OpenDocument":    {bareZip(t, "mimetype", "content.xml"), "workbook.opendocument"},
		"flat":            {[]byte(`<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`), "workbook.opendocument"},
		"Excel 2003":      {[]byte(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`), "workbook.old"},
		"binary":          {bareZip(t, "xl/workbook.bin"), "workbook.binary"},
		"Excel 97":        {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook"), "workbook.old"},
		"with a password": {[]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), "workbook.password"},
		"no zip":          {[]byte("PK\x03\x04"), "workbook.damaged"},
		"a far lone cell": {bare(t, func(w io.Writer) { io.WriteString(w, `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`) }, nil), ""},
		"rows out of order": {bare(t, func(w io.Writer) {
			io.WriteString(w, `<row r="5"><c r="B5"><v>1</v></c></row><row r="3"><c r="A3"><v>9</v></c></row>`)
		}, nil), ""},
		"rows beyond": {bare(t, func(w io.Writer) { io.WriteString(w, `<row r="-1"><c r="AAAAA1"><v>1</v></c></row>`) }, nil), "workbook.damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			err := readAll(c.data)
			var f *model.Fault
			if errors.As(err, &f); err == nil && c.key != "" || err != nil && (f == nil || f.Key != c.key) {
				t.Fatalf("%v, want %q", err, c.key)
			}
			for _, lang := range words.Langs {
				if err == nil {
					break
				}
				if s, hint := words.Explain(lang, err); s == f.Key || hint == "" || strings.ContainsAny(s+hint, "{}") {
					t.Errorf("in %s: %q, %q", lang, s, hint)
				}
			}
		})
	}
}

func TestPicturesAreCounted(t *testing.T) {
	if b := open(t, bare(t, times(0, ""), map[string]string{"xl/media/a.png": "", "xl/media/b.jpeg": ""})); b.Pictures != 2 {
		t.Error(b.Pictures)
	}
}

func manyParts(n int) map[string]string {
	m := map[string]string{}
	for i := range n {
		m[fmt.Sprintf("xl/worksheets/x%d.xml", i)] = ""
	}
	return m
}

func bareZip(t testing.TB, names ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, n := range names {
		if _, err := z.Create(n); err != nil {
			t.Fatal(err)
		}
	}
	z.Close()
	return b.Bytes()
}

func readAll(data []byte) error {
	b, err := workbook.Open(data)
	if err != nil {
		return err
	}
	defer b.Close()
	for _, s := range b.Sheets() {
		if _, err := b.Sheet(context.Background(), s.Name); err != nil {
			return err
		}
	}
	return nil
}

// FuzzBook: whatever a part holds, there is an answer, and an error is one
// that can be told.
func FuzzBook(f *testing.F) {
	f.Add(`<row r="1" hidden="1"><c r="B1" t="s"><f>A1</f></c></row>`, `<styleSheet/>`, `<sst/>`)
	f.Add(`<row><c t="inlineStr"><is><t>a</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells><sheetData>`, ``, `<sst><si><t>x</t></si></sst>`)
	f.Add(`<row r="2"><c r="A1" s="99999"><v>1e999</v></c></row>`, `<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`, ``)
	f.Fuzz(func(t *testing.T, sheet, styles, shared string) {
		err := readAll(bare(t, func(w io.Writer) { io.WriteString(w, sheet) }, map[string]string{"xl/styles.xml": styles, "xl/sharedStrings.xml": shared}))
		var fault *model.Fault
		if err != nil && !errors.As(err, &fault) {
			t.Error(err)
		}
	})
}

// BenchmarkSheet: 20,000 cards in 20 lanes.
func BenchmarkSheet(b *testing.B) {
	data := written(b, func(f *excelize.File) {
		w, _ := f.NewStreamWriter("Sheet1")
		for r := range 20 {
			row := []any{"customer", fmt.Sprint("Lane ", r)}
			for c := range 1000 {
				row = append(row, fmt.Sprintf("does thing %d of %d", c, r))
			}
			cell, _ := excelize.CoordinatesToCellName(1, r+1)
			_ = w.SetRow(cell, row)
		}
		_ = w.Flush()
	})
	b.ReportAllocs()
	for b.Loop() {
		if err := readAll(data); err != nil {
			b.Fatal(err)
		}
	}
}
