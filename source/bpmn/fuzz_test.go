package bpmn_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"touchline/model"
	"touchline/source/bpmn"
)

// FuzzRead: whatever is in a file, there is a reading that becomes a sound
// blueprint, or an error that can be told.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("../testdata/drawings/*.bpmn")
	if err != nil || len(files) == 0 {
		f.Fatal(err, "no files to begin with")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := bpmn.Read(text)
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
