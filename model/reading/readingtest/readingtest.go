// Package readingtest holds for tests what every reader of a file must keep to.
package readingtest

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"touchline/model"
	"touchline/model/reading"
)

// Fuzz tries a reader with files that match a pattern and with what becomes of
// them: whatever is in a file, there is a reading that becomes a sound blueprint,
// or an error that can be told, as [Sound] has it.
func Fuzz(f *testing.F, pattern string, read func([]byte) (*reading.Reading, error)) {
	f.Helper()
	files, err := filepath.Glob(pattern)
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
		if err := Sound(data, read); err != nil {
			t.Fatal(err)
		}
	})
}

// Sound is what is wrong with what a reader makes of a file: an error that cannot
// be told, or a blueprint that is not sound. [Fuzz] asks it of many files.
func Sound(data []byte, read func([]byte) (*reading.Reading, error)) error {
	var d *model.Document
	r, err := read(data)
	if err == nil {
		d, err = r.Document(nil)
	}
	if err != nil {
		if fault := new(model.Fault); !errors.As(err, &fault) {
			return fmt.Errorf("no fault: %w", err)
		}
		return nil
	}
	if p := d.Check(); len(p) > 0 {
		return fmt.Errorf("problems: %v", p)
	}
	return nil
}
