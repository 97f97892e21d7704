package file_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"touchline/model"
	"touchline/model/file"
)

func content(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func key(err error) string {
	var f *model.Fault
	if errors.As(err, &f) {
		return f.Key
	}
	return ""
}

func TestSaveAndOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "银行 开户.blueprint")
	if err := file.Save(path, full()); err != nil {
		t.Fatal(err)
	}
	d, report, err := file.Open(path)
	if err != nil || !report.Clean() || string(file.Encode(d)) != content(t, path) {
		t.Errorf("%v, %+v", err, report)
	}
	for path, want := range map[string]string{
		filepath.Join(path, "x"): "file.open.missing",
		path + "x":               "file.open.missing",
		filepath.Dir(path):       "file.open.is-folder",
	} {
		if _, _, err := file.Open(path); key(err) != want {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestSaveRefusesWhatIsNoNumber(t *testing.T) {
	p := full().Parts()
	nan := 0.0
	nan /= nan
	p.Cards[0].Touch.Feeling = &nan
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	if err := file.Save(path, full()); err != nil {
		t.Fatal(err)
	}
	old := content(t, path)
	if err := file.Save(path, model.New(p)); key(err) != "model.range" || content(t, path) != old {
		t.Error(err)
	}
	if all, err := os.ReadDir(dir); err != nil || len(all) != 1 {
		t.Errorf("left beside it: %v, %v", all, err)
	}
}
