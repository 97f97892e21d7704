package source_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/assets"
	"touchline/export"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/words"
	"touchline/source"
)

func ExampleBytes() {
	r, err := source.Bytes("service.csv", []byte(",step,Ask\ncustomer,Guest,Where is my room?\n"), source.Options{})
	if err != nil {
		fmt.Println(words.Explain(model.English, err))
		return
	}
	fmt.Println(r.Doc.Head.Title, "–", r.Doc.CardsInOrder()[0].Text)
	// Output:
	// service – Where is my room?
}

var kindNames = map[source.Kind]string{
	source.Blueprint: "blueprint", source.PDF: "pdf", source.Table: "table", source.Workbook: "workbook", source.Picture: "picture",
}

// TestKindOf: the bytes say what a file is, and the name where they do not.
func TestKindOf(t *testing.T) {
	const blueprint = `{ "format": "touchline.blueprint", "version": "1.0" }`
	for _, c := range []struct{ name, begin, want string }{
		{"a.blueprint", blueprint, "blueprint"},
		{"a.pdf", blueprint, "blueprint"},
		{"a.csv", blueprint, "blueprint"},
		{"", "\ufeff \n" + blueprint, "blueprint"},
		{"a.json", "{}", "blueprint"},
		{"a.csv", "{a},b\n", "table"},
		{"a.blueprint", "%PDF-1.7\n", "pdf"},
		{"", "a line before\n%PDF-1.7\n", "pdf"},
		{"a.pdf", "no pdf", "pdf"},
		{"a.pdf", "", "pdf"},
		{"a.blueprint", "role,lane,step\n", "blueprint"}, // damaged: it should be one
		{"a.blueprint", "<<<<<<< HEAD\n", "blueprint"},
		{"a.blueprint", "", "blueprint"},
		{"", "", "blueprint"},
		{"a", "garbage", "blueprint"},
		{"a.txt", "garbage, and more\n", "table"},
		{"a.txt", "garbage\nand, more\n", "blueprint"},
		{"a.CSV", "garbage", "table"},
		{"a.tsv", "role\tlane\n", "table"},
		{"", "角色;泳道\n", "table"},
		{"", "role\tlane\n", "table"},
		{"a.png", "\x89PNG\r\n\x1a\n", "picture"},
		{"a.blueprint", "\xff\xd8\xff\xe0", "picture"},
		{"a.csv", "GIF89a", "picture"},
		{"a.JPG", "no picture", "picture"},
		{"a.csv", "PK\x03\x04", "workbook"},
		{"a.xls", "\xd0\xcf\x11\xe0", "workbook"},
		{"a.ods", "", "workbook"},
		{"a.fods", `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="x"><table:table/>`, "workbook"},
		{"a.xml", `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table>`, "workbook"},
	} {
		if got := kindNames[source.KindOf(c.name, []byte(c.begin))]; got != c.want {
			t.Errorf("%q that begins with %q is a %s, want %s", c.name, c.begin, got, c.want)
		}
	}
	if got := source.KindOf("", append(bytes.Repeat([]byte(" "), source.BeginBytes), "%PDF-"...)); got != source.Blueprint {
		t.Error("it looks further than it says")
	}
}

func key(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		return f.Key
	}
	return ""
}

