package source_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"touchline/export"
	"touchline/model"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/source"
)

// book is a workbook of some sheets, made by a function.
func book(t *testing.T, make func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	make(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sheetOf(f *excelize.File, name string, rows ...[]any) {
	_, _ = f.NewSheet(name)
	for i, r := range rows {
		_ = f.SetSheetRow(name, fmt.Sprintf("A%d", i+1), &r)
	}
}

// changed is our own workbook after somebody has worked in it: rows that are new,
// ids that are gone, a figure that is none, links to nowhere.
func changed(t *testing.T) []byte {
	t.Helper()
	d := templates(t)["bank.en"]
	var b bytes.Buffer
	if _, err := export.Run(t.Context(), &b, export.Job{Doc: d, Format: "xlsx"}, nil); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil || len(rows) < 2 || !strings.EqualFold(rows[0][0], sheet.IDHead) {
			continue
		}
		id, last := rows[1][0], len(rows)
		row := func(i int, cells ...any) { _ = f.SetSheetRow(name, fmt.Sprintf("A%d", last+i), &cells) }
		switch n := len(rows[0]); {
		case n == 8:
			row(1, "", "", "", "", "goes nowhere", "", id, "gone")
			row(2)
			row(3, "", "", "", "", "loops back", "yes", rows[1][6], rows[1][7])
		case n == 10:
			row(1, "gone", "", "", "of nobody", "%", "1")
			row(3, id, "", "", "speed", "min", "3.5", "2", "four", "2026-11-01", "a clock")
			row(4, id, "", "", "errors", "%", "9", "", "7")
		default:
			more := make([]any, len(rows[1]))
			for i, s := range rows[1] {
				more[i] = s
			}
			more[0], more[4] = "new", "A card that the grid has not"
			row(1, more...)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// What becomes of files with something beside the grid: sheets, hidden cells,
// comments, formulas, tables on a page, what a person wants to keep. It stands in
// testdata/taken.golden, to be read.
func TestTakenAsAsked(t *testing.T) {
	grid := [][]any{{"", "step", "Ask", "Pay"}, {"customer", "Guest", "Where?", "How much?"}, {"frontstage", "Desk", "Shows", "Counts"}}
	beside := book(t, func(f *excelize.File) {
		sheetOf(f, "Sheet1", append(slices.Clone(grid), []any{"backstage", "Office", "Books", ""}, []any{"", "", "", ""}, []any{"note", "of the office"})...)
		_ = f.AddComment("Sheet1", excelize.Comment{Cell: "C3", Author: "Mei", Paragraph: []excelize.RichTextRun{{Text: "at the left desk"}}})
		_ = f.AddComment("Sheet1", excelize.Comment{Cell: "A1", Author: "Mei", Paragraph: []excelize.RichTextRun{{Text: "of nothing"}}})
		_ = f.SetRowVisible("Sheet1", 4, false)
		_ = f.SetRowVisible("Sheet1", 5, false)
		_ = f.SetRowVisible("Sheet1", 40, false)
		_ = f.SetColVisible("Sheet1", "D", false)
		_ = f.SetColVisible("Sheet1", "K", false)
		_ = f.SetCellFormula("Sheet1", "E3", "1+1")
	})
	several := book(t, func(f *excelize.File) {
		sheetOf(f, "Sheet1", []any{"Read me", "before"}, []any{"all", "of it"})
		sheetOf(f, "Small", grid[:2]...)
		sheetOf(f, "Large", grid...)
		sheetOf(f, "As large", grid...)
		sheetOf(f, "Empty")
		sheetOf(f, "Hidden", append(slices.Clone(grid), []any{"backstage", "Office", "Books", "Signs"})...)
		_ = f.SetSheetVisible("Hidden", false)
	})
	hidden := book(t, func(f *excelize.File) {
		sheetOf(f, "Sheet1", []any{"Read me"})
		sheetOf(f, "Hidden", grid...)
		_ = f.SetSheetVisible("Hidden", false)
	})
	page := []byte("# Title\n\nWords before.\n\n| a | b |\n|---|---|\n| no | blueprint |\n| at | all |\n| with | many |\n\n" +
		"| | step | Ask |\n|---|---|---|\n| customer | Guest | Where? |\n\n| | step | Ask | Pay |\n|---|---|---|---|\n| customer | Guest | Where? | How much? |\n| frontstage | Desk | Shows | Counts |\n\n```go\ncode\n```\n")
	none := []byte("| a | b |\n|---|---|\n| no | blueprint |\n\n| c | d | e |\n|---|---|---|\n| x | y | z |\n| u | v | w |\n")
	quotes := []byte(",step,Ask,Pay\ncustomer,Guest,\"Where?,How much?\nfrontstage,Desk,Shows,Counts\n")
	values := []byte("role,lane,Ask,Pay\ncustomer,Guest,Where?,How much?\nfrontstage,Desk,Shows,Counts\nowner,,Ann,Bo\nwhat,is,this,row\n")
	gb := []byte(",step,\xce\xca\xc2\xb7\ncustomer,\xbf\xcd\xc8\xcb,\xd4\xda\xc4\xc4\n")
	at := func(all ...reading.Place) source.Options { return source.Options{Notes: all} }
	var b strings.Builder
	for _, c := range []struct {
		name, file string
		data       []byte
		o          source.Options
	}{
		{"beside the grid", "a.xlsx", beside, source.Options{}},
		{"the largest of the shown", "a.xlsx", several, source.Options{}},
		{"the first sheet, asked for", "a.xlsx", several, source.Options{Sheet: "Sheet1"}},
		{"a small sheet, asked for", "a.xlsx", several, source.Options{Sheet: "Small"}},
		{"a hidden sheet, asked for", "a.xlsx", several, source.Options{Sheet: "Hidden"}},
		{"a sheet that is not there", "a.xlsx", several, source.Options{Sheet: "Other"}},
		{"a hidden sheet alone", "a.xlsx", hidden, source.Options{}},
		{"our own, worked in", "a.xlsx", changed(t), source.Options{}},
		{"the largest table of a page", "a.md", page, source.Options{}},
		{"the second, asked for", "a.md", page, source.Options{Sheet: "2"}},
		{"the last, asked for", "a.md", page, source.Options{Sheet: "3"}},
		{"a number that no table has", "a.md", page, source.Options{Sheet: "4"}},
		{"the nought", "a.md", page, source.Options{Sheet: "0"}},
		{"the first, which is none", "a.md", page, source.Options{Sheet: "1"}},
		{"no table that is one: the reason is that of the largest", "a.md", none, source.Options{}},
		{"a quotation mark that does not close", "a.csv", quotes, source.Options{}},
		{"Excel's line for the separator", "a.csv", append([]byte("sep=;\n"), bytes.ReplaceAll(quotes, []byte(","), []byte(";"))...), source.Options{}},
		{"an encoding that was asked for", "a.csv", gb, source.Options{Encoding: "GB18030"}},
		{"no such encoding", "a.csv", gb, source.Options{Encoding: "EBCDIC"}},
		{"a separator that was asked for", "a.csv", bytes.ReplaceAll(values, []byte("Where?"), []byte("Where; when?")), source.Options{Separator: ","}},
		{"values", "a.csv", values, source.Options{}},
		{"what is left out, as a note", "a.csv", values, at(reading.Place{Row: 5, Column: 3}, reading.Place{Row: 5})},
		{"what is left out beside the grid, as a note", "a.xlsx", beside, at(reading.Place{Sheet: "Sheet1", Row: 1, Column: 1}, reading.Place{Sheet: "Sheet1", Row: 6})},
		{"what stands on the page, as a note", "a.md", page, at(reading.Place{Line: 3}, reading.Place{Line: 5})},
		{"many commas at the end of a row", "a.csv", []byte(",step,Ask\ncustomer,Guest,Where?" + strings.Repeat(",", sheet.MaxColumns+5) + "\n"), source.Options{}},
		{"more cells in a row than there may be", "a.csv", []byte(",step,Ask\ncustomer,Guest,Where?" + strings.Repeat(",", sheet.MaxColumns+5) + "x\n"), source.Options{}},
	} {
		fmt.Fprintf(&b, "== %s\n%s\n", c.name, toldOf(source.Bytes(c.file, c.data, c.o)))
	}
	const path = "testdata/taken.golden/all.txt"
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got, want := strings.Split(b.String(), "\n== "), strings.Split(string(data), "\n== ")
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) {
			t.Fatalf("%d files, want %d", len(got), len(want))
		}
		if got[i] != want[i] {
			t.Errorf("became\n%s\nwant\n%s", got[i], want[i])
		}
	}
}

// A file that was taken is read again as it is asked for: each time all that was
// asked counts, and what can be chosen among is named.
func TestTakenAgain(t *testing.T) {
	file := source.Take("a.csv", []byte(",step,\xce\xca;\xc2\xb7\ncustomer,\xbf\xcd\xc8\xcb,\xd4\xda\xc4\xc4\n"))
	defer file.Close()
	if file.Seen(source.Options{}) != nil {
		t.Error("something is seen before it is read")
	}
	name := func(o source.Options) string {
		t.Helper()
		r, err := file.Read(t.Context(), o)
		if err != nil {
			return key(err)
		}
		return r.Doc.Steps()[0].Name
	}
	gb := source.Options{Encoding: "GB18030", Separator: ","}
	for i, o := range []source.Options{gb, {Encoding: "Windows-1252", Separator: ","}, gb, {Encoding: "GB18030", Separator: ";"}, gb} {
		if want := []string{"问;路", "ÎÊ;Â·", "问;路", "sheet.layout", "问;路"}[i]; name(o) != want {
			t.Errorf("%d: %s, want %s", i, name(o), want)
		}
	}
	if got := file.Sheets(); got != nil {
		t.Errorf("a table has the sheets %v", got)
	}
	if s := file.Seen(gb); s == nil || len(s.Cells) != 2 {
		t.Errorf("seen: %+v", s)
	}
	page := source.Take("a.md", []byte("| | step | Ask |\n|---|---|---|\n| customer | Guest | Where? |\n\n| | step | Ask | Pay |\n|---|---|---|---|\n| customer | Guest | Where? | How much? |\n"))
	defer page.Close()
	if _, err := page.Read(t.Context(), source.Options{}); err != nil {
		t.Fatal(err)
	}
	if got := page.Sheets(); !slices.Equal(got, []string{"1", "2"}) {
		t.Errorf("the tables of a page are %v", got)
	}
	for asked, columns := range map[string]int{"": 4, "1": 3, "2": 4, "7": 4} {
		if s := page.Seen(source.Options{Sheet: asked}); s == nil || len(s.Cells[0]) != columns {
			t.Errorf("table %q is seen as %+v", asked, s)
		}
	}
	wb := source.Take("a.xlsx", book(t, func(f *excelize.File) {
		sheetOf(f, "Sheet1", []any{"", "step", "Ask"}, []any{"customer", "Guest", "Where?"})
		sheetOf(f, "More", []any{"", "step", "Ask", "Pay"}, []any{"customer", "Guest", "Where?", "What?"})
	}))
	defer wb.Close()
	if _, err := wb.Read(t.Context(), source.Options{Sheet: "Sheet1"}); err != nil {
		t.Fatal(err)
	}
	if got := wb.Sheets(); !slices.Equal(got, []string{"Sheet1", "More"}) {
		t.Errorf("the sheets are %v", got)
	}
	if s := wb.Seen(source.Options{}); s == nil || len(s.Cells[0]) != 3 {
		t.Errorf("of sheets of which one is read, seen is %+v", s)
	}
	one := source.Take("a.xlsx", book(t, func(f *excelize.File) {
		sheetOf(f, "Sheet1", []any{"", "step", "Ask"}, []any{"customer", "Guest", "Where?"})
	}))
	defer one.Close()
	if _, err := one.Read(t.Context(), source.Options{}); err != nil || one.Sheets() != nil {
		t.Errorf("%v; among one sheet there is %v to choose", err, one.Sheets())
	}
}

// What is XML or HTML is told by its first element, in any encoding that programs
// write; what becomes a blueprint by being understood is what is none of ours.
func TestKindOfMarkup(t *testing.T) {
	names := map[source.Kind]string{source.Markdown: "markdown", source.HTML: "html", source.Drawio: "drawio", source.BPMN: "bpmn", source.Mermaid: "mermaid"}
	for k, n := range kindNames {
		names[k] = n
	}
	coded := func(order binary.AppendByteOrder, s string) string {
		var b []byte
		for _, u := range utf16.Encode([]rune("\ufeff" + s)) {
			b = order.AppendUint16(b, u)
		}
		return string(b)
	}
	for _, c := range []struct{ name, begin, want string }{
		{"a.xml", `<?xml version="1.0"?><mxfile>`, "drawio"},
		{"", `<mxGraphModel dx="1">`, "drawio"},
		{"", coded(binary.LittleEndian, `<?xml version="1.0"?><bpmn:definitions>`), "bpmn"},
		{"", coded(binary.BigEndian, `<?xml version="1.0"?><definitions>`), "bpmn"},
		{"a.csv", "\xff\xfeno markup", "table"},
		{"a.csv", "\xff<svg>", "table"},
		{"", "\xff\xfe", "blueprint"},
		{"", `<svg xmlns="x">`, "picture"},
		{"", `<svg content="&lt;mxfile`, "drawio"},
		{"", `<svg content="&lt;mxGraphModel`, "drawio"},
		{"a.png", "\x89PNG\r\n\x1a\n tEXt mxfile", "drawio"},
		{"a.drawio", "\x89PNG\r\n\x1a\n", "drawio"},
		{"", "<!DOCTYPE html>\n<p>", "html"},
		{"", "<?xml version=\"1.0\"?>\n<html>", "html"},
		{"", "<x><table>", "html"},
		{"a.csv", "<b>,bold\n", "table"},
		{"", "<<<<<<< HEAD\n<svg>", "blueprint"},
		{"", "journey\n  title x\n", "mermaid"},
		{"", "---\ntitle: x\n---\nflowchart LR\n", "mermaid"},
		{"", "a | b\n--- | ---\n", "markdown"},
		{"", "a  b\n---  ---\n", "blueprint"},
		{"a.md", "words", "markdown"},
		{"a.MMD", "words", "mermaid"},
		{"", "a,b\n", "table"},
	} {
		if got := names[source.KindOf(c.name, []byte(c.begin))]; got != c.want {
			t.Errorf("%q that begins with %q is a %s, want %s", c.name, c.begin, got, c.want)
		}
	}
	for k, n := range names {
		if want := n != "blueprint" && n != "pdf" && n != "picture"; k.Understood() != want {
			t.Errorf("a %s is understood: %v", n, k.Understood())
		}
	}
	if got := strings.Join(source.Importable(), " "); got != ".xlsx .csv .md .html .drawio .bpmn .mmd" {
		t.Errorf("what can be imported: %s", got)
	}
}

// The lanes of a drawing have the roles that they are given by hand.
func TestRolesByHand(t *testing.T) {
	data, err := os.ReadFile("testdata/import/bike-repair.bpmn")
	if err != nil {
		t.Fatal(err)
	}
	r, err := source.Bytes("a.bpmn", data, source.Options{Table: sheet.Options{Roles: map[string]model.Role{"Parts store": model.RoleFrontstage, "Workshop": model.RoleEmotion}}})
	if err != nil {
		t.Fatal(err)
	}
	roles := map[string]model.Role{}
	for _, l := range r.Doc.Lanes {
		roles[l.Name] = l.Role
	}
	if roles["Parts store"] != model.RoleFrontstage || roles["Workshop"] == model.RoleEmotion {
		t.Errorf("%v", roles)
	}
}
