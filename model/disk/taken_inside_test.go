package disk

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"touchline/model"
)

func put(t *testing.T, path, s string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
		t.Fatal(err)
	}
}

func holds(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil || len(all) != len(want) {
		t.Errorf("in the folder: %v, %v", all, err)
	}
	for name, s := range want {
		if b, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(b) != s {
			t.Errorf("%s holds %q, %v; want %q", name, b, err, s)
		}
	}
}

// A name that is taken is given up for another one; what has it stays. Where no
// name is free, or the fault is another one, it ends.
func TestTakenNames(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "0"), "theirs")
	put(t, filepath.Join(dir, "1"), "theirs")
	n := 0
	numbered := func() string { n++; return filepath.Join(dir, strconv.Itoa(n-1)) }
	f, err := createFree(os.O_WRONLY, 0o600, numbered)
	if err != nil || filepath.Base(f.Name()) != "2" || n != 3 {
		t.Fatalf("%v, after %d names", err, n)
	}
	if _, err := io.WriteString(f, "ours"); err != nil {
		t.Error(err)
	}
	f.Close()
	holds(t, dir, map[string]string{"0": "theirs", "1": "theirs", "2": "ours"})
	n = 0
	if _, err := createFree(os.O_WRONLY, 0o600, func() string { n++; return filepath.Join(dir, "0") }); !errors.Is(err, fs.ErrExist) || n < 10 {
		t.Errorf("all taken: %v, after %d names", err, n)
	}
	n = 0
	if _, err := createFree(os.O_WRONLY, 0o600, func() string { n++; return filepath.Join(dir, "none", "a") }); !errors.Is(err, fs.ErrNotExist) || n != 1 {
		t.Errorf("no folder: %v, after %d names", err, n)
	}
}

// writerAt is a file in memory.
type writerAt []byte

func (w *writerAt) WriteAt(b []byte, at int64) (int, error) {
	*w = append((*w)[:at], b...)
	return len(b), nil
}

// What is copied ends where it is to end, and a file that has become shorter than it
// was is no success.
func TestCopyRange(t *testing.T) {
	w := writerAt("..")
	if err := copyRange(&w, strings.NewReader("abcdef"), 2, 4); err != nil || string(w) != "..cd" {
		t.Errorf("%q, %v", w, err)
	}
	if err := copyRange(&w, strings.NewReader("abcdef"), 4, 7); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("shorter than it was: %v", err)
	}
	if err := copyRange(&w, bytes.NewReader(nil), 3, 3); err != nil {
		t.Errorf("nothing: %v", err)
	}
}

// While the new file is on its way there is always one in its place.
func TestSetAsideLeavesTheFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	put(t, path, "old")
	for _, within := range []bool{false, true} {
		aside, err := setAside(path, within)
		if err != nil {
			t.Fatal(err)
		}
		holds(t, dir, map[string]string{"a": "old", filepath.Base(aside): "old"})
		if err := os.Remove(aside); err != nil {
			t.Fatal(err)
		}
	}
	if aside, err := setAside(filepath.Join(dir, "none"), false); aside != "" || err != nil {
		t.Errorf("nothing there: %q, %v", aside, err)
	}
}

// series is two files that are written over "old a" and "old b".
func series(t *testing.T) (dir string, s *Series) {
	t.Helper()
	dir = t.TempDir()
	paths := []string{filepath.Join(dir, "a"), filepath.Join(dir, "b")}
	put(t, paths[0], "old a")
	put(t, paths[1], "old b")
	s, err := (*Pending)(nil).Stage(paths, func(i int, w io.Writer) error { _, err := io.WriteString(w, strconv.Itoa(i)); return err })
	if err != nil {
		t.Fatal(err)
	}
	return dir, s
}

// A disk that fails when the last file is put in its place: all that was there
// comes back, that file's own old content too.
func TestSeriesOnADiskThatFails(t *testing.T) {
	for i := range 2 {
		for _, within := range []bool{false, true} {
			dir, s := series(t)
			s.files[i].within = within
			if within { // it cannot be written into: something else is there now
				s.files[i].old, _ = os.Stat(dir)
			}
			s.files[i].on.rename = func(string, string) error { return io.ErrShortWrite }
			if s.Place() == nil {
				t.Errorf("file %d: no error", i)
			}
			holds(t, dir, map[string]string{"a": "old a", "b": "old b"})
		}
	}
}

// A file that took the place of the one with several names is not written into.
func TestReplacedMeanwhile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	put(t, path, "old")
	if os.Link(path, filepath.Join(dir, "b")) != nil {
		t.Skip("no second names here")
	}
	s, err := (*Pending)(nil).Stage([]string{path}, func(_ int, w io.Writer) error { _, err := io.WriteString(w, "ours"); return err })
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "c"), "theirs")
	if err := os.Rename(filepath.Join(dir, "c"), path); err != nil {
		t.Fatal(err)
	}
	if s.Place() == nil {
		t.Error("no error")
	}
	holds(t, dir, map[string]string{"a": "theirs", "b": "old"})
}

// Where no second name can be given, for whatever reason, what has come there stays.
func TestPlaceNewWithoutSecondNames(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	s, err := (*Pending)(nil).Stage([]string{path}, func(_ int, w io.Writer) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(s.files[0].temp); err != nil { // so that no link can be made
		t.Fatal(err)
	}
	put(t, path, "theirs")
	var f *model.Fault
	if err := s.place(true); !errors.As(err, &f) || f.Key != "file.output.exists" {
		t.Error(err)
	}
	holds(t, dir, map[string]string{"a": "theirs"})
}
