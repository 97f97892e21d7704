package source_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
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
		data := savedBy(t, path, "xlsx", "")
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

// savedBy is a file as an office program saves it after it has opened it; filter
// is how it writes it.
func savedBy(t *testing.T, path, format, filter string) []byte {
	t.Helper()
	saved := filepath.Join(filepath.Dir(path), "saved")
	to := format
	if filter != "" {
		to += ":" + filter
	}
	args := []string{"-env:UserInstallation=file://" + filepath.Join(os.TempDir(), "touchline-judge-sheets"), "--headless", "--convert-to", to, "--outdir", saved, path}
	if filepath.Ext(path) == ".csv" { // UTF-8, not what it takes the machine to speak
		args = append(args[:2:2], append([]string{"--infilter=Text - txt - csv (StarCalc):44,34,76,1"}, args[2:]...)...)
	}
	c := exec.Command("soffice", args...)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	data, err := os.ReadFile(filepath.Join(saved, name+"."+format))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A table that a spreadsheet program has opened and saved brings back the grid:
// as separated values by commas, by semicolons, and as a workbook. Of draw.io
// there is no such judge: no office program reads its files, so what goes out
// there is held against the reader alone (TestDrawingRoundTrip).
func TestJudgedTableComesBack(t *testing.T) {
	if os.Getenv("TOUCHLINE_JUDGE") == "" {
		t.Skip("programs of others judge under make judge")
	}
	for name, d := range templates(t) {
		path := filepath.Join(t.TempDir(), "out.csv")
		f, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := export.Run(t.Context(), f, export.Job{Doc: d, Format: "csv"}, nil); err != nil {
			t.Fatal(err)
		}
		f.Close()
		want := grid(d)
		for _, as := range []struct{ format, filter string }{
			{"csv", "Text - txt - csv (StarCalc):44,34,76,1"}, {"csv", "Text - txt - csv (StarCalc):59,34,76,1"}, {"xlsx", "Calc MS Excel 2007 XML"},
		} {
			r, err := source.Bytes("out."+as.format, savedBy(t, path, as.format, as.filter), source.Options{})
			if err != nil {
				t.Fatal(name, as, err)
			}
			if got := grid(r.Doc); got != want {
				t.Errorf("%s as %s by %s went out as\n%s\nand came back as\n%s", name, as.format, as.filter, want, got)
			}
		}
	}
}
