package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/font/gofont/goregular"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/sample/sampletest"
)

// TestTheFontOfTheCommandLine is that of the file, or the one of a collection.
func TestTheFontOfTheCommandLine(t *testing.T) {
	for in, want := range map[string]struct {
		path   string
		number int
	}{
		"a.ttc#2": {"a.ttc", 2}, "a.ttf": {"a.ttf", 0}, "C#/a.ttf": {"C#/a.ttf", 0}, "#1": {"#1", 0}, "a#b#3": {"a#b", 3},
	} {
		if path, n := fontAt(in); path != want.path || n != want.number {
			t.Errorf("%q is font %d of %q", in, n, path)
		}
	}
	dir := t.TempDir()
	font, doc := filepath.Join(dir, "go.ttf"), filepath.Join(dir, "bank.blueprint")
	if err := os.WriteFile(font, goregular.TTF, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(doc, file.Encode(sampletest.Template(t, "bank", "en")), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	args := []string{"export", doc, "--preset", "overview", "--format", "svg", "--pages", "1", "--font", font, "-o", "-"}
	sh := &shell{in: bytes.NewReader(nil), out: &out, err: &errs, lang: model.English}
	cmd := newRoot(sh, "touchline-cli")
	cmd.SetArgs(args)
	if err := cmd.Execute(); err != nil {
		t.Fatalf("%v: %s", err, errs.String())
	}
	if !bytes.Contains(out.Bytes(), []byte("aria-label=")) {
		t.Error("the words are not in the font")
	}
}
