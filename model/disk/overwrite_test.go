package disk_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"touchline/model/disk"
)

// TestRewriteThatFails at any operation leaves the old content or, when it
// fails no more, the new one.
func TestRewriteThatFails(t *testing.T) {
	long := strings.Repeat("0123456789", 20_000) // several writes
	for _, c := range []struct{ old, new string }{
		{"old", "new"}, {"", "new"}, {"old", ""}, {"old", long}, {long, "new"}, {long, strings.ToUpper(long + "x")},
	} {
		for left := 0; ; left++ {
			dir := t.TempDir()
			at := func(name, s string) *os.File {
				path := filepath.Join(dir, name)
				if err := os.WriteFile(path, []byte(s), 0o600); err != nil {
					t.Fatal(err)
				}
				f, err := os.OpenFile(path, os.O_RDWR, 0)
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { f.Close() })
				return f
			}
			into, from, old := at("a", c.old), at("new", c.new), at("old", c.old)
			torn, err := disk.Rewrite(into, from, old, left)
			got := content(t, into.Name())
			if err == nil {
				if got != c.new {
					t.Errorf("%d bytes for %d: %d bytes came", len(c.new), len(c.old), len(got))
				}
				break
			}
			if torn || got != c.old {
				t.Errorf("failed at %d: torn %v, %.10q… of %d bytes", left, torn, got, len(got))
			}
			if left > 1000 {
				t.Fatal("it fails for ever")
			}
		}
	}
}

// TestOrderOfSaving: what is renamed was synced, whole, and its folder is
// synced after that. A disk that cannot sync keeps the old file.
func TestOrderOfSaving(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	for _, s := range []string{"one", "another"} {
		var did []string
		d := disk.Device{
			Sync: func(f *os.File) error {
				did = append(did, fmt.Sprintf("sync %q", content(t, f.Name())))
				return f.Sync()
			},
			Rename: func(from, to string) error {
				did = append(did, "rename to "+filepath.Base(to))
				return os.Rename(from, to)
			},
			Folder: func(in string) { did = append(did, fmt.Sprint("sync the folder: ", in == dir)) },
		}
		if err := d.On(path, write(s)); err != nil {
			t.Fatal(err)
		}
		want := fmt.Sprintf("[sync %q rename to a sync the folder: true]", s)
		if got := fmt.Sprint(did); got != want {
			t.Errorf("%s, not %s", got, want)
		}
	}
	for name, d := range map[string]disk.Device{
		"no sync":   {Sync: func(*os.File) error { return io.ErrShortWrite }},
		"no rename": {Rename: func(string, string) error { return io.ErrShortWrite }},
	} {
		if err := d.On(path, write("lost")); !errors.Is(err, io.ErrShortWrite) || content(t, path) != "another" {
			t.Errorf("%s: %v, %q", name, err, content(t, path))
		}
		alone(t, dir, "a")
	}
}

// TestSeriesOverOtherNames: what is written in place is put back as well.
func TestSeriesOverOtherNames(t *testing.T) {
	dir, paths := threeFiles(t)
	other := filepath.Join(dir, "z")
	if os.Link(paths[0], other) != nil {
		t.Skip("no second names here")
	}
	s, err := (*disk.Pending)(nil).Stage(paths, number)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(paths[2]); err != nil { // the last cannot be put there
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(paths[2], "x"), 0o700); err != nil {
		t.Fatal(err)
	}
	if s.Place() == nil {
		t.Fatal("no error")
	}
	if content(t, paths[0]) != "old a" || content(t, other) != "old a" {
		t.Errorf("%q and %q", content(t, paths[0]), content(t, other))
	}
	alone(t, dir, "a", "c", "z")
	if err := os.RemoveAll(paths[2]); err != nil {
		t.Fatal(err)
	}
	if s, err = (*disk.Pending)(nil).Stage(paths, number); err != nil {
		t.Fatal(err)
	}
	if err := s.Place(); err != nil || content(t, paths[0]) != "0" || content(t, other) != "0" {
		t.Errorf("%v, %q and %q", err, content(t, paths[0]), content(t, other))
	}
	alone(t, dir, "a", "b", "c", "z")
}
