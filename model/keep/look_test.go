package keep

import (
	"os"
	"path/filepath"
	"testing"
)

// TestAFileThatWentTwiceIsToldTwice: it was gone, came back, was read, and went
// before the watcher had seen it there. It looks as it did at the last look,
// but the document says what it held in between.
func TestAFileThatWentTwiceIsToldTwice(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.blueprint")
	write := func() Hash {
		if err := os.WriteFile(path, []byte("content"), 0o600); err != nil {
			t.Fatal(err)
		}
		h, err := HashFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	remove := func() {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	w := &Watcher{path: path, known: write()}
	// What it looks like is believed when it was seen twice.
	gone := func() bool {
		for range 4 {
			if c, changed, _ := w.look(false); changed {
				return c.Gone
			}
		}
		return false
	}
	gone() // it has seen the file
	remove()
	if !gone() {
		t.Fatal("a file that went was not told")
	}
	h := write()
	w.Saved(h) // it was read, or saved
	remove()
	if !gone() {
		t.Error("a file that went again was not told")
	}
	if gone() {
		t.Error("it was told once more")
	}
}
