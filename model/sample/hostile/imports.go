package hostile

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/base64"
	"fmt"
	"io"
	"strings"
)

// Import is a file of another program that would cost much, and why it is
// refused: the key of the fault, "" for one that becomes a blueprint.
type Import struct {
	Name string // with its ending
	Key  string
	Make func() []byte
}

// Imports is files of other programs, each of at most a few MB.
func Imports() []Import {
	text := func(s string) func() []byte { return func() []byte { return []byte(s) } }
	wide := "customer" + strings.Repeat(",x", 1_000_000) + "\nbackstage,y\n"
	entities := `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">`
	for c := 'b'; c < 'k'; c++ {
		entities += fmt.Sprintf(`<!ENTITY %c "%s">`, c, strings.Repeat(fmt.Sprintf("&%c;", c-1), 10))
	}
	entities += "]>"
	return []Import{
		{"a million columns.csv", "sheet.too-many-cells", text(wide)},
		{"a million columns.xlsx", "workbook.sheet-too-large", func() []byte {
			return workbook(func(w io.Writer) {
				fmt.Fprint(w, `<row r="1">`+strings.Repeat("<c><v>1</v></c>", 1_000_000)+`</row>`)
			}, 0)
		}},
		{"deep.xlsx", "workbook.too-deep", func() []byte {
			return workbook(func(w io.Writer) {
				io.WriteString(w, strings.Repeat("<x>", 1_000_000)+strings.Repeat("</x>", 1_000_000))
			}, 0)
		}},
		{"unfolds.xlsx", "workbook.too-large", func() []byte {
			return workbook(func(w io.Writer) {
				row := []byte(`<row><c t="inlineStr"><is><t>` + strings.Repeat("a", 1000) + `</t></is></c></row>`)
				for range 1 << 18 {
					w.Write(row)
				}
			}, 0)
		}},
		{"entities.xlsx", "workbook.damaged", func() []byte {
			return workbookIn(entities, func(w io.Writer) {
				fmt.Fprint(w, `<row r="1"><c r="A1" t="inlineStr"><is><t>&j;</t></is></c></row>`)
			}, 0)
		}},
		{"pictures.xlsx", "", func() []byte {
			return workbook(func(w io.Writer) {
				for i, role := range []string{"customer", "frontstage"} {
					fmt.Fprintf(w, `<row r="%d"><c r="A%d" t="inlineStr"><is><t>%s</t></is></c><c r="B%d" t="inlineStr"><is><t>Ann</t></is></c><c r="C%d" t="inlineStr"><is><t>asks</t></is></c></row>`, i+1, i+1, role, i+1, i+1)
				}
			}, 200)
		}},
		{"entities.drawio", "diagram.damaged", text(entities + `<mxfile><diagram name="&j;"/></mxfile>`)},
		{"deep.drawio", "diagram.too-large", text("<mxfile>" + strings.Repeat("<a>", 1_000_000))},
		{"unfolds.drawio", "diagram.unfolds", func() []byte {
			return []byte("<mxfile><diagram>" + base64.StdEncoding.EncodeToString(deflated(1<<28)) + "</diagram></mxfile>")
		}},
		{"entities.bpmn", "diagram.damaged", text(entities + `<definitions><process id="&j;"/></definitions>`)},
		{"deep.bpmn", "diagram.too-large", text("<definitions>" + strings.Repeat("<a>", 1_000_000))},
		{"wide.html", "sheet.too-many-cells", text(`<table><tr>` + strings.Repeat(`<td colspan="1000" rowspan="1000">x</td>`, 20_000) + `</tr></table>`)},
		{"deep.html", "source.html", text("<table>" + strings.Repeat("<tr><td><table>", 200_000))},
	}
}

// workbook is a workbook of one sheet, and of so many pictures of 1 MB that hold
// nothing.
func workbook(rows func(io.Writer), pictures int) []byte { return workbookIn("", rows, pictures) }

func workbookIn(head string, rows func(io.Writer), pictures int) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	part := func(name string, fill func(io.Writer)) {
		if w, err := z.Create(name); err == nil {
			fill(w)
		}
	}
	is := func(s string) func(io.Writer) { return func(w io.Writer) { io.WriteString(w, s) } }
	const types = "http://schemas.openxmlformats.org/package/2006/content-types"
	const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	part("[Content_Types].xml", is(`<Types xmlns="`+types+`"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`))
	part("_rels/.rels", is(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="`+rel+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`))
	part("xl/workbook.xml", is(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="`+rel+`"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`))
	part("xl/_rels/workbook.xml.rels", is(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="`+rel+`/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`))
	part("xl/worksheets/sheet1.xml", func(w io.Writer) {
		io.WriteString(w, head+`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
		rows(w)
		io.WriteString(w, `</sheetData></worksheet>`)
	})
	zeros := make([]byte, 1<<20)
	for i := range pictures {
		part(fmt.Sprintf("xl/media/image%d.png", i+1), func(w io.Writer) { w.Write(zeros) })
	}
	z.Close()
	return b.Bytes()
}

// deflated is so many spaces, packed.
func deflated(size int) []byte {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return nil
	}
	spaces := bytes.Repeat([]byte(" "), 1<<20)
	for n := 0; n < size; n += len(spaces) {
		w.Write(spaces)
	}
	w.Close()
	return b.Bytes()
}