// samples is a folder with a file of each kind, under names that say so and
// under names that say nothing, or another thing.
func samples(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	blueprint, _ := assets.Template("bank", "en")
	doc, _, err := file.Decode(blueprint)
	if err != nil {
		t.Fatal(err)
	}
	page := func(attach bool) []byte {
		var b bytes.Buffer
		o := export.Defaults("pdf")
		o.Attach = attach
		if _, err := export.Run(context.Background(), &b, export.Job{Doc: doc, Format: "pdf", Options: o}, nil); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	workbook, err := os.ReadFile("testdata/visit.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	table := []byte(",step,Ask,Pay\ncustomer,Guest,Where?;Who?,How much?\nwhat,is,this\n")
	for name, data := range map[string][]byte{
		"a.blueprint": blueprint, "a": blueprint, "blueprint.pdf": blueprint,
		"page.pdf": page(true), "page": page(true), "page.blueprint": page(true), "bare.pdf": page(false),
		"table.csv": table, "table": table, "table.txt": table,
		"empty.blueprint": {}, "empty.csv": {}, "empty": {},
		"x.png": []byte("\x89PNG\r\n\x1a\n"), "visit.xlsx": workbook, "visit.csv": workbook, "x.xlsx": []byte("PK\x03\x04"), "x.csv": []byte("PK\x03\x04"), "bad.pdf": []byte("bad"),
		"cut.blueprint": blueprint[:len(blueprint)/2], "words.txt": []byte("just words"),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestOpen: whatever a file is called, what is in it comes out, from a path
// as from bytes.
func TestOpen(t *testing.T) {
	dir := samples(t)
	for name, want := range map[string]string{
		"a.blueprint":     "blueprint 36",
		"a":               "blueprint 36",
		"blueprint.pdf":   "blueprint 36",
		"page.pdf":        "pdf 36",
		"page":            "pdf 36",
		"page.blueprint":  "pdf 36",
		"bare.pdf":        "pdf pdf.no_blueprint",
		"bad.pdf":         "pdf pdf.not_pdf",
		"table.csv":       "table 4 “table” lost 0",
		"table":           "table 4 “table” lost 0",
		"table.txt":       "table 4 “table” lost 0",
		"empty.blueprint": "blueprint file.empty",
		"empty.csv":       "table sheet.layout",
		"empty":           "blueprint file.empty",
		"x.png":           "picture source.picture",
		"visit.xlsx":      "workbook 19",
		"visit.csv":       "workbook 19",
		"x.xlsx":          "workbook workbook.damaged",
		"x.csv":           "workbook workbook.damaged",
		"cut.blueprint":   "blueprint",
		"words.txt":       "blueprint file.not-blueprint",
	} {
		path := filepath.Join(dir, name)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for way, open := range map[string]func() (source.Result, error){
			"path":  func() (source.Result, error) { return source.Open(path, source.Options{}) },
			"bytes": func() (source.Result, error) { return source.Bytes(name, data, source.Options{}) },
		} {
			r, err := open()
			got := kindNames[r.Kind]
			switch {
			case err != nil:
				got += " " + key(err)
				for _, lang := range words.Langs {
					if s, hint := words.Explain(lang, err); s == key(err) || hint == "" || strings.ContainsAny(s+hint, "{}") {
						t.Errorf("%s in %s: %q, %q", name, lang, s, hint)
					}
				}
			case r.Report.Clean():
				got += fmt.Sprint(" ", r.Doc.CardTable().Len())
			}
			if r.Kind == source.Table && err == nil {
				got += fmt.Sprintf(" “%s” lost %d", r.Doc.Head.Title, len(r.Reading.Lost))
			}
			if got != want {
				t.Errorf("%s by %s: %s, want %s (%v)", name, way, got, want, err)
			}
			if r.Size != int64(len(data)) || r.Kind == source.Blueprint && !bytes.Equal(r.Data, data) {
				t.Errorf("%s by %s: %d bytes, %d kept", name, way, r.Size, len(r.Data))
			}
		}
		if kind, err := source.KindAt(path); err != nil || kindNames[kind] != strings.Fields(want)[0] {
			t.Errorf("%s looks like a %s: %v", name, kindNames[kind], err)
		}
	}
}

// TestWhatIsNoFile: a pipe would wait for ever.
func TestWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	for path, want := range map[string]string{
		dir:                          "file.open.is-folder",
		filepath.Join(dir, "gone"):   "file.open.missing",
		os.DevNull:                   "file.open.irregular",
		filepath.Join(dir, "gone/x"): "file.open.missing",
	} {
		if _, err := source.Open(path, source.Options{}); key(err) != want {
			t.Errorf("%s: %v", path, err)
		}
		if _, err := source.KindAt(path); key(err) != want {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// TestTakenIsClosed: what is asked of a file that was closed opens nothing again.
func TestTakenIsClosed(t *testing.T) {
	file := source.Take("a.csv", []byte("role,lane,s1\ncustomer,Guest,Asks\n"))
	if r, err := file.Read(t.Context(), source.Options{}); err != nil || r.Doc == nil {
		t.Fatal(err)
	}
	file.Close()
	if r, err := file.Read(t.Context(), source.Options{}); !errors.Is(err, context.Canceled) || r.Doc != nil {
		t.Errorf("%v, %v", r.Doc, err)
	}
}

// FuzzBytes: whatever comes, there is an answer, and it is an error that can
// be told, or a document.
func FuzzBytes(f *testing.F) {
	for _, s := range []string{"{}", "%PDF-1.7", "role,lane\ncustomer,a,b", "PK\x03\x04", "GIF8", ""} {
		f.Add("a.csv", []byte(s))
		f.Add("", []byte(s))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		r, err := source.Bytes(name, data, source.Options{})
		if (r.Doc == nil) != (err != nil) || err != nil && key(err) == "" {
			t.Errorf("%q: %v, %v", name, r.Doc, err)
		}
	})
}
