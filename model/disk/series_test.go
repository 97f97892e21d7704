package disk_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"touchline/model/disk"
)

// threeFiles is a folder with an "a" and a "c" in it, and the paths of three
// files to write there.
func threeFiles(t *testing.T) (dir string, paths []string) {
	t.Helper()
	dir = t.TempDir()
	for _, name := range []string{"a", "b", "c"} {
		path := filepath.Join(dir, name)
		paths = append(paths, path)
		if name == "b" {
			continue
		}
		if err := os.WriteFile(path, []byte("old "+name), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir, paths
}

func number(i int, w io.Writer) error { return write(strconv.Itoa(i))(w) }

func TestSeries(t *testing.T) {
	dir, paths := threeFiles(t)
	s, err := (*disk.Pending)(nil).Stage(paths, number)
	if err != nil {
		t.Fatal(err)
	}
	if content(t, paths[0]) != "old a" || content(t, paths[2]) != "old c" {
		t.Error("a file was in its place before it was put there")
	}
	if err := s.Place(); err != nil {
		t.Fatal(err)
	}
	for i, path := range paths {
		if content(t, path) != strconv.Itoa(i) {
			t.Errorf("%s holds %q", path, content(t, path))
		}
	}
	alone(t, dir, "a", "b", "c")
}

// TestSeriesLeavesNothing of what it wrote when one file fails, whatever the
// reason, or when it is given up.
func TestSeriesLeavesNothing(t *testing.T) {
	for name, stop := range map[string]func(i int, w io.Writer) error{
		"an error": func(i int, w io.Writer) error {
			if i == 2 {
				return errors.New("no")
			}
			return number(i, w)
		},
		"cancelled": func(i int, w io.Writer) error {
			if i == 1 {
				return context.Canceled
			}
			return number(i, w)
		},
		"a panic": func(i int, w io.Writer) error {
			if i == 1 {
				panic("no")
			}
			return number(i, w)
		},
		"given up": number,
	} {
		dir, paths := threeFiles(t)
		func() {
			defer func() { _ = recover() }()
			s, err := (*disk.Pending)(nil).Stage(paths, stop)
			if (err == nil) != (name == "given up") || errors.Is(err, context.Canceled) != (name == "cancelled") {
				t.Errorf("%s: %v", name, err)
			}
			if s != nil {
				s.Drop()
			}
		}()
		if content(t, paths[0]) != "old a" || content(t, paths[2]) != "old c" {
			t.Errorf("%s: an old file is gone", name)
		}
		alone(t, dir, "a", "c")
	}
}

// TestSeriesTakesBack what it has put in place when a later file cannot be:
// a folder came there meanwhile, or the place is gone.
func TestSeriesTakesBack(t *testing.T) {
	dir, paths := threeFiles(t)
	s, err := (*disk.Pending)(nil).Stage(paths, number)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Remove(paths[2]), os.Mkdir(paths[2], 0o777)); err != nil {
		t.Fatal(err)
	}
	if err := s.Place(); key(err) != "file.save.is-folder" {
		t.Error(err)
	}
	if content(t, paths[0]) != "old a" {
		t.Error("the first file did not come back")
	}
	alone(t, dir, "a", "c")
}

// TestSeriesLooksFirst: a place that cannot take a file is found before any
// is written.
func TestSeriesLooksFirst(t *testing.T) {
	dir, paths := threeFiles(t)
	for bad, want := range map[string]string{
		dir:                               "file.save.is-folder",
		filepath.Join(paths[0], "x"):      "file.save.no-folder",
		filepath.Join(dir, "none", "x"):   "file.save.no-folder",
		filepath.Join(dir, longName(260)): "file.save.long-name",
		filepath.Join(dir, longName(90)+"长长长"): "",
	} {
		begun := false
		s, err := (*disk.Pending)(nil).Stage(append(slices.Clone(paths), bad), func(i int, w io.Writer) error {
			begun = true
			return number(i, w)
		})
		if key(err) != want || begun != (want == "") {
			t.Errorf("%s: %v, begun: %v", bad, err, begun)
		}
		if s != nil {
			s.Drop()
		}
	}
	alone(t, dir, "a", "c")
}

func longName(n int) string { return strings.Repeat("x", n) }

func TestNameTooLong(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, longName(256))
	if err := disk.Atomically(path, write("x")); key(err) != "file.save.long-name" {
		t.Error(err)
	}
	if _, err := disk.OpenRegular(path); key(disk.WhyNotOpened(path, err)) != "file.open.missing" {
		t.Error(err)
	}
	alone(t, dir)
	if err := disk.Atomically(filepath.Join(dir, longName(256), "a"), write("x")); key(err) != "file.save.long-folder" {
		t.Error(err)
	}
}
