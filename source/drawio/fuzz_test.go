package drawio_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"touchline/model"
	"touchline/source/drawio"
)

// FuzzRead: whatever is in a file, there is a reading that becomes a sound
// blueprint, or an error that can be told.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("../testdata/drawings/*.drawio")
	if err != nil || len(files) == 0 {
		f.Fatal(err, "no files to begin with")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := drawio.Read(data, func(b []byte) string { return string(b) })
		var fault *model.Fault
		if err != nil {
			if !errors.As(err, &fault) {
				t.Fatalf("no fault: %v", err)
			}
			return
		}
		d, err := r.Document(nil)
		if err != nil {
			if !errors.As(err, &fault) {
				t.Fatalf("no fault: %v", err)
			}
			return
		}
		if p := d.Check(); len(p) > 0 {
			t.Fatalf("problems: %v", p)
		}
	})
}
