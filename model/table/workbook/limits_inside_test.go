package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"touchline/model"
)

// zipped is files by name and content, in order.
func zipped(t *testing.T, files ...string) []*zip.File {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(zipOf(t, files...)), int64(len(zipOf(t, files...))))
	if err != nil {
		t.Fatal(err)
	}
	return z.File
}

func zipOf(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err == nil {
			_, err = io.WriteString(f, files[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func keyOf(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		return f.Key
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// What unfolds is weighed: all parts together against one limit, and those that have
// to be in memory each against another; what is as large as it may be is read.
func TestWeigh(t *testing.T) {
	const sheet, styles = "xl/worksheets/sheet1.xml", "xl/styles.xml"
	ten := strings.Repeat("x", 10)
	for _, c := range []struct {
		files    []string
		all, one int
		want     string
	}{
		{[]string{styles, ten}, 100, 10, ""},
		{[]string{styles, ten}, 100, 9, "workbook.too-large"},
		{[]string{sheet, ten}, 100, 9, ""}, // read piece by piece
		{[]string{sheet, ten}, 9, 9, "workbook.too-large"},
		{[]string{"xl/sharedStrings.xml", ten}, 100, 9, ""},
		{[]string{"xl/worksheets/_rels/sheet1.xml.rels", ten}, 100, 9, "workbook.too-large"},
		{[]string{"xl/comments1.xml", ten}, 100, 9, "workbook.too-large"},
		{[]string{styles, ten, sheet, ten, "xl/comments1.xml", ten}, 30, 10, ""},
		{[]string{styles, ten, sheet, ten, "xl/comments1.xml", ten}, 29, 10, "workbook.too-large"},
		{[]string{styles, ten, sheet, ten, sheet, ten}, 29, 10, "workbook.too-large"},
		{[]string{styles, strings.Repeat("<a>", maxDepth) + "<?x?><!-- x -->" + strings.Repeat("</a>", maxDepth)}, 1 << 20, 1 << 20, ""},
		{[]string{styles, strings.Repeat("<a>", maxDepth+1)}, 1 << 20, 1 << 20, "workbook.too-deep"},
		{[]string{styles, "<a>" + strings.Repeat("<b/>", 2*maxDepth) + strings.Repeat("<b></b>", 2*maxDepth) + "</a>"}, 1 << 20, 1 << 20, ""},
	} {
		if err := weigh(zipped(t, c.files...), c.all, c.one); keyOf(err) != c.want {
			t.Errorf("%.40q within %d and %d: %v, want %q", c.files, c.all, c.one, err, c.want)
		}
	}
}

// Only what says something of cells is kept, pictures are counted, and without the
// part that names the sheets it is no workbook, whatever else is in it.
func TestPartsOfAWorkbook(t *testing.T) {
	for _, c := range []struct {
		names    string
		kept     int
		pictures int
		want     string
	}{
		{"xl/workbook.xml", 1, 0, ""},
		{"XL\\Workbook.xml xl/media/a.png xl/media/b.png docProps/app.xml", 1, 2, ""},
		{"xl/workbook.xml xl/styles.xml xl/sharedStrings.xml xl/worksheets/sheet1.xml xl/comments1.xml xl/persons/person.xml xl/charts/chart1.xml", 6, 0, ""},
		{"[Content_Types].xml xl/styles.xml xl/worksheets/sheet1.xml", 0, 0, "workbook.none"},
		{"mimetype content.xml", 0, 0, "workbook.opendocument"},
		{"xl/workbook.bin", 0, 0, "workbook.binary"},
	} {
		var files []string
		for _, n := range strings.Fields(c.names) {
			files = append(files, n, "x")
		}
		kept, pictures, err := parts(zipOf(t, files...))
		if keyOf(err) != c.want || err == nil && (len(kept) != c.kept || pictures != c.pictures) {
			t.Errorf("%s: %d kept, %d pictures, %v", c.names, len(kept), pictures, err)
		}
	}
	var many []string
	for i := range maxParts - 1 {
		many = append(many, fmt.Sprint("x", i), "")
	}
	many = append(many, "xl/workbook.xml", "x")
	if _, _, err := parts(zipOf(t, many...)); err != nil {
		t.Errorf("%d parts: %v", maxParts, err)
	}
	if _, _, err := parts(zipOf(t, append(many, "one-more", "")...)); keyOf(err) != "workbook.too-many-parts" {
		t.Errorf("one more: %v", err)
	}
}

// All rows that are handed on count, cells and the row itself, over all sheets; a
// sheet that is a chart has none, and those behind it are there.
func TestCellsThatAreHandedOn(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range [][]any{{"a", "b"}, {}, {"c"}} {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.AddChartSheet("Chart", &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Values: "Sheet1!$A$1:$A$3"}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := f.NewSheet("Behind"); err != nil {
		t.Fatal(err)
	}
	_ = f.SetCellValue("Behind", "A1", "z")
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	for budget, want := range map[int]string{6: "", 5: "workbook.too-many-cells", 7: ""} {
		book, err := Open(b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprint(book.Sheets()); got != "[{Sheet1 false} {Behind false}]" {
			t.Errorf("the sheets are %s", got)
		}
		book.budget = budget
		rows, err := 0, error(nil)
		for _, e := range book.Rows("Sheet1", Shown) {
			if err = e; e == nil {
				rows++
			}
		}
		if keyOf(err) != want || want == "" && rows != 3 {
			t.Errorf("a budget of %d: %d rows, %v", budget, rows, err)
		}
		book.Close()
	}
}
