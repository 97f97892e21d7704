package disk

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"touchline/model"
)

// TestPlaceNewLeavesWhatCame: between looking and putting a file there, another
// program may put one of its own.
func TestPlaceNewLeavesWhatCame(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	s, err := (*Pending)(nil).Stage([]string{path}, func(_ int, w io.Writer) error { _, err := io.WriteString(w, "ours"); return err })
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("theirs"), 0o666); err != nil {
		t.Fatal(err)
	}
	var f *model.Fault
	if err := s.place(true); !errors.As(err, &f) || f.Key != "file.output.exists" {
		t.Error(err)
	}
	if b, _ := os.ReadFile(path); string(b) != "theirs" {
		t.Errorf("it holds %q", b)
	}
	if all, _ := os.ReadDir(filepath.Dir(path)); len(all) != 1 {
		t.Errorf("left: %v", all)
	}
}
