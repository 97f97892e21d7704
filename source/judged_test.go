package source_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"touchline/export"
	"touchline/source"
)

// A workbook that an office program has opened and saved brings back the document
// that went out: grid, ids, records, links.
func TestJudgedWorkbookComesBack(t *testing.T) {
	if os.Getenv("TOUCHLINE_JUDGE") == "" {
		t.Skip("programs of others judge under make judge")
	}
	for name, d := range templates(t) {
		dir := t.TempDir()
		path := filepath.Join(dir, "out.xlsx")
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := export.Run(t.Context(), f, export.Job{Doc: d, Format: "xlsx"}, nil); err != nil {
			t.Fatal(err)
		}
		f.Close()
		saved := filepath.Join(dir, "saved")
		c := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(os.TempDir(), "touchline-judge-sheets"), "--headless", "--convert-to", "xlsx", "--outdir", saved, path)
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		data, err := os.ReadFile(filepath.Join(saved, "out.xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		r, err := source.Bytes("out.xlsx", data, source.Options{})
		if err != nil {
			t.Fatal(err)
		}
		clean := func(s string) string { return subName.ReplaceAllString(plainKinds(s), "") }
		if a, b := clean(named(d)), clean(named(r.Doc)); a != b {
			t.Errorf("%s went out as\n%s\nand came back as\n%s", name, a, b)
		}
		if n := r.Reading.LeftOut(); n > 0 {
			t.Errorf("%s: %d left out: %v", name, n, r.Reading.Lost)
		}
	}
}
