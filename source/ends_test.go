package source_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"touchline/source"
)

// What an editor, a system or a disk that lost its power puts around a text and
// at the ends of its lines is nothing of what the text says: each file that is
// read is read alike with it.
func TestWhatStandsAroundATextChangesNothing(t *testing.T) {
	files := map[string][]byte{
		"a.csv": []byte(",phase,Before,After\n,step,Look,Leave\ncustomer,Guest,looks,leaves\nfrontstage,Waiter,greets,\n"),
		"a.tsv": []byte("\tphase\tBefore\tAfter\n\tstep\tLook\tLeave\ncustomer\tGuest\tlooks\tleaves\n"),
	}
	found, err := filepath.Glob("*/testdata/in/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range found {
		data, err := os.ReadFile(name)
		if err == nil && utf8.Valid(data) && bytes.IndexByte(data, 0) < 0 {
			files[name] = data
		}
	}
	if len(files) < 20 {
		t.Fatalf("only %d files", len(files))
	}
	for name, data := range files {
		text := strings.ReplaceAll(strings.TrimPrefix(string(data), "\ufeff"), "\r\n", "\n")
		want, err := said(name, []byte(text))
		if err != nil {
			continue // one that is refused
		}
		windows := strings.ReplaceAll(text, "\n", "\r\n")
		for around, content := range map[string][]byte{
			"a mark of UTF-8":             []byte("\ufeff" + text),
			"line ends of Windows":        []byte(windows),
			"both":                        []byte("\ufeff" + windows),
			"line ends of the old Mac":    []byte(strings.ReplaceAll(text, "\n", "\r")),
			"UTF-16":                      wide(text),
			"UTF-16 of Windows":           wide(windows),
			"blank lines before it":       []byte("\n\n" + text),
			"the end mark of DOS":         []byte(windows + "\x1a"),
			"zeros behind it":             append([]byte(text), make([]byte, 512)...),
			"zeros behind UTF-16":         append(wide(text), make([]byte, 512)...),
			"an odd count of zeros there": append(wide(text), make([]byte, 511)...),
		} {
			if got, err := said(name, content); err != nil || got != want {
				t.Errorf("%s with %s: %q, want %q; %v", name, around, got, want, err)
			}
		}
	}
}

// said is the texts of what a file becomes.
func said(name string, data []byte) (string, error) {
	r, err := source.Bytes(filepath.Base(name), data, source.Options{})
	if err != nil {
		return "", err
	}
	var all []string
	for _, s := range r.Doc.Steps() {
		all = append(all, s.Name)
	}
	for _, l := range r.Doc.Lanes {
		all = append(all, l.Name)
	}
	for _, c := range r.Doc.CardsInOrder() {
		all = append(all, c.Text)
	}
	for _, l := range r.Doc.LinksInOrder() {
		all = append(all, l.Label)
	}
	return strings.Join(all, "|"), nil
}

func wide(text string) []byte {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(text)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}
